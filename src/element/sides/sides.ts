import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { paintProof } from '../paint-views.ts';

export { sideStyles } from './styles-sides.ts';

/** A thumbnail follows once the buyer has rested for so long: it must not cost a keystroke its frame. */
const REST_MS = 160;

/** The switch between the surfaces of a product, each with a small picture of the design as it is now. */
export class Sides {
  readonly #app: CustomizerApp;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** @param name - Of the radio group; one a place where the switch stands. */
  render(name: string): TemplateResult {
    const { template, locale, messages, surfaceId, looks } = this.#app;
    return html`<div class="views" part="views" role="radiogroup" aria-label=${messages.t('ui.preview.views')}>
      ${template.surfaces.map(
        ({ id, name: surfaceName }) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${id}
              .checked=${live(id === surfaceId)}
              @change=${() => looks.showSurface(id)}
            />
            <canvas aria-hidden="true" data-side=${id}></canvas>
            <span>${localize(surfaceName, locale)}</span>
          </label>`,
      )}
    </div>`;
  }

  /** After each rendering. */
  rendered(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#paint(), REST_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #paint(): void {
    const { host, session, assets } = this.#app;
    for (const surface of session.derived.layout.scene.surfaces) {
      // A design on nothing would look like another product; rendering comes by again with the picture.
      if (assets.isWaiting(surface)) continue;
      for (const canvas of host.root.querySelectorAll('canvas')) {
        if (canvas.dataset['side'] === surface.id) paintProof(canvas, surface, assets);
      }
    }
  }
}
