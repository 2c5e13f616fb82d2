import type { Issue } from '../validation/issue.ts';

/** A warning the buyer said is fine, with what it said then. */
export interface AcceptedWarning {
  readonly issue: Issue;
  readonly acceptedAt: string;
}

/** Two warnings are the same only while their numbers are: accepting 220 dpi does not accept 160. */
function keyOf({ code, field, params }: Issue): string {
  return JSON.stringify([code, field, Object.entries(params)]);
}

/** The last step: what was accepted, whether the design was looked over, and whether the step is open. */
export class ReviewController {
  isOpen = false;
  /** The order button was pressed too early: what is missing is shown. */
  tried = false;
  /** The order button was pressed and nothing was missing. */
  isOrdered = false;
  reviewedAt: string | null = null;
  readonly #accepted = new Map<string, AcceptedWarning>();

  open(): void {
    this.isOpen = true;
    this.tried = this.isOrdered = false;
    // The tick is for this look, not for an earlier one.
    this.reviewedAt = null;
  }

  close(): void {
    this.isOpen = false;
  }

  /** The design changed: what was looked over is no longer what would be made. */
  invalidate(): void {
    this.reviewedAt = null;
  }

  reset(): void {
    this.reviewedAt = null;
    this.tried = false;
    this.#accepted.clear();
  }

  isAccepted(issue: Issue): boolean {
    return this.#accepted.has(keyOf(issue));
  }

  accept(issue: Issue, accepted: boolean, at: string): void {
    if (accepted) this.#accepted.set(keyOf(issue), { issue, acceptedAt: at });
    else this.#accepted.delete(keyOf(issue));
  }

  /** Of these warnings, those that were accepted, with when. */
  acceptedOf(warnings: readonly Issue[]): readonly AcceptedWarning[] {
    return warnings.flatMap((issue) => this.#accepted.get(keyOf(issue)) ?? []);
  }

  isComplete(warnings: readonly Issue[]): boolean {
    return this.reviewedAt !== null && warnings.every((issue) => this.isAccepted(issue));
  }
}
