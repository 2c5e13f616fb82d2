import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SizeMm, SizePx } from '../../../src/shared/units.ts';
import {
  clampPlacement,
  coverMmPerPx,
  effectiveDpi,
  floorDpi,
  largestSharpZoom,
  placedMmPerPx,
} from '../../../src/values/photo-placement.ts';
import type { PhotoPlacement } from '../../../src/values/values.ts';

const SEED = { seed: 20_261_121, numRuns: 500 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const photo: fc.Arbitrary<SizePx> = fc.record({
  widthPx: fc.integer({ min: 1, max: 20_000 }),
  heightPx: fc.integer({ min: 1, max: 20_000 }),
});
const box: fc.Arbitrary<SizeMm> = fc.record({ widthMm: number(0.5, 5000), heightMm: number(0.5, 5000) });
const placement: fc.Arbitrary<PhotoPlacement> = fc.record({
  zoom: number(-2, 30),
  xMm: number(-9000, 9000),
  yMm: number(-9000, 9000),
  angleDeg: number(-900, 900),
});

/** Corners of the box in the photo's own pixels, from its centre. */
function boxCornersPx(size: SizePx, frame: SizeMm, placed: PhotoPlacement): (readonly [number, number])[] {
  const mmPerPx = placedMmPerPx(size, frame, placed);
  const angle = (-placed.angleDeg * Math.PI) / 180;
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => {
    // prettier-ignore
    const dx = (x * frame.widthMm) / 2 - placed.xMm;
    const dy = (y * frame.heightMm) / 2 - placed.yMm;
    return [
      (dx * Math.cos(angle) - dy * Math.sin(angle)) / mmPerPx,
      (dx * Math.sin(angle) + dy * Math.cos(angle)) / mmPerPx,
    ];
  });
}

it('a clamped photo covers its box, whatever was wanted', () => {
  fc.assert(
    fc.property(photo, box, placement, (size, frame, wanted) => {
      const placed = clampPlacement(size, frame, wanted, 20);
      const slackPx = 1e-6 * Math.max(size.widthPx, size.heightPx);
      for (const [x, y] of boxCornersPx(size, frame, placed)) {
        expect(Math.abs(x)).toBeLessThanOrEqual(size.widthPx / 2 + slackPx);
        expect(Math.abs(y)).toBeLessThanOrEqual(size.heightPx / 2 + slackPx);
      }
      expect(placed.zoom).toBeGreaterThanOrEqual(1);
      expect(placed.zoom).toBeLessThanOrEqual(20);
      expect(placed.angleDeg).toBeGreaterThan(-180);
      expect(placed.angleDeg).toBeLessThanOrEqual(180);
    }),
    SEED,
  );
});

it('clamping twice changes nothing more', () => {
  fc.assert(
    fc.property(photo, box, placement, (size, frame, wanted) => {
      const once = clampPlacement(size, frame, wanted, 4);
      const twice = clampPlacement(size, frame, once, 4);
      const scale = 1e-9 * (1 + frame.widthMm + frame.heightMm + Math.abs(once.xMm) + Math.abs(once.yMm));
      expect(Math.abs(twice.xMm - once.xMm)).toBeLessThanOrEqual(scale);
      expect(Math.abs(twice.yMm - once.yMm)).toBeLessThanOrEqual(scale);
      expect([twice.zoom, twice.angleDeg]).toEqual([once.zoom, once.angleDeg]);
    }),
    SEED,
  );
});

it('leaves alone what already covers', () => {
  const placed = { zoom: 2, xMm: 10, yMm: -12, angleDeg: 0 };
  expect(clampPlacement({ widthPx: 1000, heightPx: 1000 }, { widthMm: 50, heightMm: 50 }, placed, 4)).toEqual(placed);
});

it('clamps exactly at the edge', () => {
  const wanted = { zoom: 1, xMm: 99, yMm: 99, angleDeg: 0 };
  // 2000 × 1000 px over 50 × 50 mm: 100 mm wide, so 25 mm to either side and none up or down.
  expect(clampPlacement({ widthPx: 2000, heightPx: 1000 }, { widthMm: 50, heightMm: 50 }, wanted, 4)).toEqual({
    zoom: 1,
    xMm: 25,
    yMm: 0,
    angleDeg: 0,
  });
});

it.each([
  [0, 0],
  [360, 0],
  [-180, 180],
  [180, 180],
  [540, 180],
  [-90, -90],
  [270, -90],
  [-450, -90],
])('the angle %d is %d', (wanted, expected) => {
  const placed = clampPlacement(
    { widthPx: 10, heightPx: 10 },
    { widthMm: 5, heightMm: 5 },
    { zoom: 1, xMm: 0, yMm: 0, angleDeg: wanted },
    4,
  );
  expect(placed.angleDeg).toBe(expected);
});

it('counts what is no number as centred and upright', () => {
  const wanted = { zoom: NaN, xMm: Infinity, yMm: NaN, angleDeg: -Infinity };
  expect(clampPlacement({ widthPx: 10, heightPx: 20 }, { widthMm: 5, heightMm: 5 }, wanted, 4)).toEqual({
    zoom: 1,
    xMm: 0,
    yMm: 0,
    angleDeg: 0,
  });
});

describe('[C7] resolution', () => {
  it('never rises when zoom rises', () => {
    fc.assert(
      fc.property(photo, box, number(1, 20), number(1, 20), number(-180, 180), (size, frame, one, two, angleDeg) => {
        const dpi = (zoom: number) => effectiveDpi(size, frame, { zoom, xMm: 0, yMm: 0, angleDeg });
        const [low, high] = [Math.min(one, two), Math.max(one, two)];
        expect(dpi(high)).toBeLessThanOrEqual(dpi(low));
      }),
      SEED,
    );
  });
  it('is the pixels of the poorer axis over its inches', () => {
    const upright = { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 };
    expect(effectiveDpi({ widthPx: 1200, heightPx: 9000 }, { widthMm: 203.2, heightMm: 88.9 }, upright)).toBeCloseTo(
      150,
      9,
    );
    expect(effectiveDpi({ widthPx: 9000, heightPx: 525 }, { widthMm: 203.2, heightMm: 88.9 }, upright)).toBeCloseTo(
      150,
      9,
    );
    expect(
      effectiveDpi({ widthPx: 1200, heightPx: 525 }, { widthMm: 203.2, heightMm: 88.9 }, { ...upright, zoom: 2 }),
    ).toBeCloseTo(75, 9);
  });
  it('turning by a quarter exchanges the axes', () => {
    fc.assert(
      fc.property(photo, box, (size, frame) => {
        const turned = { widthMm: frame.heightMm, heightMm: frame.widthMm };
        expect(coverMmPerPx(size, frame, 90) / coverMmPerPx(size, turned, 0)).toBeCloseTo(1, 9);
        expect(coverMmPerPx(size, frame, 180) / coverMmPerPx(size, frame, 0)).toBeCloseTo(1, 9);
      }),
      SEED,
    );
  });
  it('is rounded down, but an exact minimum stays one', () => {
    expect(floorDpi(149.99999999999997)).toBe(150);
    expect(floorDpi(149.999)).toBe(149);
    expect(floorDpi(150.9)).toBe(150);
  });
  it('the largest sharp zoom is sharp, and one percent more is not', () => {
    fc.assert(
      fc.property(photo, box, number(-180, 180), fc.integer({ min: 1, max: 2400 }), (size, frame, angleDeg, minDpi) => {
        const dpi = (zoom: number) => effectiveDpi(size, frame, { zoom, xMm: 0, yMm: 0, angleDeg }) + 1e-6;
        const zoom = largestSharpZoom(size, frame, angleDeg, minDpi);
        if (zoom === null) {
          expect(dpi(1)).toBeLessThan(minDpi + 2e-6);
          return;
        }
        expect(dpi(zoom)).toBeGreaterThanOrEqual(minDpi);
        expect(effectiveDpi(size, frame, { zoom: zoom + 0.01, xMm: 0, yMm: 0, angleDeg })).toBeLessThan(minDpi);
      }),
      { ...SEED, numRuns: 2000 },
    );
  });
  it('finds the exact zoom of a whole percent', () => {
    expect(largestSharpZoom({ widthPx: 1200, heightPx: 525 }, { widthMm: 203.2, heightMm: 88.9 }, 0, 150)).toBe(1);
    expect(largestSharpZoom({ widthPx: 2400, heightPx: 1050 }, { widthMm: 203.2, heightMm: 88.9 }, 90, 50)).toBe(2.62);
    expect(largestSharpZoom({ widthPx: 1199, heightPx: 525 }, { widthMm: 203.2, heightMm: 88.9 }, 0, 150)).toBeNull();
  });
});
