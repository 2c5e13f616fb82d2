import type { PaintContext } from '../assets.ts';
import type { FinishTools } from '../finishes.ts';
import type { Scratch } from '../scratch.ts';

/** More pixels are worked out coarser and drawn larger: nobody sees single grains in a picture of that size. */
const MAX_GRID_PX = 160_000;

/** A canvas whose pixels are worked out one by one, and how it lies on the artwork's. */
export interface Grid {
  readonly scratch: Scratch;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the grid in a pixel of the artwork's canvas; at most 1. */
  readonly scale: number;
}

export function gridOf(tools: FinishTools): Grid | null {
  const scratch = tools.take('grid');
  if (scratch === null) return null;
  const scale = Math.min(1, Math.sqrt(MAX_GRID_PX / (tools.widthPx * tools.heightPx)));
  const side = (px: number): number => Math.max(1, Math.floor(px * scale));
  return { scratch, widthPx: side(tools.widthPx), heightPx: side(tools.heightPx), scale };
}

/** From 0 to 1 for each cell of an endless grid, always the same: an integer hash. */
export function chance(x: number, y: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Smooth noise from 0 to 1 for each pixel of a grid, with cells of a size in millimetres that start from the picture's
 * corner: it neither swims while one types nor changes with the view. Finer cells than a pixel fade to grey.
 */
export function noiseOver(tools: FinishTools, { widthPx, heightPx, scale }: Grid, cellMm: number): Float32Array {
  const { way, view, region } = tools.of;
  const cellPx = cellMm * way.pxPerMm * scale;
  const stepPx = Math.max(cellPx, 1);
  const contrast = Math.min(1, cellPx);
  const [originX, originY] = [(view.offsetXPx - region.leftPx) * scale, (view.offsetYPx - region.topPx) * scale];
  const noise = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const atY = (y - originY) / stepPx;
    const row = Math.floor(atY);
    const down = atY - row;
    for (let x = 0; x < widthPx; x++) {
      const atX = (x - originX) / stepPx;
      const column = Math.floor(atX);
      const right = atX - column;
      const upper = chance(column, row) * (1 - right) + chance(column + 1, row) * right;
      const lower = chance(column, row + 1) * (1 - right) + chance(column + 1, row + 1) * right;
      noise[y * widthPx + x] = 0.5 + (upper * (1 - down) + lower * down - 0.5) * contrast;
    }
  }
  return noise;
}

function layGrid(
  tools: FinishTools,
  context: PaintContext,
  { scratch, widthPx, heightPx }: Grid,
  operation: GlobalCompositeOperation,
  data: Uint8ClampedArray<ArrayBuffer>,
): void {
  scratch.context.putImageData(new ImageData(data, widthPx, heightPx), 0, 0);
  context.globalCompositeOperation = operation;
  context.imageSmoothingEnabled = true;
  context.drawImage(scratch.canvas, 0, 0, widthPx, heightPx, 0, 0, tools.widthPx, tools.heightPx);
  context.globalCompositeOperation = 'source-over';
}

/**
 * Lays a grid of greys over the context, in hard light: lighter than a half brightens, darker darkens.
 *
 * @param cover - What the context is cut to afterwards, from 0 to 1.
 */
export function layGreys(
  tools: FinishTools,
  context: PaintContext,
  grid: Grid,
  greys: Float32Array,
  cover?: Float32Array,
): void {
  const data = new Uint8ClampedArray(greys.length * 4);
  for (let i = 0; i < greys.length; i++) {
    const value = (greys[i] as number) * 255;
    data[i * 4] = data[i * 4 + 1] = data[i * 4 + 2] = value;
    data[i * 4 + 3] = 255;
  }
  layGrid(tools, context, grid, 'hard-light', data);
  if (!cover) return;
  for (let i = 0; i < cover.length; i++) data[i * 4 + 3] = (cover[i] as number) * 255;
  layGrid(tools, context, grid, 'destination-in', data);
}

/** Fine grains over the context, as far as they brighten and darken from the middle. */
export function paintGrain(tools: FinishTools, context: PaintContext, cellMm: number, strength: number): void {
  const grid = gridOf(tools);
  if (grid === null) return;
  const noise = noiseOver(tools, grid, cellMm).map((value) => 0.5 + (value - 0.5) * strength);
  layGreys(tools, context, grid, noise);
}
