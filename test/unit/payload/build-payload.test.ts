import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildPayload, type PayloadInput } from '../../../src/payload/build-payload.ts';
import type { Payload, TextItem } from '../../../src/payload/payload-schema.ts';
import { templateSha256 } from '../../../src/payload/template-hash.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import type { Measure } from '../../../src/scene/scene.ts';
import { shapedLayouts } from '../../../src/scene/shaped/shaped-layouts.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';
import { deepFreeze } from '../../../src/shared/deep-freeze.ts';
import type { Field, Template } from '../../../src/template/schema.ts';
import { checkValues, isBlocking } from '../../../src/validation/check-values.ts';
import type { UploadState } from '../../../src/validation/facts.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import { initialValues } from '../../../src/values/initial-values.ts';
import { parseValues } from '../../../src/values/parse-values.ts';
import { priceOf } from '../../../src/values/price.ts';
import { CENTERED, type FileReference, type Values } from '../../../src/values/values.ts';
import { visibleFields } from '../../../src/values/visible-fields.ts';
import { seededRandom } from '../../fixtures/templates/change.ts';
import { parsed, richTemplate } from '../../fixtures/templates/parsed.ts';
import { PLAIN_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

const conforms = new Ajv2020({
  allErrors: true,
  discriminator: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(JSON.parse(readFileSync(new URL('../../../schema/payload.schema.json', import.meta.url), 'utf8')) as object);
const template = richTemplate();
const hash = templateSha256(template);
/** Every character half as wide as its font is high: exact, and the same on every device. */
const measure: Measure = (text) => ({
  advance: text.length / 2,
  inkLeft: 0,
  inkRight: text.length / 2,
  ascent: 0.8,
  descent: 0.2,
});

const FILE: FileReference = {
  name: 'dad 😀.jpg',
  type: 'jpeg',
  sizeBytes: 900_000,
  widthPx: 3000,
  heightPx: 4000,
  sha256: 'a'.repeat(64),
};
const VALUES: Values = deepFreeze(
  parseValues(template, {
    dad: { file: FILE, placement: { zoom: 1.23456789, xMm: 1.234567, yMm: 0, angleDeg: 12.3456789 } },
    caption: { text: '  Anna   & Tom ', font: 'script', color: 'red' },
    glaze: 'sage',
    art: 'star',
    wedding: '2020-06-06',
    years: '7,5',
  }),
);

function uploadsOf(values: Values): Record<string, UploadState> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      if (!('file' in value) || value.file === null) return [];
      const { name, type, sizeBytes, widthPx, heightPx, sha256 } = value.file;
      const facts = {
        verdict: 'accept',
        reason: null,
        type,
        sizeBytes,
        widthPx,
        heightPx,
        sha256,
        animated: false,
        cmyk: false,
        gps: false,
        transparent: false,
      } as FileFacts;
      return [[field, { status: 'checked', name, facts }]];
    }),
  );
}

function inputOf(values: Values, of: Template = template): PayloadInput {
  const { scene, texts } = layOut(of, values, { measure, locale: 'de-DE' });
  const issues = checkValues(of, values, { uploads: uploadsOf(values), texts, rightsConfirmed: true });
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const createdAt = '2026-05-04T09:30:00.000Z';
  return deepFreeze({
    template: of,
    templateSha256: of === template ? hash : templateSha256(of),
    values,
    scene,
    issues,
    locale: 'de-DE',
    market: 'DE',
    createdAt,
    acknowledgedWarnings: warnings.map(({ code, field, params }) => ({
      code,
      field,
      params,
      acknowledgedAt: createdAt,
    })),
    consents: [
      { kind: 'rights', text: 'Ich darf dieses Foto drucken lassen.', givenAt: createdAt },
      { kind: 'review', text: 'Ich habe alles geprüft.', givenAt: createdAt },
    ],
    stills: [{ surface: 'front', sha256: 'b'.repeat(64), widthPx: 800, heightPx: 800, type: 'image/png' }],
  } satisfies PayloadInput);
}

function expectValid(payload: Payload, note = ''): void {
  expect(conforms(JSON.parse(JSON.stringify(payload))), note + JSON.stringify(conforms.errors)).toBe(true);
}

describe('a payload', () => {
  const payload = buildPayload(inputOf(VALUES));
  it('conforms to its published schema and is plain data', () => {
    expectValid(payload);
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
  });
  it('says what it is, of which template, where and when', () => {
    expect(payload).toMatchObject({
      format: 'product-customizer-payload',
      formatVersion: 1,
      template: { id: 'family-mug', version: '3.1', sha256: hash },
      locale: 'de-DE',
      market: 'DE',
      createdAt: '2026-05-04T09:30:00.000Z',
      production: { minDays: 2, maxDays: 5 },
    });
  });
  it('lists answers in the order of the fields, with labels as read', () => {
    expect(payload.answers).toEqual([
      { field: 'dad', type: 'image', label: 'Papa', fileName: 'dad 😀.jpg' },
      { field: 'caption', type: 'text', label: 'Spruch', text: 'Anna & Tom', font: 'script', color: 'red' },
      { field: 'glaze', type: 'option', label: 'Glasur', choice: 'sage', choiceLabel: 'Salbei' },
      { field: 'art', type: 'option', label: 'Bild hinten', choice: 'star', choiceLabel: 'Star' },
      { field: 'wedding', type: 'date', label: 'Wedding day', date: '2020-06-06', text: '6.6.2020' },
      { field: 'years', type: 'number', label: 'Years together', number: 7.5, text: '7,5' },
      { field: 'number', type: 'number', label: 'Edition', number: 7, text: '7' },
      { field: 'motto', type: 'text', label: 'On the handle', text: 'Cheers' },
    ]);
  });
  it('records each file with its resolution rounded down and its placement', () => {
    const { placement } = VALUES['dad'] as { placement: { xMm: number } };
    expect(payload.files).toEqual([
      {
        field: 'dad', name: 'dad 😀.jpg', type: 'jpeg', mime: 'image/jpeg', sizeBytes: 900_000, widthPx: 3000, heightPx: 4000, sha256: 'a'.repeat(64),
        effectiveDpi: expect.any(Number) as number,
        placement: { zoom: 1.23456789, xMm: Math.round(placement.xMm * 1e4) / 1e4, yMm: expect.any(Number) as number, angleDeg: 12.3457 },
      },
    ]); // prettier-ignore
    const dpi = payload.files[0]?.effectiveDpi as number;
    expect(Number.isInteger(dpi)).toBe(true);
    expect(dpi).toBeLessThanOrEqual(25.4 / (70 / 4000) / 1.23456789);
  });
  it('freezes the scene: areas with something to make, no samples', () => {
    expect(payload.areas.map(({ surface, area }) => `${surface}/${area}`)).toEqual([
      'front/wrap',
      'front/handle',
      'back/plate',
      'back/badge',
    ]);
    const items = payload.areas.flatMap((area) => area.items);
    expect(items.map(({ field, type }) => `${field} ${type}`)).toEqual([
      'dad photo', 'caption text', 'motto text', 'art picture', 'wedding text', 'years text', 'number text',
    ]); // prettier-ignore
    const text = items.find(({ field }) => field === 'caption');
    expect(text).toMatchObject({
      font: 'script',
      family: 'Dancing Script',
      color: '#cc2222',
      direction: 'ltr',
      lines: [{ text: 'Anna & Tom' }],
    });
    expect(payload.areas[0]).toMatchObject({
      widthMm: 75,
      heightMm: 85,
      bleedMm: 2,
      safeMm: 3,
      shape: 'rectangle',
      finish: 'print',
    });
  });
  it('rounds lengths to 0.0001 mm, and factors so that no edge of a photo moves by as much', () => {
    const { matrix } = payload.areas[0]?.items[0] as unknown as { matrix: number[] };
    const exact = (inputOf(VALUES).scene.surfaces[0]?.areas[0]?.items[0] as unknown as { matrix: number[] }).matrix;
    expect(matrix.slice(4)).toEqual(exact.slice(4).map((value) => Math.round(value * 1e4) / 1e4));
    const corner = (m: readonly number[]) => [
      (m[0] as number) * 3000 + (m[2] as number) * 4000 + (m[4] as number),
      (m[1] as number) * 3000 + (m[3] as number) * 4000 + (m[5] as number),
    ];
    const [x = 0, y = 0] = corner(matrix);
    const [exactX = 0, exactY = 0] = corner(exact);
    expect(Math.hypot(x - exactX, y - exactY)).toBeLessThan(1e-4);
    for (const area of payload.areas) {
      for (const item of area.items) {
        if (item.type !== 'text') continue;
        for (const { xMm, baselineMm, widthMm } of item.lines) {
          for (const value of [xMm, baselineMm, widthMm, item.sizeMm])
            expect(Math.abs(value * 1e4 - Math.round(value * 1e4))).toBeLessThan(1e-6);
        }
      }
    }
  });
  it('adds up the price in the market’s currency, reasons as read', () => {
    expect(payload.price).toEqual({
      currency: 'EUR',
      baseMinor: 1899,
      additions: [
        { field: 'caption', choice: null, amountMinor: 180, reason: 'Spruch' },
        { field: 'glaze', choice: 'sage', amountMinor: 280, reason: 'die farbige Glasur' },
      ],
      totalMinor: 2359,
    });
  });
  it('is the same for the same input, to the letter', () => {
    expect(canonicalJson(buildPayload(inputOf(VALUES)))).toBe(canonicalJson(payload));
  });
  it('holds no hidden or empty answer', () => {
    const hidden = { ...VALUES, ribbon: { choice: 'blue' }, 'bow-text': { text: 'secret' }, motto: { text: ' ' } };
    const text = canonicalJson(buildPayload(inputOf(hidden)));
    expect(text).not.toContain('secret');
    expect(text).not.toContain('"motto"');
  });
});

it('records a file that is not drawn without resolution or placement', () => {
  const values = { ...VALUES, number: { text: '8' }, proof: { file: { ...FILE, type: 'png' }, placement: CENTERED } };
  const payload = buildPayload(inputOf(values));
  expect(payload.files[1]).toMatchObject({ field: 'proof', mime: 'image/png', effectiveDpi: null, placement: null });
  expectValid(payload);
});

it('says no more than there is: the plain template, empty', () => {
  const plain = parsed(PLAIN_TEMPLATE);
  const payload = buildPayload({ ...inputOf(initialValues(plain), plain), market: null, consents: [], stills: [] });
  expectValid(payload);
  expect(payload).toMatchObject({
    market: null,
    answers: [],
    files: [],
    areas: [],
    production: null,
    price: { currency: null, baseMinor: null, totalMinor: 0 },
  });
});

describe('is refused', () => {
  it('while something blocks', () => {
    const input = inputOf({ ...VALUES, caption: { text: '' } });
    expect(() => buildPayload(input)).toThrow('field.required-text of caption stands against ordering');
  });
  it('while a warning is not acknowledged', () => {
    const soft = { ...VALUES, dad: { file: { ...FILE, widthPx: 600, heightPx: 800 }, placement: CENTERED } };
    const input = inputOf(soft);
    expect(input.acknowledgedWarnings).toMatchObject([
      { code: 'image.dpi-fair', field: 'dad', params: { goodDpi: 300 } },
    ]);
    const payload = buildPayload(input);
    expect(payload.acknowledgedWarnings).toEqual(input.acknowledgedWarnings);
    expectValid(payload);
    expect(() => buildPayload({ ...input, acknowledgedWarnings: [] })).toThrow('image.dpi-fair of dad');
  });
  it('without the hash of a file', () => {
    const input = inputOf({ ...VALUES, dad: { file: { ...FILE, sha256: null }, placement: CENTERED } });
    expect(() => buildPayload(input)).toThrow("the hash of dad's file");
  });
  it('with an answer that is none', () => {
    const input = inputOf(VALUES);
    for (const broken of [{ choice: 'black' }, { text: 'x' }]) {
      expect(() => buildPayload({ ...input, values: { ...VALUES, glaze: broken, years: { text: 'x' } } })).toThrow(
        /cannot hold/,
      );
    }
  });
});

describe('the template’s hash', () => {
  it('is SHA-256 of its canonical JSON', () => {
    expect(hash).toBe(createHash('sha256').update(canonicalJson(template), 'utf8').digest('hex'));
  });
  it('does not depend on the order of keys, and changes with every value', () => {
    const reversed = Object.fromEntries(Object.entries(template).reverse());
    expect(templateSha256(parsed(reversed))).toBe(hash);
    expect(templateSha256(richTemplate({ '/version': '3.2' }))).not.toBe(hash);
  });
});

it('every random fill that may be ordered gives a valid payload that agrees with its answers', () => {
  const WORDS = [
    '',
    'Anna',
    'Anna & Tom',
    'Zoë\nTom',
    '👍',
    'x'.repeat(30),
    'مرحبا',
    '王小明',
    ' a ',
    'kitty',
    '\u202E',
  ];
  const typed: Record<string, readonly string[]> = {
    number: ['', '8', '7,5', 'x', '7'],
    date: ['', '2020-02-29', '2021-02-29', '1999-12-31'],
  };
  let built = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const random = seededRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
    const fill = (field: Field): unknown => {
      if (field.type === 'image') {
        if (random(3) === 0) return null;
        const file = {
          ...FILE,
          widthPx: 200 + random(5000),
          heightPx: 200 + random(5000),
          type: pick(['jpeg', 'png']),
        };
        return {
          file,
          placement: {
            zoom: 1 + random(50) / 10,
            xMm: random(100) - 50,
            yMm: random(100) - 50,
            angleDeg: random(720) - 360,
          },
        };
      }
      if (field.type === 'option') return pick([null, ...field.choices.map(({ id }) => id)]);
      const fonts = 'fonts' in field ? (field.fonts ?? []) : [];
      return { text: pick(typed[field.type] ?? WORDS), font: pick([null, ...fonts]), color: null };
    };
    const values = deepFreeze(
      parseValues(template, Object.fromEntries(template.fields.map((field) => [field.id, fill(field)]))),
    );
    const input = inputOf(values);
    if (isBlocking(input.issues)) {
      expect(() => buildPayload(input), `seed ${seed}`).toThrow('stands against ordering');
      continue;
    }
    built++;
    const payload = buildPayload(input);
    expectValid(payload, `seed ${seed} `);
    const shown = new Set(visibleFields(template, values).map(({ id }) => id));
    expect(
      payload.answers.every(({ field }) => shown.has(field)),
      `seed ${seed}`,
    ).toBe(true);
    expect(
      payload.files.map(({ field }) => field),
      `seed ${seed}`,
    ).toEqual(payload.answers.flatMap(({ type, field }) => (type === 'image' ? [field] : [])));
    expect(payload.price.totalMinor, `seed ${seed}`).toBe(priceOf(template, values, 'DE').totalMinor);
  }
  expect(built).toBeGreaterThan(15);
}, 60_000);

it('freezes curved text and monograms with the place of each run, and the initials as they are drawn', () => {
  const fields = [
    { id: 'word', type: 'text', label: 'Wort', area: 'area', boxMm: [0, 0, 60, 30], curve: { above: 90 } },
    { id: 'initials', type: 'monogram', label: 'Initialen', area: 'area', boxMm: [0, 30, 60, 30], style: 'circle' },
  ];
  const areas = [{ id: 'area', widthMm: 60, heightMm: 60, placement: { rectangle: [0, 0, 600, 600] } }];
  const surfaces = [{ id: 'front', name: 'Front', image: { src: 'a.jpg', widthPx: 800, heightPx: 800 }, areas }];
  const of = parsed({ formatVersion: 1, id: 'ring', version: '1', name: 'Ring', surfaces, fields });
  const values: Values = { word: { text: 'Anna' }, initials: { text: ' A S M ' } };
  const { scene, texts } = layOut(of, values, { measure, locale: 'de', layouts: shapedLayouts });
  const payload = buildPayload({
    ...inputOf(VALUES),
    template: of,
    values,
    scene,
    issues: checkValues(of, values, { uploads: {}, texts, rightsConfirmed: false }),
    acknowledgedWarnings: [],
  });
  expectValid(payload);
  expect(payload.answers[1]).toEqual({ field: 'initials', type: 'monogram', label: 'Initialen', text: 'ASM' });
  const [word, initials] = payload.areas[0]?.items as TextItem[];
  expect(word?.lines.map(({ text }) => text)).toEqual(['Anna']);
  expect(word?.runs?.map(({ text }) => text)).toEqual(['A', 'n', 'n', 'a']);
  const [atEm, xMm, , angleDeg] = word?.runs?.[0]?.stations[0] as readonly number[];
  expect(atEm).toBe(0.25);
  expect(xMm).toBe(Math.round((xMm as number) * 1e4) / 1e4);
  expect(angleDeg).toBeLessThan(0);
  expect(initials?.runs?.map(({ text, stations }) => [text, stations.length])).toEqual([
    ['A', 64],
    ['S', 64],
    ['M', 64],
  ]);
});

it('freezes how a photo of two tones is made', () => {
  const photo = {
    id: 'photo',
    type: 'image',
    label: 'Foto',
    area: 'area',
    boxMm: [0, 0, 60, 60],
    tones: { method: 'dither', dotsPerInch: 500, invert: true },
  };
  const area = { id: 'area', widthMm: 60, heightMm: 60, placement: { rectangle: [0, 0, 600, 600] }, finish: 'engrave' };
  const surfaces = [
    { id: 'front', name: 'Front', image: { src: 'a.jpg', widthPx: 800, heightPx: 800 }, areas: [area] },
  ];
  const of = parsed({ formatVersion: 1, id: 'disc', version: '1', name: 'Disc', surfaces, fields: [photo] });
  const values: Values = { photo: { file: FILE, placement: CENTERED } };
  const { scene } = layOut(of, values, { measure, locale: 'de', thresholds: () => 93 });
  const payload = buildPayload({
    ...inputOf(VALUES),
    template: of,
    values,
    scene,
    issues: [],
    acknowledgedWarnings: [],
  });
  expectValid(payload);
  expect(payload.areas[0]?.items[0]).toMatchObject({
    type: 'photo',
    tones: { method: 'dither', dotsPerInch: 500, threshold: 93, invert: true },
  });
});
