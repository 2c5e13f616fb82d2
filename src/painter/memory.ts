import type { Measure, SceneArea, TextExtent } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintAssets, PaintView } from './assets.ts';
import { isSame, isSameArea, type ItemSnapshot } from './compare.ts';
import { FittedPictures } from './fitted-pictures.ts';
import { createMeasure } from './measure.ts';
import { PictureLevels } from './picture-levels.ts';
import { discard, makeScratch, ScratchPool, type Scratch } from './scratch.ts';
import { SoftPictures } from './soften-photo.ts';
import { wayOf, type Way } from './way.ts';

/** An item as it was painted last. */
export interface PaintedItem {
  readonly snapshot: ItemSnapshot;
  /** Its finished picture; `null` where it was painted straight onto the canvas. */
  readonly scratch: Scratch | null;
  /** Made of the picture. */
  readonly pattern?: CanvasPattern;
}

interface KeptWay {
  readonly area: SceneArea;
  readonly view: PaintView;
  readonly boxMm: BoxMm;
  readonly way: Way;
}

/** Items of one surface on two canvases: the preview and its enlargement. */
const MAX_ITEMS = 24;
const MAX_WAYS = 24;

/** All that the painter keeps between two frames for one widget; bounded, and let go by `release`. */
export class PaintMemory {
  readonly scratches: ScratchPool;
  readonly levels: PictureLevels;
  readonly soft: SoftPictures;
  readonly fitted: FittedPictures;
  /** Where ink can be; the scene has decided all sizes already. */
  readonly measure: Measure;
  readonly #items = new Map<string, PaintedItem>();
  readonly #ways = new Map<string, KeptWay>();
  readonly #canvasNames = new WeakMap<object, number>();
  readonly #desk: Scratch | null;
  #namedCanvases = 0;

  constructor(assets: PaintAssets) {
    this.scratches = new ScratchPool(assets);
    this.levels = new PictureLevels(assets);
    this.soft = new SoftPictures(assets, this.levels);
    this.fitted = new FittedPictures(assets, this.levels);
    this.#desk = makeScratch(assets, 1, 1);
    const everywhere: TextExtent = { advance: 1e3, inkLeft: 1e3, inkRight: 1e3, ascent: 1e3, descent: 1e3 };
    const measured =
      this.#desk === null ? () => everywhere : createMeasure(this.#desk.context, (font) => assets.fontFamily(font));
    this.measure = assets.measure ?? measured;
  }

  /** A name for what is painted on a canvas: each canvas shows another view, so each has its own pictures kept. */
  keyOf(canvas: object, name: string): string {
    let number = this.#canvasNames.get(canvas);
    if (number === undefined) this.#canvasNames.set(canvas, (number = this.#namedCanvases++));
    return `${number} ${name}`;
  }

  item(key: string): PaintedItem | undefined {
    return this.#items.get(key);
  }

  keepItem(key: string, painted: PaintedItem): void {
    const before = this.#items.get(key)?.scratch;
    if (before && before !== painted.scratch) discard(before.canvas);
    this.#items.delete(key);
    this.#items.set(key, painted);
    for (const [oldest, { scratch }] of this.#items) {
      if (this.#items.size <= MAX_ITEMS) break;
      if (scratch) discard(scratch.canvas);
      this.#items.delete(oldest);
    }
  }

  /** How the millimetres of an item's box come to pixels, worked out once for each view. */
  way(key: string, area: SceneArea, view: PaintView, boxMm: BoxMm): Way {
    const kept = this.#ways.get(key);
    const isKept = kept !== undefined && isSame(kept.view, view) && isSame(kept.boxMm, boxMm);
    if (isKept && isSameArea(kept.area, area)) return kept.way;
    const way = wayOf(area, view, boxMm);
    this.#ways.delete(key);
    this.#ways.set(key, { area, view, boxMm, way });
    for (const oldest of this.#ways.keys()) {
      if (this.#ways.size <= MAX_WAYS) break;
      this.#ways.delete(oldest);
    }
    return way;
  }

  release(): void {
    for (const { scratch } of this.#items.values()) if (scratch) discard(scratch.canvas);
    this.#items.clear();
    this.#ways.clear();
    if (this.#desk) discard(this.#desk.canvas);
    this.scratches.release();
    this.levels.release();
    this.soft.release();
    this.fitted.release();
  }
}

/** By the assets of each widget, so that two widgets share nothing and a forgotten one leaves nothing behind. */
const memories = new WeakMap<PaintAssets, PaintMemory>();

export function memoryOf(assets: PaintAssets): PaintMemory {
  let memory = memories.get(assets);
  if (memory === undefined) memories.set(assets, (memory = new PaintMemory(assets)));
  return memory;
}

/** Lets go of every canvas that was kept for these assets; painting again simply begins anew. */
export function release(assets: PaintAssets): void {
  memories.get(assets)?.release();
  memories.delete(assets);
}
