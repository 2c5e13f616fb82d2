import type { Template } from '../template/schema.ts';
import type { Values } from '../values/values.ts';
import { layOut, type Layout, type LayOutOptions } from './lay-out.ts';
import { lineBreaks } from './line-break/line-breaks.ts';
import { orderItems } from './order-items.ts';
import { parsePath } from './path-commands.ts';
import { shapedLayouts } from './shaped/shaped-layouts.ts';

/**
 * `layOut` with all that some templates need at hand: for those who need not count bytes. What the options give stands.
 *
 * @see RULES.md.
 */
export function layOutAny(template: Template, values: Values, options: LayOutOptions): Layout {
  return layOut(template, values, { layouts: shapedLayouts, lineBreaks, orderItems, parsePath, ...options });
}
