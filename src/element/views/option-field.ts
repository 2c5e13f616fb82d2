import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localize } from '../../template/localize.ts';
import type { Choice, OptionField } from '../../template/schema.ts';
import { addOnText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { controlId, describedBy, isInvalid, hintsOf, renderGrouped, renderLabelled } from './field-frame.ts';
import { icon } from './icons.ts';
import { renderSwatch } from './lettering-choice.ts';

/** Shown where a swatch's choice names no colour. */
const NO_COLOR = '#cccccc';

export function renderOptionField(app: CustomizerApp, field: OptionField): TemplateResult {
  const hints = hintsOf(app, field);
  const chosen = field.choices.find((choice) => choice.id === app.choiceOf(field.id));
  if (field.display === 'dropdown') return renderLabelled(app, field, renderDropdown(app, field, chosen), hints);
  return renderGrouped(
    app,
    field,
    chosen ? nameWithPrice(app, chosen) : null,
    renderChoices(app, field, chosen),
    hints,
  );
}

function nameOf(app: CustomizerApp, choice: Choice): string {
  return localize(choice.label, app.locale);
}

/** What choosing it costs stands beside its name, and sold out is said in words. */
function nameWithPrice(app: CustomizerApp, choice: Choice): string {
  const extra = noteOf(app, choice);
  return extra ? `${nameOf(app, choice)} · ${extra}` : nameOf(app, choice);
}

function noteOf(app: CustomizerApp, choice: Choice): string | null {
  if (choice.available === false) return app.messages.t('ui.option.sold-out');
  return addOnText(app, choice.addOn);
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

function renderChoices(app: CustomizerApp, field: OptionField, chosen: Choice | undefined): TemplateResult {
  const name = `option-${field.id}`;
  const pick = (choice: Choice) => () => app.acts.choose(field.id, choice.id);
  switch (field.display) {
    case 'swatch':
      return html`<div class="swatches">
        ${field.choices.map((choice) =>
          renderSwatch({
            name,
            value: choice.id,
            label: nameWithPrice(app, choice),
            color: choice.color ?? NO_COLOR,
            checked: choice.id === chosen?.id,
            disabled: choice.available === false,
            onPick: pick(choice),
          }),
        )}
      </div>`;
    case 'thumbnail':
    case 'gallery':
      return html`<div class="cards">
        ${field.choices.map((choice) => renderCard(app, name, choice, choice.id === chosen?.id, pick(choice)))}
      </div>`;
    case 'radio':
    case 'dropdown':
      return html`<div class="radios">
        ${field.choices.map(
          (choice) =>
            html`<label class="radio">
              <input
                type="radio"
                name=${name}
                value=${choice.id}
                .checked=${live(choice.id === chosen?.id)}
                ?disabled=${choice.available === false}
                @change=${pick(choice)}
              />
              <span>${nameOf(app, choice)}</span><span class="hint">${noteOf(app, choice) ?? nothing}</span>
            </label>`,
        )}
      </div>`;
  }
}

function renderCard(
  app: CustomizerApp,
  name: string,
  choice: Choice,
  checked: boolean,
  onPick: () => void,
): TemplateResult {
  const picture = app.url(choice.thumbnail ?? choice.image?.src);
  return html`<label class="card">
    <input
      type="radio"
      name=${name}
      value=${choice.id}
      .checked=${live(checked)}
      ?disabled=${choice.available === false}
      @change=${onPick}
    />
    ${picture ? html`<img src=${picture} alt="" loading="lazy" decoding="async" />` : nothing}
    <span>${nameOf(app, choice)}</span>
    <small>${noteOf(app, choice) ?? nothing}</small>
  </label>`;
}
