import type { Field, ShowWhenTest, Template } from '../template/schema.ts';
import { tidyText } from '../shared/tidy-text.ts';
import { parseTypedNumber } from './typed-number.ts';
import type { FieldValue, Values } from './values.ts';

/** Whether the buyer answered; spaces are no answer. A default that stands counts as one. */
export function isFilled(field: Field, value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  if (field.type === 'image') return 'file' in value && value.file !== null;
  if (field.type === 'option') return 'choice' in value && value.choice !== null;
  return 'text' in value && tidyText(value.text) !== '';
}

/**
 * The fields that the buyer sees with these answers, in the template's order. What hides a field hides its answer
 * too: a hidden field is never checked, drawn, priced or carried, and counts as empty where another waits for it.
 * A template's conditions have no cycle (rule T10).
 */
export function visibleFields(template: Template, values: Values): readonly Field[] {
  const fieldById = new Map(template.fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();

  const isVisible = (field: Field): boolean => {
    const decided = known.get(field.id);
    if (decided !== undefined) return decided;
    const { showWhen } = field;
    const visible =
      showWhen === undefined ||
      ('field' in showWhen && holds(showWhen)) ||
      ('all' in showWhen && showWhen.all.every(holds)) ||
      ('any' in showWhen && showWhen.any.some(holds));
    known.set(field.id, visible);
    return visible;
  };

  const holds = (test: ShowWhenTest): boolean => {
    const target = fieldById.get(test.field);
    if (!target) return false;
    const value = isVisible(target) ? values[target.id] : undefined;
    if (test.filled !== undefined) return isFilled(target, value) === test.filled;
    const wanted = test.in ?? (test.is === undefined ? [] : [test.is]);
    return value !== undefined && wanted.some((one) => equals(target, value, one));
  };

  return template.fields.filter(isVisible);
}

function equals(field: Field, value: FieldValue, wanted: string | number | boolean): boolean {
  if ('choice' in value) return value.choice === wanted;
  if (!('text' in value)) return false;
  if (field.type === 'number') return parseTypedNumber(value.text)?.value === wanted;
  return typeof wanted === 'string' && tidyText(value.text) === tidyText(wanted);
}
