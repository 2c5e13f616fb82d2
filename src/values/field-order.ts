import { copyJson } from '../shared/canonical-json.ts';
import type { Template } from '../template/schema.ts';
import { readMember } from './parse-values.ts';
import type { Values } from './values.ts';

/** Where the order stands among the answers; ids of fields begin with a letter. */
export const ORDER = '_order';

/** In which order the buyer wants fields to lie over one another. */
export interface OrderValue {
  /** By area: all its fields that may be reordered, from back to front. Areas that are as the template has them are left out. */
  readonly order: Readonly<Record<string, readonly string[]>>;
}

const LIMITS = { maxDepth: 4, maxNodes: 1000, maxStringUnits: 100_000 };

function movableIn({ fields }: Pick<Template, 'fields'>, areaId: string): readonly string[] {
  return fields.filter(({ area, reorder }) => reorder && area === areaId).map(({ id }) => id);
}

/** What was wanted, without what is not known; a field that was not named lies on the one that it follows in the template. */
function complete(movable: readonly string[], wanted: unknown): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
  const order = [...new Set(listed)].filter((id): id is string => movable.some((one) => one === id));
  movable.forEach((id, at) => {
    if (!order.includes(id)) order.splice(order.indexOf(movable[at - 1] ?? '') + 1, 0, id);
  });
  return order;
}

function orderIn(json: unknown): Readonly<Record<string, unknown>> {
  const copy = copyJson(readMember(readMember(json, ORDER), 'order'), LIMITS);
  return copy.ok && typeof copy.value === 'object' ? ((copy.value ?? {}) as Readonly<Record<string, unknown>>) : {};
}

/** The fields of an area that the buyer may reorder, from back to front. */
export function orderOf(template: Pick<Template, 'fields'>, values: Values, areaId: string): readonly string[] {
  return complete(movableIn(template, areaId), readMember(orderIn(values), areaId));
}

/** Takes whatever a host sets or a browser restores as an order, as a part of the answers; garbage is dropped. Never throws. */
export function parseOrder(template: Template, json: unknown): Values {
  const given = orderIn(json);
  const order = template.surfaces.flatMap(({ areas }) =>
    areas.flatMap(({ id }): [string, readonly string[]][] => {
      const movable = movableIn(template, id);
      const wanted = complete(movable, readMember(given, id));
      return wanted.join() === movable.join() ? [] : [[id, wanted]];
    }),
  );
  // Beside the answers of fields it is one of its own kind.
  return (order.length > 0 ? { [ORDER]: { order: Object.fromEntries(order) } satisfies OrderValue } : {}) as Values;
}

/** The answers with a field right before (1) or behind (-1) another of its area. */
export function moveField(
  template: Template,
  { [ORDER]: before, ...values }: Values,
  move: { readonly area: string; readonly field: string; readonly beside: string; readonly by: 1 | -1 },
): Values {
  const { area, field, beside, by } = move;
  const all = before === undefined ? {} : { [ORDER]: before };
  const order = orderOf(template, all, area).filter((id) => id !== field);
  order.splice(order.indexOf(beside) + (by + 1) / 2, 0, field);
  return { ...values, ...parseOrder(template, { [ORDER]: { order: { ...orderIn(all), [area]: order } } }) };
}

/** A list whose movable members are in the order of their ids; all others stay where they are. */
export function sortMovable<T>(list: readonly T[], idOf: (one: T) => string, order: readonly string[]): readonly T[] {
  const rank = (one: T): number => order.indexOf(idOf(one));
  const sorted = list.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
  return list.map((one) => (rank(one) >= 0 ? (sorted.shift() ?? one) : one));
}
