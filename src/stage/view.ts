import type { PaintView } from '../painter/assets.ts';
import type { SizePx } from '../shared/units.ts';

/** Most device pixels per CSS pixel; beyond it nobody sees a difference, and memory grows with the square. */
const MAX_PIXEL_RATIO = 3;
/** iOS refuses more than 16,777,216 pixels; kept under it for all canvases of one stage together. */
const MAX_CANVAS_PIXELS = 16_000_000;
/** Product, picture and marks. */
const CANVASES = 3;
export const MAX_VIEW_ZOOM = 4;

/** Where the buyer looks: 1 shows the whole picture; the centre is in the picture's pixels. */
export interface Look {
  readonly zoom: number;
  readonly xPx: number;
  readonly yPx: number;
}

/** A canvas that fills a box: its bitmap, and how many of its pixels make one CSS pixel. */
export interface Frame extends SizePx {
  readonly pixelRatio: number;
}

/** Of a box that is hidden. */
export const EMPTY_FRAME: Frame = { widthPx: 0, heightPx: 0, pixelRatio: 1 };

/**
 * The bitmap for a box of CSS pixels: whole pixels, at most 3 per CSS pixel, and small enough that all canvases of a
 * stage stay under 16,000,000 pixels. Empty for a box that is hidden.
 */
export function frameOf(box: SizePx, devicePixelRatio: number): Frame {
  const areaPx = box.widthPx * box.heightPx;
  if (!(areaPx > 0) || !Number.isFinite(areaPx)) return EMPTY_FRAME;
  const asked = devicePixelRatio > 0 ? Math.min(devicePixelRatio, MAX_PIXEL_RATIO) : 1;
  const pixelRatio = Math.min(asked, Math.sqrt(MAX_CANVAS_PIXELS / CANVASES / areaPx));
  const whole = (sizePx: number): number => Math.max(1, Math.floor(sizePx * pixelRatio + 1e-6));
  return { widthPx: whole(box.widthPx), heightPx: whole(box.heightPx), pixelRatio };
}

/** The scale at which the whole picture is just seen. */
export function fitScale(picture: SizePx, frame: SizePx): number {
  return Math.min(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
}

/** The nearest look that shows no more emptiness than the whole picture does; numbers that are not finite mean 1 and the middle. */
export function clampLook(picture: SizePx, frame: SizePx, look: Look): Look {
  const zoom = Number.isFinite(look.zoom) ? Math.min(Math.max(look.zoom, 1), MAX_VIEW_ZOOM) : 1;
  const scale = fitScale(picture, frame) * zoom;
  // Hidden, or nothing to show yet: what is asked for is kept until there is.
  if (!(scale > 0 && scale < Infinity)) return { ...look, zoom };
  const clamp = (atPx: number, sizePx: number, framePx: number): number => {
    const halfSeenPx = framePx / scale / 2;
    if (!Number.isFinite(atPx) || halfSeenPx * 2 >= sizePx) return sizePx / 2;
    return Math.min(Math.max(atPx, halfSeenPx), sizePx - halfSeenPx);
  };
  return {
    zoom,
    xPx: clamp(look.xPx, picture.widthPx, frame.widthPx),
    yPx: clamp(look.yPx, picture.heightPx, frame.heightPx),
  };
}

/** How a picture lies in a frame: contained whole, in the middle, or as `look` says. Offsets are whole pixels, for sharp edges. */
export function fitView(picture: SizePx, frame: SizePx, look?: Look): PaintView {
  const clamped = clampLook(picture, frame, look ?? { zoom: 1, xPx: Number.NaN, yPx: Number.NaN });
  const scale = fitScale(picture, frame) * clamped.zoom;
  return {
    scale,
    offsetXPx: Math.round(frame.widthPx / 2 - clamped.xPx * scale),
    offsetYPx: Math.round(frame.heightPx / 2 - clamped.yPx * scale),
  };
}

/** Canvas pixels to the picture's pixels. */
export function toPicture(view: PaintView, xPx: number, yPx: number): readonly [number, number] {
  return [(xPx - view.offsetXPx) / view.scale, (yPx - view.offsetYPx) / view.scale];
}

/** The look at another zoom under which the point of the picture that lay at `from` on the canvas lies at `to`. */
export function lookThrough(
  picture: SizePx,
  frame: SizePx,
  look: Look,
  zoom: number,
  from: readonly [number, number],
  to: readonly [number, number] = from,
): Look {
  const before = clampLook(picture, frame, look);
  const after = clampLook(picture, frame, { ...before, zoom });
  const fit = fitScale(picture, frame);
  const center = (atPx: number, framePx: number, fromPx: number, toPx: number): number =>
    atPx + (fromPx - framePx / 2) / (fit * before.zoom) - (toPx - framePx / 2) / (fit * after.zoom);
  return clampLook(picture, frame, {
    zoom: after.zoom,
    xPx: center(before.xPx, frame.widthPx, from[0], to[0]),
    yPx: center(before.yPx, frame.heightPx, from[1], to[1]),
  });
}
