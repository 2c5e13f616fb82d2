import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the bench, without types
import * as untyped from '../../../bench/realism/measure.js';

interface Measure {
  lumaOf(picture: ImageData): Float64Array;
  similarityMap(a: ImageData, b: ImageData): Float64Array;
  meanWithin(map: ArrayLike<number>, mask: readonly boolean[]): number;
  findDisc(
    luma: Float64Array,
    size: { readonly width: number; readonly height: number },
    nearPx: readonly [number, number],
    reachPx: number,
  ): readonly [number, number] | null;
}

const { findDisc, lumaOf, meanWithin, similarityMap } = untyped as Measure;
const ALL = new Array<boolean>(24 * 20).fill(true);

function* chances(seed: number): Generator<number> {
  for (;;) yield (seed = (seed * 16807) % 2147483647) / 2147483647;
}

/** A grey picture. */
function picture(width: number, height: number, valueAt: (index: number) => number): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.fill(valueAt(i), i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4);
  return { width, height, data, colorSpace: 'srgb' };
}

describe('similarityMap', () => {
  it('agrees with the formula worked out window by window elsewhere', () => {
    const chance = chances(7);
    const first = Array.from({ length: 24 * 20 }, () => Math.floor(chance.next().value! * 256));
    const second = first.map((value) => value + Math.floor((chance.next().value! - 0.5) * 80));
    const map = similarityMap(
      picture(24, 20, (i) => first[i]!),
      picture(24, 20, (i) => second[i]!),
    );
    expect(map.filter((value) => !Number.isNaN(value))).toHaveLength(14 * 10);
    expect(meanWithin(map, ALL)).toBeCloseTo(0.949734033226549, 9);
  });

  it('is 1 for a picture and itself, and falls with a shift in brightness alone as the luminance term does', () => {
    const chance = chances(3);
    const noise = picture(20, 20, () => chance.next().value! * 255);
    expect(meanWithin(similarityMap(noise, noise), ALL.slice(0, 400))).toBeCloseTo(1, 12);
    const flat = similarityMap(
      picture(12, 12, () => 100),
      picture(12, 12, () => 140),
    );
    const c1 = (0.01 * 255) ** 2;
    expect(flat[6 * 12 + 6]).toBeCloseTo((2 * 100 * 140 + c1) / (100 ** 2 + 140 ** 2 + c1), 9);
  });

  it('counts only what the mask holds', () => {
    const [black, halves] = [picture(40, 12, () => 0), picture(40, 12, (i) => (i % 40 < 20 ? 0 : 200))];
    const map = similarityMap(black, halves);
    const left = Array.from({ length: 480 }, (_, i) => i % 40 < 14);
    expect(meanWithin(map, left)).toBeCloseTo(1, 9);
    expect(
      meanWithin(
        map,
        left.map((is) => !is),
      ),
    ).toBeLessThan(0.8);
  });
});

describe('findDisc', () => {
  const disc = (x: number, y: number): ImageData =>
    picture(60, 60, (i) => {
      // Sixteen points a pixel: an antialiased disc of 6 px.
      let inside = 0;
      for (let k = 0; k < 16; k++) {
        const [px, py] = [(i % 60) + ((k % 4) + 0.5) / 4, Math.floor(i / 60) + (Math.floor(k / 4) + 0.5) / 4];
        if (Math.hypot(px - x, py - y) < 6) inside++;
      }
      return 230 - 200 * (inside / 16);
    });

  it('finds the middle of a disc to a tenth of a pixel, wherever it is looked for nearby', () => {
    const luma = lumaOf(disc(30.3, 28.8));
    for (const near of [
      [30, 29],
      [31.5, 28],
      [29, 30.2],
    ] as const) {
      const [x, y] = findDisc(luma, { width: 60, height: 60 }, near, 10)!;
      expect(Math.hypot(x - 30.3, y - 28.8)).toBeLessThan(0.1);
    }
  });

  it('finds nothing where nothing is', () => {
    expect(findDisc(lumaOf(picture(60, 60, () => 180)), { width: 60, height: 60 }, [30, 30], 10)).toBeNull();
  });
});
