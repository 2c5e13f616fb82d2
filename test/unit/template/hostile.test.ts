import { afterEach, describe, expect, it } from 'vitest';
import { parseTemplate, parseTemplateText } from '../../../src/template/parse-template.ts';
import type { TemplateProblem } from '../../../src/template/problem.ts';
import { changed, fieldPointer, places, seededRandom } from '../../fixtures/templates/change.ts';
import { PLAIN_TEMPLATE, RICH_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

/** Everything a template must survive: refused with a code and a place, or taken as the harmless text it is. */
const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '<svg><script>x</script>',
  '{0}',
  '${x}',
  '\u202Eabc',
  '{{constructor}}',
];

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

function errors(json: unknown): readonly TemplateProblem[] {
  const result = parseTemplate(json);
  return result.ok ? [] : result.error;
}
const codes = (json: unknown): string[] => errors(json).map(({ code, pointer }) => `${code} ${pointer}`);
const withChoices = (choices: unknown) =>
  changed(PLAIN_TEMPLATE, { '/fields/0': { id: 'o', type: 'option', display: 'radio', label: 'x', choices } });

it.each(ATTACKS)('texts for people stay the text they are: %s', (attack) => {
  const changes = {
    '/name': attack,
    '/fields/0/label': { en: attack },
    '/fields/0/hint': attack,
    '/customOrder': { invite: attack },
  };
  expect(parseTemplate(changed(PLAIN_TEMPLATE, changes))).toMatchObject({
    ok: true,
    value: { name: attack, fields: [{ label: { en: attack } }] },
  });
});

it.each([
  ['{"__proto__":{"polluted":true},"formatVersion":1}', '/__proto__'],
  ['{"formatVersion":1,"constructor":{"prototype":{"polluted":true}}}', '/constructor'],
  ['{"formatVersion":1,"fields":[{"prototype":{"polluted":true}}]}', '/fields/0/prototype'],
  ['{"formatVersion":1,"name":{"__proto__":"x"}}', '/name/__proto__'],
])('refuses keys that reach prototypes: %s', (text, pointer) => {
  expect(parseTemplateText(text)).toEqual({
    ok: false,
    error: [{ code: 'template.reserved-key', pointer, params: {} }],
  });
});

it.each([
  ['__proto__'],
  ['toString'],
  ['hasOwnProperty'],
  [''],
  [' '],
  ['x'.repeat(65)],
  ['\uD83D'],
  ['a.b'],
  ['A'],
  ['1a'],
])('refuses the field id %j', (id) => {
  expect(codes(changed(PLAIN_TEMPLATE, { '/fields/0/id': id }))).toEqual(['schema.pattern /fields/0/id']);
});

it('an id of 1 MB is refused without being read', () => {
  expect(codes(changed(PLAIN_TEMPLATE, { '/fields/0/id': 'x'.repeat(1_000_000) }))).toEqual([
    'template.too-large /fields/0/id',
  ]);
});

describe('size', () => {
  const million = Array.from({ length: 1_000_000 }, () => 0);
  const field = { id: 'a', type: 'text', data: true, label: 'x' };
  it.each([
    ['a million fields', changed(PLAIN_TEMPLATE, { '/fields': million }), 'template.too-large /fields'],
    [
      '201 fields',
      changed(PLAIN_TEMPLATE, { '/fields': Array.from({ length: 201 }, () => field) }),
      'schema.too-long /fields',
    ],
    [
      '9,000 fields',
      changed(PLAIN_TEMPLATE, { '/fields': Array.from({ length: 9000 }, () => field) }),
      'schema.too-long /fields',
    ],
    ['a million choices', withChoices(million), 'template.too-large /fields/0/choices'],
    [
      '501 choices',
      withChoices(Array.from({ length: 501 }, () => ({ id: 'a', label: 'x' }))),
      'schema.too-long /fields/0/choices',
    ],
    [
      '10,000 layers',
      changed(PLAIN_TEMPLATE, {
        '/surfaces/0/layers': Array.from({ length: 10_000 }, () => ({ src: 'x', blend: 'normal', over: 'artwork' })),
      }),
      'schema.too-long /surfaces/0/layers',
    ],
    [
      '100,000 blocked words',
      changed(PLAIN_TEMPLATE, { '/blockedWords': Array.from({ length: 100_000 }, () => 'x') }),
      'template.too-large /blockedWords',
    ],
    [
      '5,001 blocked words',
      changed(PLAIN_TEMPLATE, { '/blockedWords': Array.from({ length: 5001 }, () => 'x') }),
      'schema.too-long /blockedWords',
    ],
    [
      'a label of 50 MB',
      changed(PLAIN_TEMPLATE, { '/fields/0/label': 'x'.repeat(50_000_000) }),
      'template.too-large /fields/0/label',
    ],
    [
      'an address of 2 MB',
      changed(PLAIN_TEMPLATE, { '/surfaces/0/image/src': 'x'.repeat(2_000_000) }),
      'template.too-large /surfaces/0/image/src',
    ],
    [
      'an address of 4,097 characters',
      changed(PLAIN_TEMPLATE, { '/surfaces/0/image/src': 'x'.repeat(4097) }),
      'schema.too-long /surfaces/0/image/src',
    ],
  ])('%s are refused at once', (_, template, problem) => {
    const begin = performance.now();
    expect(codes(template)).toEqual([problem]);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
  it('depth of 100,000', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(errors(deep)).toMatchObject([{ code: 'template.too-large', params: { maxDepth: 40 } }]);
    expect(parseTemplateText('['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject({ ok: false });
  });
});

it.each([0, -1, 1e9, 1e308, '100', null, -0, 1e-320, true])('a width of %j mm is refused', (widthMm) => {
  const template = changed(RICH_TEMPLATE, { '/surfaces/0/areas/0/widthMm': widthMm });
  expect(codes(template)).toHaveLength(1);
  expect(codes(template)[0]).toMatch(/^schema\.(type|too-small|too-large) \/surfaces\/0\/areas\/0\/widthMm$/);
});

it.each([
  'red;background:url(//c)',
  'expression(alert(1))',
  'var(--x)',
  '#12',
  '#ggg',
  'red',
  `#${'0'.repeat(10_000)}`,
  '#fff\n',
])('the colour %j is refused', (value) => {
  expect(codes(changed(RICH_TEMPLATE, { '/colors/0/value': value }))).toEqual(['schema.pattern /colors/0/value']);
});

it.each([
  ['addOn', 0.1],
  ['addOn', 1e21],
  ['addOn', '9.99'],
  ['addOn', { usd: 1 }],
  ['addOn', { USD: 1.5 }],
  ['addOn', -1],
])('the money %s = %j is refused', (key, value) => {
  expect(
    codes(changed(RICH_TEMPLATE, { [`${fieldPointer(RICH_TEMPLATE, 'caption')}/${key}`]: value })).length,
  ).toBeGreaterThan(0);
});

it.each([
  [null],
  [[]],
  ['text'],
  [42],
  [true],
  [undefined],
  [() => 1],
  [new Date()],
  [Symbol('x')],
  [new Map([['formatVersion', 1]])],
])('%s is no template', (value) => {
  expect(errors(value)).toHaveLength(1);
});

it('takes what is live once: getters, proxies, cycles', () => {
  let reads = 0;
  const live = { ...PLAIN_TEMPLATE, get version() { return String(++reads); } }; // prettier-ignore
  expect(parseTemplate(live)).toMatchObject({ ok: true, value: { version: '1' } });
  expect(reads).toBe(1);
  const proxied = new Proxy(structuredClone(PLAIN_TEMPLATE), {});
  expect(parseTemplate(proxied)).toMatchObject({ ok: true });
  const cyclic = structuredClone(PLAIN_TEMPLATE) as Record<string, unknown>;
  cyclic['fields'] = [cyclic];
  expect(errors(cyclic)).toEqual([{ code: 'template.not-json', pointer: '/fields/0', params: { reason: 'cycle' } }]);
  const throwing = { get formatVersion(): number { throw new Error('no'); } }; // prettier-ignore
  expect(errors(throwing)).toEqual([
    { code: 'template.not-json', pointer: '/formatVersion', params: { reason: 'unreadable' } },
  ]);
});

it('[T8] a required field that can never be shown is allowed', () => {
  const showWhen = {
    all: [
      { field: 'box', is: 'gift' },
      { field: 'box', is: 'plain' },
    ],
  };
  expect(codes(changed(RICH_TEMPLATE, { [`${fieldPointer(RICH_TEMPLATE, 'motto')}/showWhen`]: showWhen }))).toEqual([]);
});

it('never throws, whatever stands wherever', () => {
  const all = places(RICH_TEMPLATE);
  const junk: unknown[] = [
    null,
    NaN,
    -0,
    1e308,
    '',
    '\uD800',
    'constructor',
    '__proto__',
    [],
    {},
    [[]],
    { field: 'x' },
    new Date(),
    () => 1,
    undefined,
    10n,
    ...ATTACKS,
  ];
  let refused = 0;
  for (let seed = 1; seed <= 600; seed++) {
    const random = seededRandom(seed);
    const data = structuredClone(RICH_TEMPLATE) as unknown as Record<string, unknown>;
    for (let round = 0; round < 3; round++) {
      const keys = (all[random(all.length)] as { pointer: string }).pointer.split('/').slice(1);
      const last = keys.pop() as string;
      const holder = keys.reduce<unknown>(
        (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
        data,
      );
      if (typeof holder === 'object' && holder !== null)
        (holder as Record<string, unknown>)[last] = junk[random(junk.length)];
    }
    const result = parseTemplate(data);
    if (result.ok) continue;
    refused++;
    for (const { code, pointer } of result.error) {
      expect(code, `seed ${seed}`).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(pointer, `seed ${seed}`).toMatch(/^(\/.*)?$/);
    }
  }
  expect(refused).toBeGreaterThan(400);
}, 60_000);

it('reads JSON text as the platform does, and refuses all else with a code', () => {
  const texts = [
    '',
    ' ',
    '1',
    'null',
    '"x"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '[1] [2]',
    'NaN',
    '[Infinity]',
    '[01]',
    '[1.]',
    '["\t"]',
    '\uFEFF\uFEFF{}',
    '{"a"',
    '[-]',
    '//x\n{}',
    '["\\u12"]',
  ];
  for (const text of texts) {
    const result = parseTemplateText(text);
    expect(result.ok, text).toBe(false);
    if (!result.ok) expect(result.error[0]?.code, text).toMatch(/^(template\.|schema\.type)/);
  }
});
