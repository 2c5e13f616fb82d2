import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import { shownText } from '../../values/shown-text.ts';
import { issueText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { labelOf } from '../views/field-frame.ts';
import { icon } from '../views/icons.ts';
import { renderImageField } from '../views/image-field.ts';
import { renderTextField } from '../views/text-field.ts';
import { keepText } from './request-texts.ts';
import { shownPictures } from './request-fields.ts';
import type { RequestForm } from './request-form.ts';

/** The fields of the form that asks. */
export function renderAsked(form: RequestForm): TemplateResult {
  const { app, asking } = form;
  const { t } = app.messages;
  const rows = asking.template.fields.flatMap((field) => {
    if (field.type === 'text') return renderTextField(asking, field);
    return field.type === 'number' || field.type === 'date'
      ? (asking.views.renderRareField?.(asking, field) ?? [])
      : [];
  });
  const [wish, ...pair] = rows;
  return html`<p class="promise">${form.promises.map((promise) => html`<span>${promise}</span> `)}</p>
    ${renderErrors(form)}
    <div class="asked" @focusin=${asking.focus.onFocusIn} @focusout=${asking.focus.onFocusOut}>
      ${wish}
      <div class="pair">${pair}</div>
      ${shownPictures(asking).map((field) => renderImageField(asking, field))} ${renderCarry(form)}
      ${renderPrivacy(form)}
    </div>
    <button type="button" class="button primary main" id="pc-request-review" @click=${() => form.review()}>
      ${t('ui.request.check')}
    </button>`;
}

/** Everything once more, each with Edit, and the button that sends it. */
export function renderRequestReview(form: RequestForm): TemplateResult {
  const { app, asking } = form;
  const { t, format } = app.messages;
  const rows = asking.template.fields.flatMap((field) => {
    const value = asking.session.values[field.id];
    const fileName = field.type === 'image' ? asking.imageValue(field.id).file?.name : undefined;
    if (field.type === 'image' && fileName === undefined) return [];
    const text = fileName ?? shownText(field, value);
    const said = text === '' ? t('ui.review.no-answer') : field.type === 'date' ? format.date(text) : text;
    return [renderRow(form, labelOf(asking, field), said, field.id)];
  });
  const isCarried = form.withDesign && form.hasDesign;
  return html`<dl class="answers">
      ${rows} ${isCarried ? renderRow(form, t('ui.request.design'), t('ui.request.design-yes'), null) : nothing}
    </dl>
    ${isCarried ? renderDesign(app) : nothing}
    <p class="promise">${form.promises.map((promise) => html`<span>${promise}</span> `)}</p>
    <button type="button" class="button primary main" id="pc-request-send" @click=${() => void form.send()}>
      ${t('ui.request.send')}
    </button>`;
}

/** The design as it is now, painted as the review's proofs are. */
function renderDesign({ template, locale }: CustomizerApp): TemplateResult {
  const surfaces = template.surfaces.filter(({ areas }) => areas.length > 0);
  return html`<div class="proofs">
    ${surfaces.map(
      ({ id, name }) =>
        html`<div class="proof">
          <canvas role="img" aria-label=${localize(name, locale)} data-proof=${id}></canvas>
        </div>`,
    )}
  </div>`;
}

function renderRow(form: RequestForm, label: string, text: string, fieldId: string | null): TemplateResult {
  const { t } = form.app.messages;
  return html`<div>
    <dt>${label}</dt>
    <dd><bdi class="wish">${text}</bdi></dd>
    <dd>
      <button
        type="button"
        class="link"
        aria-label=${t('ui.action.edit-named', { label })}
        @click=${() => form.edit(fieldId)}
      >
        ${t('ui.action.edit')}
      </button>
    </dd>
  </div>`;
}

function renderErrors(form: RequestForm): TemplateResult | typeof nothing {
  const { app, asking, errors } = form;
  if (errors.length === 0) return nothing;
  return html`<div
    class="summary"
    part="summary"
    role="group"
    tabindex="-1"
    id="pc-request-summary"
    aria-labelledby="pc-request-errors"
  >
    <h3 id="pc-request-errors">${app.messages.t('ui.summary.title', { count: errors.length })}</h3>
    <ul>
      ${errors.map((issue) => {
        const own = issue.field !== null && asking.session.field(issue.field) ? issue.field : null;
        const follow = (event: Event): void => {
          event.preventDefault();
          form.edit(own);
        };
        return html`<li>
          <a href=${`#${own === null ? 'pc-request-design' : `pc-control-${own}`}`} @click=${follow}
            >${issueText(own === null ? app : asking, issue).title}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Offered where the buyer has begun something; never sent unasked. */
function renderCarry(form: RequestForm): TemplateResult | typeof nothing {
  if (!form.hasDesign) return nothing;
  const { t } = form.app.messages;
  return html`<div class="field">
    <label class="check">
      <input
        type="checkbox"
        id="pc-request-design"
        aria-describedby="pc-request-design-hint"
        .checked=${live(form.withDesign)}
        @change=${(event: Event) => form.carry((event.target as HTMLInputElement).checked)}
      />
      <span>${t('ui.request.carry')}</span>
    </label>
    <p class="hint" id="pc-request-design-hint">${t('ui.request.carry-hint')}</p>
  </div>`;
}

function renderPrivacy({ app }: RequestForm): TemplateResult {
  return html`<div class="notes">
    <div class="note-row">
      ${icon('lock')}
      <p><b>${app.messages.t('ui.request.privacy')}</b>${keepText(app)}</p>
    </div>
  </div>`;
}
