import type { ScenePhoto } from '../scene/scene.ts';
import type { PaintAssets, PaintCanvas } from './assets.ts';
import { discard } from './scratch.ts';
import { stretch, type PictureLevels, type SizedPicture } from './picture-levels.ts';

/** How soft a photo at its lowest allowed density looks, of 1 at half of that: barely. */
const SOFTNESS_AT_MIN = 0.25;
const MAX_SOFTNESS = 2.5;
/** Standard deviation of the blur at softness 1, in shares of the box's shorter side: 3.6 px of 400. */
const BLUR_SHARE = 0.009;
/**
 * Averaging to pixels of size 1 and growing them smoothly again blurs by this: variances 1/12 of the average and 3/12
 * of the quadratic spline that repeated bilinear doubling tends to.
 */
const BLUR_PER_SMALL_PX = Math.sqrt(4 / 12);
/** Sizes between two powers of 2: while a photo is zoomed, it is blurred anew only where one could see it. */
const STEPS_PER_OCTAVE = 8;
const MAX_KEPT = 8;
const MIN_SIDE_PX = 2;

/**
 * How soft the print of a photo will look: 0 at `goodDpi` and above, 0.25 at `minDpi`, 1 at half of it, more below.
 * Where a field names only one threshold, softness sets in with a step: there the photo is refused at once.
 */
export function softnessOf(photo: Pick<ScenePhoto, 'effectiveDpi' | 'goodDpi' | 'minDpi'>): number {
  const { effectiveDpi, goodDpi } = photo;
  if (!(effectiveDpi > 0) || effectiveDpi >= goodDpi) return 0;
  const minDpi = photo.minDpi ?? goodDpi / 2;
  if (effectiveDpi >= minDpi) {
    return (SOFTNESS_AT_MIN * Math.log(goodDpi / effectiveDpi)) / Math.log(goodDpi / minDpi);
  }
  return Math.min(SOFTNESS_AT_MIN + (1 - SOFTNESS_AT_MIN) * Math.log2(minDpi / effectiveDpi), MAX_SOFTNESS);
}

/** Size of the small picture that a photo is blurred through, or `null` where its own pixels are as coarse. */
function smallSize(
  item: ScenePhoto,
  photo: SizedPicture,
): { readonly widthPx: number; readonly heightPx: number } | null {
  const softness = softnessOf(item);
  if (softness === 0 || item.matrix === null || item.sizePx === null) return null;
  const mmPerPx = Math.hypot(item.matrix[0], item.matrix[1]);
  const blurMm = softness * BLUR_SHARE * Math.min(item.boxMm[2], item.boxMm[3]);
  const exactPxMm = blurMm / BLUR_PER_SMALL_PX;
  const smallPxMm = 2 ** (Math.round(Math.log2(exactPxMm) * STEPS_PER_OCTAVE) / STEPS_PER_OCTAVE);
  const shrink = (sizePx: number): number => Math.max(MIN_SIDE_PX, Math.round((sizePx * mmPerPx) / smallPxMm));
  const widthPx = shrink(item.sizePx.widthPx);
  return widthPx >= photo.widthPx ? null : { widthPx, heightPx: shrink(item.sizePx.heightPx) };
}

/** Blurred photos, made without `ctx.filter` (WebKit has none): reduced, then doubled smoothly. */
export class SoftPictures {
  readonly #assets: PaintAssets;
  readonly #levels: PictureLevels;
  readonly #kept = new Map<
    string,
    { readonly photo: CanvasImageSource; readonly key: string; readonly soft: SizedPicture }
  >();

  constructor(assets: PaintAssets, levels: PictureLevels) {
    this.#assets = assets;
    this.#levels = levels;
  }

  /** The photo as soft as it will print, at a size to be painted `shownPx` wide; itself where it prints well. */
  soften(item: ScenePhoto, photo: SizedPicture, shownPx: number): SizedPicture {
    const small = smallSize(item, photo);
    if (small === null) return this.#levels.atLeast(photo, shownPx);
    const doublings = Math.max(0, Math.floor(Math.log2(shownPx / small.widthPx)));
    const key = `${small.widthPx} ${small.heightPx} ${doublings}`;
    return this.kept(item.field, photo.source, key, () => this.#make(photo, small, doublings)) ?? photo;
  }

  /** What was made of a field's photo, while that and the key stay the same; else it is made anew. */
  kept(field: string, photo: CanvasImageSource, key: string, make: () => SizedPicture | null): SizedPicture | null {
    const kept = this.#kept.get(field);
    if (kept?.key === key && kept.photo === photo) return kept.soft;
    const soft = make();
    if (soft === null) return null;
    this.#forget(field);
    this.#kept.set(field, { photo, key, soft });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#forget(oldest);
    }
    return soft;
  }

  #make(photo: SizedPicture, small: { widthPx: number; heightPx: number }, doublings: number): SizedPicture | null {
    const from = this.#levels.atLeast(photo, small.widthPx);
    let soft = stretch(this.#assets, from.source, small.widthPx, small.heightPx);
    for (let i = 0; i < doublings && soft !== null; i++) {
      const grown = stretch(this.#assets, soft.source, soft.widthPx * 2, soft.heightPx * 2);
      discard(soft.source as PaintCanvas);
      soft = grown;
    }
    return soft;
  }

  #forget(field: string): void {
    const kept = this.#kept.get(field);
    if (kept) discard(kept.soft.source as PaintCanvas);
    this.#kept.delete(field);
  }

  release(): void {
    for (const field of [...this.#kept.keys()]) this.#forget(field);
  }
}
