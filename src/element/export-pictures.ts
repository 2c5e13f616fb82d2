import { paintArea } from '../painter/paint-area.ts';
import type { PaintAssets } from '../painter/assets.ts';
import { paintSurface } from '../painter/paint-surface.ts';
import { mmToPx, MM_PER_INCH } from '../shared/units.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { withDensity } from './picture-density.ts';

export type PictureType = 'image/png' | 'image/jpeg';

export interface PreviewRequest {
  /** Id of the surface; the one that is shown without it. */
  readonly surface?: string;
  /** 1200 without it. */
  readonly widthPx?: number;
  readonly type?: PictureType;
}

export interface PrintRequest {
  /** Id of the area. */
  readonly area: string;
  /** 300 without it. */
  readonly dpi?: number;
  readonly type?: PictureType;
}

/** iOS gives no canvas beyond this. */
const MAX_CANVAS_PIXELS = 16_777_216;
const DEFAULT_WIDTH_PX = 1200;
const DEFAULT_DPI = 300;
const JPEG_QUALITY = 0.92;

/** A still of a surface as the buyer sees it, without guides and samples. Carries no metadata of any photo. */
export async function exportPreview(app: CustomizerApp, request: PreviewRequest): Promise<Blob> {
  const { surface: id = app.surfaceId, widthPx = DEFAULT_WIDTH_PX, type = 'image/png' } = request;
  const surface = app.session.cleanScene().surfaces.find((each) => each.id === id);
  if (!surface) throw new RangeError(`exportPreview: no surface "${id}"`);
  const scale = widthPx / surface.image.widthPx;
  const { canvas, context } = newCanvas(widthPx, Math.round(surface.image.heightPx * scale), type);
  paintSurface(context, surface, app.assets, { scale, offsetXPx: 0, offsetYPx: 0 });
  return encode(canvas, type);
}

/**
 * The flat artwork of an area at print size, its density written into the file. Photos are drawn from their original
 * bytes, not from the preview's smaller picture.
 *
 * @throws {RangeError} No such area, or more pixels than a browser's canvas holds: ask for a lower density, or print in Node.
 */
export async function exportPrint(app: CustomizerApp, request: PrintRequest): Promise<Blob> {
  const { area: id, dpi = DEFAULT_DPI, type = 'image/png' } = request;
  const areas = app.session.cleanScene().surfaces.flatMap((surface) => surface.areas);
  const area = areas.find((each) => each.id === id);
  if (!area) throw new RangeError(`exportPrint: no area "${id}"`);
  const { canvas, context } = newCanvas(mmToPx(area.widthMm, dpi), mmToPx(area.heightMm, dpi), type);
  const originals = new Map<string, ImageBitmap>();
  try {
    for (const item of area.items) {
      if (item.kind !== 'photo') continue;
      const photo = app.session.shelf.get(app.imageValue(item.field).file);
      if (photo) originals.set(item.field, await createImageBitmap(photo.file, { imageOrientation: 'from-image' }));
    }
    paintArea(context, area, withOriginals(app.assets, originals), dpi / MM_PER_INCH);
    return await withDensity(await encode(canvas, type), dpi);
  } finally {
    for (const bitmap of originals.values()) bitmap.close();
  }
}

function withOriginals(assets: PaintAssets, originals: ReadonlyMap<string, ImageBitmap>): PaintAssets {
  return {
    image: (src) => assets.image(src),
    fontFamily: (font) => assets.fontFamily(font),
    paintBent: assets.paintBent,
    createCanvas: (widthPx, heightPx) => assets.createCanvas(widthPx, heightPx),
    photo: (fieldId) => {
      const source = originals.get(fieldId);
      return source ? { source, widthPx: source.width, heightPx: source.height } : null;
    },
  };
}

function newCanvas(widthPx: number, heightPx: number, type: PictureType) {
  if (!(widthPx > 0 && heightPx > 0 && widthPx * heightPx <= MAX_CANVAS_PIXELS)) {
    throw new RangeError(`export: ${widthPx} × ${heightPx} px is not between 1 and ${MAX_CANVAS_PIXELS} pixels`);
  }
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('export: no 2-D canvas');
  if (type === 'image/jpeg') {
    // JPEG knows no transparency; without this, what is empty turns black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, widthPx, heightPx);
  }
  return { canvas, context };
}

/** @throws {DOMException} `SecurityError`: a picture of the template came without permission to read it (CORS). */
function encode(canvas: HTMLCanvasElement, type: PictureType): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('export: the picture could not be encoded'))),
      type,
      JPEG_QUALITY,
    );
  });
}
