import type { Matrix, SceneArea } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintView } from './assets.ts';
import { bendsAcross, fitPairs, isFaithful, pairsWithin, spreadOf } from './fit-affine.ts';
import { cellsOf, type Cell, type Point } from './mesh-cells.ts';
import { intersect, isEmpty, sizeOf, type Region } from './regions.ts';

/** Whole pixels of the canvas on which one affine map places the area well enough. */
export interface Tile {
  readonly region: Region;
  /** The area's millimetres to pixels of the canvas. */
  readonly matrix: Matrix;
}

/**
 * How a box of an area is painted on its mesh at one view: in tiles that share no pixel and leave none. Cutting along the mesh
 * instead would leave pixels that two patches cover in part, which no engine adds up to the whole: seams.
 */
export interface WarpPlan {
  readonly tiles: readonly Tile[];
  /** Most pixels of the canvas that a millimetre takes anywhere. */
  readonly pxPerMm: number;
}

/** A picture may be this far from its place before a tile is cut in two, unless the view says otherwise. */
const TOLERANCE_PX = 0.4;
/** What is narrower is placed as its nearest cell is. */
const SLIVER_PX = 3;
/** Smaller tiles would cost more than what they mend. */
const MIN_TILE_PX = 8;
/** More tiles are not worth their time: the tolerance grows instead. */
const MAX_TILES = 240;
/** The same where the view asks for more than an eye sees. */
const MAX_FINE_TILES = 2000;

/** The cell whose middle is nearest to a place. */
function nearestCell(cells: readonly Cell[], xPx: number, yPx: number): Cell {
  const away = ({ region }: Cell): number =>
    Math.hypot((region.leftPx + region.rightPx) / 2 - xPx, (region.topPx + region.bottomPx) / 2 - yPx);
  return cells.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
}

/** Cuts a region in two at a whole pixel: where it bends, but never into slivers. */
function halve(region: Region, isAcross: boolean): readonly [Region, Region] {
  const { leftPx, topPx, rightPx, bottomPx } = region;
  const [widthPx, heightPx] = sizeOf(region);
  const isCutAcross = heightPx < 2 * MIN_TILE_PX || (widthPx >= 2 * MIN_TILE_PX && isAcross);
  if (isCutAcross) {
    const middlePx = (leftPx + rightPx) >> 1;
    return [
      { ...region, rightPx: middlePx },
      { ...region, leftPx: middlePx },
    ];
  }
  const middlePx = (topPx + bottomPx) >> 1;
  return [
    { ...region, bottomPx: middlePx },
    { ...region, topPx: middlePx },
  ];
}

interface Accuracy {
  readonly tolerancePx: number;
  readonly maxTiles: number;
}

function cutTiles(cells: readonly Cell[], region: Region, accuracy: Accuracy, tiles: Tile[]): void {
  const within = cells.filter((cell) => !isEmpty(intersect(cell.region, region)));
  if (within.length === 0 || tiles.length > accuracy.maxTiles) return;
  const pairs = pairsWithin(within, region);
  // Only the overhang of cells reaches in here.
  if (pairs.length === 0) {
    const [x, y] = [(region.leftPx + region.rightPx) / 2, (region.topPx + region.bottomPx) / 2];
    tiles.push({ region, matrix: nearestCell(within, x, y).matrix });
    return;
  }
  const { leastPx, middle } = spreadOf(pairs);
  const nearest = nearestCell(within, ...middle).matrix;
  // The slope of a map over a sliver would be that of its rounding errors.
  const fitted = (leastPx >= SLIVER_PX && fitPairs(pairs)) || nearest;
  const [widthPx, heightPx] = sizeOf(region);
  const isSmall = Math.max(widthPx, heightPx) < 2 * MIN_TILE_PX;
  if (isSmall || isFaithful(fitted, pairs, accuracy.tolerancePx)) {
    tiles.push({ region, matrix: fitted });
    return;
  }
  for (const half of halve(region, bendsAcross(fitted, pairs, region))) cutTiles(within, half, accuracy, tiles);
}

/** Plans how a box within an area is painted on its mesh: as few tiles as keep every point in its place. */
export function planWarp(area: SceneArea, view: PaintView, boxMm: BoxMm): WarpPlan {
  const cells = cellsOf(area, view, boxMm);
  const region: Region = {
    leftPx: Math.min(...cells.map((cell) => cell.region.leftPx)),
    topPx: Math.min(...cells.map((cell) => cell.region.topPx)),
    rightPx: Math.max(...cells.map((cell) => cell.region.rightPx)),
    bottomPx: Math.max(...cells.map((cell) => cell.region.bottomPx)),
  };
  let tiles: Tile[] = [];
  const maxTiles = view.tolerancePx === undefined ? MAX_TILES : MAX_FINE_TILES;
  for (let tolerancePx = view.tolerancePx ?? TOLERANCE_PX; ; tolerancePx *= 1.5) {
    tiles = [];
    if (!isEmpty(region)) cutTiles(cells, region, { tolerancePx, maxTiles }, tiles);
    if (tiles.length <= maxTiles) break;
  }
  const pxPerMm = cells.reduce((most, { matrix: [a, b, c, d] }) => {
    return Math.max(most, Math.hypot(a, b), Math.hypot(c, d));
  }, 0);
  return { tiles, pxPerMm };
}

/** The one affine map of a mesh that is a parallelogram with even spacing, or `null`. */
export function affineOf(area: SceneArea, view: PaintView): Matrix | null {
  const { columns, rows, points } = area.mesh;
  const [first, right, below] = [points[0], points[columns - 1], points[(rows - 1) * columns]] as [Point, Point, Point];
  const isEven = points.every((point, i) => {
    const u = (i % columns) / (columns - 1);
    const v = Math.floor(i / columns) / (rows - 1);
    const x = first[0] + (right[0] - first[0]) * u + (below[0] - first[0]) * v;
    const y = first[1] + (right[1] - first[1]) * u + (below[1] - first[1]) * v;
    return Math.hypot(point[0] - x, point[1] - y) < 1e-3;
  });
  if (!isEven) return null;
  const { scale, offsetXPx, offsetYPx } = view;
  return [
    ((right[0] - first[0]) * scale) / area.widthMm,
    ((right[1] - first[1]) * scale) / area.widthMm,
    ((below[0] - first[0]) * scale) / area.heightMm,
    ((below[1] - first[1]) * scale) / area.heightMm,
    first[0] * scale + offsetXPx,
    first[1] * scale + offsetYPx,
  ];
}
