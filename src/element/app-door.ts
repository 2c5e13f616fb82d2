import { failureWords, failureWordsIn, type FailureWords } from '../messages/failure-words.ts';
import { loadLocale, type SpokenLocale } from '../messages/load-locale.ts';
import type { AppHost } from './app-host.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { fetchTemplate, TemplateUnreachable } from './fetch-template.ts';

export interface Failure {
  readonly code: string;
  readonly recoverable: boolean;
}

/** A failure and what the buyer reads of it. */
export interface ToldFailure extends Failure {
  readonly words: FailureWords;
}

/** What the element that is opened gives. */
export interface DoorHost {
  isConnected(): boolean;
  /** As the page has set it now; the template is one, or the address of one. */
  asked(): {
    readonly template: unknown;
    readonly market: string | null;
    readonly language: string;
    readonly messages: unknown;
  };
  appHost(): AppHost;
  /** Loads what tells the host in its own way; without it nothing could be ordered. */
  adapt(): Promise<void>;
}

/** Opens a template as an app, and closes it; the buyer's answers outlast a closing and wait for the next opening. */
export class AppDoor {
  app: CustomizerApp | null = null;
  failure: ToldFailure | null = null;
  earlierValues: unknown;
  readonly #host: DoorHost;
  /** Counts openings, so that a template that comes late never replaces a newer one. */
  #opening = 0;
  /** Counts what was asked for, so that an older language never replaces a newer one. */
  #translation = 0;
  #waiting: ((app: CustomizerApp) => void)[] = [];

  constructor(host: DoorHost) {
    this.#host = host;
  }

  async open(): Promise<void> {
    const opening = ++this.#opening;
    const isOver = (): boolean => opening !== this.#opening || !this.#host.isConnected();
    const host = this.#host.appHost();
    this.close();
    this.failure = null;
    host.requestUpdate();
    const translation = this.#translation;
    const { template, language: locale } = this.#host.asked();
    const isAddress = typeof template === 'string';
    const baseUrl = isAddress ? new URL(template, document.baseURI).href : document.baseURI;
    const words = this.#loadWords();
    try {
      // Side by side: each is a request of its own, and on a phone's network a request costs half a second.
      const [{ openApp }, json, loaded] = await Promise.all([
        import('./open-app.ts'),
        isAddress ? fetchTemplate(baseUrl) : template,
        words,
        this.#host.adapt(),
      ]);
      if (isOver()) return;
      const opened = await openApp(host, { json, baseUrl, loaded, locale, market: this.#host.asked().market });
      if (isOver()) opened.app?.dispose();
      else if (opened.app) {
        this.#begin(opened.app, host);
        // Chosen while it was opening.
        if (translation !== this.#translation) void this.translate();
      } else this.#fail({ code: 'template.broken', recoverable: false }, words, { problems: opened.problems });
    } catch (error) {
      if (opening !== this.#opening) return;
      const code = error instanceof TemplateUnreachable ? 'template.not-loaded' : 'widget.not-loaded';
      this.#fail({ code, recoverable: true }, words);
    }
  }

  close(): void {
    if (!this.app) return;
    this.earlierValues ??= this.app.session.plainValues();
    this.app.dispose();
    this.app = null;
  }

  /** Language, market or the host's own sentences changed: the same buyer in other words. */
  async translate(): Promise<void> {
    const { app } = this;
    const translation = ++this.#translation;
    // What is opening asks again once it is open.
    if (!app) return;
    const { language, market } = this.#host.asked();
    try {
      const [{ translateApp }, loaded] = await Promise.all([import('./open-app.ts'), this.#loadWords()]);
      const adopted = await translateApp(app, loaded, language, market);
      // Whatever was chosen since has a translation of its own under way.
      if (app === this.app && translation === this.#translation) app.adopt(...adopted);
    } catch {
      app.host.emit('pc-failure', { code: 'locale.not-loaded', recoverable: true });
    }
  }

  /** The sentences for the language asked for; where the host has some of its own, with those. */
  async #loadWords(): Promise<SpokenLocale> {
    const { language, messages } = this.#host.asked();
    if (!messages) return loadLocale(language);
    return (await import('./own-words.ts')).loadOwnWords(messages, language, loadLocale, this.#host.appHost());
  }

  whenReady(): Promise<CustomizerApp> {
    if (this.app) return Promise.resolve(this.app);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #begin(app: CustomizerApp, host: AppHost): void {
    this.app = app;
    if (this.earlierValues !== undefined) app.session.setValues(this.earlierValues);
    this.earlierValues = undefined;
    host.requestUpdate();
    void host.updateComplete().then(() => {
      for (const resolve of this.#waiting.splice(0)) resolve(app);
      host.emit('pc-ready', {});
    });
  }

  #fail(failure: Failure, loading: Promise<SpokenLocale>, more: object = {}): void {
    const host = this.#host.appHost();
    const opening = this.#opening;
    const tell = (words: FailureWords): void => {
      if (opening !== this.#opening) return;
      this.failure = { ...failure, words };
      host.requestUpdate();
    };
    tell(failureWords(this.#host.asked().language));
    // In the buyer's own language as soon as that has come, if it comes.
    loading.then(
      ({ resources }) => tell(failureWordsIn(resources)),
      () => {},
    );
    host.emit('pc-failure', { ...failure, ...more });
  }
}
