import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import type { Choice, OptionField } from '../../template/schema.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { controlId, describedBy, hintsOf, isInvalid, renderGrouped, renderLabelled } from './field-frame.ts';
import { icon } from './icons.ts';
import { nameWithPrice, noteOf } from './option-field.ts';

export { choiceListStyles } from './styles-choice-lists.ts';

/** Options that are not swatches: a list to open, radios, cards with pictures, a gallery of clip art. */
export function renderChoices(app: CustomizerApp, field: OptionField, chosen: Choice | undefined): TemplateResult {
  const hints = hintsOf(app, field);
  if (field.display === 'dropdown') return renderLabelled(app, field, renderDropdown(app, field, chosen), hints);
  const note = chosen ? nameWithPrice(app, chosen) : null;
  return renderGrouped(app, field, note, renderCards(app, field, chosen), hints);
}

function nameOf(app: CustomizerApp, choice: Choice): string {
  return localize(choice.label, app.locale);
}

function renderDropdown(app: CustomizerApp, field: OptionField, chosen: Choice | undefined): TemplateResult {
  return html`<div class="select">
    <select
      class="input"
      part="input"
      id=${controlId(field.id)}
      aria-describedby=${describedBy(app, field, field.hint !== undefined)}
      aria-invalid=${isInvalid(app, field.id)}
      aria-required=${field.required ? 'true' : nothing}
      .value=${live(chosen?.id ?? '')}
      @change=${(event: Event) => app.acts.choose(field.id, (event.target as HTMLSelectElement).value || null)}
    >
      <option value="" ?disabled=${field.required === true} ?selected=${!chosen}>
        ${app.messages.t(field.required ? 'ui.option.choose' : 'ui.option.none')}
      </option>
      ${field.choices.map(
        (choice) =>
          html`<option value=${choice.id} ?disabled=${choice.available === false} ?selected=${choice.id === chosen?.id}>
            ${nameWithPrice(app, choice)}
          </option>`,
      )}
    </select>
    ${icon('down')}
  </div>`;
}

function renderCards(app: CustomizerApp, field: OptionField, chosen: Choice | undefined): TemplateResult {
  const radio = (choice: Choice | null): TemplateResult =>
    html`<input
      type="radio"
      name=${`option-${field.id}`}
      value=${choice?.id ?? ''}
      .checked=${live(choice?.id === chosen?.id)}
      ?disabled=${choice?.available === false}
      @change=${() => app.acts.choose(field.id, choice?.id ?? null)}
    />`;
  switch (field.display) {
    case 'gallery':
      return html`<div class="gallery">
        ${
          field.required
            ? nothing
            : html`<label class="card">${radio(null)}<span>${app.messages.t('ui.option.none')}</span></label>`
        }
        ${field.choices.map(
          (choice) =>
            html`<label class="card" title=${nameOf(app, choice)}
              >${radio(choice)}${renderPicture(app, choice)}<span class="vh">${nameWithPrice(app, choice)}</span></label
            >`,
        )}
      </div>`;
    case 'thumbnail':
      return html`<div class="cards">
        ${field.choices.map(
          (choice) =>
            html`<label class="card">
              ${radio(choice)}${renderPicture(app, choice)}
              <span>${nameOf(app, choice)}</span>
              <small>${noteOf(app, choice) ?? nothing}</small>
            </label>`,
        )}
      </div>`;
    case 'swatch':
    case 'dropdown':
    case 'radio':
      return html`<div class="radios">
        ${field.choices.map(
          (choice) =>
            html`<label class="radio">
              ${radio(choice)}
              <span>${nameOf(app, choice)}</span><span class="hint">${noteOf(app, choice) ?? nothing}</span>
            </label>`,
        )}
      </div>`;
  }
}

function renderPicture(app: CustomizerApp, choice: Choice): TemplateResult | typeof nothing {
  const picture = app.url(choice.thumbnail ?? choice.image?.src);
  return picture ? html`<img src=${picture} alt="" loading="lazy" decoding="async" />` : nothing;
}
