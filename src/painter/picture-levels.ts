import type { PaintAssets, PaintCanvas } from './assets.ts';
import { discard, MAX_CANVAS_PX } from './scratch.ts';

/** A picture at the size it is painted from. */
export interface SizedPicture {
  readonly source: CanvasImageSource;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pictures whose smaller sizes are kept: the photos and layers of one surface. */
const MAX_PICTURES = 16;
/** Side of the copy on which transparency is looked for. */
const SAMPLE_PX = 64;
/** Smaller than this it is not worth halving. */
const MIN_SIDE_PX = 32;

/** A canvas painted with one picture, smooth, the whole of it stretched to this size. */
export function stretch(
  assets: PaintAssets,
  source: CanvasImageSource,
  widthPx: number,
  heightPx: number,
): SizedPicture | null {
  const canvas: PaintCanvas = assets.createCanvas(widthPx, heightPx);
  const context = (canvas as HTMLCanvasElement).getContext('2d');
  if (context === null) return null;
  context.imageSmoothingEnabled = true;
  context.drawImage(source, 0, 0, widthPx, heightPx);
  return { source: canvas, widthPx, heightPx };
}

/**
 * Smaller sizes of pictures, each half of the one before. Reducing a picture by more than half in one go skips
 * pixels in engines that know no `imageSmoothingQuality`, and costs every frame in those that do.
 */
export class PictureLevels {
  readonly #assets: PaintAssets;
  readonly #levels = new Map<CanvasImageSource, SizedPicture[]>();
  readonly #opaque = new WeakMap<CanvasImageSource, boolean>();

  constructor(assets: PaintAssets) {
    this.#assets = assets;
  }

  /** The smallest size kept or made that is still at least `widthPx` wide, or the picture itself. */
  atLeast(picture: SizedPicture, widthPx: number): SizedPicture {
    let levels = this.#levels.get(picture.source);
    this.#levels.delete(picture.source);
    levels ??= [picture];
    this.#levels.set(picture.source, levels);
    for (const [source, old] of this.#levels) {
      if (this.#levels.size <= MAX_PICTURES) break;
      this.#levels.delete(source);
      discardAll(old);
    }
    let level = picture;
    for (let i = 1; level.widthPx >= widthPx * 2 && Math.min(level.widthPx, level.heightPx) >= MIN_SIDE_PX * 2; i++) {
      let half: SizedPicture | null = levels[i] ?? null;
      if (half === null) {
        const part = level.widthPx * level.heightPx > 4 * MAX_CANVAS_PX ? 1 / 4 : 1 / 2;
        const reduced = (sizePx: number): number => Math.ceil(sizePx * part);
        half = stretch(this.#assets, level.source, reduced(level.widthPx), reduced(level.heightPx));
        if (half === null) break;
        levels.push(half);
      }
      level = half;
    }
    return level;
  }

  /**
   * Whether nothing shows through a picture. Looked up on a copy so small that every pixel of the picture counts in
   * one of it; a picture that may not be read counts as transparent.
   */
  isOpaque(picture: SizedPicture): boolean {
    const known = this.#opaque.get(picture.source);
    if (known !== undefined) return known;
    const small = stretch(this.#assets, this.atLeast(picture, SAMPLE_PX).source, SAMPLE_PX, SAMPLE_PX);
    const isOpaque = small !== null && readsOpaque(small.source as PaintCanvas);
    if (small !== null) discard(small.source as PaintCanvas);
    this.#opaque.set(picture.source, isOpaque);
    return isOpaque;
  }

  release(): void {
    for (const levels of this.#levels.values()) discardAll(levels);
    this.#levels.clear();
  }
}

/** The first level is the picture itself, which is not ours. */
function discardAll(levels: readonly SizedPicture[]): void {
  for (const { source } of levels.slice(1)) discard(source as PaintCanvas);
}

function readsOpaque(canvas: PaintCanvas): boolean {
  try {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX) ?? {};
    return data !== undefined && data.every((value, i) => i % 4 !== 3 || value === 255);
  } catch {
    return false;
  }
}

/** The size of a picture in its own pixels; 0 where it states none. */
export function sizedPicture(source: CanvasImageSource): SizedPicture {
  if ('naturalWidth' in source) return { source, widthPx: source.naturalWidth, heightPx: source.naturalHeight };
  if ('videoWidth' in source) return { source, widthPx: source.videoWidth, heightPx: source.videoHeight };
  if ('displayWidth' in source) return { source, widthPx: source.displayWidth, heightPx: source.displayHeight };
  const { width, height } = source as { width: number; height: number };
  return { source, widthPx: width, heightPx: height };
}
