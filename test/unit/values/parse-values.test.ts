import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/values/initial-values.ts';
import { parseFieldValue, parseValues } from '../../../src/values/parse-values.ts';
import type { Template } from '../../../src/template/schema.ts';
import { CENTERED, type ImageValue } from '../../../src/values/values.ts';
import { places, seededRandom } from '../../fixtures/templates/change.ts';
import { richTemplate } from '../../fixtures/templates/parsed.ts';

const template = richTemplate();
const initial = initialValues(template);
const file = { name: 'dad.jpg', type: 'jpeg', sizeBytes: 900, widthPx: 4000, heightPx: 3000, sha256: 'a'.repeat(64) };
const saved = {
  ...initial,
  caption: { text: 'Anna & Tom', font: 'script', color: 'red' },
  glaze: { choice: 'gold' },
  dad: { file, placement: { zoom: 2, xMm: 3, yMm: -4, angleDeg: 90 } },
};

it('takes back what was saved, as JSON too', () => {
  expect(parseValues(template, saved)).toEqual(saved);
  expect(parseValues(template, JSON.parse(JSON.stringify(saved)))).toEqual(saved);
});

it.each([[null], [undefined], [42], ['x'], [[]], [() => 1], [{}], [new Map()]])('begins anew with %s', (json) => {
  expect(parseValues(template, json)).toEqual(initial);
});

it('drops garbage, keeps the rest', () => {
  const json = {
    caption: { text: 5 },
    motto: 'Prost',
    glaze: { choice: 'black' },
    size: 'large',
    ghost: { text: 'x' },
    dad: 'photo',
    number: 8,
    wedding: null,
    years: [],
  };
  expect(parseValues(template, json)).toEqual({
    ...initial,
    motto: { text: 'Prost' },
    size: { choice: 'large' },
    number: { text: '8' },
  });
});

it('drops fonts and colours that the field does not offer', () => {
  expect(
    parseValues(template, {
      caption: { text: 'x', font: 'gothic', color: 'toString' },
      motto: { text: 'y', font: 'script' },
    }),
  ).toMatchObject({
    caption: { text: 'x' },
    motto: { text: 'y' },
  });
  expect(parseValues(template, { caption: { text: 'x', font: 'gothic' } })['caption']).toEqual({ text: 'x' });
});

it('survives hostile objects', () => {
  const throwing = { get caption() { throw new Error('no'); }, motto: 'kept' }; // prettier-ignore
  expect(parseValues(template, throwing)).toEqual({ ...initial, motto: { text: 'kept' } });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  expect(parseValues(template, revoked.proxy)).toEqual(initial);
  expect(parseValues(template, { caption: revoked.proxy, motto: 'kept' })).toEqual({
    ...initial,
    motto: { text: 'kept' },
  });
  const cyclic: Record<string, unknown> = { text: 'x' };
  cyclic['self'] = cyclic;
  expect(parseValues(template, { caption: cyclic })).toEqual(initial);
  parseValues(template, JSON.parse('{"__proto__":{"polluted":1},"caption":{"__proto__":{"polluted":1}}}'));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(parseValues(template, Object.create({ motto: 'inherited' }))).toEqual(initial);
});

it('cuts a pasted novel', () => {
  const { text } = parseValues(template, { motto: 'x'.repeat(1_000_000) })['motto'] as { text: string };
  expect(text).toHaveLength(20_000);
});

describe('photos', () => {
  const dad = (placement: unknown) => parseValues(template, { dad: { file, placement } })['dad'];
  it('lie so that they cover their box', () => {
    expect(dad({ zoom: 1, xMm: 1e6, yMm: 0, angleDeg: 0 })).toMatchObject({ placement: { zoom: 1, yMm: 0 } });
    const { placement } = dad({ zoom: 1, xMm: 1e6, yMm: 0, angleDeg: 0 }) as { placement: { xMm: number } };
    // 4000 × 3000 px cover 39.5 × 70 mm at 93.33 × 70 mm.
    expect(placement.xMm).toBeCloseTo((93.3333333 - 39.5) / 2, 5);
  });
  it('are never zoomed beyond the field’s limits', () => {
    expect(dad({ zoom: 99, xMm: 0, yMm: 0, angleDeg: 0 })).toMatchObject({ placement: { zoom: 5 } });
    expect(dad({ zoom: 0.1, xMm: 0, yMm: 0, angleDeg: 0 })).toMatchObject({ placement: { zoom: 1 } });
  });
  it('stay where they are where the buyer may do nothing', () => {
    const wanted = { zoom: 3, xMm: 5, yMm: 5, angleDeg: 45 };
    expect(parseValues(template, { mum: { file, placement: wanted } })['mum']).toEqual({ file, placement: CENTERED });
  });
  it('keep the numbers that make sense', () => {
    expect(dad({ zoom: 'big', xMm: null, yMm: 2e9, angleDeg: 180 })).toEqual({
      file,
      placement: { ...CENTERED, angleDeg: 180 },
    });
  });
  it.each([
    [{ ...file, widthPx: -1 }],
    [{ ...file, sizeBytes: 1.5 }],
    [{ ...file, name: 5 }],
    [{ ...file, type: '<script>' }],
    [{ ...file, heightPx: undefined }],
    ['dad.jpg'],
  ])('are none with the file %j', (broken) => {
    expect(parseValues(template, { dad: { file: broken, placement: CENTERED } })['dad']).toEqual(initial['dad']);
  });
  it('lose a hash that is none', () => {
    expect(parseValues(template, { dad: { file: { ...file, sha256: 'x' } } })['dad']).toEqual({
      file: { ...file, sha256: null },
      placement: CENTERED,
    });
  });
});

describe('one field', () => {
  const parse = (id: string, input: unknown, current: unknown = saved[id as keyof typeof saved]) =>
    parseFieldValue(template, id, current as never, input);
  it('takes short forms', () => {
    expect(parse('caption', 'Zoë')).toEqual({ text: 'Zoë', font: 'script', color: 'red' });
    expect(parse('glaze', 'sage')).toEqual({ choice: 'sage' });
    expect(parse('number', 9)).toEqual({ text: '9' });
    expect(parse('number', '9,5')).toEqual({ text: '9,5' });
    expect(parse('wedding', '2020-01-01')).toEqual({ text: '2020-01-01' });
    expect(parse('glaze', null)).toEqual({ choice: null });
    expect(parse('caption', null)).toEqual({ text: '', font: 'script', color: 'red' });
    expect(parse('dad', null)).toEqual(initial['dad']);
  });
  it('takes partial objects and keeps the rest', () => {
    expect(parse('caption', { font: 'sans' })).toEqual({ text: 'Anna & Tom', font: 'sans', color: 'red' });
    expect(parse('caption', { font: null })).toEqual({ text: 'Anna & Tom', color: 'red' });
    expect(parse('dad', { placement: { zoom: 3 } })).toEqual({
      file,
      placement: { zoom: 3, xMm: 3, yMm: -4, angleDeg: 90 },
    });
    expect(parse('dad', { file: null })).toEqual(initial['dad']);
  });
  it.each([
    ['ghost', 'x'],
    ['caption', 5],
    ['caption', {}],
    ['caption', []],
    ['glaze', 'black'],
    ['glaze', 5],
    ['glaze', {}],
    ['number', NaN],
    ['dad', 'x'],
    ['dad', {}],
    ['constructor', 'x'],
  ])('%s = %j makes no sense', (id, input) => {
    expect(parse(id, input)).toBeNull();
  });
});

it('never throws, and what it gives parses to itself', () => {
  const all = places(saved);
  const junk: unknown[] = [
    null,
    NaN,
    -1,
    1e308,
    '',
    'x',
    [],
    {},
    undefined,
    true,
    10n,
    Symbol('x'),
    () => 1,
    { text: 'y' },
    { choice: 'sage' },
  ];
  for (let seed = 1; seed <= 400; seed++) {
    const random = seededRandom(seed);
    const json = structuredClone(saved) as unknown as Record<string, unknown>;
    for (let round = 0; round < 3; round++) {
      const keys = (all[random(all.length)] as { pointer: string }).pointer.split('/').slice(1);
      const last = keys.pop() as string;
      const holder = keys.reduce<unknown>(
        (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
        json,
      );
      if (typeof holder === 'object' && holder !== null)
        (holder as Record<string, unknown>)[last] = junk[random(junk.length)];
    }
    const values = parseValues(template, json);
    expect(Object.keys(values), `seed ${seed}`).toEqual(Object.keys(initial));
    expect(parseValues(template, values), `seed ${seed}`).toEqual(values);
  }
});

describe('of photos of two tones', () => {
  const toned: Template = {
    ...template,
    fields: template.fields.map((field) => (field.id === 'dad' ? { ...field, tones: { method: 'dither' } } : field)),
  };
  const tonesFrom = (tones: unknown, of = toned): unknown =>
    (parseValues(of, { dad: { ...saved.dad, tones } })['dad'] as ImageValue).tones;

  it('keeps what the buyer decided, and drops what makes no sense', () => {
    expect(tonesFrom({ threshold: 1, invert: true })).toEqual({ threshold: 1, invert: true });
    expect(tonesFrom({ threshold: 255 })).toEqual({ threshold: 255 });
    for (const threshold of [0, 256, 12.5, '90', null, -4]) expect(tonesFrom({ threshold, invert: 1 })).toEqual({});
    expect(tonesFrom('dark')).toEqual({});
    expect(tonesFrom({ threshold: 90 }, template)).toBeUndefined();
  });

  it('changes them alone, and leaves them where only the place changes', () => {
    const current = { ...saved.dad, tones: { threshold: 90 } };
    expect(parseFieldValue(toned, 'dad', current, { tones: { invert: true } })).toEqual({
      ...saved.dad,
      tones: { invert: true },
    });
    expect(parseFieldValue(toned, 'dad', current, { placement: { zoom: 2 } })).toMatchObject({
      tones: { threshold: 90 },
    });
    expect(parseFieldValue(toned, 'dad', current, null)).toEqual({ file: null, placement: CENTERED });
  });
});
