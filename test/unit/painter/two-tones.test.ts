import { describe, expect, it } from 'vitest';
import { amountsOf, dotsOf, histogramOf, shareMade, type Luma } from '../../../src/painter/tones/two-tones.ts';
import type { SceneTones } from '../../../src/scene/scene.ts';

const THRESHOLD: SceneTones = { method: 'threshold', dotsPerInch: 254, threshold: 100, invert: false };
const DITHER: SceneTones = { ...THRESHOLD, method: 'dither', threshold: 128 };

/** A grid of one brightness, or of one a column. */
function lumaOf(widthDots: number, heightDots: number, valueAt: (column: number) => number): Luma {
  const values = Uint8Array.from({ length: widthDots * heightDots }, (_, at) => valueAt(at % widthDots));
  return { widthDots, heightDots, values };
}

function sharePart({ widthDots, heightDots }: Luma, dots: Uint8Array, from: number, to: number): number {
  let made = 0;
  for (let row = 0; row < heightDots; row++)
    for (let column = from; column < to; column++) made += dots[row * widthDots + column] as number;
  return made / (heightDots * (to - from));
}

describe('a threshold', () => {
  it('makes what is darker, and the other way round what is not', () => {
    const luma = lumaOf(256, 3, (column) => column);
    const dots = dotsOf(luma, amountsOf(THRESHOLD));
    const turned = dotsOf(luma, amountsOf({ ...THRESHOLD, invert: true }));
    for (let row = 0; row < 3; row++)
      for (let value = 0; value < 256; value++) {
        expect(dots[row * 256 + value]).toBe(value < 100 ? 1 : 0);
        expect(turned[row * 256 + value]).toBe(value < 100 ? 0 : 1);
      }
  });

  it('leaves white at 255 and what is inverted black at 1', () => {
    expect(amountsOf({ ...THRESHOLD, threshold: 255 })[255]).toBe(0);
    expect(amountsOf({ ...THRESHOLD, threshold: 1, invert: true })[0]).toBe(0);
  });
});

describe('fine dots', () => {
  it.each([32, 64, 128, 200, 250])('are as close together as %d is dark, to one in a hundred', (value) => {
    const luma = lumaOf(200, 200, () => value);
    expect(sharePart(luma, dotsOf(luma, amountsOf(DITHER)), 0, 200)).toBeCloseTo(1 - value / 255, 2);
  });

  it('follow a slope from black to white in both directions', () => {
    const luma = lumaOf(256, 256, (column) => column);
    for (const invert of [false, true]) {
      const dots = dotsOf(luma, amountsOf({ ...DITHER, invert }));
      for (let from = 0; from < 256; from += 32) {
        const light = (from + 15.5) / 255;
        expect(Math.abs(sharePart(luma, dots, from, from + 32) - (invert ? light : 1 - light))).toBeLessThan(0.02);
      }
    }
  });

  it('leave white grounds empty and black ones full, beside whatever', () => {
    const luma = lumaOf(90, 60, (column) => (column < 30 ? 0 : column < 60 ? 120 : 255));
    const dots = dotsOf(luma, amountsOf(DITHER));
    expect(sharePart(luma, dots, 0, 30)).toBe(1);
    expect(sharePart(luma, dots, 60, 90)).toBe(0);
  });

  it.each([1, 60, 200, 255])('put threshold %d in the middle, and keep both ends', (threshold) => {
    const amounts = amountsOf({ ...DITHER, threshold });
    expect(amounts[255]).toBe(0);
    expect(amounts[0]).toBe(255);
    if (threshold < 255) expect(Math.abs((amounts[threshold] as number) - 127.5)).toBeLessThanOrEqual(1);
    for (let value = 1; value < 256; value++) expect(amounts[value]).toBeLessThanOrEqual(amounts[value - 1] as number);
  });
});

it('says the share that is made before it is', () => {
  const luma = lumaOf(256, 100, (column) => column);
  const told = (tones: SceneTones): number => shareMade(histogramOf(luma), amountsOf(tones));
  expect(told(THRESHOLD)).toBeCloseTo(100 / 256, 10);
  expect(told({ ...THRESHOLD, invert: true })).toBeCloseTo(156 / 256, 10);
  const dots = dotsOf(luma, amountsOf(DITHER));
  expect(told(DITHER)).toBeCloseTo(dots.reduce((sum, dot) => sum + dot, 0) / dots.length, 2);
  expect(shareMade(new Uint32Array(256), amountsOf(DITHER))).toBe(0);
});
