import type { Facts, HostVerdict } from '../validation/facts.ts';
import { visibleFields } from '../values/visible-fields.ts';
import { CheckRuns } from './check-runs.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { HostChecks } from './host-checks.ts';
import { questionsOn, type HostQuestion } from './host-questions.ts';

/** A text rests before it is asked about; a photo is whole when it comes, and the host may have to send it somewhere. */
const TIMES = {
  text: { pauseMs: 500, deadlineMs: 5000 },
  image: { pauseMs: 0, deadlineMs: 15_000 },
} as const;

interface Line {
  readonly check: HostChecks[keyof HostChecks];
  readonly runs: CheckRuns;
}

/** Puts the host's questions, of each text and of each photo that is seen. Loaded where the host has a check. */
export class HostDesk {
  readonly #app: CustomizerApp;
  readonly #lines: Record<keyof HostChecks, Line>;

  constructor(app: CustomizerApp) {
    this.#app = app;
    const { text, image } = this.#checks;
    this.#lines = { text: this.#open('text', text), image: this.#open('image', image) };
  }

  report(): Partial<Facts> {
    const verdicts = this.#questions().flatMap(({ kind, fieldId, key, of }): [string, HostVerdict][] => {
      const judgement = this.#lines[kind].runs.judgementOn(fieldId, key);
      return judgement ? [[fieldId, { ...judgement, ...of }]] : [];
    });
    return { hostVerdicts: Object.fromEntries(verdicts) };
  }

  /** After each rendering: asks what is to be asked now. What another check has answered no longer holds. */
  look(): void {
    const checks = this.#checks;
    const changed = (['text', 'image'] as const).filter((kind) => checks[kind] !== this.#lines[kind].check);
    for (const kind of changed) {
      this.#lines[kind].runs.dispose();
      this.#lines[kind] = this.#open(kind, checks[kind]);
    }
    const questions = this.#questions();
    for (const kind of ['text', 'image'] as const) {
      this.#lines[kind].runs.update(questions.filter((question) => question.kind === kind));
    }
    if (changed.length > 0) this.#app.reportChanged();
  }

  dispose(): void {
    for (const { runs } of Object.values(this.#lines)) runs.dispose();
  }

  get #checks(): HostChecks {
    return this.#app.host.checks() ?? {};
  }

  #open(kind: keyof HostChecks, check: HostChecks[keyof HostChecks]): Line {
    const runs = new CheckRuns({
      ...TIMES[kind],
      changed: () => this.#app.reportChanged(),
      failed: (field) => this.#app.host.emit('pc-failure', { code: 'check.failed', recoverable: true, field }),
    });
    return { check, runs };
  }

  #questions(): readonly HostQuestion[] {
    const { template, values } = this.#app.session;
    return visibleFields(template, values).flatMap((field) => questionsOn(this.#app, field, this.#checks));
  }
}
