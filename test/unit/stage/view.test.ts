import { describe, expect, it } from 'vitest';
import { clampLook, fitView, frameOf, lookThrough, toPicture } from '../../../src/stage/view.ts';

const PICTURE = { widthPx: 2000, heightPx: 1000 };
const FRAME = { widthPx: 800, heightPx: 600, pixelRatio: 2 };
const MIDDLE = { xPx: 1000, yPx: 500 };

describe('frameOf', () => {
  it('multiplies the box by the density of the screen, in whole pixels', () => {
    expect(frameOf({ widthPx: 390, heightPx: 340 }, 2)).toEqual({ widthPx: 780, heightPx: 680, pixelRatio: 2 });
    expect(frameOf({ widthPx: 333, heightPx: 101 }, 1.25)).toEqual({ widthPx: 416, heightPx: 126, pixelRatio: 1.25 });
  });

  it('never goes beyond 3 pixels per CSS pixel', () => {
    expect(frameOf({ widthPx: 100, heightPx: 50 }, 4)).toEqual({ widthPx: 300, heightPx: 150, pixelRatio: 3 });
  });

  it('keeps three canvases under 16 million pixels together', () => {
    const { widthPx, heightPx, pixelRatio } = frameOf({ widthPx: 2400, heightPx: 1600 }, 3);
    expect(widthPx * heightPx * 3).toBeLessThanOrEqual(16_000_000);
    expect(widthPx * heightPx * 3).toBeGreaterThan(15_900_000);
    expect(widthPx / heightPx).toBeCloseTo(1.5, 2);
    expect(pixelRatio).toBeCloseTo(Math.sqrt(16e6 / 3 / (2400 * 1600)), 12);
  });

  it.each([0, -1, Number.NaN, Infinity])('is empty for a box %s wide', (widthPx) => {
    expect(frameOf({ widthPx, heightPx: 10 }, 1)).toEqual({ widthPx: 0, heightPx: 0, pixelRatio: 1 });
  });

  it.each([0, -2, Number.NaN])('takes a density of %s for 1', (density) => {
    expect(frameOf({ widthPx: 10, heightPx: 10 }, density).pixelRatio).toBe(1);
  });
});

describe('fitView', () => {
  it('contains the whole picture in the middle', () => {
    expect(fitView(PICTURE, FRAME)).toEqual({ scale: 0.4, offsetXPx: 0, offsetYPx: 100 });
    expect(fitView({ widthPx: 500, heightPx: 1000 }, FRAME)).toEqual({ scale: 0.6, offsetXPx: 250, offsetYPx: 0 });
  });

  it('zooms around the point looked at', () => {
    const view = fitView(PICTURE, FRAME, { zoom: 2, xPx: 700, yPx: 500 });
    expect(view.scale).toBeCloseTo(0.8, 12);
    expect(toPicture(view, 400, 300)).toEqual([700, 500]);
  });

  it('gives whole offsets', () => {
    const view = fitView({ widthPx: 777, heightPx: 333 }, { widthPx: 501, heightPx: 500 });
    expect(Number.isInteger(view.offsetXPx) && Number.isInteger(view.offsetYPx)).toBe(true);
  });
});

describe('clampLook', () => {
  it.each([
    [0.2, 1],
    [9, 4],
    [Number.NaN, 1],
  ])('takes a zoom of %s for %s', (zoom, clamped) => {
    expect(clampLook(PICTURE, FRAME, { zoom, ...MIDDLE }).zoom).toBe(clamped);
  });

  it('shows nothing beyond an edge that the picture can cover', () => {
    // At 4× a frame of 800 px sees 800 / (0.4 · 4) = 500 px of the picture, so the centre stays 250 px from its edges.
    expect(clampLook(PICTURE, FRAME, { zoom: 4, xPx: -50, yPx: 5000 })).toEqual({ zoom: 4, xPx: 250, yPx: 812.5 });
  });

  it('centres an axis that is seen whole', () => {
    expect(clampLook(PICTURE, FRAME, { zoom: 1.2, xPx: 900, yPx: 10 }).yPx).toBe(500);
  });

  it('keeps what is asked while there is nothing to see', () => {
    const hidden = { widthPx: 0, heightPx: 0 };
    expect(clampLook(PICTURE, hidden, { zoom: 3, xPx: 20, yPx: 30 })).toEqual({ zoom: 3, xPx: 20, yPx: 30 });
    expect(clampLook(hidden, FRAME, { zoom: 3, xPx: 20, yPx: 30 })).toEqual({ zoom: 3, xPx: 20, yPx: 30 });
  });
});

describe('lookThrough', () => {
  it('holds the point of the picture under the fingers', () => {
    const before = { zoom: 2, xPx: 900, yPx: 500 };
    const from = [500, 280] as const;
    const to = [430, 310] as const;
    const held = toPicture(fitView(PICTURE, FRAME, before), ...from);
    const after = fitView(PICTURE, FRAME, lookThrough(PICTURE, FRAME, before, 3, from, to));
    expect(after.scale).toBeCloseTo(1.2, 12);
    const now = toPicture(after, ...to);
    // Offsets are whole pixels of the canvas: half of one is 0.42 px of the picture on either side.
    expect(Math.abs(now[0] - held[0])).toBeLessThan(0.85);
    expect(Math.abs(now[1] - held[1])).toBeLessThan(0.85);
  });

  it('gives the whole picture when zoomed out', () => {
    expect(lookThrough(PICTURE, FRAME, { zoom: 4, xPx: 300, yPx: 300 }, 0.5, [0, 0])).toEqual({ zoom: 1, ...MIDDLE });
  });
});
