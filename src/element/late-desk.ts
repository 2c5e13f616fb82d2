import type { Messages } from '../messages/create-messages.ts';
import type { Layout } from '../scene/lay-out.ts';
import type { Facts } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { HostDesk } from './host-desk.ts';
import type { TextDesk } from './text-desk.ts';

interface HostChunk {
  readonly HostDesk: typeof HostDesk;
}

/**
 * Those who speak of texts, fetched with the first text there is; who asks the host's own checks, where it has one; and
 * rare words, with the first issue that needs them.
 */
export class LateDesk {
  readonly #app: CustomizerApp;
  readonly #loadHost: () => Promise<HostChunk>;
  #desk: TextDesk | null = null;
  #loading: Promise<void> | null = null;
  #host: HostDesk | null = null;
  #asking: Promise<void> | null = null;
  /** Whose rare words are there, or on their way. */
  #words: Messages | null = null;
  /** What did not come, as the host knows by now. */
  readonly #told = new Set<string>();

  /** @param loadHost - For tests. */
  constructor(app: CustomizerApp, loadHost = (): Promise<HostChunk> => import('./host-desk.ts')) {
    this.#app = app;
    this.#loadHost = loadHost;
  }

  get checks(): readonly LetteringCheck[] {
    return this.#desk?.checks ?? [];
  }

  report(layout: Layout): Partial<Facts> {
    return { ...this.#desk?.report(layout), ...this.#host?.report() };
  }

  /** Resolves once they are there and have looked, where there is something to speak of. */
  async look(): Promise<void> {
    const { assets, host, session } = this.#app;
    void this.#findWords();
    const { text, image } = host.checks() ?? {};
    const isNeeded = text || assets.failedFonts.length > 0 || Object.keys(session.derived.layout.texts).length > 0;
    if (isNeeded) this.#loading ??= this.#load();
    if (text || image) this.#asking ??= this.#openHost();
    this.#host?.look();
    await Promise.all([this.#desk?.look() ?? this.#loading, this.#asking]);
  }

  dispose(): void {
    this.#desk?.dispose();
    this.#host?.dispose();
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
      this.#fail('advice.not-loaded');
    }
  }

  async #openHost(): Promise<void> {
    try {
      const { HostDesk } = await this.#loadHost();
      if (this.#app.isOver) return;
      this.#host = new HostDesk(this.#app);
      this.#host.look();
      this.#app.reportChanged();
    } catch {
      // Nothing waits for it, and the next change asks again.
      this.#asking = null;
      this.#fail('check.failed');
    }
  }

  /** Told once, however often it is asked for in vain. */
  #fail(code: string): void {
    if (!this.#told.has(code)) this.#app.host.emit('pc-failure', { code, recoverable: true });
    this.#told.add(code);
  }
}
