import { describe, expect, it } from 'vitest';
import { moveField, ORDER, orderOf, parseOrder } from '../../../src/values/field-order.ts';
import { parseAnyValues } from '../../../src/values/parse-any-values.ts';
import { openSharedDesign, shareDesign } from '../../../src/values/shared-design.ts';
import type { Values } from '../../../src/values/values.ts';
import { templateWith } from '../scene/synthetic.ts';

const movable = (id: string): object => ({ id, type: 'text', boxMm: [0, 0, 100, 60], reorder: true });
/** b lies still. */
const template = templateWith([movable('a'), { ...movable('b'), reorder: false }, movable('c'), movable('d')]);
const wrap = (order: unknown): Values => ({ [ORDER]: { order: { wrap: order } } }) as never;

describe('the order of an area’s fields', () => {
  it('is the template’s, of those that may be reordered', () => {
    expect(orderOf(template, {}, 'wrap')).toEqual(['a', 'c', 'd']);
    expect(orderOf(template, {}, 'lid')).toEqual([]);
  });

  it('is the buyer’s; what was not named lies on what it follows in the template', () => {
    expect(orderOf(template, wrap(['d', 'c', 'a']), 'wrap')).toEqual(['d', 'c', 'a']);
    expect(orderOf(template, wrap(['d', 'a']), 'wrap')).toEqual(['d', 'a', 'c']);
    expect(orderOf(template, wrap(['d', 'c']), 'wrap')).toEqual(['a', 'd', 'c']);
  });

  it('is taken from whatever a host sets, without what makes no sense', () => {
    expect(parseOrder(template, wrap(['d', 'b', 'd', 'ghost', 7, null, 'a']))).toEqual(wrap(['d', 'a', 'c']));
    const hostile = [null, 7, 'x', [], wrap('dca'), wrap([]), wrap(['a', 'c', 'd']), wrap(['b', 'a'])];
    for (const json of [
      ...hostile,
      { [ORDER]: null },
      { [ORDER]: { order: [] } },
      { [ORDER]: { order: { lid: ['d'] } } },
    ])
      expect(parseOrder(template, json)).toEqual({});
    const throwing = Object.defineProperty({}, ORDER, { enumerable: true, get: () => expect.fail('never') });
    expect(
      parseOrder(
        template,
        new Proxy(throwing, {
          get: () => {
            throw new Error('no');
          },
        }),
      ),
    ).toEqual({});
    expect(parseOrder(template, wrap(Array.from({ length: 5000 }, () => 'd')))).toEqual({});
  });

  it('comes back with the answers, as JSON too', () => {
    const values = { a: { text: 'x' }, ...wrap(['c', 'a', 'd']) };
    const parsed = parseAnyValues(template, JSON.parse(JSON.stringify(values)));
    expect(parsed).toEqual({
      a: { text: 'x' },
      b: { text: '' },
      c: { text: '' },
      d: { text: '' },
      ...wrap(['c', 'a', 'd']),
    });
  });

  it('travels in a shared design', () => {
    const values = parseAnyValues(template, wrap(['c', 'a', 'd']));
    const opened = openSharedDesign(template, shareDesign(template, values));
    expect(opened.ok && parseAnyValues(template, opened.value)).toEqual(values);
    const plain = openSharedDesign(template, shareDesign(template, parseAnyValues(template, {})));
    expect(plain).toEqual({ ok: true, value: {} });
  });
});

describe('a field that is moved', () => {
  it('comes right before or behind another, whatever is not drawn between; the way back leaves no trace', () => {
    const values: Values = { a: { text: 'x' } };
    const ahead = moveField(template, values, { area: 'wrap', field: 'a', beside: 'd', by: 1 });
    expect(ahead).toEqual({ ...values, ...wrap(['c', 'd', 'a']) });
    expect(moveField(template, ahead, { area: 'wrap', field: 'a', beside: 'c', by: -1 })).toEqual(values);
    const behind = moveField(template, values, { area: 'wrap', field: 'd', beside: 'c', by: -1 });
    expect(behind).toEqual({ ...values, ...wrap(['a', 'd', 'c']) });
  });
});
