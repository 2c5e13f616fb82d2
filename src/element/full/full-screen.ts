import { html, nothing, type TemplateResult } from 'lit';
import type { CustomizerApp } from '../customizer-app.ts';
import { pictureName } from '../describe.ts';
import { onKeyDown } from '../keys.ts';
import { dialogOf } from '../look-acts.ts';
import { icon, type IconName } from '../views/icons.ts';
import { renderHistory, renderZoom, tool } from '../views/stage-view.ts';

export { fullStyles } from './styles-full.ts';

const DIALOG = 'pc-full-dialog';

/** The picture as large as the window; Esc or Close leads back to where the buyer was. */
export class FullScreen {
  isOpen = false;
  readonly #app: CustomizerApp;
  #returnFocus: HTMLElement | null = null;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  open(): void {
    const { host } = this.#app;
    const { activeElement } = host.root;
    this.#returnFocus = activeElement instanceof HTMLElement ? activeElement : null;
    this.isOpen = true;
    host.requestUpdate();
    void host.updateComplete().then(() => dialogOf(this.#app, DIALOG)?.showModal());
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    dialogOf(this.#app, DIALOG)?.close();
    this.#app.host.requestUpdate();
    this.#returnFocus?.focus();
  }

  render(): TemplateResult {
    const app = this.#app;
    const name = pictureName(app, app.surfaceId);
    return html`<dialog
      class="full"
      id=${DIALOG}
      aria-label=${name}
      @close=${() => this.close()}
      @keydown=${(event: KeyboardEvent) => onKeyDown(app, event)}
    >
      ${
        this.isOpen
          ? html`<div class="mount" role="img" aria-label=${name} aria-describedby="pc-description"></div>
              ${app.sides?.render('pc-full-view') ?? nothing} ${this.#renderTools()}`
          : nothing
      }
    </dialog>`;
  }

  #renderTools(): TemplateResult {
    const app = this.#app;
    const { t } = app.messages;
    return html`<div class="tools">
      <div class="group pan">
        ${this.#renderPan('left', t('ui.tools.look-left'), -1, 0)}
        ${this.#renderPan('up', t('ui.tools.look-up'), 0, -1)} ${this.#renderPan('down', t('ui.tools.look-down'), 0, 1)}
        ${this.#renderPan('right', t('ui.tools.look-right'), 1, 0)}
      </div>
      <div class="group">${renderHistory(app)}</div>
      <div class="group zoom">${renderZoom(app, () => app.pictures.fullPreview)}</div>
      <div class="group">${tool('close', t('ui.tools.close'), true, () => this.close())}</div>
    </div>`;
  }

  #renderPan(name: IconName, label: string, x: number, y: number): TemplateResult {
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => this.#app.looks.pan(this.#app.pictures.fullPreview, x, y)}
    >
      ${icon(name)}
    </button>`;
  }
}
