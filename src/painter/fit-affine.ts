import type { Matrix } from '../scene/scene.ts';
import type { Cell, Point } from './mesh-cells.ts';
import { sizeOf, type Region } from './regions.ts';

/**
 * Points on the area and where the mesh has them on the canvas: x and y in millimetres, then in pixels, one after
 * another. Thousands are looked at for each view, so they are no objects.
 */
export type Pairs = readonly number[];

/** The millimetres that a map takes to a pixel. */
function invert(matrix: Matrix, xPx: number, yPx: number): Point {
  const determinant = matrix[0] * matrix[3] - matrix[1] * matrix[2];
  const x = xPx - matrix[4];
  const y = yPx - matrix[5];
  return [(matrix[3] * x - matrix[2] * y) / determinant, (matrix[0] * y - matrix[1] * x) / determinant];
}

/** What is left of a convex polygon on one side of a line: where the coordinate, times `sign`, is at least the limit's. */
function clipSide(polygon: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): readonly Point[] {
  const kept: Point[] = [];
  for (let i = 0; i < polygon.length; i++) {
    const from = polygon[i] as Point;
    const to = polygon[(i + 1) % polygon.length] as Point;
    const before = (from[axis] - limit) * sign;
    const after = (to[axis] - limit) * sign;
    if (before >= 0) kept.push(from);
    if (before >= 0 === after >= 0) continue;
    const share = before / (before - after);
    kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
  }
  return kept;
}

/** The corners of what the cells show within a region; between them, maps differ less than at them. */
export function pairsWithin(cells: readonly Cell[], { leftPx, topPx, rightPx, bottomPx }: Region): Pairs {
  const pairs: number[] = [];
  for (const { outlinePx, matrix } of cells) {
    let shown = clipSide(outlinePx, 0, leftPx, 1);
    shown = clipSide(shown, 0, rightPx, -1);
    shown = clipSide(shown, 1, topPx, 1);
    shown = clipSide(shown, 1, bottomPx, -1);
    for (const px of shown) {
      const mm = invert(matrix, px[0], px[1]);
      pairs.push(mm[0], mm[1], px[0], px[1]);
    }
  }
  return pairs;
}

/** The affine map by least squares, or `null` for points on one line. */
export function fitPairs(pairs: Pairs): Matrix | null {
  const mean = [0, 0, 0, 0];
  for (let i = 0; i < pairs.length; i++)
    mean[i % 4] = (mean[i % 4] as number) + (pairs[i] as number) / (pairs.length / 4);
  const [meanX, meanY, meanU, meanV] = mean as [number, number, number, number];
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < pairs.length; i += 4) {
    const x = (pairs[i] as number) - meanX;
    const y = (pairs[i + 1] as number) - meanY;
    const u = (pairs[i + 2] as number) - meanU;
    const v = (pairs[i + 3] as number) - meanV;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 1e-6 * xx * yy)) return null;
  const a = (xu * yy - yu * xy) / determinant;
  const c = (yu * xx - xu * xy) / determinant;
  const b = (xv * yy - yv * xy) / determinant;
  const d = (yv * xx - xv * xy) / determinant;
  return [a, b, c, d, meanU - a * meanX - c * meanY, meanV - b * meanX - d * meanY];
}

/** How far a map takes one of the points from its place, across and down. */
function strayAt(matrix: Matrix, pairs: Pairs, i: number): Point {
  const x = pairs[i] as number;
  const y = pairs[i + 1] as number;
  return [
    matrix[0] * x + matrix[2] * y + matrix[4] - (pairs[i + 2] as number),
    matrix[1] * x + matrix[3] * y + matrix[5] - (pairs[i + 3] as number),
  ];
}

export function isFaithful(matrix: Matrix, pairs: Pairs, tolerancePx: number): boolean {
  for (let i = 0; i < pairs.length; i += 4) {
    const stray = strayAt(matrix, pairs, i);
    if (Math.hypot(stray[0], stray[1]) > tolerancePx) return false;
  }
  return true;
}

/** Extent of the points on the canvas, and their middle. */
export function spreadOf(pairs: Pairs): { readonly leastPx: number; readonly middle: Point } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < pairs.length; i += 4) {
    left = Math.min(left, pairs[i + 2] as number);
    right = Math.max(right, pairs[i + 2] as number);
    top = Math.min(top, pairs[i + 3] as number);
    bottom = Math.max(bottom, pairs[i + 3] as number);
  }
  return { leastPx: Math.min(right - left, bottom - top), middle: [(left + right) / 2, (top + bottom) / 2] };
}

/** Whether what a map gets wrong bends along the canvas' rows rather than its columns: that is where a cut helps. */
export function bendsAcross(matrix: Matrix, pairs: Pairs, region: Region): boolean {
  const [widthPx, heightPx] = sizeOf(region);
  let [acrossX, acrossY, downX, downY] = [0, 0, 0, 0];
  for (let i = 0; i < pairs.length; i += 4) {
    const stray = strayAt(matrix, pairs, i);
    // A parabola over the region, -1 at its middle and 1 at its edges.
    const across = 2 * (2 * (((pairs[i + 2] as number) - region.leftPx) / widthPx) - 1) ** 2 - 1;
    const down = 2 * (2 * (((pairs[i + 3] as number) - region.topPx) / heightPx) - 1) ** 2 - 1;
    acrossX += stray[0] * across;
    acrossY += stray[1] * across;
    downX += stray[0] * down;
    downY += stray[1] * down;
  }
  return Math.hypot(acrossX, acrossY) >= Math.hypot(downX, downY);
}
