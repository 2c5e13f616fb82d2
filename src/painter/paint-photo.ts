import { RECTANGLE } from '../scene/outline.ts';
import type { Matrix, ScenePhoto, ScenePicture } from '../scene/scene.ts';
import type { SizePx } from '../shared/units.ts';
import type { PaintAssets, PaintContext } from './assets.ts';
import type { PaintMemory } from './memory.ts';
import { sizedPicture, type SizedPicture } from './picture-levels.ts';
import { SAMPLE_ALPHA } from './paint-text.ts';
import { clipToShape, traceShape } from './trace-shape.ts';

/** Quiet on any picture: dark tint on bright goods, pale frame on dark ones. */
const EMPTY_TINT = 'rgb(120 120 128 / 14%)';
const EMPTY_FRAME = 'rgb(84 84 92 / 60%)';
/** Share of the box's shorter side that the sign takes, and the most it grows to. */
const SIGN_SHARE = 0.3;

/** Pixels that one pixel of the original takes across; matrices of the scene turn and scale, but never shear. */
function shownWidthPx(matrix: Matrix, size: SizePx, pxPerMm: number): number {
  return Math.hypot(matrix[0], matrix[1]) * size.widthPx * pxPerMm;
}

/** Paints a picture of another size where the matrix would place the original. */
function paintSized(
  context: PaintContext,
  picture: SizedPicture,
  size: SizePx,
  matrix: Matrix,
  quality: ImageSmoothingQuality,
): void {
  context.transform(...matrix);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = quality;
  context.drawImage(picture.source, 0, 0, size.widthPx, size.heightPx);
}

/** A picture sign within a dashed frame, on a soft tint. */
function paintEmpty(context: PaintContext, item: ScenePhoto, pxPerMm: number): void {
  const [left, top, width, height] = item.boxMm;
  const hairMm = 1 / pxPerMm;
  context.fillStyle = EMPTY_TINT;
  traceShape(context, item, item.boxMm);
  context.fill('evenodd');
  context.strokeStyle = EMPTY_FRAME;
  context.lineWidth = 3 * hairMm;
  context.setLineDash([5 * hairMm, 5 * hairMm]);
  // Half of the line lies beyond the clip: 1.5 px of it are seen.
  context.stroke();

  const sign = Math.min(width, height) * SIGN_SHARE;
  context.translate(left + width / 2 - sign / 2, top + height / 2 - sign * 0.4);
  context.scale(sign, sign);
  context.setLineDash([]);
  context.lineWidth = 0.05;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.beginPath();
  context.rect(0, 0, 1, 0.8);
  context.moveTo(0.39, 0.25);
  context.arc(0.3, 0.25, 0.09, 0, 2 * Math.PI);
  context.moveTo(0, 0.66);
  context.lineTo(0.3, 0.44);
  context.lineTo(0.5, 0.6);
  context.lineTo(0.72, 0.34);
  context.lineTo(1, 0.58);
  context.stroke();
}

/** The dots of a photo of two tones; `null` for other photos, and where they cannot be had. */
export function dotsOfPhoto(
  item: ScenePhoto,
  assets: PaintAssets,
  memory: PaintMemory,
  isPreview: boolean,
): SizedPicture | null {
  const photo = item.tones ? assets.photo(item.field) : null;
  return photo && (assets.tonePhoto?.(item, photo, assets, memory, isPreview) ?? null);
}

/**
 * Paints a photo, cut to its shape, into a context whose unit is the area's millimetre.
 *
 * @param isPreview - Shows how soft the photo will print, and a sign where there is none.
 * @returns Whether the photo is there, or none is asked for. In print, a photo of two tones is there if its dots are.
 */
export function paintPhoto(
  context: PaintContext,
  item: ScenePhoto,
  assets: PaintAssets,
  memory: PaintMemory,
  pxPerMm: number,
  isPreview: boolean,
): boolean {
  const photo = item.matrix === null ? null : assets.photo(item.field);
  context.save();
  if (item.sample) context.globalAlpha *= SAMPLE_ALPHA;
  clipToShape(context, RECTANGLE, item.boxMm);
  if (item.shape !== 'rectangle') clipToShape(context, item, item.boxMm);
  const dots = dotsOfPhoto(item, assets, memory, isPreview);
  const isLost = item.tones !== undefined && !isPreview && dots === null;
  if (dots) {
    // A dot is made or not: in print none is half.
    context.imageSmoothingEnabled = isPreview;
    context.imageSmoothingQuality = 'high';
    context.drawImage(dots.source, ...item.boxMm);
  } else if (isLost) {
    // A grey photo would be burnt all over.
  } else if (photo !== null && item.matrix !== null && item.sizePx !== null) {
    const shownPx = shownWidthPx(item.matrix, item.sizePx, pxPerMm);
    const sized = isPreview ? memory.soft.soften(item, photo, shownPx) : memory.levels.atLeast(photo, shownPx);
    paintSized(context, sized, item.sizePx, item.matrix, isPreview ? 'low' : 'high');
  } else if (isPreview) {
    paintEmpty(context, item, pxPerMm);
  }
  context.restore();
  return !isLost && (photo !== null || item.matrix === null);
}

/** Paints a picture of the template into a context whose unit is the area's millimetre; tells whether it is there. */
export function paintPicture(
  context: PaintContext,
  item: ScenePicture,
  assets: PaintAssets,
  memory: PaintMemory,
  pxPerMm: number,
): boolean {
  const source = assets.image(item.src);
  if (source === null) return false;
  context.save();
  const sized = memory.levels.atLeast(sizedPicture(source), shownWidthPx(item.matrix, item.sizePx, pxPerMm));
  paintSized(context, sized, item.sizePx, item.matrix, 'high');
  context.restore();
  return true;
}
