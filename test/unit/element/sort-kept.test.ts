import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/element/keep/kept-rows.ts';
import { KEPT_MS, MOST_KEPT, sortKept } from '../../../src/element/keep/sort-kept.ts';

const NOW = 1_800_000_000_000;
const head = (place: string, at: number): Row => ({ key: place, place, at, values: {} });
const photo = (place: string, sha256: string): Row => ({ key: place + sha256, place, file: sha256 });

describe('what is kept on the device', () => {
  it('is sorted by the last edit, newest first', () => {
    const rows = [head('a', NOW - 3), head('b', NOW - 1), head('c', NOW - 2)];
    expect(sortKept(rows, NOW)).toEqual({ kept: [rows[1], rows[2], rows[0]], gone: [] });
  });

  it('goes after a week, with its photos, and not a millisecond earlier', () => {
    const rows = [head('old', NOW - KEPT_MS), photo('old', 'x'), head('new', NOW - KEPT_MS + 1), photo('new', 'x')];
    expect(sortKept(rows, NOW)).toEqual({ kept: [rows[2]], gone: [rows[0], rows[1]] });
    expect(KEPT_MS).toBe(7 * 24 * 60 * 60 * 1000);
  });

  it('is let go where the clock was set back, or nothing says when it was kept', () => {
    const rows: Row[] = [head('future', NOW + 1), { key: 'undated', place: 'undated', values: {} }];
    expect(sortKept(rows, NOW)).toEqual({ kept: [], gone: rows });
  });

  it('is at most twenty designs; the oldest go first', () => {
    const rows = Array.from({ length: MOST_KEPT + 2 }, (_, index) => head(`tab ${index}`, NOW - index));
    const { kept, gone } = sortKept(rows, NOW);
    expect(kept).toHaveLength(20);
    expect(gone).toEqual([rows[20], rows[21]]);
  });

  it('lets go of photos without a design, and of rows that are not ours', () => {
    const strange = [{ key: 'mug' }, { key: 7 }, { key: 'x', place: ['a'], at: '1' }] as unknown as Row[];
    const rows = [head('a', NOW), photo('a', 'x'), photo('b', 'x'), ...strange];
    expect(sortKept(rows, NOW)).toEqual({ kept: [rows[0]], gone: rows.slice(2) });
  });
});
