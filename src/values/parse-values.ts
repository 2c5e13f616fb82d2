import { copyJson, type CopyLimits } from '../shared/canonical-json.ts';
import { cutText } from '../shared/graphemes.ts';
import type { FieldOf } from '../template/field-defaults.ts';
import type { Field, Template } from '../template/schema.ts';
import { initialValue } from './initial-values.ts';
import { parseImageValue } from './parse-image-value.ts';
import type { FieldValue, ImageValue, OptionValue, TextValue, Values } from './values.ts';

/** One answer is small; a text may be a pasted novel and is then cut. */
const LIMITS: CopyLimits = { maxDepth: 4, maxNodes: 60, maxStringUnits: 20_000_000 };

/**
 * Takes whatever a host sets or a browser restores as answers. What the template does not know, or what makes no
 * sense for its field, is dropped; such a field begins anew, and all others keep what was given. Never throws.
 */
export function parseValues(template: Template, json: unknown): Values {
  return Object.fromEntries(
    template.fields.map((field) => {
      const initial = initialValue(field);
      return [field.id, parseFor(field, initial, readMember(json, field.id)) ?? initial];
    }),
  );
}

/**
 * One answer from what a host gave: whole, partial (the rest stays as it is), or short: a string for a text, date,
 * number or choice, a number for a number, `null` for nothing.
 *
 * @returns `null` where no such field is, or the input makes no sense for it.
 */
export function parseFieldValue(
  template: Template,
  fieldId: string,
  current: FieldValue,
  input: unknown,
): FieldValue | null {
  const field = template.fields.find(({ id }) => id === fieldId);
  return field ? parseFor(field, current, input) : null;
}

function parseFor(field: Field, current: FieldValue, input: unknown): FieldValue | null {
  const copy = copyJson(input, LIMITS);
  if (!copy.ok) return null;
  const given = copy.value;
  switch (field.type) {
    case 'image':
      return parseImageValue(field, 'placement' in current ? current : (initialValue(field) as ImageValue), given);
    case 'option':
      return parseOption(field, given);
    case 'number':
      return parseText(field, current, typeof given === 'number' ? String(given) : given);
    case 'text':
    case 'monogram':
    case 'date':
      return parseText(field, current, given);
  }
}

function parseOption(field: FieldOf<'option'>, given: unknown): OptionValue | null {
  const choice = isRecord(given) ? given['choice'] : given;
  if (choice === null || choice === '') return { choice: null };
  return field.choices.some(({ id }) => id === choice) ? { choice: choice as string } : null;
}

function parseText(
  field: FieldOf<'text' | 'number' | 'date' | 'monogram'>,
  current: FieldValue,
  given: unknown,
): TextValue | null {
  const before: TextValue = 'text' in current ? current : { text: '' };
  if (given === null) return { ...before, text: '' };
  if (typeof given === 'string') return { ...before, text: cutText(given) };
  if (!isRecord(given) || !['text', 'font', 'color'].some((key) => Object.hasOwn(given, key))) return null;
  const { text, font, color } = given;
  const writtenNumber = field.type === 'number' && typeof text === 'number' ? String(text) : text;
  return {
    text: typeof writtenNumber === 'string' ? cutText(writtenNumber) : before.text,
    ...offered('font', font, before.font, field.fonts),
    ...offered('color', color, before.color, field.colors),
  };
}

/** The given id where the field offers it, else the one before, where it is still offered. */
function offered<Key extends 'font' | 'color'>(
  key: Key,
  given: unknown,
  before: string | undefined,
  ids: readonly string[] = [],
): { readonly [K in Key]?: string } {
  const id = given === null ? undefined : [given, before].find((one) => typeof one === 'string' && ids.includes(one));
  return (id === undefined ? {} : { [key]: id }) as { readonly [K in Key]?: string };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One own member of what may be a hostile object; `undefined` where it has none or will not tell. */
export function readMember(json: unknown, key: string): unknown {
  try {
    return isRecord(json) && Object.hasOwn(json, key) ? json[key] : undefined;
  } catch {
    return undefined;
  }
}
