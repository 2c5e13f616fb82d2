import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ShopifyAdapter } from '../adapters/shopify/shopify-adapter.ts';
import { languageTag } from '../messages/language-tag.ts';
import type { Issue } from '../validation/issue.ts';
import type { Values } from '../values/values.ts';
import { AppDoor } from './app-door.ts';
import type { AppHost } from './app-host.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { PreviewRequest } from './export-pictures.ts';
import type { PrintRequest } from './export-print.ts';
import { settleClosed, settleForm } from './form-value.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import { hostStyles } from './host-styles.ts';
import type { HostChecks } from './host-checks.ts';
import type { MessageOverrides } from './own-words.ts';
import type { Submission } from './make-payload.ts';
import { nextFrame } from './next-frame.ts';
import type { LoadModelViewer } from './model/model-viewer.ts';

/**
 * A personalised product: live picture, form, checked uploads, validated payload.
 *
 * @tag product-customizer
 * @attr {boolean} no-save - The design is not kept on the device.
 * @attr {string} request-name - Name under which a form gets a request for a custom order; without it none does.
 * @fires {CustomEvent<object>} pc-ready - The template is shown and can be filled.
 * @fires {CustomEvent<{ values: Values }>} pc-change - The buyer changed an answer.
 * @fires {CustomEvent<{ issues: readonly Issue[] }>} pc-issues - What is wrong after an act of the buyer.
 * @fires {CustomEvent<Submission>} pc-submit - The buyer confirmed the design. Cancel it to keep the form unsent, and to say by yourself what became of it.
 * @fires {CustomEvent<RequestSubmission>} pc-request - The buyer asks for a custom order. Cancel it to keep the form unsent.
 * @fires {CustomEvent<object>} pc-resume - A design kept on the device is back.
 * @fires {CustomEvent<{ code: string; recoverable: boolean }>} pc-failure - Something could not be loaded or is broken; with `problems` where the template is.
 * @fires {CustomEvent<object>} pc-open - The widget came into view. Events of the funnel carry codes only.
 * @fires {CustomEvent<object>} pc-first-edit - The first answer was given.
 * @fires {CustomEvent<{ code: string }>} pc-upload - A photo was looked at, or refused.
 * @fires {CustomEvent<{ code: string; fix: string }>} pc-fix - An offered fix was pressed.
 * @fires {CustomEvent<object>} pc-review - The review step was opened.
 * @slot header - Instead of title and subtitle.
 * @slot before-fields - Above the fields.
 * @slot after-fields - Below the fields.
 * @slot action - Instead of the main button; call `review()` from it.
 * @slot footer - Below everything.
 * @slot loading - Shown until the template is.
 */
export class ProductCustomizer extends LitElement {
  static readonly formAssociated = true;
  static override styles = hostStyles;
  static override properties = {
    template: {},
    locale: {},
    market: {},
    name: { reflect: true },
    adapter: {},
    heicDecoder: { attribute: false },
    checks: { attribute: false },
    modelViewer: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the template, or the template itself. */
  declare template: unknown;
  /** BCP 47; without it the language of the page. */
  declare locale: string | null;
  /** ISO 3166 country; decides units, currency and legal lines. */
  declare market: string | null;
  /** Name of the form field. */
  declare name: string;
  /** How the host is told: `form` (as without it), a field and files of any form; `shopify`, properties of a product form. */
  declare adapter: 'form' | 'shopify' | null | undefined;
  /** Reads HEIC where the browser cannot; see `HeicDecoder`. Without one such photos are explained, not accepted. */
  declare heicDecoder: HeicDecoder | null;
  /** Defines `<model-viewer>` when a model is first looked at; see `LoadModelViewer`. Not needed where the page has the element. */
  declare modelViewer: LoadModelViewer | null | undefined;
  /** The host's own checks, asynchronous, with a signal: `text` is asked of each text that rests (deadline 5 s), `image` of each photo that was accepted (15 s). */
  declare checks: HostChecks;
  /** The host's own sentences by locale, over the widget's or in a new locale; set a new object to change them. */
  declare messages: MessageOverrides | null | undefined;

  readonly #internals = this.attachInternals();
  readonly #door = new AppDoor({
    isConnected: () => this.isConnected,
    asked: () => ({ template: this.template, market: this.market, language: this.#language, messages: this.messages }),
    appHost: () => this.#asHost(),
    adapt: async () => {
      if (this.adapter === 'shopify') this.#shop = (await import('../adapters/shopify/shopify-adapter.ts')).adapt(this);
    },
  });
  #shop: ShopifyAdapter | null = null;
  /** Settles once what was typed has been shown; `null` where nothing waits to be. */
  #shown: Promise<unknown> | null = null;
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
    this.addEventListener('invalid', () => this.#app?.orders.validate());
  }

  /** The buyer's answers as plain JSON, to save; setting them fires no event. Set before the template has come, they wait. */
  get values(): Values {
    return this.#app?.session.plainValues() ?? (this.#door.earlierValues as Values | undefined) ?? {};
  }
  set values(values: unknown) {
    if (this.#app) this.#app.session.setValues(values);
    else this.#door.earlierValues = values;
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
    return (await this.#door.whenReady()).session.setValue(fieldId, value);
  }

  /** Gives an image field a file; resolves when it is checked, hashed and drawn, or refused with an issue. */
  async addFile(fieldId: string, file: File): Promise<void> {
    const { session } = await this.#door.whenReady();
    const field = session.field(fieldId);
    if (field?.type === 'image') await session.uploads.add(field, file);
  }

  /** Shows every issue to the buyer, and returns them. */
  validate(): readonly Issue[] {
    return this.#app?.orders.validate() ?? [];
  }

  /** What the main button does: shows what to mend, or opens the review step. */
  review(): void {
    this.#app?.orders.review();
  }

  /** @throws {CustomizationError} Something blocks; its `issues` say what. They are shown to the buyer as well. */
  async getPayload(): Promise<Submission> {
    return (await this.#door.whenReady()).submit();
  }

  async exportPreview(request: PreviewRequest = {}): Promise<Blob> {
    const app = await this.#door.whenReady();
    return (await import('./open-app.ts')).exportPreview(app, request);
  }

  async exportPrint(request: PrintRequest): Promise<Blob> {
    const app = await this.#door.whenReady();
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
    this.#door.earlierValues = undefined;
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
    if (this.hasUpdated && !this.#app && this.template) void this.#door.open();
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
      if (!this.isConnected) this.#door.close();
    });
  }

  /** A keystroke is seen on the product first; counter and messages follow with the next frame. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    return this.#shown ? this.#shown.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') || changed.has('market') || changed.has('messages')) void this.#door.translate();
    if (changed.has('template')) {
      // Another product's answers would only look like this one's.
      this.#door.close();
      if (changed.get('template')) this.#door.earlierValues = undefined;
      if (this.template) void this.#door.open();
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="own">${this.#renderInside()}</div>`;
  }

  #renderInside(): TemplateResult {
    if (this.#app) {
      const { lang, dir } = this.#app.messages;
      return html`<div class="root" lang=${lang} dir=${dir} ?inert=${this.#disabled}>${this.#app.render()}</div>`;
    }
    const { failure } = this.#door;
    if (!failure) return html`<div class="calm" aria-busy="true"><slot name="loading"></slot></div>`;
    const { code, recoverable, words } = failure;
    return html`<div class="calm" role="alert">
      <div>${words.title}</div>
      <small>${code}</small>
      ${recoverable ? html`<button type="button" class="button" @click=${() => void this.#door.open()}>${words.retry}</button>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.#app?.rendered();
    this.#settle();
  }

  get #app(): CustomizerApp | null {
    return this.#door.app;
  }

  get #language(): string {
    const inherited = this.closest<HTMLElement>('[lang]')?.lang;
    return [this.locale, inherited, navigator.language].map(languageTag).find((tag) => tag !== null) ?? 'en-US';
  }

  #settle(): void {
    if (this.#app) settleForm(this.#internals, this.#app, this.name, this.#shop);
    else settleClosed(this.#internals, Boolean(this.template) && !this.#door.failure);
  }

  #asHost(): AppHost {
    return {
      root: this.renderRoot as ShadowRoot,
      form: () => this.#shop?.form ?? this.#internals.form,
      heicDecoder: () => this.heicDecoder,
      requestUpdate: () => this.requestUpdate(),
      showFirst: () => {
        this.#shown ??= nextFrame().then(() => (this.#shown = null));
      },
      checks: () => this.checks,
      updateComplete: () => this.updateComplete,
      emit: (type, detail, cancelable) => this.#emit(type, detail, cancelable),
      settled: () => this.#settle(),
    };
  }

  #emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
