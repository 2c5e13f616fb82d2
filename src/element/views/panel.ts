import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import type { Field } from '../../template/schema.ts';
import type { Issue } from '../../validation/issue.ts';
import { issueText, leadTime, priceText, retentionText, titleText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { controlId, renderIssue } from './field-frame.ts';
import { icon } from './icons.ts';
import { renderImageField } from './image-field.ts';
import { renderOptionField } from './option-field.ts';
import { renderTextField } from './text-field.ts';

/** Everything beside the picture, in reading order: what it is, what to mend, the fields, the promises, the price. */
export function renderPanel(app: CustomizerApp): TemplateResult {
  const { template } = app;
  return html`<div class="panel" part="panel">
    <div class="fields" @focusout=${app.focus.onFocusOut} @focusin=${app.focus.onFocusIn} @keyup=${app.focus.onKeyUp}>
      <div class="sentinel" aria-hidden="true"></div>
      <slot name="header">
        <div>
          <h2 class="title" part="title" id="pc-title">${titleText(app)}</h2>
          ${template.subtitle ? html`<p class="subtitle">${localize(template.subtitle, app.locale)}</p>` : nothing}
        </div>
      </slot>
      ${renderSummary(app)}
      <slot name="before-fields"></slot>
      ${renderFields(app)} ${renderRights(app)}
      <slot name="after-fields"></slot>
      ${renderNotes(app)} ${template.fields[0] ? renderReset(app) : nothing} ${app.requests?.renderInvite()}
      <slot name="footer"></slot>
    </div>
    ${template.fields[0] ? renderBar(app) : nothing}
  </div>`;
}

/** The same words as at the fields, each a link to its control. Takes focus when the main button found something. */
function renderSummary(app: CustomizerApp): TemplateResult | typeof nothing {
  const errors = app.issues.summary;
  if (errors.length === 0) return nothing;
  return html`<div
    class="summary"
    part="summary"
    role="group"
    tabindex="-1"
    id="pc-summary"
    aria-labelledby="pc-summary-title"
  >
    <h3 id="pc-summary-title">${app.messages.t('ui.summary.title', { count: errors.length })}</h3>
    <ul>
      ${errors.map(
        (issue) =>
          html`<li>
            <a href=${`#${summaryTarget(issue)}`} @click=${(event: Event) => followLink(app, issue, event)}
              >${issueText(app, issue).title}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function summaryTarget(issue: Issue): string {
  return issue.field === null ? 'pc-rights' : controlId(issue.field);
}

function followLink(app: CustomizerApp, issue: Issue, event: Event): void {
  event.preventDefault();
  if (issue.field === null) app.focus.toElement('pc-rights');
  else app.focus.toField(issue.field);
}

/** Neighbours with the same group stand under one heading. */
function renderFields(app: CustomizerApp): TemplateResult[] {
  const { locale } = app;
  const groups: { title: string | null; fields: Field[] }[] = [];
  for (const field of app.session.derived.visible) {
    const title = field.group ? localize(field.group, locale) : null;
    const last = groups.at(-1);
    if (last && last.title === title && title !== null) last.fields.push(field);
    else groups.push({ title, fields: [field] });
  }
  return groups.map(({ title, fields }) =>
    title === null
      ? html`${fields.map((field) => renderField(app, field))}`
      : html`<div class="group" role="group" aria-label=${title}>
          <h3 class="group-title">${title}</h3>
          ${fields.map((field) => renderField(app, field))}
        </div>`,
  );
}

function renderField(app: CustomizerApp, field: Field): TemplateResult | undefined {
  const view = renderOwn(app, field);
  return app.stacks?.render(field, view) ?? view;
}

function renderOwn(app: CustomizerApp, field: Field): TemplateResult | undefined {
  switch (field.type) {
    case 'text':
      return renderTextField(app, field);
    case 'image':
      return renderImageField(app, field);
    case 'option':
      return renderOptionField(app, field);
    case 'monogram':
    case 'number':
    case 'date':
      return app.views.renderRareField?.(app, field);
  }
}

function renderRights(app: CustomizerApp): TemplateResult | typeof nothing {
  if (!app.hasPhoto) return nothing;
  const issues = app.issues.all.filter((issue) => issue.code === 'field.required-rights');
  return html`<div class="field">
    <label class="check">
      <input
        type="checkbox"
        id="pc-rights"
        aria-describedby=${issues.length > 0 ? 'pc-rights-issue' : nothing}
        aria-invalid=${issues.length > 0 ? 'true' : nothing}
        .checked=${live(app.session.rightsConfirmedAt !== null)}
        @change=${(event: Event) => app.acts.confirmRights((event.target as HTMLInputElement).checked)}
      />
      <span>${app.messages.t('ui.rights.confirm')}</span>
    </label>
    ${issues.length > 0 ? html`<div id="pc-rights-issue">${issues.map((issue) => renderIssue(app, issue))}</div>` : nothing}
  </div>`;
}

function renderNotes(app: CustomizerApp): TemplateResult | typeof nothing {
  const { production, privacy } = app.template;
  const asksPhoto = app.template.fields.some((field) => field.type === 'image');
  if (!production && !(privacy && asksPhoto)) return nothing;
  const { t } = app.messages;
  return html`<div class="notes">
    ${
      production
        ? html`<div class="note-row">
            ${icon('clock')}
            <p><b>${leadTime(app)}</b>${t('ui.lead.body')}</p>
          </div>`
        : nothing
    }
    ${
      privacy && asksPhoto
        ? html`<div class="note-row">
            ${icon('lock')}
            <p><b>${t('ui.privacy.title')}</b>${retentionText(app)} ${renderPolicyLink(app)}</p>
          </div>`
        : nothing
    }
  </div>`;
}

function renderPolicyLink(app: CustomizerApp): TemplateResult | typeof nothing {
  const url = app.url(app.template.privacy?.policyUrl);
  if (!url) return nothing;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${app.messages.t('ui.privacy.policy')}</a>`;
}

function renderReset(app: CustomizerApp): TemplateResult {
  const { t } = app.messages;
  return html`<div class="between">
    <button type="button" class="link" id="pc-reset" @click=${() => app.acts.startOver()}>
      ${t('ui.action.reset')}
    </button>
    ${
      app.session.canUndoReset
        ? html`<span class="hint"
            >${t('ui.action.reset-done')}
            <button type="button" class="link" @click=${() => app.acts.undoReset()}>
              ${t('ui.action.undo-reset')}
            </button></span
          >`
        : app.keeper.isSaved
          ? html`<span class="hint">${t('ui.status.saved')}</span>`
          : nothing
    }
  </div>`;
}

function renderBar(app: CustomizerApp): TemplateResult {
  const price = priceText(app);
  return html`<div class="bar" part="bar">
    ${price ? html`<div class="price" part="price"><b>${price.total}</b><span>${price.note}</span></div>` : nothing}
    <slot name="action">
      <button type="button" class="button primary main" part="action" id="pc-main" @click=${() => app.orders.review()}>
        ${app.messages.t('ui.action.review')}
      </button>
    </slot>
  </div>`;
}
