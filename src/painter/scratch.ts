import type { PaintAssets, PaintCanvas, PaintContext } from './assets.ts';

/** A canvas that is used again; what lies on it is left over from its last use. */
export interface Scratch {
  readonly canvas: PaintCanvas;
  readonly context: PaintContext;
}

export type Room = readonly [widthPx: number, heightPx: number];

/** iOS refuses canvases of 16,777,216 pixels and more. */
export const MAX_CANVAS_PX = 16_000_000;
/** Sizes are rounded up to this, so that a box that grows by a pixel needs no new canvas. */
const SIZE_STEP_PX = 64;
/** A canvas this many times too large is not worth using: reading from it may copy all of it. */
const WASTEFUL = 4;
const SIZES_PER_ROLE = 3;

/** A canvas and its context, or `null` where the device has no memory left for one. */
export function makeScratch(assets: PaintAssets, widthPx: number, heightPx: number): Scratch | null {
  if (widthPx * heightPx > MAX_CANVAS_PX) return null;
  const canvas = assets.createCanvas(Math.max(1, widthPx), Math.max(1, heightPx));
  const context = (canvas as HTMLCanvasElement).getContext('2d');
  return context === null ? null : { canvas, context };
}

/** The same with some room to grow. */
export function makeRoomy(assets: PaintAssets, widthPx: number, heightPx: number): Scratch | null {
  const roundUp = (sizePx: number): number => Math.max(1, Math.ceil(sizePx / SIZE_STEP_PX)) * SIZE_STEP_PX;
  return makeScratch(assets, roundUp(widthPx), roundUp(heightPx));
}

/** Whether a canvas is large enough, and not wastefully larger. */
export function isRoomy({ canvas: { width, height } }: Scratch, widthPx: number, heightPx: number): boolean {
  const neededPx = Math.max(widthPx * heightPx, SIZE_STEP_PX ** 2);
  return width >= widthPx && height >= heightPx && width * height <= WASTEFUL * neededPx;
}

/** Gives a canvas' memory back at once; engines wait for the garbage collection otherwise. */
export function discard(canvas: PaintCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Canvases for the steps of one painting, a few sizes for each step. */
export class ScratchPool {
  readonly #assets: PaintAssets;
  readonly #byRole = new Map<string, Scratch[]>();

  constructor(assets: PaintAssets) {
    this.#assets = assets;
  }

  /**
   * A cleared canvas of at least this size, with an untransformed context. Two calls with one role may give the same
   * canvas: finish with the first before asking again.
   *
   * @param room - The most that will be asked for in this role soon, so that no canvas is made for each step to it.
   */
  take(role: string, widthPx: number, heightPx: number, room: Room = [widthPx, heightPx]): Scratch | null {
    const kept = this.#byRole.get(role) ?? [];
    this.#byRole.set(role, kept);
    const at = kept.findIndex((scratch) => isRoomy(scratch, ...room));
    const found = at < 0 ? makeRoomy(this.#assets, ...room) : (kept.splice(at, 1)[0] as Scratch);
    if (found === null) return null;
    kept.unshift(found);
    for (const { canvas } of kept.splice(SIZES_PER_ROLE)) discard(canvas);
    const { context } = found;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = 1;
    context.clearRect(0, 0, widthPx, heightPx);
    return found;
  }

  release(): void {
    for (const { canvas } of [...this.#byRole.values()].flat()) discard(canvas);
    this.#byRole.clear();
  }
}
