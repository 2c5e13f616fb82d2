import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toCapitals } from '../../shared/capitals.ts';
import { countGraphemes } from '../../shared/graphemes.ts';
import { tidyText } from '../../shared/tidy-text.ts';
import type { TextField } from '../../template/schema.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { controlId, describedBy, hintsOf, isInvalid, renderLabelled } from './field-frame.ts';
import { renderLettering, type LetteredField } from './lettering-choice.ts';

const DEFAULT_MAX_GRAPHEMES = 200;

export function renderTextField(app: CustomizerApp, field: TextField): TemplateResult {
  const { text } = app.textValue(field.id);
  const maxGraphemes = field.maxGraphemes ?? DEFAULT_MAX_GRAPHEMES;
  const used = countGraphemes(tidyText(text));
  const { t, format } = app.messages;
  const hintKey = field.area ? 'ui.text.hint-fit' : 'ui.text.hint';
  const hint = t(hintKey, { maxGraphemes });
  const control =
    (field.maxLines ?? 1) > 1
      ? html`<textarea
          class="input"
          part="input"
          rows=${Math.min(field.maxLines ?? 2, 6)}
          dir="auto"
          id=${controlId(field.id)}
          aria-describedby=${describedBy(app, field, true)}
          aria-invalid=${isInvalid(app, field.id)}
          aria-required=${field.required ? 'true' : nothing}
          .value=${live(text)}
          @input=${typed(app, field)}
        ></textarea>`
      : renderInput(app, field, { spellcheck: 'true', dir: 'auto' });
  const counter = html`<span class="counter ${used > maxGraphemes ? 'over' : ''}" part="counter" aria-hidden="true"
    >${format.number(used)}/${format.number(maxGraphemes)}</span
  >`;
  const capitals = field.capitals ? toCapitals(text, app.locale) : text;
  const action =
    capitals === text
      ? nothing
      : html`<button
          type="button"
          class="link"
          data-act="capitals"
          @click=${() => app.acts.rewrite(field.id, capitals)}
        >
          ${t('ui.text.capitals')}
        </button>`;
  const counted = html`<div class="counted">${control}${counter}</div>
    ${action}`;
  return html`${renderLabelled(app, field, counted, hintsOf(app, field, [hint]))} ${renderLettering(app, field)}`;
}

/** What kind of input a field is. */
export interface InputKind {
  /** `text` without it. */
  readonly type?: 'date';
  readonly inputmode?: 'decimal' | 'numeric';
  readonly spellcheck?: 'true' | 'false';
  /** By the first letter written; without it, as the page runs. */
  readonly dir?: 'auto';
}

function typed(app: CustomizerApp, field: LetteredField): (event: Event) => void {
  return (event) => app.acts.type(field.id, (event.target as HTMLInputElement).value);
}

export function renderInput(
  app: CustomizerApp,
  field: LetteredField,
  kind: InputKind,
  isHinted = true,
): TemplateResult {
  return html`<input
    class="input"
    part="input"
    type=${kind.type ?? 'text'}
    inputmode=${kind.inputmode ?? nothing}
    autocomplete="off"
    spellcheck=${kind.spellcheck ?? nothing}
    dir=${kind.dir ?? nothing}
    id=${controlId(field.id)}
    aria-describedby=${describedBy(app, field, isHinted)}
    aria-invalid=${isInvalid(app, field.id)}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(app.textValue(field.id).text)}
    @input=${typed(app, field)}
  />`;
}
