import { describe, expect, it } from 'vitest';
import { awayFrom, riseOf } from '../../../src/painter/rare/light-from.ts';

/** Eight by eight pixels, by column and row. */
function cells(pixelAt: (column: number, row: number) => readonly [value: number, alpha: number]): number[] {
  return Array.from({ length: 64 }, (_, i) => {
    const [value, alpha] = pixelAt(i % 8, Math.floor(i / 8));
    return [value, value, value, alpha];
  }).flat();
}

describe('riseOf', () => {
  it('is the share by which brightness grows from the middle to the right and to the lower edge', () => {
    // From 100 − 35 · 8 / 7 to 100 + 35 · 8 / 7, from edge to edge.
    const [across, down] = riseOf(cells((column) => [100 + (column - 3.5) * 10, 255]));
    expect(across).toBeCloseTo(0.4, 6);
    expect(down).toBeCloseTo(0, 6);
    const [, falling] = riseOf(cells((_, row) => [100 - (row - 3.5) * 10, 255]));
    expect(falling).toBeCloseTo(-0.4, 6);
  });

  it('says nothing of an even, a black or an empty picture', () => {
    for (const pixel of [[120, 255] as const, [0, 255] as const, [0, 0] as const]) {
      const [across, down] = riseOf(cells(() => pixel));
      expect(Math.hypot(across, down)).toBeLessThan(1e-9);
    }
  });
});

describe('awayFrom', () => {
  it('moves an edge away from the light', () => {
    expect(awayFrom([-0.6, -0.8], 2, 0.3)).toEqual({ dx: 1.2, dy: 1.6, blur: 0.3 });
  });
});
