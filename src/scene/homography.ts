import type { Mesh } from './scene.ts';

type Point = readonly [number, number];
/** Top left, top right, bottom right, bottom left. */
type Quad = readonly [Point, Point, Point, Point];

/** The far side is smaller by this factor: cells of 1/8 then stray visibly from the projection, cells of 1/16 do not. */
const STRONG_PERSPECTIVE = 1.3;

/**
 * The mesh of a flat rectangle seen in perspective: a projective map from the unit square to the quad, sampled.
 * A parallelogram needs no more than its corners. A quad that no flat rectangle can be seen as (a corner pushed in)
 * gets its corners alone, too.
 *
 * @see RULES.md S2.
 */
export function projectQuad(quad: Quad): Mesh {
  const [a, b, c, d] = quad;
  const cornersOnly: Mesh = { columns: 2, rows: 2, points: [a, b, d, c] };
  // p(u, v) = ((b − a + g·b)·u + (d − a + h·d)·v + a) / (g·u + h·v + 1); g and h follow from p(1, 1) = c.
  const sum: Point = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const toB: Point = [b[0] - c[0], b[1] - c[1]];
  const toD: Point = [d[0] - c[0], d[1] - c[1]];
  const determinant = toB[0] * toD[1] - toB[1] * toD[0];
  if (determinant === 0) return cornersOnly;
  const g = (sum[0] * toD[1] - sum[1] * toD[0]) / determinant;
  const h = (toB[0] * sum[1] - toB[1] * sum[0]) / determinant;
  const weights = [1, 1 + g, 1 + h, 1 + g + h];
  const nearest = Math.min(...weights);
  const farthest = Math.max(...weights);
  if (nearest <= 0 || farthest / nearest < 1 + 1e-9) return cornersOnly;

  const size = farthest / nearest > STRONG_PERSPECTIVE ? 17 : 9;
  const points: Point[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const u = column / (size - 1);
      const v = row / (size - 1);
      const weight = g * u + h * v + 1;
      const at = (axis: 0 | 1): number =>
        ((b[axis] - a[axis] + g * b[axis]) * u + (d[axis] - a[axis] + h * d[axis]) * v + a[axis]) / weight;
      points.push([at(0), at(1)]);
    }
  }
  return { columns: size, rows: size, points };
}
