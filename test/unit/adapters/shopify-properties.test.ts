import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromShopifyProperties, valuesOfPayload } from '../../../src/adapters/shopify/from-shopify-properties.ts';
import { toPropertyName } from '../../../src/adapters/shopify/property-name.ts';
import { toShopifyProperties, type ShopifyIndex } from '../../../src/adapters/shopify/to-shopify-properties.ts';
import type { Payload } from '../../../src/payload/payload-schema.ts';
import { payloadOf, text } from './payload.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';

const OPTIONS = { previewName: (surface: string) => `Preview: ${surface}` };
const PHOTO = { field: 'photo', label: 'Photo', type: 'image', fileName: 'lake.jpg' } as const;
const SAGE = { field: 'glaze', label: 'Glaze', type: 'option', choice: 'sage', choiceLabel: 'Sage green' } as const;
const DAY = { field: 'day', label: 'Day', type: 'date', date: '2026-06-01', text: 'June 1, 2026' } as const;
const ROMAN = { field: 'year', label: 'Year', type: 'number', number: 7, text: '07' } as const;

function linesOf(payload: Payload): Record<string, string> {
  const { texts, files } = toShopifyProperties(payload, OPTIONS);
  const uploads = files.map(({ name }) => [name, `https://cdn.example/uploads/${name}`] as const);
  return Object.fromEntries([...texts.map(({ name, value }) => [name, value] as const), ...uploads]);
}

describe('toShopifyProperties', () => {
  it('names each answer as its buyer read it, and hides the rest', () => {
    const payload = payloadOf([PHOTO, text('caption', 'Caption', 'Anna & Tom'), SAGE, DAY, ROMAN]);
    const { texts, files } = toShopifyProperties(payload, OPTIONS);
    expect(texts.slice(0, 4)).toEqual([
      { name: 'Caption', value: 'Anna & Tom' },
      { name: 'Glaze', value: 'Sage green' },
      { name: 'Day', value: 'June 1, 2026' },
      { name: 'Year', value: '07' },
    ]);
    expect(texts.slice(4).map(({ name }) => name)).toEqual(['_customization', '_customization_1']);
    expect(texts.at(-1)?.value).toBe(canonicalJson(payload));
    expect(files).toEqual([
      { name: 'Photo', kind: 'photo', field: 'photo' },
      { name: 'Preview: front', kind: 'preview', surface: 'front' },
    ]);
    expect(JSON.parse(texts[4]?.value ?? '') as ShopifyIndex).toEqual({
      format: 'product-customizer-line',
      formatVersion: 1,
      sha256: createHash('sha256').update(canonicalJson(payload)).digest('hex'),
      parts: ['_customization_1'],
      photos: { photo: 'Photo' },
      previews: { front: 'Preview: front' },
    });
  });

  it('splits a long payload where no character is cut, and a reader joins it again', () => {
    const payload = payloadOf([text('a', 'A', '👩‍👩‍👧'.repeat(1500))]);
    const { texts } = toShopifyProperties(payload, OPTIONS);
    const parts = texts.filter(({ name }) => /_\d+$/.test(name));
    expect(parts.length).toBeGreaterThan(2);
    for (const { value } of parts) {
      expect(value.length).toBeLessThanOrEqual(5000);
      expect(Buffer.from(value).toString()).toBe(value);
    }
    const read = fromShopifyProperties(linesOf(payload));
    expect(read).toEqual({
      ok: true,
      value: expect.objectContaining({ payload, payloadUrl: null }) as unknown,
    });
  });

  it.each([
    [48_000, false],
    [48_001, true],
  ])('keeps a payload of %i bytes in properties, or makes it a file: %s', (sizeBytes, isFile) => {
    const empty = JSON.stringify(payloadOf([text('a', 'A', 'x')])).length;
    const payload = payloadOf([text('a', 'A', 'x'.repeat(sizeBytes - empty + 1))]);
    expect(canonicalJson(payload)).toHaveLength(sizeBytes);
    const { texts, files } = toShopifyProperties(payload, OPTIONS);
    const written = files.filter(({ kind }) => kind === 'payload');
    expect(written).toEqual(
      isFile ? [{ name: '_customization_file', kind: 'payload', text: canonicalJson(payload) }] : [],
    );
    expect(texts.filter(({ name }) => /_\d+$/.test(name))).toHaveLength(isFile ? 0 : 10);
    const read = fromShopifyProperties(linesOf(payload));
    expect(read.ok && read.value.payloadUrl).toBe(isFile ? 'https://cdn.example/uploads/_customization_file' : null);
  });

  it('has at most 250 properties, the hidden ones among them', () => {
    const fields = Array.from({ length: 200 }, (_, at) => text(`f${at}`, `Field ${at}`, 'x'.repeat(140)));
    const stills = Array.from({ length: 40 }, (_, at) => ({
      surface: `s${at}`,
      sha256: 'c'.repeat(64),
      widthPx: 8,
      heightPx: 8,
      type: 'image/png' as const,
    }));
    const payload = payloadOf(fields, { stills });
    const { texts, files } = toShopifyProperties(payload, OPTIONS);
    expect(texts.length + files.length).toBe(250);
    expect(fromShopifyProperties(linesOf(payload))).toMatchObject({ ok: true, value: { payload } });
  });

  it('never lets two properties share a key, nor a label hide or break one', () => {
    const labels = [
      'Name',
      'Name',
      'Name (2)',
      '_secret',
      'a[b]',
      '__shopify_x',
      'Line:\n2',
      'He said "x"',
      '[]',
      '___',
    ];
    const { texts } = toShopifyProperties(payloadOf(labels.map((label, at) => text(`f${at}`, label, 'x'))), OPTIONS);
    expect(texts.map(({ name }) => name).filter((name) => !name.startsWith('_customization'))).toEqual([
      'Name',
      'Name (2)',
      'Name (2) (2)',
      'secret',
      'a(b)',
      'shopify_x',
      'Line: 2',
      'He said ”x”',
      '()',
      'f9',
    ]);
  });

  it('shows several lines as one, and no text as a link', () => {
    const { texts } = toShopifyProperties(
      payloadOf([text('a', 'A', 'Anna\nTom'), text('b', 'B', 'javascript:x//uploads/y')]),
      OPTIONS,
    );
    expect(texts[0]?.value).toBe('Anna / Tom');
    expect(texts[1]?.value).not.toContain('/uploads/');
  });

  it('cuts a long label between characters', () => {
    const name = toPropertyName('🦊'.repeat(200), 'x');
    expect(Array.from(name)).toHaveLength(100);
    expect(name.endsWith('🦊…')).toBe(true);
    expect(toPropertyName('🦊'.repeat(100), 'x')).toBe('🦊'.repeat(100));
  });
});

describe('fromShopifyProperties', () => {
  const payload = payloadOf([PHOTO, text('caption', 'Caption', 'Tom')]);

  it('finds payload, photos and pictures in a line of a cart and of an order', () => {
    const lines = linesOf(payload);
    const expected = {
      ok: true,
      value: {
        payload,
        payloadUrl: null,
        sha256: createHash('sha256').update(canonicalJson(payload)).digest('hex'),
        photoUrls: { photo: 'https://cdn.example/uploads/Photo' },
        previewUrls: { front: 'https://cdn.example/uploads/Preview: front' },
      },
    };
    expect(fromShopifyProperties(lines)).toEqual(expected);
    expect(fromShopifyProperties(Object.entries(lines).map(([name, value]) => ({ name, value })))).toEqual(expected);
  });

  it.each([
    ['absent', (lines: Record<string, string>) => delete lines['_customization'], 'shopify.absent'],
    ['a part less', (lines: Record<string, string>) => delete lines['_customization_1'], 'shopify.incomplete'],
    ['no JSON', (lines: Record<string, string>) => (lines['_customization'] = '{'), 'shopify.incomplete'],
    [
      'another format',
      (lines: Record<string, string>) => (lines['_customization'] = '{"format":1}'),
      'shopify.incomplete',
    ],
    ['changed', (lines: Record<string, string>) => (lines['_customization_1'] = '{}'), 'shopify.changed'],
  ])('says what is wrong with a line: %s', (_, spoil, error) => {
    const lines = linesOf(payload);
    spoil(lines);
    expect(fromShopifyProperties(lines)).toEqual({ ok: false, error });
  });
});

describe('valuesOfPayload', () => {
  it('gives the answers back as the element takes them', () => {
    const shared = { field: 'caption', label: 'Caption' };
    const lettered = { ...shared, type: 'text', text: 'Tom', font: 'script', color: 'ink' } as const;
    expect(valuesOfPayload(payloadOf([PHOTO, lettered, SAGE, DAY, ROMAN]))).toEqual({
      photo: {
        file: { name: 'lake.jpg', type: 'jpeg', sizeBytes: 4000, widthPx: 1200, heightPx: 900, sha256: 'b'.repeat(64) },
        placement: { zoom: 1.5, xMm: 2, yMm: -1, angleDeg: 90 },
      },
      caption: { text: 'Tom', font: 'script', color: 'ink' },
      glaze: { choice: 'sage' },
      day: { text: '2026-06-01' },
      year: { text: '07' },
    });
  });

  it('gives back in which order the buyer laid fields over one another', () => {
    const answers = ['a', 'b', 'c'].map((id) => text(id, id.toUpperCase(), id));
    const areaWith = (...fields: string[]): Payload['areas'] =>
      [{ area: 'wrap', items: fields.map((field) => ({ field })) }] as never;
    const orderOf = (...fields: string[]): unknown =>
      (valuesOfPayload(payloadOf(answers, { areas: areaWith(...fields) })) as Record<string, unknown>)['_order'];
    expect(orderOf('c', 'a', 'b')).toEqual({ order: { wrap: ['c', 'a', 'b'] } });
    expect(orderOf('a', 'b', 'c')).toBe(undefined);
    expect(orderOf('a', 'c')).toBe(undefined);
  });
});
