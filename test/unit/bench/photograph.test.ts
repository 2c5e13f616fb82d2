import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the bench, without types
import * as untyped from '../../../bench/realism/photograph.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}
interface Photograph {
  reduceTo(
    picture: Picture,
    size: { readonly widthPx: number; readonly heightPx: number },
    part: { readonly leftPx: number; readonly topPx: number; readonly widthPx: number; readonly heightPx: number },
  ): Picture;
  onPhotograph(photograph: Picture, truth: Picture, blank: Picture): Picture;
}

const { onPhotograph, reduceTo } = untyped as Photograph;

/** A grey, opaque picture, given by its rows. */
function grey(...rows: readonly (readonly number[])[]): Picture {
  const data = rows.flat().flatMap((value) => [value, value, value, 255]);
  return { width: rows[0]!.length, height: rows.length, data };
}

const reds = ({ data }: Picture): number[] => Array.from(data).filter((_, i) => i % 4 === 0);

describe('reduceTo', () => {
  it('gives each pixel the mean of what lies under it, parts of pixels in proportion', () => {
    const wide = grey([0, 30, 60, 90, 120, 150]);
    const all = { leftPx: 0, topPx: 0, widthPx: 4, heightPx: 1 };
    expect(reds(reduceTo(wide, { widthPx: 4, heightPx: 1 }, all))).toEqual([10, 50, 100, 140]);
  });

  it('cuts out a part of the whole', () => {
    const square = grey([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 10, 20], [0, 0, 30, 40]);
    const part = { leftPx: 1, topPx: 1, widthPx: 1, heightPx: 1 };
    expect(reds(reduceTo(square, { widthPx: 2, heightPx: 2 }, part))).toEqual([25]);
  });
});

describe('onPhotograph', () => {
  const on = (photograph: number, truth: number, blank: number): number =>
    reds(onPhotograph(grey([photograph]), grey([truth]), grey([blank])))[0]!;

  it('is the photograph where the artwork changes nothing', () => {
    for (const blank of [0, 1, 90, 255]) expect(on(120, blank, blank)).toBe(120);
  });

  it('is the truth where photograph and blank truth agree', () => {
    for (const truth of [0, 40, 200]) expect(on(200, truth, 200)).toBe(truth);
  });

  it('darkens the photograph as the artwork darkens the truth', () => {
    expect(on(180, 50, 200)).toBeCloseTo(45, 9);
  });

  it('never makes more of a difference than there is, and stays a level', () => {
    expect(on(14, 60, 4)).toBe(70);
    expect(on(0, 0, 0)).toBe(0);
    expect(on(255, 250, 200)).toBe(255);
    expect(on(0, 4, 20)).toBe(0);
  });
});
