import { paintSurface } from '../painter/paint-surface.ts';
import type { CustomizerApp } from './customizer-app.ts';

export type PictureType = 'image/png' | 'image/jpeg';

export interface PreviewRequest {
  /** Id of the surface; the one that is shown without it. */
  readonly surface?: string;
  /** 1200 without it. */
  readonly widthPx?: number;
  readonly type?: PictureType;
  /** Shows samples in places that the buyer left empty, as if they were made: for pictures of a filled product. */
  readonly sample?: boolean;
}

/** iOS gives no canvas beyond this. */
const MAX_CANVAS_PIXELS = 16_777_216;
const DEFAULT_WIDTH_PX = 1200;
const JPEG_QUALITY = 0.92;
/** Stills are looked at closely, and once. */
const TOLERANCE_PX = 0.1;

/** A still of a surface as the buyer sees it, without guides, and without samples unless asked for. Carries no metadata of any photo. */
export async function exportPreview(app: CustomizerApp, request: PreviewRequest): Promise<Blob> {
  const { surface: id = app.surfaceId, widthPx = DEFAULT_WIDTH_PX, type = 'image/png', sample } = request;
  const scene = sample ? (await import('./samples.ts')).filledScene(app) : app.session.cleanScene();
  const surface = scene.surfaces.find((each) => each.id === id);
  if (!surface) throw new RangeError(`exportPreview: no surface "${id}"`);
  const scale = widthPx / surface.image.widthPx;
  const { canvas, context } = newCanvas(widthPx, Math.round(surface.image.heightPx * scale), type);
  paintSurface(context, surface, app.assets, { scale, offsetXPx: 0, offsetYPx: 0, tolerancePx: TOLERANCE_PX });
  return encode(canvas, type);
}

/** @throws {RangeError} More pixels than a browser's canvas holds, or none. */
export function newCanvas(widthPx: number, heightPx: number, type: PictureType) {
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
    context.fillStyle = '#fff';
    context.fillRect(0, 0, widthPx, heightPx);
  }
  return { canvas, context };
}

/** @throws {DOMException} `SecurityError`: a picture of the template came without permission to read it (CORS). */
export function encode(canvas: HTMLCanvasElement, type: PictureType): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('export: the picture could not be encoded'))),
      type,
      JPEG_QUALITY,
    );
  });
}
