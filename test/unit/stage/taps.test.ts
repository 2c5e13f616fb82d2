import { expect, it } from 'vitest';
import { Taps } from '../../../src/stage/taps.ts';

it('tells the second tap of two, and begins anew with the third', () => {
  const taps = new Taps();
  const tap = (timeMs: number) => taps.isDouble([50, 50], 'photo', timeMs);
  expect([tap(0), tap(400), tap(500), tap(900), tap(1301)]).toEqual([false, true, false, true, false]);
});

it.each([
  ['too late', [50, 50], 'photo', 401],
  ['too far', [75, 50], 'photo', 100],
  ['another field', [50, 50], 'caption', 100],
  ['no field', [50, 50], null, 100],
] as const)('takes two taps for single ones: %s', (_, at, field, timeMs) => {
  const taps = new Taps();
  taps.isDouble([50, 50], 'photo', 0);
  expect(taps.isDouble(at, field, timeMs)).toBe(false);
});
