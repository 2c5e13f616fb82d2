import type { Messages } from '../messages/create-messages.ts';
import type { Layout } from '../scene/lay-out.ts';
import type { Facts } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { TextDesk } from './text-desk.ts';

/** Those who speak of texts, fetched with the first text there is; and rare words, with the first issue that needs them. */
export class LateDesk {
  readonly #app: CustomizerApp;
  #desk: TextDesk | null = null;
  #loading: Promise<void> | null = null;
  /** Whose rare words are there, or on their way. */
  #words: Messages | null = null;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  get checks(): readonly LetteringCheck[] {
    return this.#desk?.checks ?? [];
  }

  report(layout: Layout): Partial<Facts> {
    return this.#desk?.report(layout) ?? {};
  }

  /** Resolves once they are there and have looked, where there are texts to speak of. */
  look(): Promise<void> {
    const { assets, host, session } = this.#app;
    void this.#findWords();
    const isNeeded =
      host.textCheck() || assets.failedFonts.length > 0 || Object.keys(session.derived.layout.texts).length > 0;
    if (!this.#loading && isNeeded) this.#loading = this.#load();
    return this.#desk?.look() ?? this.#loading ?? Promise.resolve();
  }

  dispose(): void {
    this.#desk?.dispose();
  }

  /** Before they are to be shown: most issues are known a while earlier. */
  async #findWords(): Promise<void> {
    const { messages, session } = this.#app;
    if (this.#words === messages || !session.derived.issues.some(messages.lacks)) return;
    this.#words = messages;
    try {
      await messages.complete();
      if (!this.#app.isOver) this.#app.attentionChanged();
    } catch {
      // Each issue goes by its field's name; the next change asks again.
      this.#words = null;
    }
  }

  async #load(): Promise<void> {
    try {
      const { TextDesk } = await import('./text-desk.ts');
      if (this.#app.isOver) return;
      this.#desk = new TextDesk(this.#app);
      await this.#desk.look();
      this.#app.reportChanged();
    } catch {
      // The next change asks again.
      this.#loading = null;
      this.#app.host.emit('pc-failure', { code: 'advice.not-loaded', recoverable: true });
    }
  }
}
