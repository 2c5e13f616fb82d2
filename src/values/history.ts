import type { Values } from './values.ts';

/** Steps that can be taken back; the oldest fall away. */
export const MAX_HISTORY_STEPS = 200;

interface Step {
  readonly values: Values;
  /** A run of acts with the same key is one step. */
  readonly groupKey: string | null;
}

/** What undo and redo know; never changed, only replaced. */
export interface History {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

/** Begins a history at these values. */
export function startHistory(values: Values): History {
  return { past: [], present: { values, groupKey: null }, future: [] };
}

/**
 * Adds what the buyer just did. The same key as the last time (not `null`) replaces that step: a run of typing into
 * one field is one step. What could be redone is gone. Recording what is already there changes nothing.
 */
export function recordHistory(history: History, values: Values, groupKey: string | null): History {
  const { past, present } = history;
  if (values === present.values) return history;
  const next: Step = { values, groupKey };
  if (groupKey !== null && groupKey === present.groupKey) return { past, present: next, future: [] };
  return { past: [...past, present].slice(-MAX_HISTORY_STEPS), present: next, future: [] };
}

/** One step back; the same history where there is none. What comes next begins a step of its own. */
export function undoHistory(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: { ...previous, groupKey: null },
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history where nothing was taken back. */
export function redoHistory(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: { ...next, groupKey: null }, future };
}

/** Whether `undoHistory` would change anything. */
export function canUndo(history: History): boolean {
  return history.past.length > 0;
}

/** Whether `redoHistory` would change anything. */
export function canRedo(history: History): boolean {
  return history.future.length > 0;
}
