import type { SizeMm } from '../shared/units.ts';
import type { Area, Placement } from '../template/schema.ts';
import { projectQuad } from './homography.ts';
import type { Mesh } from './scene.ts';

type Point = readonly [number, number];

/** Each strip of a cylinder turns by at most this much: its chord then strays from the arc by under 0.1 % of the radius. */
const MAX_STRIP_DEG = 5;
const MIN_STRIPS = 24;
/** A point this far beyond its cell, in cells, still belongs to it: rounding on shared edges must leave no gap. */
const EDGE_TOLERANCE = 1e-9;

type Cylinder = NonNullable<Placement['cylinder']>;

/** Columns are evenly spaced on the cylinder's skin, so they stand closer together towards its edges. */
function cylinderMesh(cylinder: Cylinder): Mesh {
  const strips = Math.max(MIN_STRIPS, Math.ceil(cylinder.degrees / MAX_STRIP_DEG));
  const radiusPx = (cylinder.rightPx - cylinder.leftPx) / 2;
  const middlePx = (cylinder.leftPx + cylinder.rightPx) / 2;
  const row = (edgePx: number, sagPx: number): Point[] =>
    Array.from({ length: strips + 1 }, (_, i): Point => {
      const angleRad = ((i / strips - 0.5) * cylinder.degrees * Math.PI) / 180;
      return [middlePx + radiusPx * Math.sin(angleRad), edgePx + sagPx * Math.cos(angleRad)];
    });
  const points = [...row(cylinder.topPx, cylinder.topSagPx), ...row(cylinder.bottomPx, cylinder.bottomSagPx)];
  return { columns: strips + 1, rows: 2, points };
}

/**
 * The mesh on which an area lies on its surface's picture. A cylinder's `topPx` and `bottomPx` are the heights of the
 * area's edges where they meet the cylinder's outline; at its middle they lie lower by the sag.
 *
 * @throws {RangeError} The mesh names another number of points than columns × rows; `parseTemplate` lets none through.
 * @see RULES.md S2.
 */
export function meshOf(placement: Placement, area: Pick<Area, 'id'>): Mesh {
  if (placement.mesh) {
    const { columns, rows, points } = placement.mesh;
    if (points.length !== columns * rows) {
      throw new RangeError(`meshOf: area ${area.id} has ${points.length} points for ${columns} × ${rows}`);
    }
    return { columns, rows, points };
  }
  if (placement.cylinder) return cylinderMesh(placement.cylinder);
  if (placement.quad) return projectQuad(placement.quad);
  if (placement.rectangle) {
    const [left, top, width, height] = placement.rectangle;
    const right = left + width;
    const bottom = top + height;
    return {
      columns: 2,
      rows: 2,
      points: [
        [left, top],
        [right, top],
        [left, bottom],
        [right, bottom],
      ],
    };
  }
  throw new RangeError(`meshOf: area ${area.id} has no placement`);
}

/** The four corners of a cell: top left, top right, bottom left, bottom right. */
function cornersOf(mesh: Mesh, column: number, row: number): readonly [Point, Point, Point, Point] {
  const at = row * mesh.columns + column;
  const below = at + mesh.columns;
  const { points } = mesh;
  return [points[at], points[at + 1], points[below], points[below + 1]] as unknown as [Point, Point, Point, Point];
}

/**
 * Where a point of an area lies on the surface's picture: bilinear within a cell; beyond the area's edges the
 * outermost cells go on, so that bleed has a place too.
 */
export function mapToPicture(mesh: Mesh, area: SizeMm, xMm: number, yMm: number): Point {
  const alongX = (xMm / area.widthMm) * (mesh.columns - 1);
  const alongY = (yMm / area.heightMm) * (mesh.rows - 1);
  const column = Math.min(Math.max(Math.floor(alongX), 0), mesh.columns - 2);
  const row = Math.min(Math.max(Math.floor(alongY), 0), mesh.rows - 2);
  const [a, b, c, d] = cornersOf(mesh, column, row);
  const u = alongX - column;
  const v = alongY - row;
  const mix = (axis: 0 | 1): number =>
    (a[axis] * (1 - u) + b[axis] * u) * (1 - v) + (c[axis] * (1 - u) + d[axis] * u) * v;
  return [mix(0), mix(1)];
}

/** Solves p = bilinear(u, v) for one cell, or `null` where the point lies outside it. */
function solveCell(corners: readonly [Point, Point, Point, Point], xPx: number, yPx: number): Point | null {
  const [a, b, c, d] = corners;
  const e: Point = [b[0] - a[0], b[1] - a[1]];
  const f: Point = [c[0] - a[0], c[1] - a[1]];
  const g: Point = [a[0] - b[0] - c[0] + d[0], a[1] - b[1] - c[1] + d[1]];
  const h: Point = [xPx - a[0], yPx - a[1]];
  const cross = (p: Point, q: Point): number => p[0] * q[1] - p[1] * q[0];
  // Eliminating u from h = u·e + v·f + u·v·g leaves a quadratic in v.
  const k2 = cross(g, f);
  const k1 = cross(e, f) + cross(h, g);
  const k0 = cross(h, e);
  const scale = Math.abs(cross(e, f)) + Math.abs(k1);
  const roots: number[] = [];
  if (Math.abs(k2) <= 1e-9 * scale) {
    if (k1 !== 0) roots.push(-k0 / k1);
  } else {
    const discriminant = k1 * k1 - 4 * k0 * k2;
    if (discriminant < 0) return null;
    // The larger of the two sums first: the other root by their product loses no digits.
    const q = -(k1 + (k1 < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
    roots.push(q / k2);
    if (q !== 0) roots.push(k0 / q);
  }
  const isWithin = (share: number): boolean => share >= -EDGE_TOLERANCE && share <= 1 + EDGE_TOLERANCE;
  for (const v of roots) {
    const denominatorX = e[0] + v * g[0];
    const denominatorY = e[1] + v * g[1];
    const u =
      Math.abs(denominatorX) > Math.abs(denominatorY)
        ? (h[0] - v * f[0]) / denominatorX
        : (h[1] - v * f[1]) / denominatorY;
    if (isWithin(u) && isWithin(v)) return [u, v];
  }
  return null;
}

/** The point of an area that lies at a pixel of the surface's picture, or `null` beside the area. */
export function mapToArea(mesh: Mesh, area: SizeMm, xPx: number, yPx: number): Point | null {
  for (let row = 0; row < mesh.rows - 1; row++) {
    for (let column = 0; column < mesh.columns - 1; column++) {
      const corners = cornersOf(mesh, column, row);
      const xs = corners.map((corner) => corner[0]);
      const ys = corners.map((corner) => corner[1]);
      const reachPx = 1e-6;
      if (xPx < Math.min(...xs) - reachPx || xPx > Math.max(...xs) + reachPx) continue;
      if (yPx < Math.min(...ys) - reachPx || yPx > Math.max(...ys) + reachPx) continue;
      const solved = solveCell(corners, xPx, yPx);
      if (solved === null) continue;
      const xMm = ((column + solved[0]) / (mesh.columns - 1)) * area.widthMm;
      const yMm = ((row + solved[1]) / (mesh.rows - 1)) * area.heightMm;
      return [Math.min(Math.max(xMm, 0), area.widthMm), Math.min(Math.max(yMm, 0), area.heightMm)];
    }
  }
  return null;
}
