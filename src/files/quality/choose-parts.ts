import type { SizePx } from '../../shared/units.ts';
import { lumaOf, valueAt, type LumaPlane, type RgbaPixels } from './luma-plane.ts';

/** A part of a picture at full size, in stored pixels; its corner lies on multiples of eight. */
export interface PicturePart {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const PART_PX = 512;
const BLOCK_PX = 8;

/**
 * Chooses what is looked at closely: the middle, and the part that holds most detail, since a subject in focus may
 * stand anywhere. A picture that is no larger than a part is looked at as a whole.
 *
 * @param small - The picture reduced, in stored orientation.
 * @param size - Its full stored size.
 */
export function chooseParts(small: RgbaPixels, size: SizePx): readonly PicturePart[] {
  const widthPx = Math.min(PART_PX, size.widthPx);
  const heightPx = Math.min(PART_PX, size.heightPx);
  const at = (shareX: number, shareY: number): PicturePart => ({
    leftPx: snap((size.widthPx - widthPx) * shareX),
    topPx: snap((size.heightPx - heightPx) * shareY),
    widthPx,
    heightPx,
  });
  const middle = at(0.5, 0.5);
  const plane = lumaOf(small);
  const [shareX, shareY] = findDetail(plane, widthPx / size.widthPx, heightPx / size.heightPx);
  const detailed = at(shareX, shareY);
  const isSame = detailed.leftPx === middle.leftPx && detailed.topPx === middle.topPx;
  return isSame ? [middle] : [middle, detailed];
}

function snap(px: number): number {
  return Math.floor(px / BLOCK_PX) * BLOCK_PX;
}

/** Where a window of this share of the picture holds the strongest steps, 0 to 1 of the way that it can go. */
function findDetail(plane: LumaPlane, shareWidth: number, shareHeight: number): readonly [number, number] {
  const steps = 8;
  const widthPx = Math.max(1, Math.floor(plane.widthPx * shareWidth));
  const heightPx = Math.max(1, Math.floor(plane.heightPx * shareHeight));
  let best = -1;
  let found: readonly [number, number] = [0.5, 0.5];
  for (let down = 0; down <= steps; down++) {
    for (let across = 0; across <= steps; across++) {
      const left = Math.floor(((plane.widthPx - widthPx) * across) / steps);
      const top = Math.floor(((plane.heightPx - heightPx) * down) / steps);
      const detail = sumSteps(plane, left, top, widthPx, heightPx);
      if (detail <= best) continue;
      best = detail;
      found = [across / steps, down / steps];
    }
  }
  return best > 0 ? found : [0.5, 0.5];
}

function sumSteps(plane: LumaPlane, left: number, top: number, widthPx: number, heightPx: number): number {
  let sum = 0;
  for (let y = top + 1; y < top + heightPx; y++) {
    for (let x = left + 1; x < left + widthPx; x++) {
      const i = y * plane.widthPx + x;
      sum += Math.abs(valueAt(plane, i) - valueAt(plane, i - 1));
      sum += Math.abs(valueAt(plane, i) - valueAt(plane, i - plane.widthPx));
    }
  }
  return sum;
}
