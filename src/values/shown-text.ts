import { parseIsoDate } from '../shared/iso-date.ts';
import { tidyText } from '../shared/tidy-text.ts';
import { DEFAULT_DRAW_AS } from '../template/field-defaults.ts';
import type { Field } from '../template/schema.ts';
import { dropLeadingZeros } from './typed-number.ts';
import type { FieldValue } from './values.ts';

/**
 * The text that is counted, drawn, reviewed and ordered: text and number tidied, a monogram without spaces, a date as
 * its field's `drawAs` says; zeros before a number only where its field keeps them.
 * Empty for options and photos, and for a date that is none.
 */
export function shownText(field: Field, value: FieldValue | undefined): string {
  if (value === undefined || !('text' in value)) return '';
  if (field.type === 'monogram') return tidyText(value.text).replace(/\s/g, '');
  if (field.type === 'text') return tidyText(value.text);
  if (field.type === 'number')
    return field.leadingZeros ? tidyText(value.text) : dropLeadingZeros(tidyText(value.text));
  return field.type === 'date' ? formatDay(value.text.trim(), field.drawAs ?? DEFAULT_DRAW_AS) : '';
}

function formatDay(iso: string, drawAs: string): string {
  const date = parseIsoDate(iso);
  if (!date) return '';
  const year = String(date.year).padStart(4, '0');
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(-2),
    MM: String(date.month).padStart(2, '0'),
    M: String(date.month),
    DD: String(date.day).padStart(2, '0'),
    D: String(date.day),
  };
  return drawAs.replace(/YYYY|YY|MM|M|DD|D/g, (token) => parts[token] ?? token);
}
