import { mapToPicture } from '../scene/mesh.ts';
import type { Measure, SceneArea, SceneItem } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintContext, PaintView } from './assets.ts';

type Point = readonly [number, number];

/** Whole pixels of the canvas; right and bottom are the first that do not belong. */
export interface Region {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}

export function isEmpty(region: Region): boolean {
  return !(region.rightPx > region.leftPx && region.bottomPx > region.topPx);
}

export function sizeOf(region: Region): readonly [widthPx: number, heightPx: number] {
  return [region.rightPx - region.leftPx, region.bottomPx - region.topPx];
}

export function intersect(a: Region, b: Region): Region {
  return {
    leftPx: Math.max(a.leftPx, b.leftPx),
    topPx: Math.max(a.topPx, b.topPx),
    rightPx: Math.min(a.rightPx, b.rightPx),
    bottomPx: Math.min(a.bottomPx, b.bottomPx),
  };
}

/** The smallest region that holds both. */
export function unite(a: Region, b: Region): Region {
  return {
    leftPx: Math.min(a.leftPx, b.leftPx),
    topPx: Math.min(a.topPx, b.topPx),
    rightPx: Math.max(a.rightPx, b.rightPx),
    bottomPx: Math.max(a.bottomPx, b.bottomPx),
  };
}

/** What can be seen of a canvas, in the units its context paints in now. */
export function visibleRegion(context: PaintContext): Region {
  const { a, b, c, d, e, f } = context.getTransform();
  const { width, height } = context.canvas;
  // Turned contexts are not worth the geometry: everything counts as seen.
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0) return { leftPx: -1e6, topPx: -1e6, rightPx: 1e6, bottomPx: 1e6 };
  return {
    leftPx: Math.floor(-e / a),
    topPx: Math.floor(-f / d),
    rightPx: Math.ceil((width - e) / a),
    bottomPx: Math.ceil((height - f) / d),
  };
}

/** Edges of a box along one axis, and the mesh lines between them: between two of these the map is bilinear. */
export function meshStops(fromMm: number, toMm: number, sizeMm: number, vertices: number): readonly number[] {
  const stops = [fromMm];
  for (let i = 0; i < vertices; i++) {
    const atMm = (i / (vertices - 1)) * sizeMm;
    if (atMm > fromMm && atMm < toMm) stops.push(atMm);
  }
  stops.push(toMm);
  return stops;
}

/** The pixels of the canvas that points of the surface's picture reach; a bilinear cell lies within its corners. */
export function regionOf(points: readonly Point[], view: PaintView, marginPx: number): Region {
  let [leftPx, topPx, rightPx, bottomPx] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    leftPx = Math.min(leftPx, x);
    topPx = Math.min(topPx, y);
    rightPx = Math.max(rightPx, x);
    bottomPx = Math.max(bottomPx, y);
  }
  return {
    leftPx: Math.floor(leftPx * view.scale + view.offsetXPx - marginPx),
    topPx: Math.floor(topPx * view.scale + view.offsetYPx - marginPx),
    rightPx: Math.ceil(rightPx * view.scale + view.offsetXPx + marginPx),
    bottomPx: Math.ceil(bottomPx * view.scale + view.offsetYPx + marginPx),
  };
}

/** The pixels that a box of an area reaches on the canvas. */
export function boxRegion(area: SceneArea, boxMm: BoxMm, view: PaintView, marginPx: number): Region {
  const [left, top, widthMm, heightMm] = boxMm;
  const columns = meshStops(left, left + widthMm, area.widthMm, area.mesh.columns);
  const points = meshStops(top, top + heightMm, area.heightMm, area.mesh.rows).flatMap((yMm) =>
    columns.map((xMm) => mapToPicture(area.mesh, area, xMm, yMm)),
  );
  return regionOf(points, view, marginPx);
}

/** Hinting and antialiasing reach beyond measured ink by less than this share of the font size. */
const INK_MARGIN = 0.1;

/** The part of its box that an item paints: of a text, no more than its ink. */
export function itemBoxMm(item: SceneItem, measure: Measure): BoxMm {
  if (item.kind !== 'text' || item.runs || item.lines.length === 0) return item.boxMm;
  const [left, top, widthMm, heightMm] = item.boxMm;
  const { sizeMm, font, direction, lines } = item;
  let [fromX, fromY, toX, toY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { text, xMm, baselineMm } of lines) {
    const { advance, inkLeft, inkRight, ascent, descent } = measure(text, font, direction);
    fromX = Math.min(fromX, xMm - (Math.max(0, inkLeft) + INK_MARGIN) * sizeMm);
    toX = Math.max(toX, xMm + (Math.max(advance, inkRight) + INK_MARGIN) * sizeMm);
    fromY = Math.min(fromY, baselineMm - (ascent + INK_MARGIN) * sizeMm);
    toY = Math.max(toY, baselineMm + (descent + INK_MARGIN) * sizeMm);
  }
  fromX = Math.max(fromX, left);
  fromY = Math.max(fromY, top);
  return [
    fromX,
    fromY,
    Math.max(0, Math.min(toX, left + widthMm) - fromX),
    Math.max(0, Math.min(toY, top + heightMm) - fromY),
  ];
}
