/** Lays the settled cloth into a map: which place of the cut is seen at each texel, and how high it lies. */

import { restPoint } from './simulate.mjs';

export const TEXEL_MM = 0.7;
export const BAKE_BOX_MM = { left: -425, top: 25, width: 850, height: 775 };

/** Cubic B-spline of the settled grid: smooth positions between its points. */
export function splinePoint(cloth, u, v, out) {
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const weights = (t) => [
    (1 - t) ** 3 / 6,
    (3 * t ** 3 - 6 * t * t + 4) / 6,
    (-3 * t ** 3 + 3 * t * t + 3 * t + 1) / 6,
    t ** 3 / 6,
  ];
  const [wu, wv] = [weights(u - column), weights(v - row)];
  out.fill(0);
  for (let j = 0; j < 4; j++) {
    for (let i = 0; i < 4; i++) {
      const c = Math.min(cloth.columns - 1, Math.max(0, column + i - 1));
      const r = Math.min(cloth.rows - 1, Math.max(0, row + j - 1));
      const at = (r * cloth.columns + c) * 3;
      for (let k = 0; k < 3; k++) out[k] += wu[i] * wv[j] * cloth.position[at + k];
    }
  }
}

/** Lays the cloth's small quads into the map: per texel the place of the cut and the settled height. */
export function layCloth(cloth, width, height) {
  const places = new Float32Array(width * height * 3).fill(NaN);
  const fine = 5;
  const corner = [0, 0, 0];
  const point = (a, b) => {
    splinePoint(cloth, a / fine, b / fine, corner);
    const [x, y] = restPoint(a / fine, b / fine);
    return [(corner[0] - BAKE_BOX_MM.left) / TEXEL_MM, (BAKE_BOX_MM.top - corner[1]) / TEXEL_MM, x, y, corner[2]];
  };
  let above = null;
  for (let b = 0; b <= (cloth.rows - 1) * fine; b++) {
    const rowPoints = [];
    for (let a = 0; a <= (cloth.columns - 1) * fine; a++) rowPoints.push(point(a, b));
    for (let a = 0; above && a < rowPoints.length - 1; a++) {
      const cell = Math.floor((b - 1) / fine) * cloth.columns + Math.floor(a / fine);
      if (
        !cloth.active[cell] &&
        !cloth.active[cell + 1] &&
        !cloth.active[cell + cloth.columns] &&
        !cloth.active[cell + cloth.columns + 1]
      )
        continue;
      fillQuad(places, width, height, [above[a], above[a + 1], rowPoints[a], rowPoints[a + 1]]);
    }
    above = rowPoints;
  }
  return places;
}

/** Quads stay nearly square: a bounding box with inverse bilinear weights by the quad's edges is enough. */
function fillQuad(places, width, height, [p, q, r, s]) {
  const [ux, uy] = [(q[0] - p[0] + s[0] - r[0]) / 2, (q[1] - p[1] + s[1] - r[1]) / 2];
  const [vx, vy] = [(r[0] - p[0] + s[0] - q[0]) / 2, (r[1] - p[1] + s[1] - q[1]) / 2];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return;
  const xs = [p[0], q[0], r[0], s[0]];
  const ys = [p[1], q[1], r[1], s[1]];
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= Math.min(height - 1, Math.ceil(Math.max(...ys))); y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x <= Math.min(width - 1, Math.ceil(Math.max(...xs))); x++) {
      const [dx, dy] = [x + 0.5 - p[0], y + 0.5 - p[1]];
      const a = (dx * vy - dy * vx) / determinant;
      const b = (ux * dy - uy * dx) / determinant;
      if (a < -0.15 || a > 1.15 || b < -0.15 || b > 1.15) continue;
      const at = (y * width + x) * 3;
      const z = p[4] + a * (q[4] - p[4]) + b * (r[4] - p[4]);
      // Where a fold overlaps itself the upper layer is seen.
      if (!(z < places[at + 2])) places.set([p[2] + a * (q[2] - p[2]), p[3] + b * (r[3] - p[3]), z], at);
    }
  }
}
