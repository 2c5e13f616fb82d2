import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomAtDpi } from '../../../src/values/photo-placement.ts';
import { checkPrintResolution } from '../../../src/validation/print-resolution.ts';
import { resolutionOf } from '../../../src/template/field-defaults.ts';
import { CENTERED } from '../../../src/values/values.ts';

const MUG_WRAP = { widthMm: 203.2, heightMm: 88.9 }; // 8 in × 3.5 in
const ASK_150 = { minDpi: 150, goodDpi: 0 };

it('[C7] accepts exactly the minimum', () => {
  expect(checkPrintResolution({ widthPx: 1200, heightPx: 525 }, MUG_WRAP, CENTERED, ASK_150)).toBeNull();
});

it('[C7] lets the poorer axis decide and rounds its density down', () => {
  expect(checkPrintResolution({ widthPx: 4000, heightPx: 524 }, MUG_WRAP, CENTERED, ASK_150)).toEqual({
    code: 'image.dpi-too-low',
    params: {
      actualDpi: 149,
      minDpi: 150,
      widthMm: 203.2,
      heightMm: 88.9,
      zoom: 1,
      needWidthPx: 1200,
      needHeightPx: 525,
    },
    fixes: [{ kind: 'replace' }],
  });
});

it('[C7] offers the largest zoom that is sharp, and asks for the pixels of this zoom', () => {
  const placement = { ...CENTERED, zoom: 2 };
  expect(checkPrintResolution({ widthPx: 1500, heightPx: 700 }, MUG_WRAP, placement, ASK_150)).toEqual({
    code: 'image.dpi-too-low',
    params: {
      actualDpi: 93,
      minDpi: 150,
      widthMm: 203.2,
      heightMm: 88.9,
      zoom: 2,
      needWidthPx: 2400,
      needHeightPx: 1050,
      fixZoom: 1.25,
    },
    fixes: [{ kind: 'zoom', zoom: 1.25 }, { kind: 'replace' }],
  });
});

it('[C7] asks for the pixels of a turned photo', () => {
  const placement = { ...CENTERED, angleDeg: 90 };
  expect(checkPrintResolution({ widthPx: 500, heightPx: 1000 }, MUG_WRAP, placement, ASK_150)).toMatchObject({
    params: { needWidthPx: 525, needHeightPx: 1200 },
  });
  expect(checkPrintResolution({ widthPx: 525, heightPx: 1200 }, MUG_WRAP, placement, ASK_150)).toBeNull();
});

it('[C8] warns between the minimum and good, equal is good', () => {
  const ask = { minDpi: 150, goodDpi: 300 };
  expect(checkPrintResolution({ widthPx: 2400, heightPx: 1050 }, MUG_WRAP, CENTERED, ask)).toBeNull();
  expect(checkPrintResolution({ widthPx: 2399, heightPx: 1050 }, MUG_WRAP, CENTERED, ask)).toEqual({
    code: 'image.dpi-fair',
    params: { actualDpi: 299, goodDpi: 300 },
    fixes: [],
  });
  expect(checkPrintResolution({ widthPx: 3000, heightPx: 2000 }, MUG_WRAP, { ...CENTERED, zoom: 2 }, ask)).toEqual({
    code: 'image.dpi-fair',
    params: { actualDpi: 187, goodDpi: 300, fixZoom: 1.25 },
    fixes: [{ kind: 'zoom', zoom: 1.25 }],
  });
});

it('[C7] [C8] asks nothing where the template asks nothing', () => {
  expect(checkPrintResolution({ widthPx: 1, heightPx: 1 }, MUG_WRAP, CENTERED, { minDpi: 0, goodDpi: 0 })).toBeNull();
  expect(
    checkPrintResolution({ widthPx: 1, heightPx: 1 }, MUG_WRAP, CENTERED, { minDpi: 0, goodDpi: 300 }),
  ).toMatchObject({ code: 'image.dpi-fair' });
});

it.each([
  [0, 10],
  [10, 0],
  [NaN, 10],
  [Infinity, 10],
  [-5, 10],
])('throws on the size %d × %d', (widthPx, heightPx) => {
  expect(() => checkPrintResolution({ widthPx, heightPx }, MUG_WRAP, CENTERED, ASK_150)).toThrow(RangeError);
});

it('[C7] what it asks for, it accepts: zoom and pixels', () => {
  const size = fc.record({ widthPx: fc.integer({ min: 1, max: 9000 }), heightPx: fc.integer({ min: 1, max: 9000 }) });
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const box = fc.record({ widthMm: real(1, 900), heightMm: real(1, 900) });
  fc.assert(
    fc.property(
      size,
      box,
      real(1, 4),
      real(-180, 180),
      fc.integer({ min: 1, max: 2400 }),
      (photo, frame, zoom, angleDeg, minDpi) => {
        const placement = { zoom, xMm: 0, yMm: 0, angleDeg };
        const found = checkPrintResolution(photo, frame, placement, { minDpi, goodDpi: 0 });
        if (found === null) return;
        const { needWidthPx, needHeightPx, fixZoom, actualDpi } = found.params as Record<string, number>;
        expect(actualDpi).toBeLessThan(minDpi);
        const wanted = { widthPx: needWidthPx as number, heightPx: needHeightPx as number };
        expect(checkPrintResolution(wanted, frame, placement, { minDpi, goodDpi: 0 })).toBeNull();
        if (fixZoom === undefined) return;
        expect(fixZoom).toBeLessThan(zoom);
        expect(checkPrintResolution(photo, frame, { ...placement, zoom: fixZoom }, { minDpi, goodDpi: 0 })).toBeNull();
      },
    ),
    { seed: 20_261_121, numRuns: 2000 },
  );
});

describe('a field’s thresholds', () => {
  it('are its own numbers, then those of its profile, then none', () => {
    expect(resolutionOf({})).toEqual({ minDpi: 0, goodDpi: 0 });
    expect(resolutionOf({ quality: 'paper' })).toEqual({ minDpi: 150, goodDpi: 300 });
    expect(resolutionOf({ quality: 'apparel' })).toEqual({ minDpi: 100, goodDpi: 150 });
    expect(resolutionOf({ quality: 'apparel', goodDpi: 200 })).toEqual({ minDpi: 100, goodDpi: 200 });
    expect(resolutionOf({ quality: 'paper', minDpi: 400 })).toEqual({ minDpi: 400, goodDpi: 400 });
    expect(resolutionOf({ minDpi: 120 })).toEqual({ minDpi: 120, goodDpi: 120 });
    expect(resolutionOf({ goodDpi: 200 })).toEqual({ minDpi: 0, goodDpi: 200 });
  });
});

it('the zoom that reaches just some density is where the photo stops being sharp', () => {
  const photo = { widthPx: 1200, heightPx: 1200 };
  const box = { widthMm: 50.8, heightMm: 25.4 };
  // 1200 px over 2 in are 600 dpi at zoom 1, whichever way round.
  expect(zoomAtDpi(photo, box, 0, 300)).toBeCloseTo(2, 9);
  expect(zoomAtDpi(photo, box, 90, 150)).toBeCloseTo(4, 9);
  expect(zoomAtDpi(photo, box, 0, 1200)).toBeCloseTo(0.5, 9);
});
