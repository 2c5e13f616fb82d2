import { orderItems } from '../scene/order-items.ts';
import { parseOrder } from '../values/field-order.ts';
import { StackDesk } from './stack-desk.ts';

/** What fields that the buyer may reorder need; loaded for templates that have such. */
export const stacking = { StackDesk, ways: { orderItems, parseOrder } };
export type Stacking = typeof stacking;
export type { StackDesk };
export { checkReorder as checkTemplate } from '../template/rules/reorder.ts';
