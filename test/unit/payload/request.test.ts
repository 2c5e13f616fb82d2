import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildRequest, type RequestInput } from '../../../src/payload/build-request.ts';
import type { PayloadFile } from '../../../src/payload/payload-schema.ts';
import type { CustomRequest } from '../../../src/payload/schema/request.ts';
import { templateFromRequest } from '../../../src/payload/template-from-request.ts';
import { templateSha256 } from '../../../src/payload/template-hash.ts';
import { requestSha256, verifyRequest } from '../../../src/payload/verify-request.ts';
import validate from '../../../src/payload/validate-request.generated.js';
import { deepFreeze } from '../../../src/shared/deep-freeze.ts';
import { initialValues } from '../../../src/values/initial-values.ts';
import { parseValues } from '../../../src/values/parse-values.ts';
import { CENTERED } from '../../../src/values/values.ts';
import { changed, places, seededRandom } from '../../fixtures/templates/change.ts';
import { richTemplate } from '../../fixtures/templates/parsed.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../schema/request.schema.json', import.meta.url), 'utf8'),
) as object;
const conforms = new Ajv2020({ allErrors: true, discriminator: true, allowUnionTypes: true, strictRequired: false });
const oracle = conforms.compile(schema);
const template = richTemplate();
const bytesOf = (seed: number): Uint8Array => Uint8Array.from({ length: 500 + seed }, (_, at) => (at * seed) % 251);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function pictureOf(bytes: Uint8Array, field: string): PayloadFile {
  const facts = { name: `${field}.jpg`, type: 'jpeg', mime: 'image/jpeg', widthPx: 640, heightPx: 480 };
  return { field, ...facts, sizeBytes: bytes.length, sha256: hashOf(bytes), effectiveDpi: null, placement: null };
}
const [SKETCH, ROOM, DAD, STILL] = [bytesOf(3), bytesOf(5), bytesOf(7), bytesOf(11)];
const DAD_FILE = { name: 'dad.jpg', type: 'jpeg', sizeBytes: 507, widthPx: 3000, heightPx: 4000, sha256: hashOf(DAD) };
const VALUES = parseValues(template, {
  dad: { file: DAD_FILE, placement: CENTERED },
  caption: { text: 'Für Oma und Opa, von uns allen', font: 'sans', color: 'red' },
  glaze: 'sage',
  wedding: '2020-06-06',
  years: 'seven',
});
const INPUT: RequestInput = deepFreeze({
  template,
  templateSha256: templateSha256(template),
  locale: 'de-DE',
  market: 'DE',
  createdAt: '2026-05-04T09:30:00.000Z',
  wish: { label: 'Was wünschen Sie sich?', text: 'Wie diese Tasse,\nnur dreimal so groß 😀' },
  quantity: { label: 'Anzahl', number: 12 },
  neededBy: { label: 'Benötigt bis', date: '2026-06-30' },
  pictures: [pictureOf(SKETCH, 'picture-1'), pictureOf(ROOM, 'picture-2')],
  design: {
    values: VALUES,
    stills: [{ surface: 'front', sha256: hashOf(STILL), widthPx: 800, heightPx: 800, type: 'image/png' }],
  },
  consents: [{ kind: 'retention', text: 'Wird nach Erfüllung gelöscht.', givenAt: '2026-05-04T09:30:00.000Z' }],
});
const REQUEST = buildRequest(INPUT);
const FILES = [STILL, DAD, ROOM, SKETCH];

describe('a request', () => {
  it('conforms to its published schema, and is the same for the same input', () => {
    expect(oracle(REQUEST), JSON.stringify(oracle.errors)).toBe(true);
    expect(buildRequest(INPUT)).toEqual(REQUEST);
    expect(REQUEST.promise).toEqual({ averageDays: 7, replyHours: 24 });
  });

  it('carries what was begun as far as it can be written down, finished or not', () => {
    const { design } = REQUEST;
    // The number is none, and what has no answer is no answer; the caption is longer than the field allows.
    expect(design?.answers.map(({ field }) => field)).toEqual(
      ['dad', 'caption', 'glaze', 'wedding', 'number', 'motto'].filter((id) =>
        template.fields.some((field) => field.id === id),
      ),
    );
    expect(design?.answers.find(({ field }) => field === 'caption')).toMatchObject({ font: 'sans', color: 'red' });
    expect(design?.files.map(({ sha256 }) => sha256)).toEqual([hashOf(DAD)]);
  });

  it('leaves out a photo whose bytes are not known, and a design nobody wants to send', () => {
    const values = parseValues(template, { dad: { file: { ...DAD_FILE, sha256: null }, placement: CENTERED } });
    const unhashed = buildRequest({ ...INPUT, design: { values, stills: [] } });
    expect(unhashed.design?.files).toEqual([]);
    expect(unhashed.design?.answers.some(({ type }) => type === 'image')).toBe(false);
    const alone = buildRequest({ ...INPUT, design: null, neededBy: null, pictures: [] });
    expect(alone.design).toBeNull();
    expect(oracle(alone)).toBe(true);
  });

  it('has a hash that changes with anything in it', () => {
    expect(requestSha256(REQUEST)).toMatch(/^[0-9a-f]{64}$/);
    expect(requestSha256({ ...REQUEST, market: 'US' })).not.toBe(requestSha256(REQUEST));
    expect(requestSha256(JSON.parse(JSON.stringify(REQUEST)) as CustomRequest)).toBe(requestSha256(REQUEST));
  });
});

describe('verifyRequest', () => {
  const problemsOf = (changes: Readonly<Record<string, unknown>>, files = FILES): string[] => {
    const verified = verifyRequest(template, changed(REQUEST, changes), files);
    return verified.ok ? [] : verified.error.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('lets a true one through, as a copy', () => {
    expect(verifyRequest(template, JSON.parse(JSON.stringify(REQUEST)), FILES)).toEqual({ ok: true, value: REQUEST });
  });

  const file = '/design/files/0';
  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['another version', { '/formatVersion': 2 }, ['request.shape /formatVersion']],
    ['a key of its own', { '/extra': 1 }, ['request.shape ']],
    ['no wish', { '/wish/text': '' }, ['request.shape /wish/text']],
    ['half a piece', { '/quantity/number': 0.5 }, ['request.shape /quantity/number']],
    ['another template', { '/template/sha256': 'f'.repeat(64) }, ['request.other-template /template']],
    ['a day that never was', { '/neededBy/date': '2026-02-30' }, ['request.not-a-day /neededBy/date']],
    ['a picture twice', { '/pictures/1/field': 'picture-1' }, ['request.duplicate-field /pictures/1/field']],
    ['a picture of a field', { '/pictures/1/field': 'dad' }, ['request.unknown-field /pictures/1/field']],
    ['an answer to nothing', { '/design/answers/0/field': 'gone' }, ['request.unknown-field /design/answers/0/field']],
    ['a file of a text', { [`${file}/field`]: 'caption' }, [`request.unknown-field ${file}/field`]],
    [
      'other bytes',
      { [`${file}/sha256`]: '0'.repeat(64) },
      [`request.file-missing ${file}/sha256`, 'request.file-unexpected '],
    ],
    ['another size', { [`${file}/sizeBytes`]: 506 }, [`request.file-size ${file}/sizeBytes`]],
  ])('refuses %s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it('refuses more pictures than were asked for, bytes that nobody spoke of, and silence where some were promised', () => {
    const third = bytesOf(13);
    const more = { '/pictures/-': pictureOf(third, 'picture-3') };
    expect(problemsOf(more, [...FILES, third])).toEqual(['request.too-many-pictures /pictures']);
    expect(problemsOf({}, [...FILES, third])).toEqual(['request.file-unexpected ']);
    expect(problemsOf({}, [STILL, DAD, SKETCH])).toEqual(['request.file-missing /pictures/1/sha256']);
  });

  it('refuses a request to a template that does not invite', () => {
    const closed = richTemplate({ '/customOrder': undefined });
    const verified = verifyRequest(closed, REQUEST, FILES);
    expect(verified.ok ? [] : verified.error.map(({ code }) => code)).toEqual([
      'request.other-template',
      'request.not-invited',
    ]);
  });

  it('never throws, and finds the same places as the published schema, whatever is wrong', () => {
    const all = places(REQUEST);
    const random = seededRandom(20);
    const wrong = [null, -1, 1.5, '', [], {}, 'a'.repeat(30_000), true, undefined];
    let refused = 0;
    for (let turn = 0; turn < 1500; turn++) {
      const at = all[random(all.length)]!.pointer;
      const data: unknown = JSON.parse(JSON.stringify(changed(REQUEST, { [at]: wrong[random(wrong.length)] })));
      const isRight = oracle(data);
      expect(validate(data).length === 0, `${turn}: ${at}`).toBe(isRight);
      const verified = verifyRequest(template, data, FILES);
      if (!verified.ok) refused++;
      if (!isRight) expect(verified.ok, `${turn}: ${at}`).toBe(false);
    }
    expect(refused).toBeGreaterThan(1000);
    for (const odd of [
      undefined,
      null,
      'x',
      7,
      [],
      () => 1,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('x');
          },
        },
      ),
    ])
      expect(verifyRequest(template, odd, []).ok).toBe(false);
  });
});

describe('templateFromRequest', () => {
  const PRICE = { USD: 5500, EUR: 5000, GBP: 4500, CAD: 7000 };
  const made = templateFromRequest(REQUEST, template, { title: 'For Oma', basePrice: PRICE });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { template: listed, leftOut } = made.value;
  const values = initialValues(listed);

  it('keeps the trace, invites to nothing more, and says what was settled', () => {
    expect(listed.fromRequest).toBe(requestSha256(REQUEST));
    expect(listed.id).toBe(`${template.id}-${requestSha256(REQUEST).slice(0, 12)}`);
    expect(listed).not.toHaveProperty('customOrder');
    expect(listed).toMatchObject({ version: '1', title: 'For Oma', basePrice: PRICE });
    expect(listed.surfaces).toEqual(template.surfaces);
  });

  it('begins as the buyer had begun, in their lettering, and leaves out what a field refuses', () => {
    expect(values).toMatchObject({ glaze: { choice: 'sage' }, wedding: { text: '2020-06-06' }, caption: { text: '' } });
    expect(leftOut).toEqual(['caption']);
    const short = changed(REQUEST, { '/design/answers/1/text': 'Oma' }) as CustomRequest;
    const again = templateFromRequest(short, template);
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    const caption = again.value.template.fields.find(({ id }) => id === 'caption');
    expect(again.value.leftOut).toEqual([]);
    expect(caption).toMatchObject({ default: 'Oma', fonts: expect.arrayContaining(['sans']) as unknown });
    expect(caption && 'fonts' in caption && caption.fonts[0]).toBe('sans');
  });

  it('asks for what was wished under the words that the buyer read, so that it stands in the order too', () => {
    expect(listed.fields.slice(-3)).toMatchObject([
      { id: 'request-wish', type: 'text', data: true, label: 'Was wünschen Sie sich?', default: REQUEST.wish.text },
      { id: 'request-quantity', type: 'number', data: true, default: 12 },
      { id: 'request-needed-by', type: 'date', data: true, default: '2026-06-30' },
    ]);
    expect(values['request-wish']).toEqual({ text: REQUEST.wish.text });
  });

  it('takes a base that has fields of the same names, and one that only asks', () => {
    const taken = richTemplate({ '/fields/-': { id: 'request-wish', type: 'text', data: true, label: 'Mine' } });
    const beside = templateFromRequest(REQUEST, taken);
    expect(beside.ok && beside.value.template.fields.at(-3)?.id).toBe('request-wish-x');
    const bare = richTemplate({ '/fields': [] });
    const alone = templateFromRequest({ ...REQUEST, design: null }, bare);
    expect(alone.ok && alone.value.template.fields).toHaveLength(3);
  });

  it('says what is wrong with what the seller wrote', () => {
    const wrong = templateFromRequest(REQUEST, template, { id: 'Not An Id' });
    expect(wrong.ok ? [] : wrong.error.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'schema.pattern /id',
    ]);
  });
});
