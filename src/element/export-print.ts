import { paintArea } from '../painter/paint-area.ts';
import type { PaintAssets } from '../painter/assets.ts';
import { mmToPx, MM_PER_INCH } from '../shared/units.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { encode, newCanvas, type PictureType } from './export-pictures.ts';
import { withDensity } from './picture-density.ts';

export interface PrintRequest {
  /** Id of the area. */
  readonly area: string;
  /** 300 without it. */
  readonly dpi?: number;
  readonly type?: PictureType;
}

const DEFAULT_DPI = 300;

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
    tonePhoto: assets.tonePhoto,
    createCanvas: (widthPx, heightPx) => assets.createCanvas(widthPx, heightPx),
    photo: (fieldId) => {
      const source = originals.get(fieldId);
      return source ? { source, widthPx: source.width, heightPx: source.height } : null;
    },
  };
}
