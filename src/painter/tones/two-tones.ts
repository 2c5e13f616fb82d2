import type { SceneTones } from '../../scene/scene.ts';

/** Brightnesses of a grid of dots, row by row. */
export interface Luma {
  readonly widthDots: number;
  readonly heightDots: number;
  /** From 0 to 255. */
  readonly values: Uint8Array;
}

/**
 * How much is made of each brightness, from 0 to 255: for `threshold` nothing or all; for `dither` along two straight
 * lines through the threshold, so that white stays empty and black full.
 */
export function amountsOf({ method, threshold, invert }: SceneTones): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const isLight = value >= threshold;
    if (method === 'threshold') return isLight === invert ? 255 : 0;
    const shown = isLight
      ? 255 - ((255 - value) * 127.5) / Math.max(255 - threshold, 1)
      : (value * 127.5) / Math.max(threshold, 1);
    return Math.round(invert ? shown : 255 - shown);
  });
}

/** The share of all dots that is made, from 0 to 1. */
export function shareMade(histogram: ArrayLike<number>, amounts: Uint8Array): number {
  let [made, count] = [0, 0];
  for (let value = 0; value < 256; value++) {
    made += (histogram[value] ?? 0) * (amounts[value] ?? 0);
    count += histogram[value] ?? 0;
  }
  return count === 0 ? 0 : made / count / 255;
}

/** How many dots have each brightness. */
export function histogramOf({ values }: Luma): Uint32Array {
  const histogram = new Uint32Array(256);
  for (const value of values) histogram[value] = (histogram[value] as number) + 1;
  return histogram;
}

/**
 * Which dots are made: 1 or 0 for each. Where amounts lie between nothing and all, what a dot is off by is passed to
 * its neighbours, in rows that run to and fro, so that no worms run one way.
 *
 * @see R. W. Floyd, L. Steinberg, "An adaptive algorithm for spatial grey scale", Proc. SID 17 (1976), 75–77.
 */
export function dotsOf({ widthDots, heightDots, values }: Luma, amounts: Uint8Array): Uint8Array {
  const dots = new Uint8Array(values.length);
  // One place more at either end takes what is passed over the edge.
  let above = new Float32Array(widthDots + 2);
  let below = new Float32Array(widthDots + 2);
  for (let row = 0; row < heightDots; row++) {
    const step = row % 2 === 0 ? 1 : -1;
    for (let i = 0; i < widthDots; i++) {
      const column = step > 0 ? i : widthDots - 1 - i;
      const at = row * widthDots + column;
      const amount = amounts[values[at] as number] as number;
      const wanted = amount + (above[column + 1] as number);
      // White stays empty and black full, whatever is passed to them: a plain ground gets no stray dots.
      const isMade = amount === 255 || (amount > 0 && wanted >= 127.5);
      if (isMade) dots[at] = 1;
      const off = amount === 0 || amount === 255 ? 0 : wanted - (isMade ? 255 : 0);
      above[column + 1 + step] = (above[column + 1 + step] as number) + (off * 7) / 16;
      below[column + 1 - step] = (below[column + 1 - step] as number) + (off * 3) / 16;
      below[column + 1] = (below[column + 1] as number) + (off * 5) / 16;
      below[column + 1 + step] = (below[column + 1 + step] as number) + off / 16;
    }
    [above, below] = [below, above.fill(0)];
  }
  return dots;
}
