import { expect, it } from 'vitest';
import { otsuThreshold } from '../../../src/shared/otsu.ts';
import { seeded } from '../scene/synthetic.ts';

function histogramOf(counts: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 256 }, (_, value) => counts[value] ?? 0);
}

/** The variance between what is darker than a threshold and the rest, straight from its definition. */
function varianceBetween(histogram: readonly number[], threshold: number): number {
  const mean = (from: number, to: number): readonly [count: number, mean: number] => {
    const part = histogram.slice(from, to);
    const count = part.reduce((sum, each) => sum + each, 0);
    return [count, part.reduce((sum, each, at) => sum + each * (from + at), 0) / count];
  };
  const [[dark, darkMean], [light, lightMean]] = [mean(0, threshold), mean(threshold, 256)];
  return dark === 0 || light === 0 ? 0 : dark * light * (darkMean - lightMean) ** 2;
}

it('parts two brightnesses in the middle between them', () => {
  expect(otsuThreshold(histogramOf({ 0: 500, 255: 500 }))).toBe(128);
  expect(otsuThreshold(histogramOf({ 20: 10, 60: 990 }))).toBe(41);
  expect(otsuThreshold(histogramOf({ 200: 1, 201: 1 }))).toBe(201);
});

it('says 128 where there are no two', () => {
  expect(otsuThreshold(histogramOf({}))).toBe(128);
  expect(otsuThreshold(histogramOf({ 7: 1000 }))).toBe(128);
});

it('finds the largest variance between dark and light in 200 made-up photos', () => {
  const random = seeded(11);
  for (let run = 0; run < 200; run++) {
    const peaks = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => [random() * 255, 2 + random() * 40] as const,
    );
    const histogram = Array.from({ length: 256 }, (_, value) =>
      Math.round(peaks.reduce((sum, [at, width]) => sum + 1000 * Math.exp(-(((value - at) / width) ** 2)), 0)),
    );
    const best = Math.max(...Array.from({ length: 255 }, (_, at) => varianceBetween(histogram, at + 1)));
    const found = otsuThreshold(histogram);
    expect(found, `run ${run}`).toBeGreaterThan(0);
    expect(varianceBetween(histogram, found), `run ${run}`).toBeGreaterThan(best * (1 - 1e-9));
  }
});
