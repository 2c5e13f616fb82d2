import { html, type TemplateResult } from 'lit';
import { localize } from '../../template/localize.ts';
import type { Choice, OptionField } from '../../template/schema.ts';
import { addOnText } from '../app-texts.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { hintsOf, renderGrouped } from './field-frame.ts';
import { renderSwatch } from './lettering-choice.ts';

/** Shown where a swatch's choice names no colour. */
const NO_COLOR = '#cccccc';

/** Swatches, which most templates' options are; every other display comes with those templates that have one. */
export function renderOptionField(app: CustomizerApp, field: OptionField): TemplateResult | undefined {
  const chosen = field.choices.find((choice) => choice.id === app.choiceOf(field.id));
  if (field.display !== 'swatch') return app.views.renderChoices?.(app, field, chosen);
  const swatches = html`<div class="swatches">
    ${field.choices.map((choice) =>
      renderSwatch({
        name: `option-${field.id}`,
        value: choice.id,
        label: nameWithPrice(app, choice),
        color: choice.color ?? NO_COLOR,
        checked: choice.id === chosen?.id,
        disabled: choice.available === false,
        onPick: () => app.acts.choose(field.id, choice.id),
      }),
    )}
  </div>`;
  return renderGrouped(app, field, chosen ? nameWithPrice(app, chosen) : null, swatches, hintsOf(app, field));
}

/** What choosing it costs stands beside its name, and sold out is said in words. */
export function nameWithPrice(app: CustomizerApp, choice: Choice): string {
  const name = localize(choice.label, app.locale);
  const extra = noteOf(app, choice);
  return extra ? `${name} · ${extra}` : name;
}

export function noteOf(app: CustomizerApp, choice: Choice): string | null {
  if (choice.available === false) return app.messages.t('ui.option.sold-out');
  return addOnText(app, choice.addOn);
}
