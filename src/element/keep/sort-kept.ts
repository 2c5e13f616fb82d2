import type { Row } from './kept-rows.ts';

/** A week after the last edit a design is let go. */
export const KEPT_MS = 604_800_000;
/** Designs of one device; the oldest go first. */
export const MOST_KEPT = 20;

/**
 * Parts what is still kept from what goes: a week old, more than may be kept, or not ours to read.
 *
 * @param rows - Whatever the database held.
 * @returns The answers, newest first, and the rows that go.
 */
export function sortKept(rows: readonly Row[], nowMs: number): { kept: Row[]; gone: Row[] } {
  const age = ({ at = 0 }: Row): number => nowMs - at;
  const kept = rows
    .filter((row) => age(row) >= 0 && age(row) < KEPT_MS)
    .sort((a, b) => age(a) - age(b))
    .slice(0, MOST_KEPT);
  return { kept, gone: rows.filter(({ place }) => !kept.some((row) => row.place === place)) };
}
