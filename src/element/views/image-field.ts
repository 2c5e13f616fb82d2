import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mmToPx } from '../../shared/units.ts';
import {
  fillPlacement,
  MOVE_STEP_MM,
  movePlacement,
  TURN_FINE_DEG,
  TURN_STEP_DEG,
  turnPlacement,
  ZOOM_STEP_PERCENT,
  zoomPlacement,
} from '../../stage/nudge.ts';
import { resolutionOf } from '../../template/field-defaults.ts';
import type { ImageField } from '../../template/schema.ts';
import type { FileReference, ImageValue, PhotoPlacement } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { maxZoomOf } from '../session.ts';
import { limitsOf } from '../upload-controller.ts';
import { declare } from './declare.ts';
import {
  cameraId,
  controlId,
  describedBy,
  hintsOf,
  isInvalid,
  labelOf,
  pickerId,
  renderHint,
  renderIssues,
  requirement,
} from './field-frame.ts';
import { icon, type IconName } from './icons.ts';
import { renderMeter, renderSharpMarks } from './photo-meter.ts';

/** Named so, phones offer their photos and turn HEIC into JPEG by themselves. */
const ACCEPT = 'image/jpeg,image/png';
/** Only where the shop can read it: a phone that is offered it turns it into JPEG no more. */
const ACCEPT_HEIC = `${ACCEPT},image/heic,image/heif`;

export function renderImageField(app: CustomizerApp, field: ImageField): TemplateResult {
  const value = app.imageValue(field.id);
  const hints = uploadHints(app, field);
  const accept = app.host.heicDecoder() ? ACCEPT_HEIC : ACCEPT;
  const invalid = isInvalid(app, field.id) !== nothing;
  return html`<div class="field ${invalid ? 'bad' : ''}" part="field" data-field=${field.id}>
    <div class="label" part="label">
      <span id=${`pc-label-${field.id}`}>${labelOf(app, field)}</span
      ><span class="note">${requirement(app, field)}</span>
    </div>
    <div
      class=${value.file ? 'photo-card' : 'drop'}
      part="upload"
      role="group"
      id=${controlId(field.id)}
      tabindex="-1"
      aria-labelledby=${`pc-label-${field.id}`}
      aria-describedby=${describedBy(app, field, true)}
      @dragover=${onDragOver}
      @dragleave=${onDragLeave}
      @drop=${onDragLeave}
    >
      <input
        type="file"
        hidden
        accept=${accept}
        id=${pickerId(field.id)}
        tabindex="-1"
        @change=${(event: Event) => onPick(app, field, event)}
      />
      <input
        type="file"
        hidden
        accept=${accept}
        capture="environment"
        id=${cameraId(field.id)}
        tabindex="-1"
        @change=${(event: Event) => onPick(app, field, event)}
      />
      ${value.file ? renderPhoto(app, field, value, value.file) : renderEmpty(app, field, hints)}
      ${renderProgress(app, field)} ${renderIssues(app, field)}
    </div>
    ${value.file ? renderHint(field, hints) : nothing}
  </div>`;
}

function uploadHints(app: CustomizerApp, field: ImageField): readonly string[] {
  const { t } = app.messages;
  const limits = limitsOf(field);
  const types = t('ui.photo.hint', { fileTypes: limits.types, maxBytes: limits.maxBytes });
  const { minDpi } = resolutionOf(field);
  if (!field.boxMm || minDpi === 0) return hintsOf(app, field, [types]);
  const needWidthPx = mmToPx(field.boxMm[2], minDpi);
  const needHeightPx = mmToPx(field.boxMm[3], minDpi);
  return hintsOf(app, field, [types, t('ui.photo.hint-pixels', { needWidthPx, needHeightPx })]);
}

function renderEmpty(app: CustomizerApp, field: ImageField, hints: readonly string[]): TemplateResult {
  const { t } = app.messages;
  return html`${icon('picture')}<b>${t('ui.photo.add')}</b>
    ${renderHint(field, hints)}
    <div class="fixes">
      <button
        type="button"
        class="button primary"
        data-choose=${field.id}
        @click=${() => app.acts.openPicker(field.id)}
      >
        ${t('ui.photo.choose')}
      </button>
      ${
        matchMedia('(pointer: coarse)').matches
          ? html`<button type="button" class="button" @click=${() => app.acts.openCamera(field.id)}>
              ${t('ui.photo.take')}
            </button>`
          : nothing
      }
    </div>
    <p class="hint">${t('ui.photo.drop')}</p>`;
}

function renderProgress(app: CustomizerApp, field: ImageField): TemplateResult | typeof nothing {
  const fraction = app.slowFiles.progressOf(field.id);
  if (fraction === null) return nothing;
  const label = app.messages.t('ui.photo.checking', { fileName: app.session.uploadState(field.id)?.name ?? '' });
  return html`<div>
    <p class="hint">${label}</p>
    <progress class="progress" max="1" .value=${fraction} aria-label=${label}></progress>
  </div>`;
}

function renderPhoto(app: CustomizerApp, field: ImageField, value: ImageValue, file: FileReference): TemplateResult {
  const { t, format } = app.messages;
  const box = field.boxMm ? { widthMm: field.boxMm[2], heightMm: field.boxMm[3] } : null;
  return html`<div class="file">
      <canvas class="thumb" width="112" height="112" aria-hidden="true" data-thumb=${field.id}></canvas>
      <div>
        <b><bdi>${file.name}</bdi></b>
        <span class="facts">
          <span>${t('ui.photo.pixels', { widthPx: file.widthPx, heightPx: file.heightPx })}</span>
          <span>${format.bytes(file.sizeBytes)}</span>
        </span>
      </div>
      <div class="acts">
        <button
          type="button"
          class="button small"
          aria-label=${t('ui.photo.replace-named', { fileName: file.name })}
          @click=${() => app.acts.openPicker(field.id)}
        >
          ${t('ui.photo.replace')}
        </button>
        <button
          type="button"
          class="link"
          aria-label=${t('ui.photo.remove-named', { fileName: file.name })}
          @click=${() => app.acts.removeFile(field.id)}
        >
          ${t('ui.photo.remove')}
        </button>
      </div>
    </div>
    ${box ? html`${renderAdjust(app, field, value.placement, file)} ${app.tones?.render(field)} ${renderMeter(app, field, value, file)}` : nothing}`;
}

function renderAdjust(
  app: CustomizerApp,
  field: ImageField,
  placement: PhotoPlacement,
  file: FileReference,
): TemplateResult | typeof nothing {
  const may = new Set(field.buyerMay ?? ['zoom', 'move', 'rotate']);
  if (may.size === 0) return nothing;
  const { t, format } = app.messages;
  const maxZoom = maxZoomOf(field);
  const zoomBy = (percent: number): void => app.acts.adjust(field.id, (photo) => zoomPlacement(photo, percent));
  const zoomTo = (to: number): void =>
    app.acts.adjust(field.id, (photo) => zoomPlacement(photo, (to - photo.placement.zoom) * 100), 'moving');
  const at = `${(((placement.zoom - 1) / (maxZoom - 1 || 1)) * 100).toFixed(1)}%`;
  const button = (name: IconName, label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${act}>
      ${icon(name)}
    </button>`;
  const zoom = html`${button('minus', t('ui.tools.zoom-out'), () => zoomBy(-ZOOM_STEP_PERCENT))}
    <span class="slider"
      ><input
        class="range"
        type="range"
        min="1"
        max=${maxZoom}
        step="0.01"
        aria-label=${t('ui.photo.zoom')}
        aria-valuetext=${format.percent(placement.zoom)}
        style=${declare({ '--_at': at })}
        .value=${live(String(placement.zoom))}
        @input=${(event: Event) => zoomTo((event.target as HTMLInputElement).valueAsNumber)}
        @change=${() => app.acts.place(field.id, {}, 'done')}
      />${renderSharpMarks(field, placement, file)}</span
    >
    ${button('plus', t('ui.tools.zoom-in'), () => zoomBy(ZOOM_STEP_PERCENT))}`;
  const turn = button('turn', t('ui.photo.rotate'), () =>
    app.acts.adjust(field.id, (photo) => turnPlacement(photo, TURN_STEP_DEG)),
  );
  return html`<div role="group" aria-label=${t('ui.photo.adjust')}>
    <div class="adjust">
      ${may.has('zoom') ? zoom : html`<span></span><span></span><span></span>`} ${may.has('rotate') ? turn : nothing}
    </div>
    ${renderNudges(app, field, may)}
  </div>`;
}

function renderNudges(app: CustomizerApp, field: ImageField, may: ReadonlySet<string>): TemplateResult {
  const { t } = app.messages;
  const button = (name: IconName, label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${act}>
      ${icon(name)}
    </button>`;
  const move = (x: number, y: number) => () =>
    app.acts.adjust(field.id, (photo) => movePlacement(photo, x * MOVE_STEP_MM, y * MOVE_STEP_MM));
  const turn = (way: number) => () => app.acts.adjust(field.id, (photo) => turnPlacement(photo, way * TURN_FINE_DEG));
  return html`<details>
    <summary>${t('ui.photo.more')} ${icon('down')}</summary>
    <div class="nudges">
      ${
        may.has('move')
          ? html`${button('left', t('ui.photo.move-left'), move(-1, 0))}
            ${button('right', t('ui.photo.move-right'), move(1, 0))} ${button('up', t('ui.photo.move-up'), move(0, -1))}
            ${button('down', t('ui.photo.move-down'), move(0, 1))}
            ${button('center', t('ui.photo.center'), () => app.acts.place(field.id, { xMm: 0, yMm: 0 }, 'done'))}`
          : nothing
      }
      ${
        may.has('rotate')
          ? html`${button('turnLeft', t('ui.photo.turn-left'), turn(-1))}
            ${button('turn', t('ui.photo.turn-right'), turn(1))}`
          : nothing
      }
      <button type="button" class="button small" @click=${() => app.acts.adjust(field.id, fillPlacement)}>
        ${t('ui.photo.fill')}
      </button>
    </div>
  </details>`;
}

function onPick(app: CustomizerApp, field: ImageField, event: Event): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  // Emptied, so that choosing the same file again after a removal is a change.
  if (file) app.acts.addFile(field.id, file);
  input.value = '';
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  (event.currentTarget as HTMLElement).classList.add('over');
}

function onDragLeave(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove('over');
}
