import type { HostVerdict } from '../validation/facts.ts';

/** What the host's own check is asked. */
export interface TextCheckRequest {
  readonly fieldId: string;
  /** As it is counted, drawn and ordered. */
  readonly text: string;
  readonly locale: string;
  /** Aborted when the text changes, the widget goes, or the deadline passes. */
  readonly signal: AbortSignal;
}

/** `false` refuses; an object refuses with words for the buyer, in the buyer's language; all else accepts. */
export type TextCheckAnswer = boolean | null | undefined | { readonly accepted: boolean; readonly message?: string };
export type TextCheck = (request: TextCheckRequest) => TextCheckAnswer | Promise<TextCheckAnswer>;

export interface HostTextChecksOptions {
  readonly check: TextCheck;
  readonly changed: () => void;
  /** The check threw, or gave no answer in time: the host is told, and nothing is blocked. */
  readonly failed: (fieldId: string) => void;
  /** For tests; the others are right for pages. */
  readonly pauseMs?: number;
  readonly deadlineMs?: number;
}

const PAUSE_MS = 500;
const DEADLINE_MS = 5000;
const MAX_MESSAGE_UNITS = 300;

interface Run {
  readonly text: string;
  readonly locale: string;
  readonly abort: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
  verdict: HostVerdict | null;
}

/**
 * Asks the host's own check of each text once it has rested for half a second. While it runs the design cannot be
 * ordered; an answer to an earlier text is passed over. A check that fails blocks nothing: the buyer reads that the
 * text will be looked at later, the host hears of it, and the server checks again.
 */
export class HostTextChecks {
  readonly #options: HostTextChecksOptions;
  readonly #runs = new Map<string, Run>();

  constructor(options: HostTextChecksOptions) {
    this.#options = options;
  }

  /** What is known of this very text; a text that was not asked about yet counts as being checked. */
  verdictOn(fieldId: string, text: string): HostVerdict | null {
    const run = this.#runs.get(fieldId);
    return run?.text === text ? run.verdict : { status: 'checking', text };
  }

  /** The texts of all fields that are seen, by id; empty ones are not asked about. */
  update(texts: Readonly<Record<string, string>>, locale: string): void {
    for (const fieldId of this.#runs.keys()) if (!texts[fieldId]) this.#drop(fieldId);
    for (const [fieldId, text] of Object.entries(texts)) {
      const run = this.#runs.get(fieldId);
      if (text === '' || (run?.text === text && run.locale === locale)) continue;
      this.#drop(fieldId);
      this.#start(fieldId, text, locale);
    }
  }

  dispose(): void {
    for (const fieldId of this.#runs.keys()) this.#drop(fieldId);
  }

  #drop(fieldId: string): void {
    const run = this.#runs.get(fieldId);
    clearTimeout(run?.timer);
    run?.abort.abort();
    this.#runs.delete(fieldId);
  }

  #start(fieldId: string, text: string, locale: string): void {
    const { pauseMs = PAUSE_MS, deadlineMs = DEADLINE_MS } = this.#options;
    const run: Run = {
      text,
      locale,
      abort: new AbortController(),
      timer: undefined,
      verdict: { status: 'checking', text },
    };
    this.#runs.set(fieldId, run);
    run.timer = setTimeout(() => {
      run.timer = setTimeout(() => this.#settle(fieldId, run, { status: 'failed', text }), deadlineMs);
      void this.#ask(fieldId, run);
    }, pauseMs);
  }

  async #ask(fieldId: string, run: Run): Promise<void> {
    const { text, locale, abort } = run;
    try {
      const answer = await this.#options.check({ fieldId, text, locale, signal: abort.signal });
      this.#settle(fieldId, run, verdictOf(answer, text));
    } catch {
      this.#settle(fieldId, run, { status: 'failed', text });
    }
  }

  #settle(fieldId: string, run: Run, verdict: HostVerdict | null): void {
    // A later text, or the deadline, came first.
    if (this.#runs.get(fieldId) !== run || run.verdict?.status !== 'checking') return;
    clearTimeout(run.timer);
    run.verdict = verdict;
    if (verdict?.status === 'failed') {
      run.abort.abort();
      this.#options.failed(fieldId);
    }
    this.#options.changed();
  }
}

function verdictOf(answer: TextCheckAnswer, text: string): HostVerdict | null {
  if (answer === false) return { status: 'refused', text };
  if (typeof answer !== 'object' || answer === null || answer.accepted) return null;
  const message = typeof answer.message === 'string' ? answer.message.slice(0, MAX_MESSAGE_UNITS).trim() : '';
  return message === '' ? { status: 'refused', text } : { status: 'refused', text, message };
}
