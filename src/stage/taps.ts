import type { StagePoint } from './pointer-gestures.ts';

/** As long as Konva, and the browsers, wait for a second tap. */
const DOUBLE_MS = 400;
const DOUBLE_REACH_PX = 24;

/** Tells a second tap on the same thing from a first. */
export class Taps {
  #last: { readonly at: StagePoint; readonly field: string | null; readonly timeMs: number } | null = null;

  /** Notes a tap. @returns Whether it is the second of two; a third begins anew. */
  isDouble(at: StagePoint, field: string | null, timeMs: number): boolean {
    const last = this.#last;
    const isSecond =
      last !== null &&
      last.field === field &&
      timeMs - last.timeMs <= DOUBLE_MS &&
      Math.hypot(at[0] - last.at[0], at[1] - last.at[1]) <= DOUBLE_REACH_PX;
    this.#last = isSecond ? null : { at, field, timeMs };
    return isSecond;
  }
}
