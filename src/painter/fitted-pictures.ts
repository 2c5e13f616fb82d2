import type { SceneSurface } from '../scene/scene.ts';
import type { PaintAssets, PaintContext, PaintView } from './assets.ts';
import { isSame } from './compare.ts';
import { discard, makeScratch, type Scratch } from './scratch.ts';
import { sizedPicture, type PictureLevels } from './picture-levels.ts';
import { intersect, sizeOf, type Region } from './regions.ts';

interface Fitted {
  readonly region: Region;
  readonly view: PaintView;
  /** Made when the picture is asked for a second time in the same view: a view that moves would make one a frame. */
  scratch: Scratch | null;
}

/** Layers and products of one surface, on two canvases. */
const MAX_FITTED = 8;

/** Pictures that lie over a whole surface, scaled once to the pixels of the canvas: copying is several times as fast. */
export class FittedPictures {
  readonly #assets: PaintAssets;
  readonly #levels: PictureLevels;
  readonly #fitted = new Map<CanvasImageSource, Fitted>();

  constructor(assets: PaintAssets, levels: PictureLevels) {
    this.#assets = assets;
    this.#levels = levels;
  }

  /**
   * Paints a part of a picture; the context's unit is the canvas' pixel, and its origin the canvas' own.
   *
   * @param whole - The region of which parts are asked for while the view stays.
   */
  paint(
    context: PaintContext,
    source: CanvasImageSource,
    surface: SceneSurface,
    view: PaintView,
    whole: Region,
    part: Region,
  ): void {
    let fitted = this.#fitted.get(source);
    if (fitted !== undefined && isSame(fitted.region, whole) && isSame(fitted.view, view)) {
      fitted.scratch ??= this.#fit(source, surface, view, whole);
    } else {
      if (fitted?.scratch) discard(fitted.scratch.canvas);
      fitted = { region: whole, view, scratch: null };
      this.#keep(source, fitted);
    }
    if (fitted.scratch === null) {
      this.#paintScaled(context, source, surface, view);
      return;
    }
    const { leftPx, topPx, ...rest } = intersect(part, whole);
    const [widthPx, heightPx] = sizeOf({ leftPx, topPx, ...rest });
    if (widthPx <= 0 || heightPx <= 0) return;
    const fromXPx = leftPx - whole.leftPx;
    const fromYPx = topPx - whole.topPx;
    context.drawImage(fitted.scratch.canvas, fromXPx, fromYPx, widthPx, heightPx, leftPx, topPx, widthPx, heightPx);
  }

  #paintScaled(context: PaintContext, source: CanvasImageSource, surface: SceneSurface, view: PaintView): void {
    const widthPx = surface.image.widthPx * view.scale;
    const heightPx = surface.image.heightPx * view.scale;
    const picture = this.#levels.atLeast(sizedPicture(source), widthPx);
    context.imageSmoothingEnabled = true;
    context.drawImage(picture.source, view.offsetXPx, view.offsetYPx, widthPx, heightPx);
  }

  #fit(source: CanvasImageSource, surface: SceneSurface, view: PaintView, whole: Region): Scratch | null {
    const [widthPx, heightPx] = sizeOf(whole);
    const scratch = makeScratch(this.#assets, widthPx, heightPx);
    if (scratch === null) return null;
    scratch.context.translate(-whole.leftPx, -whole.topPx);
    this.#paintScaled(scratch.context, source, surface, view);
    return scratch;
  }

  #keep(source: CanvasImageSource, fitted: Fitted): void {
    this.#fitted.delete(source);
    this.#fitted.set(source, fitted);
    for (const [oldest, { scratch }] of this.#fitted) {
      if (this.#fitted.size <= MAX_FITTED) break;
      if (scratch) discard(scratch.canvas);
      this.#fitted.delete(oldest);
    }
  }

  release(): void {
    for (const { scratch } of this.#fitted.values()) if (scratch) discard(scratch.canvas);
    this.#fitted.clear();
  }
}
