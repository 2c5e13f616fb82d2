import type { HostJudgement } from '../validation/facts.ts';
import type { HostCheckAnswer } from './host-checks.ts';

/** One thing that the host's check is asked. */
export interface Question {
  readonly fieldId: string;
  /** What it is about and in which language: the same key is the same question. */
  readonly key: string;
  readonly ask: (signal: AbortSignal) => HostCheckAnswer | Promise<HostCheckAnswer>;
}

export interface CheckRunsOptions {
  /** So long must what is asked about have rested. */
  readonly pauseMs: number;
  readonly deadlineMs: number;
  readonly changed: () => void;
  /** The check threw, or gave no answer in time: the host is told, and nothing is blocked. */
  readonly failed: (fieldId: string) => void;
}

const MAX_MESSAGE_UNITS = 300;
/** Half of a character that was cut. */
const CUT_OFF = /[\ud800-\udbff]$/;
const CHECKING: HostJudgement = { status: 'checking' };
const FAILED: HostJudgement = { status: 'failed' };

interface Run {
  readonly question: Question;
  readonly abort: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
  judgement: HostJudgement;
}

/**
 * Asks a check of the host, one question at a time for each field, once what it is about has rested. While it runs the
 * design cannot be ordered; an answer to an earlier question is passed over. What was answered is not asked again in
 * the same field. A check that fails blocks nothing: the buyer reads that it will be looked at later, the host hears of
 * it, and the server checks again; where it comes back it is asked anew.
 */
export class CheckRuns {
  readonly #options: CheckRunsOptions;
  readonly #runs = new Map<string, Run>();
  /** By field and key; `null` accepts. */
  readonly #answers = new Map<string, HostJudgement | null>();

  constructor(options: CheckRunsOptions) {
    this.#options = options;
  }

  /** What is known of this very question, `null` where it was accepted; one that was not asked yet counts as asked. */
  judgementOn(fieldId: string, key: string): HostJudgement | null {
    const answer = this.#answers.get(idOf(fieldId, key));
    if (answer !== undefined) return answer;
    const run = this.#runs.get(fieldId);
    return run?.question.key === key ? run.judgement : CHECKING;
  }

  /** All there is to ask now; what is not among it is no longer wanted. */
  update(questions: readonly Question[]): void {
    const open = questions.filter(({ fieldId, key }) => !this.#answers.has(idOf(fieldId, key)));
    for (const [fieldId, { question }] of this.#runs) {
      if (!open.some((one) => one.fieldId === fieldId && one.key === question.key)) this.#drop(fieldId);
    }
    for (const question of open) if (!this.#runs.has(question.fieldId)) this.#start(question);
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

  #start(question: Question): void {
    const { pauseMs, deadlineMs } = this.#options;
    const run: Run = { question, abort: new AbortController(), timer: undefined, judgement: CHECKING };
    this.#runs.set(question.fieldId, run);
    run.timer = setTimeout(() => {
      run.timer = setTimeout(() => this.#settle(run, FAILED), deadlineMs);
      void this.#ask(run);
    }, pauseMs);
  }

  async #ask(run: Run): Promise<void> {
    try {
      this.#settle(run, judgementOf(await run.question.ask(run.abort.signal)));
    } catch {
      this.#settle(run, FAILED);
    }
  }

  #settle(run: Run, judgement: HostJudgement | null): void {
    const { fieldId, key } = run.question;
    // A later question, or the deadline, came first.
    if (this.#runs.get(fieldId) !== run || run.judgement !== CHECKING) return;
    clearTimeout(run.timer);
    if (judgement === FAILED) {
      run.judgement = FAILED;
      run.abort.abort();
      this.#options.failed(fieldId);
    } else {
      // Nobody waits for it any more, so its signal stays as it is.
      this.#runs.delete(fieldId);
      this.#answers.set(idOf(fieldId, key), judgement);
    }
    this.#options.changed();
  }
}

/** Ids of fields have no line breaks. */
const idOf = (fieldId: string, key: string): string => `${fieldId}\n${key}`;

function judgementOf(answer: HostCheckAnswer): HostJudgement | null {
  if (answer === false) return { status: 'refused' };
  if (typeof answer !== 'object' || answer === null || answer.accepted) return null;
  const { message } = answer;
  const words = typeof message === 'string' ? message.slice(0, MAX_MESSAGE_UNITS).replace(CUT_OFF, '').trim() : '';
  return words === '' ? { status: 'refused' } : { status: 'refused', message: words };
}
