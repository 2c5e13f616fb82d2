import type { Issue } from '../validation/issue.ts';
import { timingOf } from '../validation/timing.ts';

/** Typing is over for now once no key was pressed for this long. */
export const PAUSE_MS = 500;

/**
 * What the buyer has already been at; decides when an issue may be shown, never whether it holds.
 * Nobody likes a red form on arrival, and nobody wants to hear of a word that is half typed.
 */
export class Attention {
  /** The main button was pressed: everything is shown from now on. */
  submitted = false;
  readonly #edited = new Set<string>();
  readonly #paused = new Set<string>();
  readonly #left = new Set<string>();

  edit(fieldId: string): void {
    this.#edited.add(fieldId);
    this.#paused.delete(fieldId);
  }

  pause(fieldId: string): void {
    if (this.#edited.has(fieldId)) this.#paused.add(fieldId);
  }

  /** Leaving a field that was never edited says nothing. */
  leave(fieldId: string): void {
    if (!this.#edited.has(fieldId)) return;
    this.#paused.add(fieldId);
    this.#left.add(fieldId);
  }

  reset(): void {
    this.submitted = false;
    this.#edited.clear();
    this.#paused.clear();
    this.#left.clear();
  }

  /** The issues that may be shown now, in their order. */
  shown(issues: readonly Issue[]): readonly Issue[] {
    return issues.filter((issue) => this.#isShown(issue));
  }

  #isShown({ code, field }: Issue): boolean {
    // The hint says that text is sized to fit, and the picture shows it; a host may want to know it all the same.
    if (code === 'text.shrunk') return false;
    if (this.submitted) return true;
    switch (timingOf(code)) {
      case 'at-once':
        return true;
      case 'pause':
        return field !== null && this.#paused.has(field);
      case 'blur':
        return field !== null && this.#left.has(field);
      case 'submit':
        return false;
    }
  }
}
