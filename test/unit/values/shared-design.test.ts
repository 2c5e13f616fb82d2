import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/shared/base64url.ts';
import { parseFullTemplate } from '../../../src/template/parse-full-template.ts';
import type { Field, Template } from '../../../src/template/schema.ts';
import { initialValue, initialValues } from '../../../src/values/initial-values.ts';
import { parseValues } from '../../../src/values/parse-values.ts';
import { openSharedDesign, shareDesign } from '../../../src/values/shared-design.ts';
import type { FieldValue, Values } from '../../../src/values/values.ts';

const FOLDER = resolve(import.meta.dirname, '../../../demo/templates');
const templates: readonly Template[] = readdirSync(FOLDER).map((file) => {
  const parsed = parseFullTemplate(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  if (!parsed.ok) throw new Error(file);
  return parsed.value;
});
const isShared = (field: Field): boolean => field.type !== 'image' && !('data' in field && field.data);

/** Any answer a buyer could give to the field. */
function anyAnswer(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'image':
      return fc.constant({
        file: { name: 'secret.jpg', type: 'jpeg', sizeBytes: 9, widthPx: 9, heightPx: 9, sha256: 'ab' },
        placement: { zoom: 2, xMm: 1, yMm: 1, angleDeg: 5 },
      });
    case 'option':
      return fc.constantFrom({ choice: null }, ...field.choices.map(({ id }) => ({ choice: id })));
    case 'text':
    case 'monogram':
    case 'number':
    case 'date': {
      const part = (key: 'font' | 'color', ids: readonly string[] = []): fc.Arbitrary<object> =>
        fc.constantFrom({}, ...ids.map((id) => ({ [key]: id })));
      return fc
        .tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), part('font', field.fonts), part('color', field.colors))
        .map(([text, font, color]) => ({ text, ...font, ...color }));
    }
  }
}

describe('a shared design', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'of %s is what was shown, without photos and what is for the maker alone',
    (_id, template) => {
      const answers = fc.record(Object.fromEntries(template.fields.map((field) => [field.id, anyAnswer(field)])));
      fc.assert(
        fc.property(answers, (values) => {
          const text = shareDesign(template, values);
          expect(text).toMatch(/^[\w-]+$/);
          const opened = openSharedDesign(template, text);
          if (!opened.ok) throw new Error(opened.error);
          const wanted = template.fields.map((field) => [
            field.id,
            isShared(field) ? (values as Values)[field.id] : initialValue(field),
          ]);
          expect(parseValues(template, opened.value)).toEqual(Object.fromEntries(wanted));
        }),
        { seed: 7, numRuns: 200 },
      );
    },
  );

  it('as the template begins is as short as can be', () => {
    for (const template of templates) {
      expect(shareDesign(template, initialValues(template))).toBe(toBase64Url(JSON.stringify([1, template.id, {}])));
    }
  });

  it('is read by the next version of its template, and by no other', () => {
    const [first, second] = templates as [Template, Template];
    const text = shareDesign(first, initialValues(first));
    expect(openSharedDesign({ ...first, version: '99' } as Template, text).ok).toBe(true);
    expect(openSharedDesign(second, text)).toEqual({ ok: false, error: 'share.other-product' });
  });

  it('takes no photo, no note for the maker and no foreign member from a link', () => {
    const template = {
      id: 'x',
      fields: [
        { id: 'photo', type: 'image' },
        { id: 'note', type: 'text', data: true },
        { id: 'caption', type: 'text' },
      ],
    } as unknown as Template;
    const answers = { photo: { file: { name: 'a' } }, note: { text: 'n' }, caption: { text: 'c' }, other: 1 };
    const opened = openSharedDesign(template, toBase64Url(JSON.stringify([1, 'x', answers])));
    expect(opened).toEqual({ ok: true, value: { caption: { text: 'c' } } });
    const inherited = openSharedDesign(template, toBase64Url('[1,"x",{"__proto__":{"caption":{"text":"p"}}}]'));
    expect(inherited).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['nothing', ''],
    ['no base64url', '%%%'],
    ['no JSON', toBase64Url('[1,"x",')],
    ['another format', toBase64Url('[2,"photo-mug-11oz",{}]')],
    ['a list of answers', toBase64Url('[1,"photo-mug-11oz",[]]')],
    ['an object', toBase64Url('{"0":1}')],
    ['a novel', 'A'.repeat(64_001)],
  ])('that is %s is none', (_what, text) => {
    for (const template of templates)
      expect(openSharedDesign(template, text)).toEqual({ ok: false, error: 'share.unreadable' });
  });
});
