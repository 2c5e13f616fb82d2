import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../template/localize.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import type { RequestForm } from './request-form.ts';

export { inviteStyles } from './styles-invite.ts';

/** The way to ask for a custom order: an invitation below the form; what asks comes with its first press. */
export class RequestDesk {
  /** What a form of the page gets instead of an order, while it is being sent. */
  handed: FormData | null = null;
  /** The last request went out, and no other was begun. */
  isSent = false;
  readonly #app: CustomizerApp;
  #form: RequestForm | null = null;
  #isDressed = false;
  #isDisposed = false;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** What the seller promises: how long such orders take, and when there will be an answer. */
  get promises(): readonly string[] {
    const { template, messages } = this.#app;
    const { averageDays, replyHours } = template.customOrder ?? {};
    return [
      ...(averageDays === undefined ? [] : [messages.t('ui.request.days', { averageDays })]),
      ...(replyHours === undefined ? [] : [messages.t('ui.request.reply', { replyHours })]),
    ];
  }

  /** Opens the form with what was written before, if anything was. */
  async open(): Promise<void> {
    const { host } = this.#app;
    try {
      const { loadFields, RequestForm, requestStyles } = await import('./request-form.ts');
      const renderRareField = await loadFields();
      if (this.#isDisposed) return;
      if (!this.#isDressed) this.#app.wear(requestStyles);
      this.#isDressed = true;
      this.#form ??= new RequestForm(this.#app, this, renderRareField);
      this.isSent = false;
      this.#form.open();
    } catch {
      host.emit('pc-failure', { code: 'view.not-loaded', recoverable: true });
    }
  }

  /** The request has gone: the next one begins anew. */
  sent(): void {
    this.#form?.dispose();
    this.#form = null;
    this.isSent = true;
    const { announcer, messages, host, focus } = this.#app;
    announcer.announce('request', messages.t('ui.request.sent'));
    host.requestUpdate();
    void host.updateComplete().then(() => focus.toElement('pc-request-open'));
  }

  /** Where a template asks nothing itself, the invitation is all there is to press. */
  renderInvite(): TemplateResult {
    const { template, messages, locale } = this.#app;
    const { invite } = template.customOrder ?? {};
    const isAlone = template.fields.length === 0;
    return html`<div class="invite" part="request">
      <p><b>${localize(invite ?? '', locale)}</b>${this.promises.map((promise) => html`<span>${promise}</span> `)}</p>
      <button
        type="button"
        class="button ${isAlone ? 'primary main' : ''}"
        id="pc-request-open"
        @click=${() => void this.open()}
      >
        ${messages.t('ui.request.open')}
      </button>
      ${this.isSent ? html`<p class="hint" id="pc-request-sent">${messages.t('ui.request.sent')}</p>` : nothing}
    </div>`;
  }

  render(): TemplateResult | typeof nothing {
    return this.#form?.render() ?? nothing;
  }

  adopt(): void {
    this.#form?.adopt();
  }

  rendered(): void {
    this.#form?.rendered();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#form?.dispose();
  }
}
