import { parseIsoDate } from '../../shared/iso-date.ts';
import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Field, ShowWhenTest, Template } from '../schema.ts';
import { testsOf } from './show-when.ts';

/** Rule T10: no field waits for itself, and every test compares with what the other field can be. */
export function checkConditions(template: Template, report: Report): void {
  const fieldById = new Map(template.fields.map((field) => [field.id, field]));
  template.fields.forEach((field, index) => {
    const pointer = pointerTo('/fields', index);
    const cycle = findCycle(field, fieldById);
    if (cycle) report('condition.cycle', `${pointer}/showWhen`, { fields: cycle });
    for (const { test, pointer: place } of testsOf(field, pointer)) {
      const target = fieldById.get(test.field);
      if (target) checkOperands(test, target, place, report);
    }
  });
}

/** The ids from a field over what it waits for back to itself, or `null`. */
function findCycle(start: Field, fieldById: ReadonlyMap<string, Field>): readonly string[] | null {
  const visited = new Set<string>();
  const search = (field: Field, path: readonly string[]): readonly string[] | null => {
    for (const { test } of testsOf(field, '')) {
      if (test.field === start.id) return [...path, start.id];
      const next = fieldById.get(test.field);
      if (!next || visited.has(next.id)) continue;
      visited.add(next.id);
      const found = search(next, [...path, next.id]);
      if (found) return found;
    }
    return null;
  };
  return search(start, [start.id]);
}

function checkOperands(test: ShowWhenTest, target: Field, pointer: string, report: Report): void {
  const listed = test.in?.map((value, index) => ({ value, place: pointerTo(pointer, 'in', index) })) ?? [];
  const single = test.is === undefined ? [] : [{ value: test.is, place: `${pointer}/is` }];
  for (const { value, place } of [...single, ...listed]) {
    if (!canEqual(target, value)) report('condition.never-true', place, { field: target.id, type: target.type });
  }
}

/** Options equal the id of a choice, numbers a number, dates a day, texts a text; photos are only filled or not. */
function canEqual(target: Field, value: string | number | boolean): boolean {
  switch (target.type) {
    case 'option':
      return target.choices.some(({ id }) => id === value);
    case 'number':
      return typeof value === 'number';
    case 'date':
      return typeof value === 'string' && parseIsoDate(value) !== null;
    case 'text':
    case 'monogram':
      return typeof value === 'string' && value !== '';
    case 'image':
      return false;
  }
}
