import { pointerTo } from '../../shared/json-pointer.ts';
import type { Field, ShowWhenTest } from '../schema.ts';

/** The tests of a field's `showWhen`, each with its place; none where it is always shown. */
export function testsOf(field: Field, pointer: string): readonly { test: ShowWhenTest; pointer: string }[] {
  const { showWhen } = field;
  if (showWhen === undefined) return [];
  if ('field' in showWhen) return [{ test: showWhen, pointer: `${pointer}/showWhen` }];
  const [name, tests] = 'all' in showWhen ? (['all', showWhen.all] as const) : (['any', showWhen.any] as const);
  return tests.map((test, index) => ({ test, pointer: pointerTo(pointer, 'showWhen', name, index) }));
}
