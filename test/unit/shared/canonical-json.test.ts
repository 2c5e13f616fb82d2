import { expect, it } from 'vitest';
import { canonicalJson, copyJson, DEFAULT_COPY_LIMITS } from '../../../src/shared/canonical-json.ts';

const refused = (pointer: string, reason: string) => ({ ok: false, error: { pointer, reason } });
const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

it('copies plain data, and later changes of the original have no effect', () => {
  const original = { a: [1, 'two', null, true, { b: -0 }], c: undefined };
  const copy = copyJson(original);
  expect(copy).toEqual({ ok: true, value: { a: [1, 'two', null, true, { b: 0 }] } });
  original.a.push('later');
  expect(copy).toEqual({ ok: true, value: { a: [1, 'two', null, true, { b: 0 }] } });
});

it('turns -0 into 0', () => {
  const copy = copyJson([-0]) as { value: number[] };
  expect(Object.is(copy.value[0], 0)).toBe(true);
});

it.each([
  ['a function', { a: () => 1 }, '/a', 'kind'],
  ['a symbol', [Symbol('x')], '/0', 'kind'],
  ['a big integer', 1n, '', 'kind'],
  ['undefined', undefined, '', 'kind'],
  ['undefined in a list', [1, undefined], '/1', 'kind'],
  ['a hole', [1, , 3], '/1', 'kind'],
  ['a date', { at: new Date(0) }, '/at', 'kind'],
  ['a map', new Map(), '', 'kind'],
  ['an instance', new Intl.Locale('en'), '', 'kind'],
  ['not a number', { 'a/b': [NaN] }, '/a~1b/0', 'number'],
  ['an infinite number', -Infinity, '', 'number'],
] as const)('refuses %s', (_, value, pointer, reason) => {
  expect(copyJson(value)).toEqual(refused(pointer, reason));
});

it('takes objects without a prototype and of another realm', () => {
  const foreign = Object.create(Object.create(null) as object) as Record<string, unknown>;
  foreign['a'] = 1;
  expect(copyJson(foreign)).toEqual({ ok: true, value: { a: 1 } });
  expect(copyJson(Object.assign(Object.create(null) as object, { a: 1 }))).toEqual({ ok: true, value: { a: 1 } });
});

it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s and pollutes nothing', (key) => {
  const value: unknown = JSON.parse(`{"a":{"${key}":{"polluted":true}}}`);
  expect(copyJson(value)).toEqual(refused(`/a/${key}`, 'key'));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('ignores what is inherited, even when it is enumerable', () => {
  const parent = { inherited: 1 };
  Object.setPrototypeOf(parent, null);
  const child = Object.create(parent) as Record<string, unknown>;
  child['own'] = 2;
  expect(copyJson(child)).toEqual({ ok: true, value: { own: 2 } });
});

it('reads a getter once and survives one that throws', () => {
  let reads = 0;
  const changing = {
    get price() {
      return ++reads;
    },
  };
  expect(copyJson(changing)).toEqual({ ok: true, value: { price: 1 } });
  expect(reads).toBe(1);
  const throwing = Object.defineProperty({}, 'a', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
  expect(copyJson({ list: [throwing] })).toEqual(refused('/list/0/a', 'unreadable'));
});

it('survives proxies that throw or lie', () => {
  const throwing = new Proxy({}, { ownKeys: () => { throw new Error('no'); } }); // prettier-ignore
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const endless = new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 31 : 0) });
  expect(copyJson(throwing)).toEqual(refused('', 'unreadable'));
  expect(copyJson([revoked.proxy])).toEqual(refused('/0', 'unreadable'));
  expect(copyJson(endless)).toEqual(refused('', 'nodes'));
});

it('refuses cycles but takes one object in two places', () => {
  const cyclic: unknown[] = [];
  cyclic.push({ back: cyclic });
  expect(copyJson(cyclic)).toEqual(refused('/0/back', 'cycle'));
  const shared = { x: 1 };
  expect(copyJson([shared, shared])).toEqual({ ok: true, value: [{ x: 1 }, { x: 1 }] });
});

it('keeps to its limits: exactly reached passes, one more does not', () => {
  const limits = { maxDepth: 3, maxNodes: 5, maxStringUnits: 4 };
  expect(copyJson(nested(3), limits).ok).toBe(true);
  expect(copyJson(nested(4), limits)).toEqual(refused('/0/0/0', 'depth'));
  expect(copyJson([1, 2, 3, 4], limits).ok).toBe(true);
  expect(copyJson([1, 2, 3, 4, 5], limits)).toEqual(refused('', 'nodes'));
  expect(copyJson('1234', limits).ok).toBe(true);
  expect(copyJson('12345', limits)).toEqual(refused('', 'string'));
  expect(copyJson({ '12345': 1 }, limits)).toEqual(refused('', 'string'));
});

it('does not overflow its stack on 100,000 levels', () => {
  expect(copyJson(nested(100_000))).toMatchObject({ ok: false, error: { reason: 'depth' } });
  expect(DEFAULT_COPY_LIMITS).toEqual({ maxDepth: 40, maxNodes: 50_000, maxStringUnits: 100_000 });
});

it('writes equal data as equal text, keys sorted', () => {
  expect(canonicalJson({ b: 1, a: { d: [], c: 'é"\n' }, ä: null, B: -0, u: undefined })).toBe(
    '{"B":0,"a":{"c":"é\\"\\n","d":[]},"b":1,"ä":null}',
  );
  expect(canonicalJson([1e21, 0.1, true])).toBe('[1e+21,0.1,true]');
});

it('never calls toJSON, not even that of old script libraries', () => {
  Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => '"hijacked"' });
  try {
    expect(canonicalJson({ list: [1, 2] })).toBe('{"list":[1,2]}');
    expect(copyJson({ list: [1] })).toEqual({ ok: true, value: { list: [1] } });
  } finally {
    delete (Array.prototype as { toJSON?: unknown }).toJSON;
  }
});

it('throws on what is not JSON data', () => {
  expect(() => canonicalJson({ a: NaN })).toThrow(TypeError);
  expect(() => canonicalJson([() => 1])).toThrow(TypeError);
});
