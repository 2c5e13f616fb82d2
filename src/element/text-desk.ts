import type { Layout } from '../scene/lay-out.ts';
import type { Facts } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { shownText } from '../values/shown-text.ts';
import { visibleFields } from '../values/visible-fields.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { HostTextChecks, TextCheck } from './host-text-checks.ts';
import { TextAdvice } from './text-advice.ts';

/** Gathers what is known of the texts beyond the template: advice, and the host's own check. Loaded with the first text. */
export class TextDesk {
  readonly #app: CustomizerApp;
  readonly #advice: TextAdvice;
  #host: HostTextChecks | null = null;
  #check: TextCheck | undefined;
  #isDisposed = false;

  constructor(app: CustomizerApp) {
    this.#app = app;
    this.#advice = new TextAdvice(app, () => app.reportChanged());
  }

  get checks(): readonly LetteringCheck[] {
    return this.#advice.checks;
  }

  report(layout: Layout): Partial<Facts> {
    const { session, assets, locale } = this.#app;
    const { template, values } = session;
    const { surfaces } = layout.scene;
    const told = this.#advice.report({
      template,
      values,
      surfaces,
      measure: assets.measure,
      locale,
      texts: layout.texts,
    });
    if (!this.#app.host.textCheck()) return told;
    const verdicts = this.#texts().flatMap(([fieldId, text]) => {
      const verdict = this.#host ? this.#host.verdictOn(fieldId, text) : ({ status: 'checking', text } as const);
      return verdict ? [[fieldId, verdict] as const] : [];
    });
    return { ...told, hostVerdicts: Object.fromEntries(verdicts) };
  }

  /** After each rendering. */
  async look(): Promise<void> {
    const { session, host } = this.#app;
    this.#advice.look(() => ({ template: session.template, surfaces: session.derived.layout.scene.surfaces }));
    const check = host.textCheck();
    if (check === this.#check) {
      this.#tellHost();
      return;
    }
    this.#check = check;
    this.#host?.dispose();
    this.#host = null;
    if (check) await this.#open(check);
    this.#app.reportChanged();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#advice.dispose();
    this.#host?.dispose();
  }

  async #open(check: TextCheck): Promise<void> {
    const { HostTextChecks } = await import('./host-text-checks.ts');
    if (this.#isDisposed || check !== this.#check) return;
    this.#host = new HostTextChecks({
      check,
      changed: () => this.#app.reportChanged(),
      failed: (field) => this.#app.host.emit('pc-failure', { code: 'check.failed', recoverable: true, field }),
    });
    this.#tellHost();
  }

  #tellHost(): void {
    this.#host?.update(Object.fromEntries(this.#texts()), this.#app.locale);
  }

  #texts(): (readonly [fieldId: string, text: string])[] {
    const { template, values } = this.#app.session;
    return visibleFields(template, values).flatMap((field) => {
      const text = field.type === 'text' ? shownText(field, values[field.id]) : '';
      return text === '' ? [] : [[field.id, text] as const];
    });
  }
}
