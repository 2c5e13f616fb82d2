import { mapToArea, mapToPicture } from '../scene/mesh.ts';
import type { SceneArea, SceneItem, SceneSurface } from '../scene/scene.ts';
import type { BoxPoint } from './placement-gesture.ts';

type Point = readonly [number, number];

/** A drawn field and the area it lies on. */
export interface DrawnField {
  readonly area: SceneArea;
  readonly item: SceneItem;
}

/** Millimetres that one pixel of the picture rightwards and one downwards are worth in the middle of an area. */
function mmPerPixel(area: SceneArea): readonly [Point, Point] {
  const halfX = area.widthMm / 2;
  const halfY = area.heightMm / 2;
  const stepMm = Math.min(area.widthMm, area.heightMm) / 100;
  const at = (xMm: number, yMm: number): Point => mapToPicture(area.mesh, area, xMm, yMm);
  const [left, right] = [at(halfX - stepMm, halfY), at(halfX + stepMm, halfY)];
  const [above, below] = [at(halfX, halfY - stepMm), at(halfX, halfY + stepMm)];
  const [a, b] = [(right[0] - left[0]) / (2 * stepMm), (right[1] - left[1]) / (2 * stepMm)];
  const [c, d] = [(below[0] - above[0]) / (2 * stepMm), (below[1] - above[1]) / (2 * stepMm)];
  const determinant = a * d - b * c;
  if (determinant === 0)
    return [
      [0, 0],
      [0, 0],
    ];
  return [
    [d / determinant, -b / determinant],
    [-c / determinant, a / determinant],
  ];
}

/** Pixels of the picture to a millimetre in the middle of an area. */
export function pixelsPerMm(area: SceneArea): number {
  const [[a, b], [c, d]] = mmPerPixel(area);
  const squareMm = Math.abs(a * d - b * c);
  return squareMm === 0 ? 0 : 1 / Math.sqrt(squareMm);
}

/** The vertices around an area, clockwise, with the millimetres they stand for. */
function rimOf({ mesh, widthMm, heightMm }: SceneArea): readonly { readonly px: Point; readonly mm: Point }[] {
  const { columns, rows, points } = mesh;
  const vertex = (column: number, row: number) => ({
    px: points[row * columns + column] as Point,
    mm: [(column / (columns - 1)) * widthMm, (row / (rows - 1)) * heightMm] as const,
  });
  return [
    ...Array.from({ length: columns - 1 }, (_, i) => vertex(i, 0)),
    ...Array.from({ length: rows - 1 }, (_, i) => vertex(columns - 1, i)),
    ...Array.from({ length: columns - 1 }, (_, i) => vertex(columns - 1 - i, rows - 1)),
    ...Array.from({ length: rows - 1 }, (_, i) => vertex(0, rows - 1 - i)),
  ];
}

function nearestOnRim(area: SceneArea, [xPx, yPx]: Point): { readonly px: Point; readonly mm: Point } {
  const rim = rimOf(area);
  let nearest = { px: [0, 0] as Point, mm: [0, 0] as Point };
  let nearestPx = Infinity;
  rim.forEach((from, i) => {
    const to = rim[(i + 1) % rim.length] as typeof from;
    const along: Point = [to.px[0] - from.px[0], to.px[1] - from.px[1]];
    const lengthSquared = along[0] ** 2 + along[1] ** 2;
    const share = ((xPx - from.px[0]) * along[0] + (yPx - from.px[1]) * along[1]) / (lengthSquared || 1);
    const t = Math.min(Math.max(share, 0), 1);
    const px: Point = [from.px[0] + along[0] * t, from.px[1] + along[1] * t];
    const awayPx = Math.hypot(xPx - px[0], yPx - px[1]);
    if (awayPx >= nearestPx) return;
    nearestPx = awayPx;
    nearest = { px, mm: [from.mm[0] + (to.mm[0] - from.mm[0]) * t, from.mm[1] + (to.mm[1] - from.mm[1]) * t] };
  });
  return nearest;
}

/**
 * The point of an area under a pixel of the surface's picture, in millimetres. Beside the area it goes on from the
 * nearest point of the rim at the scale of the area's middle: a finger that slips off a mug's edge, where a pixel is
 * worth centimetres, must not throw the photo away.
 */
export function toAreaPoint(area: SceneArea, xPx: number, yPx: number): Point {
  const inside = mapToArea(area.mesh, area, xPx, yPx);
  if (inside) return inside;
  const { px, mm } = nearestOnRim(area, [xPx, yPx]);
  const [rightwards, downwards] = mmPerPixel(area);
  const [awayX, awayY] = [xPx - px[0], yPx - px[1]];
  return [mm[0] + rightwards[0] * awayX + downwards[0] * awayY, mm[1] + rightwards[1] * awayX + downwards[1] * awayY];
}

/** The same point, from the middle of a field's box. */
export function toBoxPoint({ area, item }: DrawnField, xPx: number, yPx: number): BoxPoint {
  const [xMm, yMm] = toAreaPoint(area, xPx, yPx);
  const [left, top, width, height] = item.boxMm;
  return [xMm - left - width / 2, yMm - top - height / 2];
}

/** How far a point lies beside a box; 0 within it. */
function distanceMm([left, top, width, height]: SceneItem['boxMm'], [xMm, yMm]: Point): number {
  const besideMm = Math.max(left - xMm, 0, xMm - left - width);
  const beyondMm = Math.max(top - yMm, 0, yMm - top - height);
  return Math.hypot(besideMm, beyondMm);
}

/** The fields whose boxes lie under a pixel of the surface's picture, the topmost first. */
export function fieldsAt(surface: SceneSurface, xPx: number, yPx: number): readonly DrawnField[] {
  return surface.areas
    .flatMap((area) => {
      const point = mapToArea(area.mesh, area, xPx, yPx);
      if (!point) return [];
      return area.items.filter((item) => distanceMm(item.boxMm, point) === 0).map((item) => ({ area, item }));
    })
    .reverse();
}

/** The nearest field within `reachPx` of a pixel of the picture; for fingers, which are wider than a line of text. */
export function nearestField(surface: SceneSurface, xPx: number, yPx: number, reachPx: number): DrawnField | null {
  let nearest: DrawnField | null = null;
  let nearestPx = reachPx;
  for (const area of surface.areas) {
    const point = toAreaPoint(area, xPx, yPx);
    const scale = pixelsPerMm(area);
    for (const item of area.items) {
      const awayPx = distanceMm(item.boxMm, point) * scale;
      if (awayPx > nearestPx) continue;
      nearestPx = awayPx;
      nearest = { area, item };
    }
  }
  return nearest;
}

/** The first item drawn for a field. */
export function drawnField(surface: SceneSurface, fieldId: string): DrawnField | null {
  for (const area of surface.areas) {
    const item = area.items.find(({ field }) => field === fieldId);
    if (item) return { area, item };
  }
  return null;
}
