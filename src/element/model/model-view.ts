import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../template/localize.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { dialogOf } from '../look-acts.ts';
import type { IconName } from '../views/icons.ts';
import { tool } from '../views/stage-view.ts';
import type { LoadModelViewer } from './model-viewer.ts';
import { MaterialMissing, ModelScene } from './model-scene.ts';

export { modelStyles } from './styles-model.ts';

const DIALOG = 'pc-model-dialog';
/** Viewer and model that have not come by then never will as far as the buyer cares. */
const TIMEOUT_MS = 60_000;
/** The design follows once the buyer has rested for so long. */
const REST_MS = 160;

/** Why there is nothing to see; public and permanent. */
export type ModelFailure = 'model.no-webgl' | 'model.viewer-not-loaded' | 'model.not-loaded' | 'model.material-missing';

/** The product in three dimensions, as large as the window; Esc or Close leads back to where the buyer was. */
export class ModelView {
  isOpen = false;
  failure: ModelFailure | null = null;
  readonly #app: CustomizerApp;
  readonly #view: string;
  readonly #loadViewer: LoadModelViewer;
  #isShown = false;
  #scene: ModelScene | null = null;
  #run: AbortController | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #returnFocus: HTMLElement | null = null;

  /**
   * @param view - What the view is called in every language.
   * @param loadViewer - Brought by the page.
   */
  constructor(app: CustomizerApp, view: string, loadViewer: LoadModelViewer) {
    this.#app = app;
    this.#view = view;
    this.#loadViewer = loadViewer;
  }

  async open(): Promise<void> {
    const { host } = this.#app;
    const { activeElement } = host.root;
    this.#returnFocus = activeElement instanceof HTMLElement ? activeElement : null;
    this.isOpen = true;
    host.requestUpdate();
    await host.updateComplete();
    dialogOf(this.#app, DIALOG)?.showModal();
    await this.#show();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#stop();
    dialogOf(this.#app, DIALOG)?.close();
    this.#app.host.requestUpdate();
    this.#returnFocus?.focus();
  }

  get #productName(): string {
    const { template, locale } = this.#app;
    return localize(template.name, locale);
  }

  render(): TemplateResult {
    const app = this.#app;
    const { t } = app.messages;
    const name = t('ui.model.name', { product: this.#productName, view: this.#view });
    this.#follow();
    return html`<dialog
      class="model"
      id=${DIALOG}
      aria-label=${name}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @close=${() => this.close()}
    >
      ${
        this.isOpen
          ? html`<div class="model-box" role="group" aria-label=${name} aria-describedby="pc-description"></div>
              <p class="model-note" role="status">
                ${this.#isShown || this.failure ? nothing : t('ui.model.loading', { view: this.#view })}
              </p>
              ${this.failure ? this.#renderFailure(this.failure) : nothing} ${this.#renderTools()}`
          : nothing
      }
    </dialog>`;
  }

  #renderFailure(code: ModelFailure): TemplateResult {
    const { t } = this.#app.messages;
    return html`<div class="model-note" role="alert" data-code=${code}>
      <p>${t('ui.model.failed', { view: this.#view })}</p>
      ${
        code === 'model.no-webgl'
          ? nothing
          : html`<button type="button" class="button small" @click=${() => void this.#show()}>
              ${t('ui.failure.retry')}
            </button>`
      }
    </div>`;
  }

  #renderTools(): TemplateResult {
    const { t } = this.#app.messages;
    const turn = (name: IconName, label: string, x: number, y: number): TemplateResult =>
      tool(name, label, this.#isShown, () => this.#scene?.turn(x, y));
    return html`<div class="tools">
      <div class="group pan">
        ${turn('left', t('ui.tools.look-left'), -1, 0)} ${turn('up', t('ui.tools.look-up'), 0, -1)}
        ${turn('down', t('ui.tools.look-down'), 0, 1)} ${turn('right', t('ui.tools.look-right'), 1, 0)}
      </div>
      <div class="group">
        ${tool('minus', t('ui.tools.zoom-out'), this.#isShown, () => this.#scene?.zoom(-1))}
        ${tool('plus', t('ui.tools.zoom-in'), this.#isShown, () => this.#scene?.zoom(1))}
      </div>
      <div class="group">${tool('close', t('ui.tools.close'), true, () => this.close())}</div>
    </div>`;
  }

  /** Loads the viewer where the page has none yet, then the model; tells buyer and host where either does not come. */
  async #show(): Promise<void> {
    const { host } = this.#app;
    this.#stop();
    const run = new AbortController();
    this.#run = run;
    const box = dialogOf(this.#app, DIALOG)?.querySelector<HTMLElement>('.model-box');
    this.failure = null;
    host.requestUpdate();
    const timer = setTimeout(() => run.abort(), TIMEOUT_MS);
    let code: ModelFailure = 'model.viewer-not-loaded';
    try {
      if (!hasWebGl()) {
        code = 'model.no-webgl';
        throw new Error('ModelView: no WebGL');
      }
      await unlessAborted(this.#viewerLoaded(), run.signal);
      code = 'model.not-loaded';
      // The widget was taken off the page.
      if (!box?.isConnected) return;
      this.#scene = new ModelScene(this.#app, box, this.#productName);
      await this.#scene.load(run.signal);
      this.#isShown = true;
    } catch (error) {
      // Closed meanwhile, or begun anew: nobody waits for it.
      if (this.#run !== run || !box?.isConnected) return;
      this.failure = error instanceof MaterialMissing ? 'model.material-missing' : code;
      this.#letGo();
      host.emit('pc-failure', { code: this.failure, recoverable: true });
    } finally {
      clearTimeout(timer);
    }
    if (this.#run === run) host.requestUpdate();
  }

  async #viewerLoaded(): Promise<void> {
    if (customElements.get('model-viewer')) return;
    await this.#loadViewer();
    if (!customElements.get('model-viewer')) throw new Error('ModelView: no <model-viewer> was defined');
  }

  /** The widget goes, and with it whatever is shown or on its way. */
  dispose(): void {
    this.#stop();
  }

  /** The design may have changed: it is put on the model anew once nothing changes. */
  #follow(): void {
    clearTimeout(this.#rest);
    if (this.#isShown) this.#rest = setTimeout(() => this.#scene?.paint(), REST_MS);
  }

  #stop(): void {
    const run = this.#run;
    this.#run = null;
    run?.abort();
    clearTimeout(this.#rest);
    this.failure = null;
    this.#letGo();
  }

  #letGo(): void {
    this.#isShown = false;
    this.#scene?.dispose();
    this.#scene = null;
  }
}

/** Whether the browser can show it here and now; the context that finds out is given back. */
function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** @throws `AbortError` once the signal says so. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')), { once: true });
    work.then(resolve, reject);
  });
}
