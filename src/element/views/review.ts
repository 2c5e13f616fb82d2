import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import type { Field } from '../../template/schema.ts';
import { effectiveDpi, floorDpi } from '../../values/photo-placement.ts';
import { shownText } from '../../values/shown-text.ts';
import { issueText, priceText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { describeSurface, qualityOf } from '../describe.ts';
import { requirementIssue } from '../shown-issues.ts';
import { declare } from './declare.ts';
import { labelOf, renderIssue } from './field-frame.ts';
import { icon } from './icons.ts';

/** The last look before it is made: clean picture, every answer with Edit, warnings to accept, one unticked box. */
export function renderReview(app: CustomizerApp): TemplateResult {
  const { t } = app.messages;
  const price = priceText(app);
  return html`<dialog
    class="sheet"
    part="review sheet"
    id="pc-review"
    aria-labelledby="pc-review-title"
    @close=${() => app.orders.closeReview()}
  >
    ${
      app.review.isOpen
        ? html`<div class="sheet-body">
            <div class="sheet-head">
              <div>
                <h2 class="title" id="pc-review-title" tabindex="-1">${t('ui.review.title')}</h2>
                <p class="subtitle">${t('ui.review.subtitle')}</p>
              </div>
              <button
                type="button"
                class="icon-button"
                aria-label=${t('ui.action.back')}
                title=${t('ui.action.back')}
                @click=${() => app.orders.closeReview()}
              >
                ${icon('close')}
              </button>
            </div>
            ${renderProofs(app)}
            <dl class="answers">${app.session.derived.visible.map((field) => renderAnswer(app, field))}</dl>
            ${renderWarnings(app)} ${app.legal?.render(app)} ${renderConfirm(app)}
            <button type="button" class="button primary main" id="pc-order" @click=${() => void app.orders.order()}>
              ${t('ui.action.add')}${price ? ` · ${price.total}` : nothing}
            </button>
          </div>`
        : nothing
    }
  </dialog>`;
}

export function renderProofs(app: CustomizerApp): TemplateResult {
  const surfaces = app.template.surfaces.filter((surface) => surface.areas.length > 0);
  return html`<div class="proofs">
    ${surfaces.map(
      (surface) =>
        html`<div class="proof">
          <canvas role="img" aria-label=${describeSurface(app, surface.id)} data-proof=${surface.id}></canvas>
        </div>`,
    )}
  </div>`;
}

function renderAnswer(app: CustomizerApp, field: Field): TemplateResult {
  const { t } = app.messages;
  const label = labelOf(app, field);
  return html`<div>
    <dt>${label}</dt>
    <dd>${renderValue(app, field)}</dd>
    <dd>
      <button
        type="button"
        class="link"
        aria-label=${t('ui.action.edit-named', { label })}
        @click=${() => app.orders.editFromReview(field.id)}
      >
        ${t('ui.action.edit')}
      </button>
    </dd>
  </div>`;
}

function renderValue(app: CustomizerApp, field: Field): TemplateResult {
  const { locale } = app;
  const { t, format } = app.messages;
  const unanswered = html`<span class="hint">${t('ui.review.no-answer')}</span>`;
  switch (field.type) {
    case 'image': {
      const { file, placement } = app.imageValue(field.id);
      if (!file) return unanswered;
      if (!field.boxMm) return html`<bdi>${file.name}</bdi>`;
      const dpi = floorDpi(effectiveDpi(file, { widthMm: field.boxMm[2], heightMm: field.boxMm[3] }, placement));
      const quality = qualityOf(field, dpi);
      return html`<bdi>${file.name}</bdi
        ><span class="plain">${t('ui.quality.spoken', { actualDpi: dpi, quality })}</span>`;
    }
    case 'option': {
      const choice = field.choices.find(({ id }) => id === app.choiceOf(field.id));
      return choice ? html`${localize(choice.label, locale)}` : unanswered;
    }
    case 'text':
    case 'monogram':
    case 'number':
    case 'date': {
      const value = app.textValue(field.id);
      const text = shownText(field, value);
      if (!text) return unanswered;
      if (!field.area) return html`<bdi class="words">${field.type === 'date' ? format.date(value.text) : text}</bdi>`;
      const font = value.font ?? field.fonts?.[0] ?? null;
      // Once as it will look, once in plain letters: a script font hides a typo well.
      return html`<bdi class="words" style=${declare({ 'font-family': app.assets.fontFamily(font, text) })}
          >${text}</bdi
        >
        <bdi class="plain spelled">${t('ui.review.spelled', { text })}</bdi>`;
    }
  }
}

function renderWarnings(app: CustomizerApp): TemplateResult | typeof nothing {
  const warnings = app.issues.warnings;
  if (warnings.length === 0) return nothing;
  const { t } = app.messages;
  return html`<div class="notes">
    ${warnings.map((issue) => {
      const missing = app.review.tried && !app.review.isAccepted(issue);
      return html`<div>
        <div class="issue warning" data-code=${issue.code}>
          ${icon('info')}
          <p><b>${issueText(app, issue).title}</b></p>
        </div>
        <label class="check">
          <input
            type="checkbox"
            class="accept"
            aria-invalid=${missing ? 'true' : nothing}
            .checked=${live(app.review.isAccepted(issue))}
            @change=${(event: Event) => app.orders.accept(issue, (event.target as HTMLInputElement).checked)}
          />
          <span>${t('ui.review.accept', { title: issueText(app, issue).title })}</span>
        </label>
        ${missing ? renderIssue(app, requirementIssue('field.required-acknowledgement')) : nothing}
      </div>`;
    })}
  </div>`;
}

function renderConfirm(app: CustomizerApp): TemplateResult {
  const missing = app.review.tried && !(app.review.reviewedAt !== null);
  return html`<div>
    <label class="check">
      <input
        type="checkbox"
        id="pc-confirm"
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? 'pc-confirm-issue' : nothing}
        .checked=${live(app.review.reviewedAt !== null)}
        @change=${(event: Event) => app.orders.confirmReview((event.target as HTMLInputElement).checked)}
      />
      <span>${app.messages.t('ui.review.confirm')}</span>
    </label>
    ${missing ? html`<div id="pc-confirm-issue">${renderIssue(app, requirementIssue('field.required-review'))}</div>` : nothing}
  </div>`;
}
