import type { Template } from '../template/schema.ts';
import { parseOrder } from './field-order.ts';
import { parseValues } from './parse-values.ts';
import type { Values } from './values.ts';

/** `parseValues` with the order of fields, for those who need not count bytes. */
export function parseAnyValues(template: Template, json: unknown): Values {
  return { ...parseValues(template, json), ...parseOrder(template, json) };
}
