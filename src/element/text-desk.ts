import { needsLineBreaks } from '../scene/break-text.ts';
import type { Layout } from '../scene/lay-out.ts';
import type { Facts } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { shownText } from '../values/shown-text.ts';
import { visibleFields } from '../values/visible-fields.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { HostTextChecks, TextCheck } from './host-text-checks.ts';
import { TextAdvice } from './text-advice.ts';

interface HostChecksChunk {
  readonly HostTextChecks: typeof HostTextChecks;
}

/** Letters that not every voice can read out. */
const FOREIGN = /[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Gathers what is known of the texts beyond the template: advice, and the host's own check. Loaded with the first text. */
export class TextDesk {
  readonly #app: CustomizerApp;
  readonly #advice: TextAdvice;
  #host: HostTextChecks | null = null;
  #check: TextCheck | undefined;
  /** What runs the host's check did not come: its texts are unchecked, and wait for nobody. */
  #isOut = false;
  #isDisposed = false;

  readonly #loadHostChecks: () => Promise<HostChecksChunk>;

  /** @param loadHostChecks - For tests. */
  constructor(app: CustomizerApp, loadHostChecks = (): Promise<HostChecksChunk> => import('./host-text-checks.ts')) {
    this.#app = app;
    this.#loadHostChecks = loadHostChecks;
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
      const unasked = { status: this.#isOut ? 'failed' : 'checking', text } as const;
      const verdict = this.#host ? this.#host.verdictOn(fieldId, text) : unasked;
      return verdict ? [[fieldId, verdict] as const] : [];
    });
    return { ...told, hostVerdicts: Object.fromEntries(verdicts) };
  }

  /** After each rendering. */
  async look(): Promise<void> {
    const app = this.#app;
    const { session, host, ways } = app;
    const { template, values } = session;
    const lacks = template.fields.some((field) => needsLineBreaks(field, shownText(field, values[field.id])));
    if (lacks && !ways.lineBreaks) await this.#loadLineBreaks();
    if (!app.setApart && this.#texts().some(([, text]) => FOREIGN.test(text))) this.#loadSetApart();
    this.#advice.look(() => ({ template: session.template, surfaces: session.derived.layout.scene.surfaces }));
    const check = host.textCheck();
    if (check === this.#check) {
      this.#tellHost();
      return;
    }
    this.#check = check;
    this.#host?.dispose();
    this.#host = null;
    this.#isOut = false;
    if (check) await this.#open(check);
    this.#app.reportChanged();
  }

  /** Where lines may end in texts that are not plainly European; until that has come, they end at spaces. */
  async #loadLineBreaks(): Promise<void> {
    const { session, host, ways } = this.#app;
    try {
      const { lineBreaks } = await import('../scene/line-break/line-breaks.ts');
      if (this.#isDisposed || ways.lineBreaks) return;
      ways.lineBreaks = lineBreaks;
      session.adopt(ways);
    } catch {
      host.emit('pc-failure', { code: 'advice.not-loaded', recoverable: true });
    }
  }

  /** Without it the messages' own signs set texts apart, and they are read out in the language of the page. */
  #loadSetApart(): void {
    const app = this.#app;
    const use = ({ setApart }: Awaited<typeof loading>): void => {
      app.setApart = setApart;
      app.host.requestUpdate();
    };
    const loading = import('./views/set-apart.ts');
    loading.then(use, () => undefined);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#advice.dispose();
    this.#host?.dispose();
  }

  async #open(check: TextCheck): Promise<void> {
    const chunk = await this.#loadHostChecks().catch(() => null);
    if (this.#isDisposed || check !== this.#check) return;
    const failed = (field: string): void => {
      this.#app.host.emit('pc-failure', { code: 'check.failed', recoverable: true, field });
    };
    if (!chunk) {
      this.#isOut = true;
      for (const [fieldId] of this.#texts()) failed(fieldId);
      return;
    }
    this.#host = new chunk.HostTextChecks({ check, changed: () => this.#app.reportChanged(), failed });
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
