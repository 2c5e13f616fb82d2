import { clampPlacement, coverMmPerPx, placedMmPerPx } from '../values/photo-placement.ts';
import type { PhotoPlacement } from '../values/values.ts';
import type { StagePhoto } from './stage-types.ts';

/** Millimetres from the box's centre, in the box's own axes: rightwards, downwards. */
export type BoxPoint = readonly [number, number];

const SNAP_DEG = 5;

/** Quarter turns are exact: `Math.cos` of 90° is 6e-17, and a placement is written into the payload. */
function turnPoint([x, y]: BoxPoint, angleDeg: number): BoxPoint {
  const quarters = angleDeg / 90;
  if (Number.isInteger(quarters)) {
    const turned: readonly BoxPoint[] = [
      [x, y],
      [-y, x],
      [-x, -y],
      [y, -x],
    ];
    return turned[((quarters % 4) + 4) % 4] as BoxPoint;
  }
  const angleRad = (angleDeg * Math.PI) / 180;
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The nearest quarter turn where it is no more than 5° away, the angle itself otherwise. */
export function snapAngle(angleDeg: number): number {
  const quarterDeg = Math.round(angleDeg / 90) * 90;
  return Math.abs(angleDeg - quarterDeg) <= SNAP_DEG ? quarterDeg : angleDeg;
}

/**
 * Another zoom and angle, with the point of the photo that lay at `from` now at `to`. What the buyer may not change
 * stays; the point is then held only as far as the rest allows.
 */
export function reshapePlacement(
  { photo, box, placement, maxZoom, may }: StagePhoto,
  wanted: { readonly zoom: number; readonly angleDeg: number },
  from: BoxPoint,
  to: BoxPoint,
): PhotoPlacement {
  const angleDeg = may.rotate ? wanted.angleDeg : placement.angleDeg;
  const zoom = may.zoom ? Math.min(Math.max(wanted.zoom, 1), maxZoom) : placement.zoom;
  if (!may.move) return clampPlacement(photo, box, { ...placement, zoom, angleDeg }, maxZoom);
  const growth = (coverMmPerPx(photo, box, angleDeg) * zoom) / placedMmPerPx(photo, box, placement);
  const [x, y] = turnPoint([placement.xMm - from[0], placement.yMm - from[1]], angleDeg - placement.angleDeg);
  const moved = { zoom, angleDeg, xMm: to[0] + x * growth, yMm: to[1] + y * growth };
  return clampPlacement(photo, box, moved, maxZoom);
}

/** The photo carried along: the point of it that lay at `from` is now at `to`, as far as no gap opens. */
export function dragPlacement(photo: StagePhoto, from: BoxPoint, to: BoxPoint): PhotoPlacement {
  return reshapePlacement(photo, photo.placement, from, to);
}

/**
 * Two fingers, from where they came down to where they are: the photo keeps its place under both, so it grows with
 * their distance and turns with them. Near a quarter turn the angle snaps.
 */
export function pinchPlacement(
  photo: StagePhoto,
  from: readonly [BoxPoint, BoxPoint],
  to: readonly [BoxPoint, BoxPoint],
): PhotoPlacement {
  const { placement } = photo;
  const before = spanOf(from);
  const after = spanOf(to);
  if (before.lengthMm === 0) return dragPlacement(photo, before.middle, after.middle);
  const turnedDeg = photo.may.rotate ? after.angleDeg - before.angleDeg : 0;
  const angleDeg = photo.may.rotate ? snapAngle(placement.angleDeg + turnedDeg) : placement.angleDeg;
  // The fingers hold the photo's printed size, not its zoom: turning it changes the size at which it covers its box.
  const mmPerPx = (placedMmPerPx(photo.photo, photo.box, placement) * after.lengthMm) / before.lengthMm;
  const zoom = mmPerPx / coverMmPerPx(photo.photo, photo.box, angleDeg);
  return reshapePlacement(photo, { zoom, angleDeg }, before.middle, after.middle);
}

function spanOf([a, b]: readonly [BoxPoint, BoxPoint]) {
  const xMm = b[0] - a[0];
  const yMm = b[1] - a[1];
  return {
    middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
    lengthMm: Math.hypot(xMm, yMm),
    angleDeg: (Math.atan2(yMm, xMm) * 180) / Math.PI,
  };
}
