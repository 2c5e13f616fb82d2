import { pointerTo } from '../shared/json-pointer.ts';
import type { Report } from './problem.ts';

/** Most items of the lists whose items cost the most to check; a test holds them to the schema's `maxItems`. */
export const COUNT_LIMITS = {
  fields: 200,
  surfaces: 20,
  fonts: 100,
  colors: 200,
  blockedWords: 5000,
  choices: 500,
  areas: 20,
} as const;

/**
 * Refuses lists far beyond their limits before anything looks at their items. The schema says the same, but would
 * first list what is wrong with each of ten thousand fields.
 */
export function checkCounts(template: Readonly<Record<string, unknown>>, report: Report): void {
  const check = (holder: unknown, name: keyof typeof COUNT_LIMITS, pointer: string): readonly unknown[] => {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return [];
    const list = (holder as Readonly<Record<string, unknown>>)[name];
    if (!Array.isArray(list)) return [];
    const maxItems = COUNT_LIMITS[name];
    if (list.length <= maxItems) return list;
    report('schema.too-long', pointerTo(pointer, name), { maxItems });
    return [];
  };
  for (const name of ['fonts', 'colors', 'blockedWords'] as const) check(template, name, '');
  check(template, 'surfaces', '').forEach((surface, index) => check(surface, 'areas', pointerTo('/surfaces', index)));
  check(template, 'fields', '').forEach((field, index) => check(field, 'choices', pointerTo('/fields', index)));
}
