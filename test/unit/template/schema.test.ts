import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import { COUNT_LIMITS } from '../../../src/template/count-limits.ts';
import validateLegal from '../../../src/template/validate-legal.generated.js';
import validate from '../../../src/template/validate-template.generated.js';
import { places, seededRandom } from '../../fixtures/templates/change.ts';
import { PLAIN_TEMPLATE, RICH_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

type Check = ((data: unknown) => boolean) & { errors?: { instancePath: string; keyword: string }[] | null };
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const published = JSON.parse(read('schema/template.schema.json')) as Record<string, never>;
let oracle: Check;

beforeAll(() => {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true, messages: false, strict: true, strictTypes: false, strictRequired: false }); // prettier-ignore
  oracle = ajv.compile(published);
});

type Found = { readonly instancePath: string; readonly keyword: string };

/**
 * That an `if` failed is left out, since its branch has said why; and that items are twice there which should not be
 * there at all: our check compares texts only.
 */
function telling(errors: readonly Found[]): string[] {
  const isHolder = (path: string): boolean =>
    errors.some(({ instancePath, keyword }) => keyword === 'type' && instancePath.startsWith(`${path}/`));
  return errors
    .filter(({ instancePath, keyword }) => keyword !== 'if' && !(keyword === 'uniqueItems' && isHolder(instancePath)))
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
    .sort();
}

/** What ajv itself finds. */
function expected(data: unknown): string[] {
  oracle(data);
  return telling(oracle.errors ?? []);
}

function found(data: unknown): string[] {
  return telling(validate(data));
}

it('[T18] the generated files are those that `npm run generate` writes', async () => {
  const { generateFiles } = (await import(new URL('../../../tools/generate-schema.mjs', import.meta.url).href)) as {
    generateFiles: () => Promise<Record<string, string>>;
  };
  const files = await generateFiles();
  expect(Object.keys(files)).toHaveLength(16);
  for (const [path, text] of Object.entries(files)) expect(read(path) === text, `${path} is stale`).toBe(true);
}, 60_000);

it('[T18] the validator is small, and needs no eval and no other module', () => {
  const code = read('src/template/validate-template.generated.js');
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(4000);
  expect(code).not.toMatch(/\beval\b|Function\(|require\(|\bimport\b/);
});

it('[T18] what is checked apart is checked as the published schema says', () => {
  const right = {
    withdrawal: { text: { de: 'Ja' }, markets: { DE: 'Ja', US: { en: 'Yes' } }, standard: true },
    rights: {},
  };
  const wrong = [null, -1, '', 'a'.repeat(5000), [], {}, { x: 1 }, true];
  let refused = 0;
  for (const { pointer } of places(right)) {
    for (const value of wrong) {
      const legal = structuredClone(right) as unknown as Record<string, unknown>;
      const keys = pointer.split('/').slice(1);
      const last = keys.pop() as string;
      keys.reduce((node, key) => node[key] as Record<string, unknown>, legal)[last] = value;
      const apart = validateLegal(legal).map((one) => ({ ...one, instancePath: `/legal${one.instancePath}` }));
      expect(telling(apart), `${pointer} = ${JSON.stringify(value)}`).toEqual(expected({ ...PLAIN_TEMPLATE, legal }));
      if (apart.length > 0) refused++;
    }
  }
  expect(refused).toBeGreaterThan(40);
});

it('[T18] accepts the fixtures', () => {
  expect(validate(RICH_TEMPLATE)).toEqual([]);
  expect(validate(PLAIN_TEMPLATE)).toEqual([]);
});

it('[T18] finds exactly what ajv finds, for every place of the rich template made wrong in a dozen ways', () => {
  const wrong = [null, -1, 1.5, 1e308, '', 'a'.repeat(5000), [], {}, [1, 2], { x: 1 }, undefined];
  const data = structuredClone(RICH_TEMPLATE) as unknown as Record<string, unknown>;
  let refused = 0;
  for (const { pointer, value: right } of places(RICH_TEMPLATE)) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() as string;
    const holder = keys.reduce((node, key) => node[key] as Record<string, unknown>, data);
    for (const value of wrong) {
      holder[last] = value;
      const errors = found(data).join('\n');
      if (errors !== expected(data).join('\n')) {
        expect(errors, `${pointer} = ${JSON.stringify([value]).slice(0, 40)}`).toBe(expected(data).join('\n'));
      }
      if (errors !== '') refused++;
    }
    holder[last] = structuredClone(right);
  }
  expect(found(data)).toEqual([]);
  expect(refused).toBeGreaterThan(2000);
}, 60_000);

it('[T18] finds exactly what ajv finds with many places wrong at once', () => {
  const all = places(RICH_TEMPLATE);
  const values = all.map(({ value }) => value);
  for (let seed = 1; seed <= 200; seed++) {
    const random = seededRandom(seed);
    const data = structuredClone(RICH_TEMPLATE) as unknown as Record<string, unknown>;
    for (let round = 0; round < 6; round++) {
      const { pointer } = all[random(all.length)] as { pointer: string };
      const keys = pointer.split('/').slice(1);
      const last = keys.pop() as string;
      const holder = keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], data);
      if (typeof holder === 'object' && holder !== null) {
        (holder as Record<string, unknown>)[last] = structuredClone(values[random(values.length)]);
      }
    }
    expect(found(data).join('\n'), `seed ${seed}`).toBe(expected(data).join('\n'));
  }
});

it('[T18] is not confused by names that a host page hangs on every object', () => {
  const template = structuredClone(PLAIN_TEMPLATE);
  Object.defineProperty(Object.prototype, 'hostFunction', { configurable: true, enumerable: true, value: () => 1 });
  const errors = validate(template);
  delete (Object.prototype as { hostFunction?: unknown }).hostFunction;
  expect(errors).toEqual([]);
});

it('[T18] the early counts are those of the schema', () => {
  const definitions = published['$defs'] as unknown as Record<
    string,
    { properties: Record<string, { maxItems?: number }> }
  >;
  const root = published['properties'] as unknown as Record<string, { maxItems?: number }>;
  expect({
    fields: root['fields']?.maxItems,
    surfaces: root['surfaces']?.maxItems,
    fonts: root['fonts']?.maxItems,
    colors: root['colors']?.maxItems,
    blockedWords: (definitions['BlockedWords'] as { maxItems?: number } | undefined)?.maxItems,
    choices: definitions['OptionField']?.properties['choices']?.maxItems,
    areas: definitions['Surface']?.properties['areas']?.maxItems,
  }).toEqual(COUNT_LIMITS);
});

it('[T18] the published schema explains its names', () => {
  const definitions = published['$defs'] as unknown as Record<
    string,
    { description?: string; properties: Record<string, { description?: string }> }
  >;
  expect(published['title']).toBe('product-customizer template');
  expect(published['description']).toContain('personalised product');
  expect(definitions['TextField']?.properties['maxGraphemes']?.description).toBe(
    'Most grapheme clusters, after NFC; 200 without it.',
  );
  expect(definitions['NumberField']?.properties['data']?.description).toContain('not drawn');
  expect(definitions['Money']?.description).toContain('minor units');
});
