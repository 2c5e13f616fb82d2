import type { ScenePhoto } from '../../scene/scene.ts';
import { MM_PER_INCH } from '../../shared/units.ts';
import type { PaintAssets, WorkingPhoto } from '../assets.ts';
import type { PictureLevels } from '../picture-levels.ts';
import { discard, MAX_CANVAS_PX } from '../scratch.ts';
import type { Luma } from './two-tones.ts';

/** Finer dots than these are not seen in a preview, and working them out would be felt. */
const MAX_PREVIEW_DOTS = 1_000_000;

interface KeptLuma {
  readonly key: string;
  readonly luma: Luma;
}

/** What was read of each photo last: another threshold reads nothing anew. */
const kept = new WeakMap<CanvasImageSource, KeptLuma>();

/** Dots of the photo's box: as many as are made, or evenly fewer where those are too many. */
export function gridOf(
  { boxMm, tones }: ScenePhoto,
  isPreview: boolean,
): readonly [widthDots: number, heightDots: number] {
  const perMm = (tones?.dotsPerInch ?? 0) / MM_PER_INCH;
  const [wide, high] = [boxMm[2] * perMm, boxMm[3] * perMm];
  const scale = Math.min(1, Math.sqrt((isPreview ? MAX_PREVIEW_DOTS : MAX_CANVAS_PX) / (wide * high)));
  return [Math.max(1, Math.floor(wide * scale + 1e-6)), Math.max(1, Math.floor(high * scale + 1e-6))];
}

/**
 * How bright the photo is at each dot of its box. What is transparent counts as what is not made.
 *
 * @returns `null` where the photo may not be read, or there is no memory for it.
 */
export function readLuma(
  item: ScenePhoto,
  photo: WorkingPhoto,
  assets: Pick<PaintAssets, 'createCanvas'>,
  levels: PictureLevels,
  isPreview: boolean,
): Luma | null {
  const { matrix, sizePx, boxMm, tones } = item;
  if (matrix === null || sizePx === null || tones === undefined) return null;
  const [widthDots, heightDots] = gridOf(item, isPreview);
  const key = JSON.stringify([matrix, boxMm, widthDots, heightDots, tones.invert]);
  const known = kept.get(photo.source);
  if (known?.key === key) return known.luma;
  const canvas = assets.createCanvas(widthDots, heightDots);
  // Worked out once and read at once: where pixels live on the graphics card, that alone would take a frame.
  const context = (canvas as HTMLCanvasElement).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = tones.invert ? '#000' : '#fff';
  context.fillRect(0, 0, widthDots, heightDots);
  const [dotsPerMmX, dotsPerMmY] = [widthDots / boxMm[2], heightDots / boxMm[3]];
  context.scale(dotsPerMmX, dotsPerMmY);
  context.translate(-boxMm[0], -boxMm[1]);
  context.transform(...matrix);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  const shownDots = Math.hypot(matrix[0], matrix[1]) * sizePx.widthPx * dotsPerMmX;
  context.drawImage(levels.atLeast(photo, shownDots).source, 0, 0, sizePx.widthPx, sizePx.heightPx);
  const values = readValues(context, widthDots, heightDots);
  discard(canvas);
  if (values === null) return null;
  const luma = { widthDots, heightDots, values };
  kept.set(photo.source, { key, luma });
  return luma;
}

function readValues(context: CanvasRenderingContext2D, widthPx: number, heightPx: number): Uint8Array | null {
  let data: Uint8ClampedArray;
  try {
    ({ data } = context.getImageData(0, 0, widthPx, heightPx));
  } catch {
    return null;
  }
  const values = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < values.length; i++) {
    const at = i * 4;
    // Luma of Rec. 709, its weights in 256ths.
    values[i] = ((data[at] as number) * 54 + (data[at + 1] as number) * 183 + (data[at + 2] as number) * 19 + 128) >> 8;
  }
  return values;
}
