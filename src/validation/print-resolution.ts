import { mmToPx, type SizeMm, type SizePx } from '../shared/units.ts';
import type { Resolution } from '../template/field-defaults.ts';
import { DPI_TOLERANCE, effectiveDpi, floorDpi, largestSharpZoom, turnedBox } from '../values/photo-placement.ts';
import type { PhotoPlacement } from '../values/values.ts';
import { finding, type Finding, type Fix, type IssueParams } from './issue.ts';

/**
 * Says whether a photo has enough pixels for its box as placed. It covers the box and the overflow is cut, so the
 * axis with fewer pixels an inch decides. Density tags play no part.
 *
 * @param photo - Upright size in pixels (EXIF orientation already applied).
 * @param box - Printed size in millimetres.
 * @returns `null`; or `image.dpi-too-low` or `image.dpi-fair` with `actualDpi` rounded down, since nobody may read a
 *   number that would have passed, and needed pixels rounded up, for the same reason.
 * @throws {RangeError} A size is not positive and finite; the readers let none through.
 * @see RULES.md C7, C8.
 */
export function checkPrintResolution(
  photo: SizePx,
  box: SizeMm,
  placement: PhotoPlacement,
  { minDpi, goodDpi }: Resolution,
): Finding | null {
  const sizes = [photo.widthPx, photo.heightPx, box.widthMm, box.heightMm, placement.zoom];
  if (!sizes.every((size) => Number.isFinite(size) && size > 0)) {
    throw new RangeError(`checkPrintResolution: sizes must be positive, got ${sizes.join(', ')}`);
  }
  const dpi = effectiveDpi(photo, box, placement);
  const reaches = (wanted: number): boolean => wanted <= 0 || dpi + DPI_TOLERANCE >= wanted;
  if (reaches(minDpi) && reaches(goodDpi)) return null;

  const isTooLow = !reaches(minDpi);
  const wantedDpi = isTooLow ? minDpi : goodDpi;
  const sharpZoom = largestSharpZoom(photo, box, placement.angleDeg, wantedDpi);
  const fixZoom = sharpZoom !== null && sharpZoom < placement.zoom ? sharpZoom : null;
  const fixes: Fix[] = fixZoom === null ? [] : [{ kind: 'zoom', zoom: fixZoom }];
  const shared: IssueParams = { actualDpi: floorDpi(dpi), ...(fixZoom === null ? {} : { fixZoom }) };
  if (!isTooLow) return finding('image.dpi-fair', { ...shared, goodDpi }, fixes);

  const turned = turnedBox(box, placement.angleDeg);
  return finding(
    'image.dpi-too-low',
    {
      ...shared,
      minDpi,
      widthMm: box.widthMm,
      heightMm: box.heightMm,
      zoom: placement.zoom,
      needWidthPx: mmToPx(turned.widthMm * placement.zoom, minDpi),
      needHeightPx: mmToPx(turned.heightMm * placement.zoom, minDpi),
    },
    [...fixes, { kind: 'replace' }],
  );
}
