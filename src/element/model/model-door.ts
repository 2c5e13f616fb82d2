import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/create-messages.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import type { LoadModelViewer } from './model-viewer.ts';
import type { ModelView } from './model-view.ts';
import { doorStyles } from './styles-door.ts';

export { checkModel as checkTemplate } from '../../template/rules/model.ts';

/** Written so in every language. */
const DIMENSIONS = '3D';

/** On a 20 × 20 grid, as all icons. */
const CUBE = svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path d="m10 2.6 6.4 3.7v7.4L10 17.4l-6.4-3.7V6.3ZM3.8 6.4 10 10l6.2-3.6M10 10v7.2" />
</svg>`;

/** Doors of the page. The page may never define the viewer: whoever waits for it by a promise is held for ever. */
const open = new Set<ModelDoor>();
let awaited: Promise<void> | undefined;

/**
 * The button that leads to the view in three dimensions; all that shows it is loaded with its first press. Loaded for
 * templates that have a model.
 */
export class ModelDoor {
  readonly #app: CustomizerApp;
  #view: ModelView | null = null;
  /** Whose rare words, which name the button, are there, and whose were asked for. */
  #words: Messages | null = null;
  #asked: Messages | null = null;

  constructor(app: CustomizerApp) {
    this.#app = app;
    app.wear(doorStyles);
    open.add(this);
    awaited ??= customElements.whenDefined('model-viewer').then(() => {
      for (const door of open) door.#app.host.requestUpdate();
    });
  }

  /** The button where a viewer can be had, and what it opened. */
  render(): TemplateResult | typeof nothing {
    const { messages } = this.#app;
    const canShow = 'WebGL2RenderingContext' in window && (this.#load || customElements.get('model-viewer'));
    if (!canShow) return nothing;
    void this.#findWords(messages);
    if (this.#words !== messages) return nothing;
    const label = messages.t('ui.model.open', { view: DIMENSIONS });
    return html`<button
        type="button"
        class="model-door"
        id="pc-model"
        aria-label=${label}
        title=${label}
        @click=${() => void this.#open()}
      >
        ${CUBE}<span>${DIMENSIONS}</span>
      </button>
      ${this.#view?.render()}`;
  }

  dispose(): void {
    open.delete(this);
    this.#view?.dispose();
  }

  /** What the page brings to load the viewer. */
  get #load(): LoadModelViewer | null | undefined {
    return (this.#app.host.root.host as { modelViewer?: LoadModelViewer | null }).modelViewer;
  }

  async #open(): Promise<void> {
    const app = this.#app;
    try {
      if (!this.#view) {
        const { ModelView, modelStyles } = await import('./model-view.ts');
        if (app.isOver) return;
        this.#view ??= new ModelView(app, DIMENSIONS, async () => this.#load?.());
        app.wear(modelStyles);
      }
      await this.#view.open();
    } catch {
      app.host.emit('pc-failure', { code: 'view.not-loaded', recoverable: true });
    }
  }

  async #findWords(messages: Messages): Promise<void> {
    if (this.#asked === messages) return;
    this.#asked = messages;
    try {
      await messages.complete();
      this.#words = messages;
      this.#app.host.requestUpdate();
    } catch {
      // The next rendering asks again.
      this.#asked = null;
    }
  }
}
