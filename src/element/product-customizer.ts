import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadLocale } from '../messages/load-locale.ts';
import { languageTag } from '../messages/language-tag.ts';
import { failureWords } from '../messages/match-locale.ts';
import type { Issue } from '../validation/issue.ts';
import type { Values } from '../values/values.ts';
import type { AppHost, CustomizerApp } from './customizer-app.ts';
import type { PreviewRequest } from './export-pictures.ts';
import type { PrintRequest } from './export-print.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import { hostStyles } from './host-styles.ts';
import type { TextCheck } from './host-text-checks.ts';
import type { Submission } from './make-payload.ts';

/** What a host may check itself. */
export interface HostChecks {
  readonly text?: TextCheck;
}

type Failure = { readonly code: string; readonly recoverable: boolean };

/** A template that has not come after this long will not come: the buyer gets a sentence and a button to try again. */
const TEMPLATE_TIMEOUT_MS = 15_000;

/**
 * A personalised product: live picture, form, checked uploads, validated payload.
 *
 * @tag product-customizer
 * @fires pc-ready - The template is shown and can be filled.
 * @fires pc-change - The buyer changed an answer; `detail.values`.
 * @fires pc-issues - What is wrong after an act of the buyer; `detail.issues`.
 * @fires pc-submit - The buyer confirmed the design; `detail` is `{ payload, files }`. Cancel it to keep the form unsent.
 * @fires pc-failure - Something could not be loaded or is broken; `detail` is `{ code, recoverable, problems? }`.
 * @fires pc-open - The widget came into view. The funnel events carry codes only: pc-first-edit, pc-upload, pc-fix, pc-review.
 * @slot header - Instead of title and subtitle.
 * @slot before-fields
 * @slot after-fields
 * @slot action - Instead of the main button; call `review()` from it.
 * @slot footer
 */
export class ProductCustomizer extends LitElement {
  static readonly formAssociated = true;
  static override styles = hostStyles;
  static override properties = {
    template: {},
    locale: {},
    market: {},
    name: { reflect: true },
    heicDecoder: { attribute: false },
    checks: { attribute: false },
  };

  /** Address of the template, or the template itself. */
  declare template: unknown;
  /** BCP 47; without it the language of the page. */
  declare locale: string | null;
  /** ISO 3166 country; decides units, currency and legal lines. */
  declare market: string | null;
  /** Name of the form field. */
  declare name: string;
  /** Reads HEIC where the browser cannot; see `HeicDecoder`. Without one such photos are explained, not accepted. */
  declare heicDecoder: HeicDecoder | null;
  /** The host's own checks: `text` is asked of each text that rests, asynchronously, with a signal and a deadline of 5 s. */
  declare checks: HostChecks;

  readonly #internals = this.attachInternals();
  #app: CustomizerApp | null = null;
  #failure: Failure | null = null;
  /** Counts openings, so that a template that comes late never replaces a newer one. */
  #opening = 0;
  #waiting: ((app: CustomizerApp) => void)[] = [];
  #earlierValues: unknown;
  #disabled = false;
  #view: IntersectionObserver | null = null;

  constructor() {
    super();
    this.template = null;
    this.locale = null;
    this.market = null;
    this.name = 'customization';
    this.heicDecoder = null;
    this.checks = {};
    // Shown to whoever asked for the check: a form that is sent, or a host that wants to know.
    this.addEventListener('invalid', () => this.#app?.acts.validate());
  }

  /** The buyer's answers as plain JSON, to save; setting them fires no event. Set before the template has come, they wait. */
  get values(): Values {
    return this.#app?.session.plainValues() ?? (this.#earlierValues as Values | undefined) ?? {};
  }
  set values(values: unknown) {
    if (this.#app) this.#app.session.setValues(values);
    else this.#earlierValues = values;
  }

  /** The payload of the design as it was confirmed or asked for last; `null` once an answer changed since. */
  get payload(): Submission['payload'] | null {
    return this.#app?.payload?.payload ?? null;
  }

  /** Everything that is wrong or noteworthy now, shown to the buyer yet or not. */
  get issues(): readonly Issue[] {
    return this.#app?.session.derived.issues ?? [];
  }

  /** Whether the template is shown and can be filled; `pc-ready` tells when. */
  get isReady(): boolean {
    return this.#app !== null;
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /**
   * Answers a field. Text, number, date and option fields take a string as well as their value's parts.
   *
   * @returns Whether the field exists and the value makes sense for it.
   */
  async setValue(fieldId: string, value: unknown): Promise<boolean> {
    return (await this.#whenReady()).session.setValue(fieldId, value);
  }

  /** Gives an image field a file; resolves when it is checked, hashed and drawn, or refused with an issue. */
  async addFile(fieldId: string, file: File): Promise<void> {
    const { session } = await this.#whenReady();
    const field = session.field(fieldId);
    if (field?.type === 'image') await session.uploads.add(field, file);
  }

  /** Shows every issue to the buyer, and returns them. */
  validate(): readonly Issue[] {
    return this.#app?.acts.validate() ?? [];
  }

  /** What the main button does: shows what to mend, or opens the review step. */
  review(): void {
    this.#app?.acts.review();
  }

  /** @throws {CustomizationError} Something blocks; its `issues` say what. They are shown to the buyer as well. */
  async getPayload(): Promise<Submission> {
    return (await this.#whenReady()).submit();
  }

  async exportPreview(request: PreviewRequest = {}): Promise<Blob> {
    const app = await this.#whenReady();
    return (await import('./open-app.ts')).exportPreview(app, request);
  }

  async exportPrint(request: PrintRequest): Promise<Blob> {
    const app = await this.#whenReady();
    return (await import('./export-print.ts')).exportPrint(app, request);
  }

  undo(): void {
    this.#app?.session.undo();
  }

  redo(): void {
    this.#app?.session.redo();
  }

  /** Back to the template's defaults; the buyer can undo it. */
  reset(): void {
    this.#app?.session.reset();
    this.#app?.review.reset();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    try {
      this.values = JSON.parse(state) as unknown;
    } catch {
      // Another version's state, or somebody else's: the form starts empty.
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page, it was closed by the removal: it opens again with the same answers.
    if (this.hasUpdated && !this.#app && this.template) void this.#open();
    this.#view = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#view?.disconnect();
      this.#emit('pc-open', {});
    });
    this.#view.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.disconnect();
    // A move is a removal and an insertion in one task: only what stays away is closed.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('template')) {
      // Another product's answers would only look like this one's.
      if (this.#app) this.#close();
      if (changed.get('template')) this.#earlierValues = undefined;
      if (this.template) void this.#open();
    }
    if ((changed.has('locale') || changed.has('market')) && this.#app) void this.#translate(this.#app);
  }

  protected override render(): TemplateResult {
    if (this.#app) {
      const { lang, dir } = this.#app.messages;
      return html`<div class="root" lang=${lang} dir=${dir} ?inert=${this.#disabled}>${this.#app.render()}</div>`;
    }
    if (!this.#failure) return html`<div class="calm" aria-busy="true"><slot name="loading"></slot></div>`;
    const { code, recoverable } = this.#failure;
    const { sentence, retry } = failureWords(this.#language);
    return html`<div class="calm" role="alert">
      <p>${sentence}</p>
      <small>${code}</small>
      ${recoverable ? html`<button type="button" @click=${() => void this.#open()}>${retry}</button>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.#app?.rendered();
    this.#settle();
  }

  get #language(): string {
    const inherited = this.closest<HTMLElement>('[lang]')?.lang;
    return [this.locale, inherited, navigator.language].map(languageTag).find((tag) => tag !== null) ?? 'en-US';
  }

  async #open(): Promise<void> {
    const opening = ++this.#opening;
    const isOver = (): boolean => opening !== this.#opening || !this.isConnected;
    this.#close();
    this.#failure = null;
    this.requestUpdate();
    const { template } = this;
    const isAddress = typeof template === 'string';
    const baseUrl = isAddress ? new URL(template, document.baseURI).href : document.baseURI;
    try {
      // Side by side: each is a request of its own, and on a phone's network a request costs half a second.
      const [{ openApp }, json, loaded] = await Promise.all([
        import('./open-app.ts'),
        isAddress ? fetchTemplate(baseUrl) : template,
        loadLocale(this.#language),
      ]);
      if (isOver()) return;
      const { market } = this;
      const opened = await openApp(this.#asHost(), { json, baseUrl, loaded, locale: this.#language, market });
      if (isOver()) opened.app?.dispose();
      else if (opened.app) this.#begin(opened.app);
      else this.#fail({ code: 'template.broken', recoverable: false }, { problems: opened.problems });
    } catch (error) {
      if (opening !== this.#opening) return;
      const code = error instanceof TemplateUnreachable ? 'template.not-loaded' : 'widget.not-loaded';
      this.#fail({ code, recoverable: true });
    }
  }

  #begin(app: CustomizerApp): void {
    this.#app = app;
    if (this.#earlierValues !== undefined) app.session.setValues(this.#earlierValues);
    this.#earlierValues = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      for (const resolve of this.#waiting.splice(0)) resolve(app);
      this.#emit('pc-ready', {});
    });
  }

  async #translate(app: CustomizerApp): Promise<void> {
    const language = this.#language;
    try {
      const [{ translateApp }, loaded] = await Promise.all([import('./open-app.ts'), loadLocale(language)]);
      if (app === this.#app && language === this.#language) translateApp(app, loaded, language, this.market);
    } catch {
      this.#emit('pc-failure', { code: 'locale.not-loaded', recoverable: true });
    }
  }

  #fail(failure: Failure, more: object = {}): void {
    this.#failure = failure;
    this.requestUpdate();
    this.#emit('pc-failure', { ...failure, ...more });
  }

  #close(): void {
    if (!this.#app) return;
    this.#earlierValues ??= this.#app.session.plainValues();
    this.#app.dispose();
    this.#app = null;
  }

  #whenReady(): Promise<CustomizerApp> {
    if (this.#app) return Promise.resolve(this.#app);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The form's value and validity follow the answers. A widget that could not open blocks no order: that is the host's choice. */
  #settle(): void {
    const app = this.#app;
    if (!app) {
      this.#internals.setFormValue(null);
      if (this.#failure || !this.template) this.#internals.setValidity({});
      else this.#internals.setValidity({ customError: true }, '…');
      return;
    }
    const state = JSON.stringify(app.session.plainValues());
    const message = app.blockingMessage;
    this.#internals.setFormValue(message === null && app.payload ? this.#formData(app.payload) : null, state);
    const anchor = app.host.root.getElementById('pc-main') ?? undefined;
    if (message === null) this.#internals.setValidity({});
    else this.#internals.setValidity({ customError: true }, message, anchor);
  }

  /** `NAME` holds the payload, `NAME-file-FIELD` each file, untouched. */
  #formData({ payload, files }: Submission): FormData {
    const data = new FormData();
    data.append(this.name, JSON.stringify(payload));
    for (const { field, file } of files) data.append(`${this.name}-file-${field}`, file, file.name);
    return data;
  }

  #asHost(): AppHost {
    return {
      root: this.renderRoot as ShadowRoot,
      form: () => this.#internals.form,
      heicDecoder: () => this.heicDecoder,
      requestUpdate: () => this.requestUpdate(),
      textCheck: () => this.checks.text,
      updateComplete: () => this.updateComplete,
      emit: (type, detail, cancelable) => this.#emit(type, detail, cancelable),
      settled: () => this.#settle(),
    };
  }

  #emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** The template's address gave no JSON: not there, not in time, or something else. */
class TemplateUnreachable extends Error {}

async function fetchTemplate(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TEMPLATE_TIMEOUT_MS) });
    if (response.ok) return (await response.json()) as unknown;
  } catch {
    // Told below: the buyer needs one code, not the network's reason.
  }
  throw new TemplateUnreachable(url);
}
