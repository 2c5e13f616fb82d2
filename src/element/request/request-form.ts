import { html, nothing, type TemplateResult } from 'lit';
import { initialValues } from '../../values/initial-values.ts';
import type { Issue } from '../../validation/issue.ts';
import type { AppHost } from '../app-host.ts';
import { CustomizerApp } from '../customizer-app.ts';
import { onKeyDown } from '../keys.ts';
import { dialogOf } from '../look-acts.ts';
import { paintCover } from '../paint-views.ts';
import { icon } from '../views/icons.ts';
import type { RequestDesk } from './request-desk.ts';
import { NEEDED_BY, requestTemplate, shownPictures, todayIso } from './request-fields.ts';
import { renderAsked, renderRequestReview } from './request-views.ts';
import { gatherRequest, requestFormData } from './send-request.ts';

export { requestStyles } from './styles-request.ts';

const DIALOG = 'pc-request';
/** What the host hears of the form that asks, beside the request itself; its answers are no answers of the design. */
const TOLD: readonly string[] = ['pc-upload', 'pc-fix', 'pc-failure'];

/** Loads what shows its quantity and its day. */
export async function loadFields(): Promise<NonNullable<CustomizerApp['views']['renderRareField']>> {
  return (await import('../views/rare-fields.ts')).renderRareField;
}

/**
 * Asks for a custom order: a small app of its own fields in a dialog of the same root, so that they are shown, checked
 * and mended as those of the design are. First the fields, then a look at them, then it is handed to the host.
 */
export class RequestForm {
  step: 'fields' | 'review' = 'fields';
  /** Whether the buyer wants the design sent along. */
  withDesign = false;
  readonly app: CustomizerApp;
  readonly asking: CustomizerApp;
  readonly #desk: RequestDesk;
  readonly #thumbs = new WeakMap<HTMLCanvasElement, ImageBitmap>();
  #isOpen = false;
  #isSending = false;
  /** Closings of ours whose event is still to come: by then it may be open again. */
  #closings = 0;

  constructor(
    app: CustomizerApp,
    desk: RequestDesk,
    renderRareField: NonNullable<CustomizerApp['views']['renderRareField']>,
  ) {
    this.app = app;
    this.#desk = desk;
    const template = requestTemplate(app, todayIso(new Date()), () => this.asking.textValue(NEEDED_BY).text);
    this.asking = new CustomizerApp(hostFor(app.host), {
      template,
      baseUrl: document.baseURI,
      messages: app.messages,
      locale: app.locale,
      market: app.market,
      views: { styles: [], Crossfade: null, sides: null, renderChoices: null, renderRareField, RequestDesk: null },
      checks: [],
    });
    // What only shows what is meant is not printed: nobody is asked for permission to print it.
    Object.defineProperty(this.asking.session, 'rightsConfirmedAt', { get: () => '', set: () => undefined });
  }

  get promises(): readonly string[] {
    return this.#desk.promises;
  }

  /** Whether there is a design that could be sent along. */
  get hasDesign(): boolean {
    const { session, template } = this.app;
    return JSON.stringify(session.values) !== JSON.stringify(initialValues(template));
  }

  /** What stands against sending: of the fields, and of photos of the design whose bytes are not known yet. */
  get errors(): readonly Issue[] {
    const own = this.asking.issues.summary;
    if (!this.asking.session.attention.submitted || !this.withDesign) return own;
    return [...own, ...this.app.session.derived.issues.filter(({ code }) => code === 'file.checking')];
  }

  open(): void {
    this.#isOpen = true;
    this.step = 'fields';
    this.#show(() => dialogOf(this.app, DIALOG)?.showModal());
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const dialog = dialogOf(this.app, DIALOG);
    if (dialog?.open) {
      this.#closings++;
      dialog.close();
    }
    this.app.host.requestUpdate();
    this.app.focus.toElement('pc-request-open');
  }

  /** The main button of the fields: shows what to mend, or everything once more. */
  review(): void {
    this.asking.orders.validate();
    const isReady = this.errors.length === 0;
    if (isReady) this.step = 'review';
    this.#show(() => this.app.focus.toElement(isReady ? 'pc-request-title' : 'pc-request-summary'));
  }

  edit(fieldId: string | null): void {
    this.step = 'fields';
    if (fieldId !== null) {
      this.app.host.requestUpdate();
      this.asking.focus.toField(fieldId);
    } else this.#show(() => this.app.focus.toElement('pc-request-design'));
  }

  carry(withDesign: boolean): void {
    this.withDesign = withDesign;
    this.app.host.requestUpdate();
  }

  /** Hands the request to the host, and sends the form it stands in where that names a field for requests. */
  async send(): Promise<void> {
    const { host } = this.app;
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      const submission = await gatherRequest(this.app, this.asking, this.withDesign && this.hasDesign);
      const isKept = !host.emit('pc-request', submission, true);
      const name = host.root.host.getAttribute('request-name');
      const form = isKept || !name ? null : host.form();
      this.close();
      if (!form || this.#sendBy(form, requestFormData(name ?? '', submission))) this.#desk.sent();
    } catch {
      host.emit('pc-failure', { code: 'request.not-sent', recoverable: true });
    } finally {
      this.#isSending = false;
    }
  }

  render(): TemplateResult {
    return html`<dialog
      class="sheet"
      part="sheet"
      id=${DIALOG}
      aria-labelledby="pc-request-title"
      @close=${() => this.#onClose()}
      @keydown=${(event: KeyboardEvent) => onKeyDown(this.asking, event)}
      @paste=${(event: ClipboardEvent) => this.#onFiles(event, event.clipboardData)}
      @dragover=${onDragOver}
      @drop=${(event: DragEvent) => this.#onFiles(event, event.dataTransfer)}
    >
      ${this.#isOpen ? html`<div class="sheet-body">${this.#renderHead()} ${this.step === 'fields' ? renderAsked(this) : renderRequestReview(this)}</div>` : nothing}
      <p class="vh" role="status" aria-live="polite">${this.asking.spoken || nothing}</p>
    </dialog>`;
  }

  /** Another language or market: what was written stays. */
  adopt(): void {
    const { messages, locale, market } = this.app;
    this.asking.adopt(messages, locale, market);
  }

  /** Paints the thumbnails of reference pictures. */
  rendered(): void {
    const { session } = this.asking;
    for (const canvas of dialogOf(this.app, DIALOG)?.querySelectorAll<HTMLCanvasElement>('[data-thumb]') ?? []) {
      const bitmap = session.shelf.get(this.asking.imageValue(canvas.dataset['thumb'] ?? '').file)?.bitmap;
      if (!bitmap || this.#thumbs.get(canvas) === bitmap) continue;
      this.#thumbs.set(canvas, bitmap);
      paintCover(canvas, bitmap);
    }
  }

  dispose(): void {
    this.asking.dispose();
  }

  #renderHead(): TemplateResult {
    const { t } = this.app.messages;
    const isReview = this.step === 'review';
    return html`<div class="sheet-head">
      <div>
        <h2 class="title" id="pc-request-title" tabindex="-1">
          ${t(isReview ? 'ui.request.check' : 'ui.request.open')}
        </h2>
        ${isReview ? nothing : html`<p class="subtitle">${t('ui.request.subtitle')}</p>`}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label=${t('ui.tools.close')}
        title=${t('ui.tools.close')}
        @click=${() => this.close()}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  #onClose(): void {
    if (this.#closings > 0) this.#closings--;
    else this.close();
  }

  /** Files that are dropped or pasted take the next empty places; text that is pasted stays text. */
  #onFiles(event: Event, data: DataTransfer | null): void {
    const [target] = event.composedPath();
    const isWriting = target instanceof HTMLElement && target.matches('input, textarea');
    const files = [...(data?.files ?? [])];
    if (files.length === 0 || this.step !== 'fields') return;
    if (event.type === 'paste' && isWriting && data?.types.includes('text/plain')) return;
    event.preventDefault();
    const within = event
      .composedPath()
      .find((node): node is HTMLElement => node instanceof HTMLElement && node.dataset['field'] !== undefined);
    for (const file of files) {
      const places = shownPictures(this.asking);
      const place = (files.length === 1 && places.find(({ id }) => id === within?.dataset['field'])) || places.at(-1);
      if (place) this.asking.acts.addFile(place.id, file);
    }
  }

  /** @returns Whether the form went; another of its controls may hold it back, and the buyer then sees which. */
  #sendBy(form: HTMLFormElement, data: FormData): boolean {
    let isGone = false;
    const note = (): void => {
      isGone = true;
    };
    form.addEventListener('submit', note, { capture: true, once: true });
    this.#desk.handed = data;
    this.app.host.settled();
    form.requestSubmit();
    // The form's data were read within the call: whatever is sent next is no request.
    this.#desk.handed = null;
    this.app.host.settled();
    form.removeEventListener('submit', note, { capture: true });
    return isGone;
  }

  #show(then: () => void): void {
    this.app.host.requestUpdate();
    void this.app.host.updateComplete().then(then);
  }
}

/** So that a file dropped beside a place does not lead away from the page. */
function onDragOver(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** The same page and root; the form's value, the picture and what the device keeps are not this form's. */
function hostFor(host: AppHost): AppHost {
  return {
    ...host,
    form: () => null,
    keepsNothing: true,
    showFirst: () => undefined,
    checks: () => null,
    settled: () => undefined,
    emit: (type, detail, cancelable) => (TOLD.includes(type) ? host.emit(type, detail, cancelable) : true),
  };
}
