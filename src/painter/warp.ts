import type { Matrix } from '../scene/scene.ts';
import type { SizeMm } from '../shared/units.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintContext } from './assets.ts';
import { isSame } from './compare.ts';
import type { PaintMemory } from './memory.ts';
import { intersect, isEmpty, sizeOf, type Region } from './regions.ts';
import type { Tile, WarpPlan } from './warp-plan.ts';

/** The flat artwork is painted this much finer than it is shown, so that text stays crisp when it is sampled again. */
const OVERSAMPLING = 1.5;
/** Most pixels of a flat artwork; beyond it, it is painted coarser. */
const MAX_FLAT_PX = 8_000_000;
/** Sampling and the tiles' tolerance reach this far beyond what is asked for. */
const MARGIN_PX = 3;

interface BoundsMm {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

/** The millimetres that a tile shows. */
function boundsOf({ matrix: [a, b, c, d, e, f], region }: Tile): BoundsMm {
  const determinant = a * d - b * c;
  const { leftPx, topPx, rightPx, bottomPx } = region;
  const corners = [
    [leftPx, topPx],
    [rightPx, topPx],
    [leftPx, bottomPx],
    [rightPx, bottomPx],
  ] as const;
  const xs = corners.map(([x, y]) => (d * (x - e) - c * (y - f)) / determinant);
  const ys = corners.map(([x, y]) => (a * (y - f) - b * (x - e)) / determinant);
  return { leftMm: Math.min(...xs), topMm: Math.min(...ys), rightMm: Math.max(...xs), bottomMm: Math.max(...ys) };
}

/** The millimetres that all tiles together show, within the area. */
function coverOf(tiles: readonly Tile[], area: SizeMm): BoundsMm {
  const all = tiles.map(boundsOf);
  return {
    leftMm: Math.max(0, Math.min(...all.map((bounds) => bounds.leftMm))),
    topMm: Math.max(0, Math.min(...all.map((bounds) => bounds.topMm))),
    rightMm: Math.min(area.widthMm, Math.max(...all.map((bounds) => bounds.rightMm))),
    bottomMm: Math.min(area.heightMm, Math.max(...all.map((bounds) => bounds.bottomMm))),
  };
}

/** The pixels of a tile on which a box of the area lies, with a margin. */
function boxWithin({ region, matrix: [a, b, c, d, e, f] }: Tile, [left, top, width, height]: BoxMm): Region {
  const xs = [left, left + width].flatMap((x) => [top, top + height].map((y) => a * x + c * y + e));
  const ys = [left, left + width].flatMap((x) => [top, top + height].map((y) => b * x + d * y + f));
  return intersect(region, {
    leftPx: Math.floor(Math.min(...xs)) - MARGIN_PX,
    topPx: Math.floor(Math.min(...ys)) - MARGIN_PX,
    rightPx: Math.ceil(Math.max(...xs)) + MARGIN_PX,
    bottomPx: Math.ceil(Math.max(...ys)) + MARGIN_PX,
  });
}

interface Cut {
  readonly region: Region;
  readonly boxMm: BoxMm;
  readonly tiles: readonly Tile[];
}

/** By their plans: while a photo is dragged, its box stays where it is. */
const cuts = new WeakMap<WarpPlan, Cut>();

/** The tiles that show something of a box within a region, cut to both. */
function tilesWithin(plan: WarpPlan, region: Region, boxMm: BoxMm): readonly Tile[] {
  const kept = cuts.get(plan);
  if (kept && isSame(kept.region, region) && isSame(kept.boxMm, boxMm)) return kept.tiles;
  const tiles = plan.tiles
    .map((tile) => ({ ...tile, region: intersect(boxWithin(tile, boxMm), region) }))
    .filter((tile) => !isEmpty(tile.region));
  cuts.set(plan, { region, boxMm, tiles });
  return tiles;
}

/**
 * Paints straight through a plan, anew in each tile: nothing is sampled twice, and no canvas is needed.
 *
 * @param context - Its unit is the canvas' pixel.
 * @param boxMm - The part of the area that is painted on.
 * @param paint - Paints into a context whose unit is the area's millimetre; what it sets is undone.
 */
export function paintTiled(
  context: PaintContext,
  plan: WarpPlan,
  region: Region,
  boxMm: BoxMm,
  paint: (context: PaintContext, pxPerMm: number) => void,
): void {
  for (const { region: tile, matrix } of tilesWithin(plan, region, boxMm)) {
    context.save();
    context.beginPath();
    context.rect(tile.leftPx, tile.topPx, ...sizeOf(tile));
    context.clip();
    context.transform(...matrix);
    paint(context, plan.pxPerMm);
    context.restore();
  }
}

/**
 * Paints through a plan by way of a picture: once, flat, into a scratch canvas, and from there into each tile. For
 * what costs much to paint.
 *
 * @param context - Its unit is the canvas' pixel.
 * @param boxMm - The part of the area that is painted on.
 * @param roomMm - The most that the part may grow to soon.
 * @param paint - Paints into a context whose unit is the area's millimetre.
 */
export function paintWarped(
  context: PaintContext,
  memory: PaintMemory,
  plan: WarpPlan,
  area: SizeMm,
  region: Region,
  boxMm: BoxMm,
  roomMm: BoxMm,
  paint: (context: PaintContext, pxPerMm: number) => void,
): void {
  const tiles = tilesWithin(plan, region, boxMm);
  if (tiles.length === 0) return;
  const { leftMm, topMm, rightMm, bottomMm } = coverOf(tiles, area);
  const [widthMm, heightMm] = [rightMm - leftMm, bottomMm - topMm];
  if (!(widthMm > 0 && heightMm > 0)) return;
  const pxPerMm = Math.min(plan.pxPerMm * OVERSAMPLING, Math.sqrt(MAX_FLAT_PX / (widthMm * heightMm)));
  const widthPx = Math.ceil(widthMm * pxPerMm) + 2 * MARGIN_PX;
  const heightPx = Math.ceil(heightMm * pxPerMm) + 2 * MARGIN_PX;
  const roomPx = (mm: number, leastPx: number): number =>
    Math.max(leastPx, Math.ceil(Math.min(mm, area.widthMm + area.heightMm) * pxPerMm) + 8 * MARGIN_PX);
  const room = [roomPx(roomMm[2], widthPx), roomPx(roomMm[3], heightPx)] as const;
  const flat = memory.scratches.take('flat', widthPx, heightPx, room);
  if (flat === null) return;
  flat.context.save();
  flat.context.beginPath();
  flat.context.rect(0, 0, widthPx, heightPx);
  flat.context.clip();
  const toFlat: Matrix = [pxPerMm, 0, 0, pxPerMm, MARGIN_PX - leftMm * pxPerMm, MARGIN_PX - topMm * pxPerMm];
  flat.context.setTransform(...toFlat);
  paint(flat.context, pxPerMm);
  flat.context.restore();

  context.save();
  context.imageSmoothingEnabled = true;
  for (const { region: tile, matrix } of tiles) {
    context.save();
    context.beginPath();
    context.rect(tile.leftPx, tile.topPx, ...sizeOf(tile));
    context.clip();
    context.transform(...matrix);
    context.translate(leftMm, topMm);
    context.scale(1 / pxPerMm, 1 / pxPerMm);
    context.drawImage(flat.canvas, 0, 0, widthPx, heightPx, -MARGIN_PX, -MARGIN_PX, widthPx, heightPx);
    context.restore();
  }
  context.restore();
}
