import type { Field, Template } from '../template/schema.ts';
import { CENTERED, type FieldValue, type Values } from './values.ts';

/** The answer a field begins with: its default, or empty. */
export function initialValue(field: Field): FieldValue {
  switch (field.type) {
    case 'image':
      return { file: null, placement: CENTERED };
    case 'option':
      return { choice: field.default ?? null };
    case 'number':
      return { text: field.default === undefined ? '' : plainNumber(field.default) };
    case 'text':
    case 'monogram':
    case 'date':
      return { text: field.default ?? '' };
  }
}

/** The answers a buyer begins with, one for every field, visible or not. */
export function initialValues(template: Template): Values {
  return Object.fromEntries(template.fields.map((field) => [field.id, initialValue(field)]));
}

/** 0.000001 is the smallest step a field can have; `String` would write it as 1e-6. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(6).replace(/\.?0+$/, '') : text;
}
