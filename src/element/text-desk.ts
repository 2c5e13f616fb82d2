import { needsLineBreaks } from '../scene/break-text.ts';
import type { Layout } from '../scene/lay-out.ts';
import type { Facts } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { shownText } from '../values/shown-text.ts';
import { visibleFields } from '../values/visible-fields.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { TextAdvice } from './text-advice.ts';

/** Letters that not every voice can read out. */
const FOREIGN = /[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Gathers what is known of the texts beyond the template: advice, line breaks, how they are read out. Loaded with the first text. */
export class TextDesk {
  readonly #app: CustomizerApp;
  readonly #advice: TextAdvice;
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
    return this.#advice.report({
      template,
      values,
      surfaces,
      measure: assets.measure,
      locale,
      texts: layout.texts,
    });
  }

  /** After each rendering. */
  async look(): Promise<void> {
    const app = this.#app;
    const { session, ways } = app;
    const { template, values } = session;
    const lacks = template.fields.some((field) => needsLineBreaks(field, shownText(field, values[field.id])));
    if (lacks && !ways.lineBreaks) await this.#loadLineBreaks();
    if (!app.setApart && this.#texts().some(([, text]) => FOREIGN.test(text))) this.#loadSetApart();
    this.#advice.look(() => ({ template: session.template, surfaces: session.derived.layout.scene.surfaces }));
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
  }

  #texts(): (readonly [fieldId: string, text: string])[] {
    const { template, values } = this.#app.session;
    return visibleFields(template, values).flatMap((field) => {
      const text = field.type === 'text' ? shownText(field, values[field.id]) : '';
      return text === '' ? [] : [[field.id, text] as const];
    });
  }
}
