import { MM_PER_INCH, type SizeMm, type SizePx } from '../shared/units.ts';
import type { PhotoPlacement } from './values.ts';

/** An exact 8 in × 150 dpi picture computes as 149.99999999999997; no whole pixel weighs so little. */
export const DPI_TOLERANCE = 1e-6;

/** So small that a zoom let through by it still passes `DPI_TOLERANCE` at 2400 dpi. */
const PERCENT_TOLERANCE = 1e-9;

/** The box's bounding size in the photo's own axes: what the turned photo has to cover. */
export function turnedBox(box: SizeMm, angleDeg: number): SizeMm {
  const angleRad = (angleDeg * Math.PI) / 180;
  const cos = Math.abs(Math.cos(angleRad));
  const sin = Math.abs(Math.sin(angleRad));
  return { widthMm: box.widthMm * cos + box.heightMm * sin, heightMm: box.widthMm * sin + box.heightMm * cos };
}

/** Millimetres that one pixel of the photo takes when the photo, turned by `angleDeg`, just covers the box. */
export function coverMmPerPx(photo: SizePx, box: SizeMm, angleDeg: number): number {
  const turned = turnedBox(box, angleDeg);
  return Math.max(turned.widthMm / photo.widthPx, turned.heightMm / photo.heightPx);
}

/** Millimetres that one pixel takes as placed. */
export function placedMmPerPx(photo: SizePx, box: SizeMm, placement: PhotoPlacement): number {
  return coverMmPerPx(photo, box, placement.angleDeg) * placement.zoom;
}

/**
 * Pixels of the photo under one printed inch, as placed; exact, not rounded. Density tags play no part.
 *
 * @see RULES.md C7.
 */
export function effectiveDpi(photo: SizePx, box: SizeMm, placement: PhotoPlacement): number {
  return MM_PER_INCH / placedMmPerPx(photo, box, placement);
}

/** Rounded down, so that nobody reads a number that would have passed. */
export function floorDpi(dpi: number): number {
  return Math.floor(dpi + DPI_TOLERANCE);
}

/** The zoom at which the photo reaches just `dpi`; exact, and below 1 where it does not reach it at all. */
export function zoomAtDpi(photo: SizePx, box: SizeMm, angleDeg: number, dpi: number): number {
  return MM_PER_INCH / coverMmPerPx(photo, box, angleDeg) / dpi;
}

/**
 * The largest whole-percent zoom at which the photo still reaches `minDpi`, or `null` where even 100 % does not.
 */
export function largestSharpZoom(photo: SizePx, box: SizeMm, angleDeg: number, minDpi: number): number | null {
  const percent = Math.floor(zoomAtDpi(photo, box, angleDeg, minDpi) * 100 + PERCENT_TOLERANCE);
  return percent >= 100 ? percent / 100 : null;
}

/** The same angle within (-180, 180], so that equal placements have equal numbers. */
function wrapAngle(angleDeg: number): number {
  const turned = ((angleDeg % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/**
 * The nearest placement at which the photo covers its box: zoom between 1 and `maxZoom`, no gap at any edge.
 * Numbers that are not finite count as centred and upright.
 */
export function clampPlacement(photo: SizePx, box: SizeMm, placement: PhotoPlacement, maxZoom: number): PhotoPlacement {
  const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  const angleDeg = wrapAngle(finite(placement.angleDeg, 0));
  const zoom = Math.min(Math.max(finite(placement.zoom, 1), 1), maxZoom);
  const mmPerPx = coverMmPerPx(photo, box, angleDeg) * zoom;
  const turned = turnedBox(box, angleDeg);
  const roomX = Math.max(0, (photo.widthPx * mmPerPx - turned.widthMm) / 2);
  const roomY = Math.max(0, (photo.heightPx * mmPerPx - turned.heightMm) / 2);
  // The gap is decided in the photo's axes, the offset is stored in the box's: turn there, clamp, turn back.
  const angleRad = (angleDeg * Math.PI) / 180;
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  const xMm = finite(placement.xMm, 0);
  const yMm = finite(placement.yMm, 0);
  const alongX = Math.min(Math.max(xMm * cos + yMm * sin, -roomX), roomX);
  const alongY = Math.min(Math.max(-xMm * sin + yMm * cos, -roomY), roomY);
  return { zoom, xMm: alongX * cos - alongY * sin, yMm: alongX * sin + alongY * cos, angleDeg };
}
