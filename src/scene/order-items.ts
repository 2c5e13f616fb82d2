import type { Template } from '../template/schema.ts';
import { orderOf, sortMovable } from '../values/field-order.ts';
import type { Values } from '../values/values.ts';
import type { SceneItem } from './scene.ts';

/**
 * An area's items as the buyer wants them over one another: those that may be reordered take one another's places, all
 * others stay in theirs.
 *
 * @see RULES.md S22.
 */
export function orderItems(
  template: Template,
  values: Values,
  areaId: string,
  items: readonly SceneItem[],
): readonly SceneItem[] {
  return sortMovable(items, ({ field }) => field, orderOf(template, values, areaId));
}

export type OrderItems = typeof orderItems;
