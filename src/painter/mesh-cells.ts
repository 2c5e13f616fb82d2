import { mapToPicture } from '../scene/mesh.ts';
import type { Matrix, Mesh, SceneArea } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintView } from './assets.ts';
import { meshStops, type Region } from './regions.ts';

export type Point = readonly [number, number];
/** Top left, top right, bottom left, bottom right. */
type Corners = readonly [Point, Point, Point, Point];

/** A cell's corner may be this far from where one affine map has it, before all cells are cut finer. */
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

/** The widest twist of a cell: how far its fourth corner is from where the other three would have it. */
function widestTwist({ columns, points }: Mesh): number {
  let widest = 0;
  for (let i = 0; i + columns + 1 < points.length; i++) {
    if ((i + 1) % columns === 0) continue;
    const along = (axis: 0 | 1): number => {
      const at = (k: number): number => (points[k] as Point)[axis];
      return at(i) - at(i + 1) - at(i + columns) + at(i + columns + 1);
    };
    widest = Math.max(widest, Math.hypot(along(0), along(1)));
  }
  return widest;
}

/** Each stretch between two stops in as many even pieces. */
function refine(stops: readonly number[], pieces: number): readonly number[] {
  return stops.flatMap((stop, i) => {
    const next = stops[i + 1];
    if (next === undefined) return [stop];
    return Array.from({ length: pieces }, (_, k) => stop + ((next - stop) * k) / pieces);
  });
}

/**
 * The mesh's cells on the canvas, as far as a box reaches; where cells are far from parallelograms, all are cut finer.
 *
 * @param boxMm - Within the area.
 */
export function cellsOf(area: SceneArea, view: PaintView, boxMm: BoxMm): readonly Cell[] {
  const { mesh } = area;
  const at = (xMm: number, yMm: number): Point => {
    const [x, y] = mapToPicture(mesh, area, xMm, yMm);
    return [x * view.scale + view.offsetXPx, y * view.scale + view.offsetYPx];
  };
  // A quarter of the twist is the distance at a corner; it falls with the square of the pieces.
  const wanted = Math.ceil(Math.sqrt((widestTwist(mesh) * view.scale) / 4 / CELL_TOLERANCE_PX));
  const affordable = Math.floor(MAX_CELLS / (Math.max(mesh.columns, mesh.rows) - 1));
  const pieces = Math.max(1, Math.min(wanted, affordable));
  const [left, top, width, height] = boxMm;
  const columns = refine(meshStops(left, left + width, area.widthMm, mesh.columns), pieces);
  const rows = refine(meshStops(top, top + height, area.heightMm, mesh.rows), pieces);
  const cells: Cell[] = [];
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let column = 0; column + 1 < columns.length; column++) {
      const [x, right] = [columns[column] as number, columns[column + 1] as number];
      const [y, bottom] = [rows[row] as number, rows[row + 1] as number];
      if (right - x <= 0 || bottom - y <= 0) continue;
      const corners = [at(x, y), at(right, y), at(x, bottom), at(right, bottom)] as const;
      const cell = cellOf(corners, x, y, right - x, bottom - y);
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}
