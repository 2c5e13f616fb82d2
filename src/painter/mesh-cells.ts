import { mapToPicture } from '../scene/mesh.ts';
import type { Matrix, SceneArea } from '../scene/scene.ts';
import type { PaintView } from './assets.ts';
import type { Region } from './regions.ts';

export type Point = readonly [number, number];
/** Top left, top right, bottom left, bottom right. */
type Corners = readonly [Point, Point, Point, Point];

/** The same for one cell of the mesh, before all are cut finer. */
const CELL_TOLERANCE_PX = 0.2;
/** Most cells along an axis of the finer mesh. */
const MAX_CELLS = 32;
/** Tiles at the edges reach this far beyond the area, so that its antialiased edge is painted whole. */
const OVERHANG_PX = 2;

/** One cell of the mesh on the canvas, with its best affine map. */
export interface Cell {
  readonly matrix: Matrix;
  readonly region: Region;
  /** Its corners on the canvas, in turn. */
  readonly outlinePx: readonly Point[];
}

/** A cell, its affine map by least squares over its corners; `null` where it has no extent. */
function cellOf(cornersPx: Corners, xMm: number, yMm: number, widthMm: number, heightMm: number): Cell | null {
  const [topLeft, topRight, bottomLeft, bottomRight] = cornersPx;
  const slope = (axis: 0 | 1): readonly [number, number] => [
    (topRight[axis] - topLeft[axis] + bottomRight[axis] - bottomLeft[axis]) / 2 / widthMm,
    (bottomLeft[axis] - topLeft[axis] + bottomRight[axis] - topRight[axis]) / 2 / heightMm,
  ];
  const [a, c] = slope(0);
  const [b, d] = slope(1);
  if (Math.abs(a * d - b * c) < 1e-9) return null;
  const middle = (axis: 0 | 1): number => cornersPx.reduce((sum, corner) => sum + corner[axis], 0) / 4;
  const [middleXMm, middleYMm] = [xMm + widthMm / 2, yMm + heightMm / 2];
  const xs = cornersPx.map((corner) => corner[0]);
  const ys = cornersPx.map((corner) => corner[1]);
  return {
    matrix: [a, b, c, d, middle(0) - a * middleXMm - c * middleYMm, middle(1) - b * middleXMm - d * middleYMm],
    region: {
      leftPx: Math.floor(Math.min(...xs)) - OVERHANG_PX,
      topPx: Math.floor(Math.min(...ys)) - OVERHANG_PX,
      rightPx: Math.ceil(Math.max(...xs)) + OVERHANG_PX,
      bottomPx: Math.ceil(Math.max(...ys)) + OVERHANG_PX,
    },
    outlinePx: [topLeft, topRight, bottomRight, bottomLeft],
  };
}

/** The mesh's cells on the canvas; those that are far from parallelograms are cut finer, all of them alike. */
export function cellsOf(area: SceneArea, view: PaintView): readonly Cell[] {
  const { mesh } = area;
  const at = (xMm: number, yMm: number): Point => {
    const [x, y] = mapToPicture(mesh, area, xMm, yMm);
    return [x * view.scale + view.offsetXPx, y * view.scale + view.offsetYPx];
  };
  let twistPx = 0;
  for (let i = 0; i + mesh.columns + 1 < mesh.points.length; i++) {
    if ((i + 1) % mesh.columns === 0) continue;
    const [a, b, c, d] = [i, i + 1, i + mesh.columns, i + mesh.columns + 1].map((k) => mesh.points[k] as Point) as [
      Point,
      Point,
      Point,
      Point,
    ];
    twistPx = Math.max(twistPx, Math.hypot(a[0] - b[0] - c[0] + d[0], a[1] - b[1] - c[1] + d[1]) * view.scale);
  }
  // A quarter of the twist is the distance at a corner; it falls with the square of the pieces.
  const wanted = Math.ceil(Math.sqrt(twistPx / 4 / CELL_TOLERANCE_PX));
  const affordable = Math.floor(MAX_CELLS / (Math.max(mesh.columns, mesh.rows) - 1));
  const pieces = Math.max(1, Math.min(wanted, affordable));
  const columns = (mesh.columns - 1) * pieces;
  const rows = (mesh.rows - 1) * pieces;
  const widthMm = area.widthMm / columns;
  const heightMm = area.heightMm / rows;
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, top] = [column * widthMm, row * heightMm];
      const [right, bottom] = [left + widthMm, top + heightMm];
      const corners = [at(left, top), at(right, top), at(left, bottom), at(right, bottom)] as const;
      const cell = cellOf(corners, left, top, widthMm, heightMm);
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}
