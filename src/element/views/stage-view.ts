import { html, nothing, type TemplateResult } from 'lit';
import type { CustomizerApp } from '../customizer-app.ts';
import { describeSurface, pictureName } from '../describe.ts';
import type { PreviewController } from '../preview-controller.ts';
import { icon, type IconName } from './icons.ts';

/** The picture with its tools. What is drawn is told in words beside it; the canvas itself is one image to a reader. */
export function renderStage(app: CustomizerApp): TemplateResult {
  const surface = app.template.surfaces.find(({ id }) => id === app.surfaceId);
  return html`<div class="stage ${app.compact ? 'compact' : ''}" part="stage">
    <div class="stage-box">
      <div
        class="mount"
        part="canvas"
        role="img"
        aria-label=${pictureName(app, app.surfaceId)}
        aria-describedby="pc-description"
      ></div>
      <div class="vh" id="pc-description">
        ${(app.setApart ?? String)(describeSurface(app, app.surfaceId), app.locale)}
        ${app.samples?.describeSamples(app, app.surfaceId)}
      </div>
      ${renderMissing(app)} ${app.sides?.render('pc-view')}
      ${surface?.areas.length !== 0 ? html`<div class="legend" aria-hidden="true">${app.messages.t('ui.tools.printable-area')}</div>` : nothing}
      <div class="tools" part="tools">
        <div class="group">${renderHistory(app)}</div>
        <div class="group zoom">${renderZoom(app, () => app.pictures.preview)}</div>
        <div class="group">
          ${tool('expand', app.messages.t('ui.tools.fullscreen'), true, () => void app.looks.openFull(), 'pc-full')}
        </div>
      </div>
      ${app.model?.render()}
    </div>
  </div>`;
}

/** The product's picture did not come: the design goes on without it. */
function renderMissing(app: CustomizerApp): TemplateResult | typeof nothing {
  const surface = app.session.derived.layout.scene.surfaces.find(({ id }) => id === app.surfaceId);
  if (!surface || !app.assets.isMissing(surface)) return nothing;
  const { t } = app.messages;
  return html`<div class="missing" role="alert">
    <p>${t('ui.preview.missing')}</p>
    <button type="button" class="button small" @click=${() => app.looks.retryAssets()}>${t('ui.failure.retry')}</button>
  </div>`;
}

export function renderHistory(app: CustomizerApp): TemplateResult {
  const { t } = app.messages;
  return html`${tool('undo', t('ui.tools.undo'), app.session.canUndo, () => app.acts.undo(), 'pc-undo')}
  ${tool('redo', t('ui.tools.redo'), app.session.canRedo, () => app.acts.redo(), 'pc-redo')}`;
}

export function renderZoom(app: CustomizerApp, preview: () => PreviewController | null): TemplateResult {
  const { t } = app.messages;
  return html`${tool('minus', t('ui.tools.zoom-out'), true, () => app.looks.zoomView(-1, preview()))}
  ${tool('plus', t('ui.tools.zoom-in'), true, () => app.looks.zoomView(1, preview()))}`;
}

/** Never `disabled`: a focused button that switches itself off would drop the keyboard's place. */
export function tool(name: IconName, label: string, enabled: boolean, act: () => void, id?: string): TemplateResult {
  return html`<button
    type="button"
    id=${id ?? nothing}
    aria-label=${label}
    title=${label}
    aria-disabled=${enabled ? 'false' : 'true'}
    @click=${() => enabled && act()}
  >
    ${icon(name)}
  </button>`;
}
