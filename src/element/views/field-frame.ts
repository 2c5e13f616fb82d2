import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../template/localize.ts';
import type { Field } from '../../template/schema.ts';
import type { Fix, Issue } from '../../validation/issue.ts';
import { issueText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { icon } from './icons.ts';

/** Ids within the widget's own shadow root; a template's ids are plain `a-z0-9-`, rule T1. */
export const controlId = (fieldId: string): string => `pc-control-${fieldId}`;
/** The hidden inputs that open the device's file picker and its camera. */
export const pickerId = (fieldId: string): string => `pc-picker-${fieldId}`;
export const cameraId = (fieldId: string): string => `pc-camera-${fieldId}`;
const hintId = (fieldId: string): string => `pc-hint-${fieldId}`;
const issuesId = (fieldId: string): string => `pc-issues-${fieldId}`;

export function labelOf(app: CustomizerApp, field: Field): string {
  return localize(field.label, app.locale);
}

/** "Required" or "Optional", or what is chosen: both are always said. */
export function requirement(app: CustomizerApp, field: Field): string {
  return app.messages.t(field.required ? 'ui.required' : 'ui.optional');
}

/** Error first, then the hint, so that a screen reader hears what to mend before what was asked. */
export function describedBy(app: CustomizerApp, field: Field, hasHint: boolean): string | typeof nothing {
  const ids = [app.issues.of(field.id).length > 0 && issuesId(field.id), hasHint && hintId(field.id)].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export function isInvalid(app: CustomizerApp, fieldId: string): 'true' | typeof nothing {
  return app.issues.of(fieldId).some((issue) => issue.severity === 'error') ? 'true' : nothing;
}

/** What to know before answering: each sentence a line of its own. */
export function renderHint(field: Field, hints: readonly string[]): TemplateResult | typeof nothing {
  if (hints.length === 0) return nothing;
  return html`<p class="hint" part="hint" id=${hintId(field.id)}>
    ${hints.map((hint) => html`<span>${hint}</span> `)}
  </p>`;
}

/** The template's own hint, then what the limits say. */
export function hintsOf(app: CustomizerApp, field: Field, limits: readonly string[] = []): readonly string[] {
  return field.hint ? [localize(field.hint, app.locale), ...limits] : limits;
}

export function renderIssues(app: CustomizerApp, field: Field): TemplateResult | typeof nothing {
  const issues = app.issues.of(field.id);
  if (issues.length === 0) return nothing;
  return html`<div class="issues" id=${issuesId(field.id)}>${issues.map((issue) => renderIssue(app, issue))}</div>`;
}

export function renderIssue(app: CustomizerApp, issue: Issue): TemplateResult {
  const { title, detail, fixes } = issueText(app, issue);
  return html`<div class="issue ${issue.severity}" part="error" data-code=${issue.code}>
    ${icon(issue.severity === 'error' ? 'alert' : 'info')}
    <div>
      <p><b>${title}</b></p>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${
        fixes.length > 0
          ? html`<div class="fixes">
              ${fixes.map(({ fix, label }, at) => renderFix(app, issue, fix, label, at === 0))}
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

function renderFix(app: CustomizerApp, issue: Issue, fix: Fix, label: string, first: boolean): TemplateResult {
  return html`<button
    type="button"
    class="button small ${first && issue.severity === 'error' ? 'primary' : ''}"
    data-fix=${fix.kind}
    @click=${() => app.acts.applyFix(issue, fix)}
  >
    ${label}
  </button>`;
}

/** A control that is one input with a visible label above it. */
export function renderLabelled(
  app: CustomizerApp,
  field: Field,
  control: unknown,
  hints: readonly string[],
): TemplateResult {
  return html`<div class="field" part="field" data-field=${field.id}>
    <label class="label" part="label" for=${controlId(field.id)}>
      <span>${labelOf(app, field)}</span><span class="note">${requirement(app, field)}</span>
    </label>
    ${control} ${renderHint(field, hints)} ${renderIssues(app, field)}
  </div>`;
}

/** A control that is several inputs; `note` is the chosen one's name, or the requirement while none is. */
export function renderGrouped(
  app: CustomizerApp,
  field: Field,
  note: string | null,
  control: unknown,
  hints: readonly string[],
): TemplateResult {
  return html`<fieldset
    class="field"
    part="field"
    data-field=${field.id}
    id=${controlId(field.id)}
    tabindex="-1"
    aria-describedby=${describedBy(app, field, hints.length > 0)}
  >
    <legend class="label" part="label">
      <span>${labelOf(app, field)}</span><span class="note">${note ?? requirement(app, field)}</span>
    </legend>
    ${control} ${renderHint(field, hints)} ${renderIssues(app, field)}
  </fieldset>`;
}
