import type { Issue, IssueCode } from '../validation/issue.ts';
import type { Session } from './session.ts';

/** Of all that is wrong or noteworthy, what the buyer may see now. */
export class ShownIssues {
  readonly #session: Session;
  #shown: readonly Issue[] | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The answers, or what the buyer was at, changed. */
  forget(): void {
    this.#shown = null;
  }

  /** Issues that may be shown now. */
  get all(): readonly Issue[] {
    this.#shown ??= this.#session.attention.shown(this.#session.derived.issues);
    return this.#shown;
  }

  of(fieldId: string): readonly Issue[] {
    return this.all.filter((issue) => issue.field === fieldId);
  }

  /** Listed above the fields once the main button was pressed. */
  get summary(): readonly Issue[] {
    return this.#session.attention.submitted ? this.all.filter(({ severity }) => severity === 'error') : [];
  }

  /** To be accepted before ordering. */
  get warnings(): readonly Issue[] {
    return this.#session.derived.issues.filter(({ severity }) => severity === 'warning');
  }
}

/** What the review step itself may ask for. */
export function requirementIssue(code: IssueCode): Issue {
  return { code, severity: 'error', field: null, params: {}, fixes: [] };
}
