import { describe, expect, it } from 'vitest';
import { parseFullTemplate } from '../../../src/template/parse-full-template.ts';
import { parseTemplate, parseTemplateText } from '../../../src/template/parse-template.ts';
import type { TemplateProblem } from '../../../src/template/problem.ts';
import { changed, fieldPointer } from '../../fixtures/templates/change.ts';
import { PLAIN_TEMPLATE, RICH_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

const field = (id: string): string => fieldPointer(RICH_TEMPLATE, id);
/** The rich template with changes, its problems as `code pointer` with parameters. */
function problemsOf(changes: Readonly<Record<string, unknown>>): unknown[] {
  const result = parseFullTemplate(changed(RICH_TEMPLATE, changes));
  return result.ok ? [] : [...result.error];
}
const caption = field('caption');
const wrap = '/surfaces/0/areas/0';

it('accepts the rich and the plain template, as equal data, frozen through and through', () => {
  const rich = parseTemplate(RICH_TEMPLATE);
  expect(rich).toEqual({ ok: true, value: RICH_TEMPLATE });
  expect(parseTemplate(PLAIN_TEMPLATE)).toEqual({ ok: true, value: PLAIN_TEMPLATE });
  if (!rich.ok) return;
  const frozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
  expect(frozen(rich.value)).toBe(true);
});

it('[T2] keeps its own copy', () => {
  const original = structuredClone(PLAIN_TEMPLATE) as { id: string };
  const result = parseTemplate(original);
  original.id = 'other';
  expect(result.ok && result.value.id).toBe('tag');
});

it.each([
  [999, '999'],
  ['1.0', '1.0'],
  ['1', '1'],
  [-1, '-1'],
  [1.5, '1.5'],
  [undefined, 'none'],
  [null, 'none'],
  [[1], 'none'],
])('[T1] refuses formatVersion %j before all else', (formatVersion, found) => {
  const template = changed({ ...RICH_TEMPLATE, fields: 'nonsense' }, { '/formatVersion': formatVersion });
  expect(parseTemplate(template)).toEqual({
    ok: false,
    error: [{ code: 'template.version-unsupported', pointer: '/formatVersion', params: { found, supported: 1 } }],
  });
});

describe('[T3] [T4] ids', () => {
  it.each(['constructor', 'prototype'])('reserves %s', (id) => {
    expect(problemsOf({ [`${field('motto')}/id`]: id })).toEqual([
      { code: 'id.reserved', pointer: `${field('motto')}/id`, params: { id } },
    ]);
  });
  it.each([
    ['/surfaces/1/id', 'front', '/surfaces/0/id'],
    ['/surfaces/1/areas/0/id', 'wrap', '/surfaces/0/areas/0/id'],
    ['/fonts/1/id', 'script', '/fonts/0/id'],
    ['/colors/1/id', 'ink', '/colors/0/id'],
    [`${field('motto')}/id`, 'dad', `${field('dad')}/id`],
    [`${field('box')}/choices/1/id`, 'plain', `${field('box')}/choices/0/id`],
  ])('refuses %s used twice', (pointer, id, first) => {
    expect(problemsOf({ [pointer]: id })).toContainEqual({ code: 'id.duplicate', pointer, params: { id, first } });
  });
  it('lets things of different kinds share an id', () => {
    expect(problemsOf({ '/colors/1/id': 'script', [`${caption}/colors`]: ['script'] })).toEqual([]);
  });
});

it.each([
  [`${field('motto')}/area`, 'nowhere', 'area', 'nowhere'],
  [`${caption}/fonts/1`, 'gothic', 'font', 'gothic'],
  [`${caption}/colors/0`, 'blue', 'color', 'blue'],
  [`${field('ribbon')}/showWhen`, { field: 'ghost', filled: true }, 'field', 'ghost'],
  [`${field('glaze')}/choices/1/sets/surfaces`, { side: { image: 'x.png' } }, 'surface', 'side'],
  [`${field('glaze')}/default`, 'black', 'choice', 'black'],
])('[T5] refuses %s = %j', (pointer, value, kind, id) => {
  const [problem, ...others] = problemsOf({ [pointer]: value }) as { code: string; params: unknown; pointer: string }[];
  expect(problem).toMatchObject({ code: 'reference.unknown', params: { kind, id } });
  expect(problem?.pointer.startsWith(pointer)).toBe(true);
  expect(others).toEqual([]);
});

describe('[T6] [T7] [T17] places', () => {
  it.each(['area', 'boxMm'])('a drawn field needs %s', (property) => {
    expect(problemsOf({ [`${field('dad')}/${property}`]: undefined })).toEqual([
      { code: 'field.not-placed', pointer: field('dad'), params: { field: 'dad', property } },
    ]);
  });
  it('an option with clip art needs a place, one without does not', () => {
    expect(problemsOf({ [`${field('art')}/area`]: undefined, [`${field('art')}/boxMm`]: undefined })).toHaveLength(2);
    expect(problemsOf({ [`${field('box')}/area`]: 'plate' })).toEqual([
      { code: 'field.not-placed', pointer: field('box'), params: { field: 'box', property: 'boxMm' } },
    ]);
  });
  it('a data field has no place', () => {
    expect(problemsOf({ [`${field('proof')}/area`]: 'plate', [`${field('proof')}/boxMm`]: [0, 0, 1, 1] })).toEqual([
      { code: 'field.data-is-placed', pointer: `${field('proof')}/area`, params: { field: 'proof' } },
      { code: 'field.data-is-placed', pointer: `${field('proof')}/boxMm`, params: { field: 'proof' } },
    ]);
  });
  it.each([
    [[3, 70, 0, 12], { field: 'caption', widthMm: 0, heightMm: 12 }],
    [[3, 70, 10, -1], { field: 'caption', widthMm: 10, heightMm: -1 }],
  ])('the box %j is empty', (box, params) => {
    expect(problemsOf({ [`${caption}/boxMm`]: box })).toEqual([
      { code: 'box.empty', pointer: `${caption}/boxMm`, params },
    ]);
  });
  it('accepts a box that ends at the edge, within 0.01 mm', () => {
    expect(problemsOf({ [`${caption}/boxMm`]: [0, 0, 75, 85] })).toEqual([]);
    expect(problemsOf({ [`${caption}/boxMm`]: [-0.01, 0, 75, 85.01] })).toEqual([]);
  });
  it.each([
    [[-0.02, 0, 10, 10], 0.02],
    [[0, -3, 10, 10], 3],
    [[66, 0, 10, 10], 1],
    [[0, 80, 10, 7.5], 2.5],
  ])('refuses the box %j, %d mm outside', (box, overMm) => {
    expect(problemsOf({ [`${caption}/boxMm`]: box })).toEqual([
      { code: 'box.outside-area', pointer: `${caption}/boxMm`, params: { field: 'caption', area: 'wrap', overMm } },
    ]);
  });
  it('lets photos, and only photos, run into the bleed', () => {
    expect(problemsOf({ [`${field('dad')}/boxMm`]: [-2, -2, 79, 89] })).toEqual([]);
    expect(problemsOf({ [`${caption}/boxMm`]: [-2, -2, 79, 89] })).toHaveLength(1);
    expect(problemsOf({ [`${field('dad')}/boxMm`]: [-2.5, 0, 10, 10] })).toMatchObject([{ params: { overMm: 0.5 } }]);
  });
  it('a safe margin leaves something', () => {
    expect(problemsOf({ [`${wrap}/safeMm`]: 37 })).toEqual([]);
    expect(problemsOf({ [`${wrap}/safeMm`]: 37.5 })).toEqual([
      { code: 'area.safe-too-large', pointer: `${wrap}/safeMm`, params: { safeMm: 37.5, widthMm: 75, heightMm: 85 } },
    ]);
  });
});

describe('[T8] defaults', () => {
  it.each([
    ['caption', 'x'.repeat(21), 'too-long'],
    ['caption', '👨‍👩‍👧‍👦'.repeat(21), 'too-long'],
    ['caption', 'x', 'too-short'],
    ['caption', 'a\nb\nc', 'too-many-lines'],
    ['caption', 'I 👍 it', 'emoji'],
    ['caption', 'abc\u202Edef', 'hidden-character'],
    ['caption', 'HELLO world', 'blocked-word'],
    ['caption', 'o\u0316\u0317\u0318\u0319\u031C\u031D\u031E\u031F\u0320h', 'stacked-marks'],
    ['years', 0.4, 'too-small'],
    ['years', 99.5, 'too-large'],
    ['years', 1.25, 'too-many-decimals'],
    ['number', 1.5, 'too-many-decimals'],
    ['wedding', '1899-12-31', 'too-early'],
    ['wedding', '2031-01-01', 'too-late'],
    ['glaze', 'gold', 'unavailable'],
  ])('of %s: %j is %s', (id, value, reason) => {
    expect(problemsOf({ [`${field(id)}/default`]: value })).toEqual([
      { code: 'default.not-allowed', pointer: `${field(id)}/default`, params: { field: id, reason } },
    ]);
  });
  it.each([
    ['caption', 'x'.repeat(20)],
    ['caption', 'ab'],
    ['years', 0.5],
    ['years', 99],
    ['wedding', '1900-01-01'],
    ['wedding', '2030-12-31'],
    ['glaze', 'sage'],
  ])('of %s: %j is accepted', (id, value) => {
    expect(problemsOf({ [`${field(id)}/default`]: value })).toEqual([]);
  });
});

it.each([
  ['/production', { minDays: 6, maxDays: 5 }, '/production/minDays', 'minDays', 6, 'maxDays', 5],
  [`${caption}/minGraphemes`, 21, `${caption}/minGraphemes`, 'minGraphemes', 21, 'maxGraphemes', 20],
  [`${field('motto')}/minGraphemes`, 201, `${field('motto')}/minGraphemes`, 'minGraphemes', 201, 'maxGraphemes', 200],
  [`${caption}/minSizeMm`, 11, `${caption}/minSizeMm`, 'minSizeMm', 11, 'maxSizeMm', 10],
  [`${field('dad')}/minDpi`, 301, `${field('dad')}/minDpi`, 'minDpi', 301, 'goodDpi', 300],
  [`${field('years')}/min`, 99.5, `${field('years')}/min`, 'min', 99.5, 'max', 99],
  [`${field('wedding')}/min`, '2031-01-01', `${field('wedding')}/min`, 'min', '2031-01-01', 'max', '2030-12-31'],
])('[T9] refuses %s = %j', (pointer, value, place, lower, min, upper, max) => {
  const problems = problemsOf({ [pointer]: value, [`${field('motto')}/default`]: undefined });
  expect(problems).toEqual([{ code: 'range.reversed', pointer: place, params: { lower, min, upper, max } }]);
});

it('[T9] accepts ranges of one value', () => {
  const same = {
    '/production': { minDays: 5, maxDays: 5 },
    [`${caption}/minGraphemes`]: 20,
    [`${field('dad')}/minDpi`]: 300,
  };
  expect(problemsOf(same)).toEqual([]);
});

describe('[T10] conditions', () => {
  it('refuses a field that waits for itself', () => {
    expect(problemsOf({ [`${caption}/showWhen`]: { field: 'caption', filled: true } })).toEqual([
      { code: 'condition.cycle', pointer: `${caption}/showWhen`, params: { fields: ['caption', 'caption'] } },
    ]);
  });
  it('refuses a cycle over several fields, at each of them', () => {
    const problems = problemsOf({ [`${field('box')}/showWhen`]: { any: [{ field: 'bow-text', filled: true }] } });
    expect(problems).toEqual([
      {
        code: 'condition.cycle',
        pointer: `${field('box')}/showWhen`,
        params: { fields: ['box', 'bow-text', 'ribbon', 'box'] },
      },
      {
        code: 'condition.cycle',
        pointer: `${field('ribbon')}/showWhen`,
        params: { fields: ['ribbon', 'box', 'bow-text', 'ribbon'] },
      },
      {
        code: 'condition.cycle',
        pointer: `${field('bow-text')}/showWhen`,
        params: { fields: ['bow-text', 'ribbon', 'box', 'bow-text'] },
      },
    ]);
  });
  it('does not call two ways to one field a cycle', () => {
    expect(
      problemsOf({
        [`${field('bow-text')}/showWhen`]: {
          all: [
            { field: 'ribbon', filled: true },
            { field: 'box', is: 'gift' },
          ],
        },
      }),
    ).toEqual([]);
  });
  it.each([
    [{ field: 'box', is: 'huge' }, '/showWhen/is', 'box', 'option'],
    [{ field: 'box', in: ['gift', 'huge'] }, '/showWhen/in/1', 'box', 'option'],
    [{ field: 'number', is: '7' }, '/showWhen/is', 'number', 'number'],
    [{ field: 'wedding', is: '2023-02-30' }, '/showWhen/is', 'wedding', 'date'],
    [{ field: 'motto', is: true }, '/showWhen/is', 'motto', 'text'],
    [{ field: 'motto', is: '' }, '/showWhen/is', 'motto', 'text'],
    [{ field: 'dad', is: 'photo' }, '/showWhen/is', 'dad', 'image'],
  ])('%j can never be true', (showWhen, place, id, type) => {
    expect(problemsOf({ [`${field('proof')}/showWhen`]: showWhen })).toEqual([
      { code: 'condition.never-true', pointer: field('proof') + place, params: { field: id, type } },
    ]);
  });
});

describe('[T11] addresses', () => {
  const src = '/surfaces/0/image/src';
  it.each([
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScript:alert(1)', 'scheme'],
    ['java\tscript:alert(1)', 'control-character'],
    ['\u0001javascript:alert(1)', 'control-character'],
    [' javascript:alert(1)', 'white-space'],
    ['front.jpg\n', 'control-character'],
    ['front.jpg\u00A0', 'white-space'],
    ['a\u200Bb.png', 'control-character'],
    ['vbscript:x', 'scheme'],
    ['blob:https://shop.example/1', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://host/x.png', 'scheme'],
    ['view-source:https://x', 'scheme'],
    ['//host/x.png', 'host'],
    ['https:x.png', 'host'],
    ['https:///host/x.png', 'host'],
    ['http:/x', 'host'],
    ['\\\\host\\x.png', 'backslash'],
    ['https:\\\\host', 'backslash'],
    ['https://user:pass@host/x.png', 'credentials'],
    ['https://user@host', 'credentials'],
    ['data:text/html,<script>', 'data'],
    ['data:image/svg+xml,<svg onload=x>', 'data'],
    ['data:image/svg+xml;base64,PHN2Zz4=', 'data'],
    ['data:image/png,plain', 'data'],
    ['DATA:image/png;base64,<>', 'data'],
  ])('refuses %j: %s', (url, reason) => {
    expect(problemsOf({ [src]: url })).toEqual([{ code: 'url.not-allowed', pointer: src, params: { reason } }]);
  });
  it.each([
    'front.jpg',
    './a/b.png?x=1#y',
    '../x',
    '/root.png',
    'a:b'.replace(':', '%3A'),
    'https://h/x@2x.png',
    'http://localhost:8080/x',
    'HTTPS://H/x',
    'front view.jpg',
    '图.png',
    'data:image/webp;base64,AAAA',
    'data:image/jpeg;base64,/9j+AA==',
  ])('accepts %j', (url) => {
    expect(problemsOf({ [src]: url })).toEqual([]);
  });
  it('looks at every address', () => {
    const glaze = field('glaze');
    const pointers = [
      '/privacy/policyUrl',
      '/fonts/0/src',
      src,
      '/surfaces/0/layers/0/src',
      `${field('art')}/choices/0/thumbnail`,
      `${field('art')}/choices/0/image/src`,
      `${glaze}/choices/1/sets/surfaces/front/image`,
    ];
    const problems = problemsOf(Object.fromEntries(pointers.map((pointer) => [pointer, 'javascript:1']))) as {
      pointer: string;
    }[];
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    const layer = { src: 'javascript:1', blend: 'normal', over: 'product' };
    expect(problemsOf({ [`${glaze}/choices/1/sets/surfaces/front/layers`]: [layer] })).toHaveLength(1);
  });
  it('takes data for pictures only', () => {
    const picture = 'data:image/png;base64,AAAA';
    expect(problemsOf({ '/fonts/0/src': picture, '/privacy/policyUrl': picture })).toHaveLength(2);
  });
});

describe('[T12] placements', () => {
  const placement = `${wrap}/placement`;
  it('a mesh has all its points', () => {
    const mesh = {
      columns: 3,
      rows: 3,
      points: [
        [0, 0],
        [1, 0],
        [2, 0],
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    };
    expect(problemsOf({ [placement]: { mesh } })).toEqual([
      {
        code: 'placement.mesh-size',
        pointer: `${placement}/mesh/points`,
        params: { area: 'wrap', columns: 3, rows: 3, points: 6 },
      },
    ]);
  });
  it.each([
    { rectangle: [10, 10, 0, 50] },
    { rectangle: [10, 10, 50, -1] },
    {
      quad: [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
      ],
    },
    {
      quad: [
        [0, 0],
        [50, 0],
        [100, 0],
        [200, 0],
      ],
    },
    {
      quad: [
        [0, 0],
        [100, 0],
        [10, 10],
        [0, 100],
      ],
    },
    { cylinder: { leftPx: 5, rightPx: 5, topPx: 0, bottomPx: 9, topSagPx: 0, bottomSagPx: 0, degrees: 90 } },
    {
      mesh: {
        columns: 2,
        rows: 2,
        points: [
          [5, 0],
          [5, 0],
          [5, 9],
          [5, 9],
        ],
      },
    },
  ])('%j encloses nothing', (flat) => {
    expect(problemsOf({ [placement]: flat })).toEqual([
      { code: 'placement.flat', pointer: placement, params: { area: 'wrap' } },
    ]);
  });
  it.each([
    { rectangle: [2000, 0, 10, 10] },
    { rectangle: [-10, 0, 10, 10] },
    { rectangle: [0, 2000, 10, 10] },
    {
      quad: [
        [0, -90],
        [10, -90],
        [10, -1],
        [0, -1],
      ],
    },
  ])('%j lies beside the picture', (outside) => {
    expect(problemsOf({ [placement]: outside })).toEqual([
      {
        code: 'placement.outside-picture',
        pointer: placement,
        params: { area: 'wrap', widthPx: 2000, heightPx: 2000 },
      },
    ]);
  });
  it('accepts what lies partly on it, and a mirrored quad', () => {
    expect(problemsOf({ [placement]: { rectangle: [1999, 0, 10, 10] } })).toEqual([]);
    expect(
      problemsOf({
        [placement]: {
          quad: [
            [100, 0],
            [0, 0],
            [0, 100],
            [100, 100],
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('[T13] money', () => {
  it('needs a currency', () => {
    const problems = problemsOf({ '/currency': undefined }) as { code: string; pointer: string }[];
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['money.no-currency']));
    expect(problems.map(({ pointer }) => pointer)).toContain('/basePrice');
    expect(problems).toHaveLength(6);
  });
  it('names every market', () => {
    expect(problemsOf({ '/currency/CA': undefined })).toEqual([
      { code: 'currency.market-missing', pointer: '/currency', params: { markets: ['CA'] } },
    ]);
  });
  it('names every currency', () => {
    expect(problemsOf({ [`${caption}/addOn`]: { USD: 1, EUR: 1 } })).toEqual([
      { code: 'money.currency-missing', pointer: `${caption}/addOn`, params: { currencies: ['GBP', 'CAD'] } },
    ]);
  });
});

it.each([
  [`${field('wedding')}/min`, '2023-02-29'],
  [`${field('wedding')}/max`, '2030-13-01'],
  [`${field('wedding')}/default`, '2020-06-31'],
])('[T14] refuses %s = %s', (pointer, found) => {
  expect(problemsOf({ [pointer]: found })).toEqual([{ code: 'date.not-a-day', pointer, params: { found } }]);
});

it('[T15] drawAs draws some of the date', () => {
  expect(problemsOf({ [`${field('wedding')}/drawAs`]: 'on that day' })).toEqual([
    { code: 'draw-as.no-token', pointer: `${field('wedding')}/drawAs`, params: { found: 'on that day' } },
  ]);
  expect(problemsOf({ [`${field('wedding')}/drawAs`]: 'YY' })).toEqual([]);
});

it.each([`x'), url(//c`, 'A"B', 'A;B', ' A', 'A ', 'A  B', 'A\nB', 'a\\62', 'f{'])(
  '[T16] refuses the family %j',
  (family) => {
    expect(problemsOf({ '/fonts/0/family': family })).toEqual([
      { code: 'font.family-not-allowed', pointer: '/fonts/0/family', params: {} },
    ]);
  },
);

it.each(['Noto Sans SC', 'M PLUS Rounded 1c', 'Rock 3D', 'PT_Sans-Bold', '思源黑体', 'Đặng Thành'])(
  '[T16] accepts the family %s',
  (family) => {
    expect(problemsOf({ '/fonts/0/family': family })).toEqual([]);
  },
);

describe('[T18] shape', () => {
  it.each([
    ['/id', undefined, 'schema.required', '', { property: 'id' }],
    ['/extra', 1, 'schema.unknown-key', '/extra', { property: 'extra' }],
    ['/id', 5, 'schema.type', '/id', { expectedTypes: ['string'] }],
    ['/name', 5, 'schema.type', '/name', { expectedTypes: ['string', 'object'] }],
    ['/name', {}, 'schema.too-short', '/name', { minKeys: 1 }],
    ['/name', '', 'schema.too-short', '/name', { minCharacters: 1 }],
    ['/name', { en: 5 }, 'schema.type', '/name/en', { expectedTypes: ['string'] }],
    ['/name', { 'not a locale': 'x' }, 'schema.unknown-key', '/name/not a locale', { property: 'not a locale' }],
    ['/currency', 'usd', 'schema.pattern', '/currency', { pattern: '^[A-Z]{3}$' }],
    ['/markets', [], 'schema.too-short', '/markets', { minItems: 1 }],
    ['/markets', ['US', 'DE', 'US'], 'schema.duplicate', '/markets', { first: 0, second: 2 }],
    ['/privacy/deleteAfter', 'never', 'schema.not-allowed', '/privacy/deleteAfter', { allowed: ['fulfilment'] }],
    ['/privacy/deleteAfter', { days: 0 }, 'schema.too-small', '/privacy/deleteAfter/days', { min: 1 }],
    [
      `${wrap}/finish`,
      'paint',
      'schema.not-allowed',
      `${wrap}/finish`,
      {
        allowed: [
          'print',
          'engrave',
          'engrave-wood',
          'engrave-glass',
          'emboss',
          'deboss',
          'embroider',
          'foil',
          'foil-gold',
          'foil-silver',
          'foil-rose',
          'white-ink',
        ],
      },
    ],
    [`${wrap}/widthMm`, 0, 'schema.too-small', `${wrap}/widthMm`, { min: 1 }],
    [`${wrap}/widthMm`, 1e308, 'schema.too-large', `${wrap}/widthMm`, { max: 5000 }],
    [`${wrap}/widthMm`, '100', 'schema.type', `${wrap}/widthMm`, { expectedTypes: ['number'] }],
    [`${wrap}/placement`, {}, 'schema.too-short', `${wrap}/placement`, { minKeys: 1 }],
    [`${wrap}/placement/cylinder/degrees`, 0, 'schema.too-small', `${wrap}/placement/cylinder/degrees`, { above: 0 }],
    ['/fields/0/type', 'video', 'schema.unknown-field-type', '/fields/0/type', { found: 'video' }],
    ['/fields/0/type', 7, 'schema.unknown-field-type', '/fields/0/type', { found: 'number' }],
    ['/fields/0/type', undefined, 'schema.required', '/fields/0', { property: 'type' }],
    ['/fields/0', null, 'schema.type', '/fields/0', { expectedTypes: ['object'] }],
    [`${field('box')}/choices`, [], 'schema.too-short', `${field('box')}/choices`, { minItems: 1 }],
    [`${field('proof')}/showWhen`, { field: 'box' }, 'schema.too-short', `${field('proof')}/showWhen`, { minKeys: 2 }],
    [`${field('proof')}/showWhen`, { all: [] }, 'schema.too-short', `${field('proof')}/showWhen/all`, { minItems: 1 }],
    [`${caption}/addOn`, -1, 'schema.too-small', `${caption}/addOn`, { min: 0 }],
    [`${caption}/addOn`, 9.99, 'schema.type', `${caption}/addOn`, { expectedTypes: ['integer', 'object'] }],
    [
      '/colors/0/value',
      'red;background:url(//c)',
      'schema.pattern',
      '/colors/0/value',
      { pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' },
    ],
  ])('%s = %j is one problem', (pointer, value, code, place, params) => {
    expect(problemsOf({ [pointer]: value })).toEqual([{ code, pointer: place, params }]);
  });
  it('reports several at once, ordered by place', () => {
    const problems = problemsOf({ '/fields/1/minDpi': 'x', '/fields/0/label': 5, '/version': '' }) as {
      pointer: string;
    }[];
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/fields/0/label', '/fields/1/minDpi', '/version']);
  });
});

it('[T19] lists at most 100 problems', () => {
  const fields = Array.from({ length: 150 }, () => ({ type: 'text' }));
  expect(problemsOf({ '/fields': fields })).toHaveLength(100);
});

it('reads a template from text, a byte order mark passed over', () => {
  const text = JSON.stringify(PLAIN_TEMPLATE);
  expect(parseTemplateText(text)).toMatchObject({ ok: true, value: { id: 'tag' } });
  expect(parseTemplateText(`\uFEFF${text}`)).toMatchObject({ ok: true });
  for (const broken of ['', '{', `${text},`, `${text}${text}`, 'NaN', `[${text},]`, '\u0000']) {
    expect(parseTemplateText(broken)).toEqual({
      ok: false,
      error: [{ code: 'template.not-json', pointer: '', params: { reason: 'syntax' } }],
    });
  }
  expect(parseTemplateText(text.replace('"id":"tag"', '"id":"first","id":"tag"'))).toMatchObject({
    value: { id: 'tag' },
  });
});

it('[T16] further files of a font need a first one, and a harmless address', () => {
  const faces = [{ src: 'fonts/script-ext.woff2', covers: 'U+0100-024F' }];
  expect(problemsOf({ '/fonts/0/faces': faces })).toEqual([]);
  expect(problemsOf({ '/fonts/1/faces': faces })).toEqual([
    { code: 'font.faces-without-source', pointer: '/fonts/1/faces', params: {} },
  ]);
  expect(problemsOf({ '/fonts/0/faces': [{ ...faces[0], src: 'javascript:x' }] })).toEqual([
    { code: 'url.not-allowed', pointer: '/fonts/0/faces/0/src', params: { reason: 'scheme' } },
  ]);
});

describe('[T20] allowed characters', () => {
  const given = (characters: unknown, more: object = {}) =>
    problemsOf({ [`${caption}/characters`]: characters, ...more });
  it('are named by scripts of Unicode, listed, or both', () => {
    expect(given({ scripts: ['Latin', 'Canadian_Aboriginal'], list: '♥' })).toEqual([]);
    expect(given({ scripts: ['Latin', 'Latn'] })).toEqual([
      { code: 'characters.unknown-script', pointer: `${caption}/characters/scripts/1`, params: { found: 'Latn' } },
    ]);
    expect(given({})).toMatchObject([{ code: 'schema.too-short' }]);
    expect(given({ scripts: ['L}\\p{Any'] })).toMatchObject([{ code: 'schema.pattern' }]);
  });
  it('[T8] hold for the default', () => {
    expect(given({ list: 'ABC' }, { [`${caption}/default`]: 'ABD' })).toEqual([
      {
        code: 'default.not-allowed',
        pointer: `${caption}/default`,
        params: { field: 'caption', reason: 'character' },
      },
    ]);
    expect(given({ list: 'ABC' }, { [`${caption}/default`]: 'CAB' })).toEqual([]);
  });
});

describe('[T21] patterns', () => {
  const given = (pattern: string, more: object = {}) => problemsOf({ [`${caption}/pattern`]: pattern, ...more });
  it.each([
    ['(?=a)b', 'unsupported', 2],
    ['(a', 'syntax', 2],
    ['((a{100}){100}){100}', 'too-large', 0],
  ])('refuses %s', (pattern, reason, at) => {
    expect(given(pattern)).toEqual([
      { code: 'pattern.not-readable', pointer: `${caption}/pattern`, params: { reason, at } },
    ]);
  });
  it('[T8] match their example and the field’s default', () => {
    const more = { [`${caption}/patternExample`]: 'AB1', [`${caption}/default`]: 'XY12' };
    expect(given('[A-Z]{2}[0-9]{1,2}', more)).toEqual([]);
    expect(given('[A-Z]{2}[0-9]{3}', more)).toEqual([
      { code: 'default.not-allowed', pointer: `${caption}/default`, params: { field: 'caption', reason: 'pattern' } },
      { code: 'pattern.example-does-not-match', pointer: `${caption}/patternExample`, params: { field: 'caption' } },
    ]);
  });
});

it('[T23] refuses what another part of the field silences', () => {
  const given = (more: object) =>
    problemsOf(Object.fromEntries(Object.entries(more).map(([key, value]) => [`${caption}/${key}`, value]))).map(
      (problem) => {
        const { code, pointer, params } = problem as TemplateProblem;
        return [code, pointer.slice(caption.length), params['other']];
      },
    );
  const arc = { above: 90 };
  expect(given({ curve: arc, maxLines: 1, verticalAlign: 'top', letterSpacing: 0.1 })).toEqual([]);
  expect(given({ vertical: true, maxLines: 3, lineHeight: 1.5 })).toEqual([]);
  expect(given({ curve: arc, vertical: true, maxLines: 3 })).toEqual([['field.without-effect', '/curve', 'vertical']]);
  expect(given({ curve: arc, vertical: false, maxLines: 2 })).toEqual([['field.without-effect', '/maxLines', 'curve']]);
  expect(given({ curve: arc, maxLines: 1, data: true, area: undefined, boxMm: undefined })).toContainEqual([
    'field.without-effect',
    '/curve',
    'data',
  ]);
  expect(given({ curve: { circle: true }, maxLines: 1, verticalAlign: 'top' })).toEqual([
    ['field.without-effect', '/verticalAlign', 'curve'],
  ]);
});

it('[T22] blocks words for all buyers, or by language; a default holds none of any', () => {
  const byLocale = { und: ['kitty'], de: ['Müll'] };
  expect(problemsOf({ '/blockedWords': byLocale })).toEqual([]);
  expect(problemsOf({ '/blockedWords': byLocale, [`${caption}/default`]: 'Mull' })).toEqual([
    {
      code: 'default.not-allowed',
      pointer: `${caption}/default`,
      params: { field: 'caption', reason: 'blocked-word' },
    },
  ]);
  expect(problemsOf({ '/blockedWords': { 'no locale': [] } })).not.toEqual([]);
});

describe('[T24] photos of two tones', () => {
  const tones = { method: 'threshold' };
  const dad = field('dad');
  it('lie on areas that are engraved', () => {
    expect(problemsOf({ [`${dad}/tones`]: tones })).toEqual([
      { code: 'field.not-engraved', pointer: `${dad}/tones`, params: { field: 'dad', area: 'wrap' } },
    ]);
    for (const finish of ['engrave', 'engrave-wood', 'engrave-glass'])
      expect(problemsOf({ [`${dad}/tones`]: tones, [`${wrap}/finish`]: finish })).toEqual([]);
    for (const finish of ['print', 'emboss', 'foil'])
      expect(problemsOf({ [`${dad}/tones`]: tones, [`${wrap}/finish`]: finish })).toHaveLength(1);
  });
  it('are drawn', () => {
    const changes = {
      [`${dad}/tones`]: tones,
      [`${dad}/data`]: true,
      [`${dad}/area`]: undefined,
      [`${dad}/boxMm`]: undefined,
    };
    expect(problemsOf(changes)).toEqual([
      {
        code: 'field.without-effect',
        pointer: `${dad}/tones`,
        params: { field: 'dad', property: 'tones', other: 'data' },
      },
    ]);
  });
  it('say what they are and nothing else', () => {
    const engraved = { [`${wrap}/finish`]: 'engrave' };
    for (const [key, value] of [
      ['method', 'halftone'],
      ['dotsPerInch', 10],
      ['buyerMay', ['zoom']],
      ['level', 3],
    ] as const)
      expect(problemsOf({ ...engraved, [`${dad}/tones`]: { ...tones, [key]: value } })).toHaveLength(1);
  });
});

it('[T25] asks something: fields, or a request', () => {
  const customOrder = { invite: 'Tell us' };
  const parse = (changes: object): unknown => parseFullTemplate(changed(PLAIN_TEMPLATE, { '/fields': [], ...changes }));
  expect(parse({})).toEqual({
    ok: false,
    error: [{ code: 'schema.too-short', pointer: '/fields', params: { minItems: 1 } }],
  });
  expect(parse({ '/customOrder': customOrder })).toMatchObject({ ok: true, value: { fields: [], customOrder } });
});

describe('[T26] lines of law', () => {
  const line = { text: { de: 'Ja' }, markets: { DE: 'Rückgabe', US: { en: 'Returns' } }, standard: false };
  it('may be all built in, or in the seller’s own words', () => {
    for (const legal of [{}, { withdrawal: {} }, { production: line, changes: line, rights: line, retention: line }])
      expect(problemsOf({ '/legal': legal })).toEqual([]);
  });
  it.each([
    ['', 5, 'schema.type', ''],
    ['', null, 'schema.type', ''],
    ['/returns', {}, 'schema.unknown-key', '/returns'],
    ['/rights', 'Yes', 'schema.type', '/rights'],
    ['/rights', { lines: [] }, 'schema.unknown-key', '/rights/lines'],
    ['/rights/standard', 'yes', 'schema.type', '/rights/standard'],
    ['/rights/text', {}, 'schema.too-short', '/rights/text'],
    ['/rights/markets', {}, 'schema.too-short', '/rights/markets'],
    ['/rights/markets/Germany', 'Ja', 'schema.unknown-key', '/rights/markets/Germany'],
    ['/rights/markets/DE', 7, 'schema.type', '/rights/markets/DE'],
  ])('is not %s = %j', (at, value, code, pointer) => {
    const legal = at
      .split('/')
      .slice(1)
      .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    expect(problemsOf({ '/legal': legal })).toMatchObject([{ code, pointer: `/legal${pointer}` }]);
  });
});

it('[T11] holds the address of a sample photo to the same', () => {
  const at = `${field('dad')}/sample/src`;
  expect(problemsOf({ [at]: 'javascript:alert(1)' })).toEqual([
    { code: 'url.not-allowed', pointer: at, params: { reason: 'scheme' } },
  ]);
});

describe('[T27] a model', () => {
  const model = (changes: object = {}) => ({
    src: 'mug.glb',
    materials: [{ name: 'Artwork', area: 'wrap' }],
    ...changes,
  });
  it('has a harmless address', () => {
    expect(problemsOf({ '/model': model() })).toEqual([]);
    for (const [src, reason] of [
      ['javascript:alert(1)', 'scheme'],
      ['data:model/gltf-binary;base64,Z2xURg==', 'scheme'],
      ['//elsewhere.test/mug.glb', 'host'],
    ] as const)
      expect(problemsOf({ '/model': model({ src }) })).toEqual([
        { code: 'url.not-allowed', pointer: '/model/src', params: { reason } },
      ]);
  });
  it('names areas and fields that there are', () => {
    expect(
      problemsOf({
        '/model': model({
          materials: [
            { name: 'A', area: 'back-wrap' },
            { name: 'B', field: 'polish' },
          ],
        }),
      }),
    ).toEqual([
      { code: 'reference.unknown', pointer: '/model/materials/0/area', params: { kind: 'area', id: 'back-wrap' } },
      { code: 'reference.unknown', pointer: '/model/materials/1/field', params: { kind: 'field', id: 'polish' } },
    ]);
  });
  it('shows something with each material', () => {
    for (const material of [{ name: 'Glaze' }, { name: 'Glaze', field: 'dad' }])
      expect(problemsOf({ '/model': model({ materials: [material] }) })).toEqual([
        { code: 'model.material-empty', pointer: '/model/materials/0', params: { material: 'Glaze' } },
      ]);
  });
  it('is of its shape, which [T18] the published schema has as well', () => {
    for (const [broken, code, pointer] of [
      [null, 'schema.type', '/model'],
      [{ src: 'mug.glb' }, 'schema.required', '/model'],
      [model({ src: '' }), 'schema.too-short', '/model/src'],
      [model({ materials: [] }), 'schema.too-short', '/model/materials'],
      [model({ usdz: 'mug.usdz' }), 'schema.unknown-key', '/model/usdz'],
      [model({ materials: [{ name: 'A', area: 'NO' }] }), 'schema.pattern', '/model/materials/0/area'],
    ] as const)
      expect(problemsOf({ '/model': broken })).toEqual([expect.objectContaining({ code, pointer })]);
  });
});

describe('[T28] a tint', () => {
  const [own, chosen] = ['/surfaces/0/tint', `${field('glaze')}/choices/0/sets`];
  const tint = { color: '#8fa58a', mask: 'glaze.webp' };
  it('may stand on a surface and in a choice', () => {
    expect(problemsOf({ [own]: tint, [chosen]: { surfaces: { front: { tint } } } })).toEqual([]);
    expect(problemsOf({ [own]: { color: '#fff', blend: 'screen' } })).toEqual([]);
  });
  it('has a mask with a harmless address', () => {
    for (const [mask, reason] of [
      ['javascript:alert(1)', 'scheme'],
      ['//elsewhere.test/mask.png', 'host'],
      ['data:text/html;base64,PGI+', 'data'],
    ] as const) {
      const refusal = { code: 'url.not-allowed', params: { reason } };
      expect(problemsOf({ [own]: { ...tint, mask } })).toEqual([{ ...refusal, pointer: `${own}/mask` }]);
      expect(problemsOf({ [chosen]: { surfaces: { back: { tint: { ...tint, mask } } } } })).toEqual([
        { ...refusal, pointer: `${chosen}/surfaces/back/tint/mask` },
      ]);
    }
  });
  it('[T18] has a colour that is one, a mask that is named, and a blend that keeps shade or light', () => {
    const codeOf = (change: object): unknown => problemsOf({ [own]: { ...tint, ...change } })[0];
    expect(codeOf({ color: 'sage' })).toMatchObject({ code: 'schema.pattern', pointer: `${own}/color` });
    expect(codeOf({ mask: '' })).toMatchObject({ code: 'schema.too-short', pointer: `${own}/mask` });
    expect(codeOf({ blend: 'normal' })).toMatchObject({ code: 'schema.not-allowed', pointer: `${own}/blend` });
    expect(problemsOf({ [own]: {} })).toMatchObject([{ code: 'schema.required', pointer: own }]);
  });
  it('[T5] colours a surface that there is', () => {
    expect(problemsOf({ [chosen]: { surfaces: { lid: { tint } } } })).toMatchObject([
      { code: 'reference.unknown', pointer: `${chosen}/surfaces/lid` },
    ]);
  });
});

describe('[T29] a field that the buyer may reorder', () => {
  it('is drawn', () => {
    expect(problemsOf({ [`${field('dad')}/reorder`]: true, [`${field('caption')}/reorder`]: true })).toEqual([]);
    const glaze = `${field('glaze')}/reorder`;
    expect(problemsOf({ [glaze]: true })).toEqual([
      { code: 'field.not-placed', pointer: glaze, params: { field: 'glaze', property: 'area' } },
    ]);
    const proof = field('proof');
    expect(problemsOf({ [`${proof}/reorder`]: true })).toEqual([
      {
        code: 'field.without-effect',
        pointer: `${proof}/reorder`,
        params: { field: 'proof', property: 'reorder', other: 'data' },
      },
    ]);
  });
});
