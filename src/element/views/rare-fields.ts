import { html, type TemplateResult } from 'lit';
import type { DateField, MonogramField, NumberField } from '../../template/schema.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { hintsOf, renderLabelled } from './field-frame.ts';
import { renderLettering } from './lettering-choice.ts';
import { renderInput, type InputKind } from './text-field.ts';

export type RareField = DateField | MonogramField | NumberField;

/** Fields of one line that most templates have none of; loaded where one has. */
export function renderRareField(app: CustomizerApp, field: RareField): TemplateResult {
  switch (field.type) {
    case 'monogram':
      return renderMonogramField(app, field);
    case 'number':
      return renderNumberField(app, field);
    case 'date':
      return renderDateField(app, field);
  }
}

/** Initials in the order in which they are read; who comes in the middle is said below. */
function renderMonogramField(app: CustomizerApp, field: MonogramField): TemplateResult {
  const hint = app.messages.t(`ui.monogram.hint-${field.style === 'stacked' ? 'stacked' : 'middle'}`);
  return renderPlain(app, field, hint, { spellcheck: 'false', dir: 'auto' });
}

function renderNumberField(app: CustomizerApp, field: NumberField): TemplateResult {
  const { min, max } = field;
  const { t } = app.messages;
  const limits =
    min !== undefined && max !== undefined
      ? t('ui.number.range', { min, max })
      : min !== undefined
        ? t('ui.number.min', { min })
        : max !== undefined
          ? t('ui.number.max', { max })
          : null;
  return renderPlain(app, field, limits, { inputmode: field.decimals || (min ?? 0) < 0 ? 'decimal' : 'numeric' });
}

function renderDateField(app: CustomizerApp, field: DateField): TemplateResult {
  const { min, max } = field;
  const { t } = app.messages;
  const limits =
    min && max
      ? t('ui.date.range', { minDate: min, maxDate: max })
      : min
        ? t('ui.date.min', { minDate: min })
        : max
          ? t('ui.date.max', { maxDate: max })
          : null;
  return renderPlain(app, field, limits, { type: 'date' });
}

function renderPlain(app: CustomizerApp, field: RareField, hint: string | null, kind: InputKind): TemplateResult {
  const hints = hintsOf(app, field, hint === null ? [] : [hint]);
  const control = renderInput(app, field, kind, hints.length > 0);
  return html`${renderLabelled(app, field, control, hints)} ${renderLettering(app, field)}`;
}
