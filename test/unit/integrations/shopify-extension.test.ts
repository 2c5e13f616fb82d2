import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXTENSION, readLocale, renderBlock, schemaOf, wordOf, type BlockContext } from './render-block.ts';

const CONTEXT: BlockContext = {
  section: { id: 'template--17__main' },
  block: {
    settings: { template_url: '', market: '', position: 'here', form_id: '' },
    shopify_attributes: 'data-editor',
  },
  product: { metafields: { custom: { customizer_template: { value: 'https://cdn.example/mug.json' } } } },
  localization: { country: { iso_code: 'DE' } },
  request: { locale: { iso_code: 'de' } },
};
const withSettings = (settings: object): BlockContext => ({
  ...CONTEXT,
  block: { ...CONTEXT.block, settings: { ...CONTEXT.block.settings, ...settings } },
});
const BLOCKS = ['customizer', 'everywhere'];
const LOCALES = ['en.default', 'de', 'fr', 'zh-CN'];

function attributesOf(html: string): Record<string, string> {
  const [, attributes = ''] = /<product-customizer\s([\s\S]*?)>/.exec(html) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function keysOf(of: unknown, path = ''): string[] {
  if (typeof of === 'string') return [path];
  return Object.entries(of as object).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key));
}

/** Every `t:` reference in a schema. */
const referencesOf = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"t:([^"]+)"/g)].map(([, key = '']) => key);

describe('the app block', () => {
  it('belongs to the section’s product form, in the buyer’s language and country', () => {
    expect(attributesOf(renderBlock('customizer', CONTEXT))).toEqual({
      adapter: 'shopify',
      form: 'product-form-template--17__main',
      template: 'https://cdn.example/mug.json',
      market: 'DE',
      locale: 'de',
    });
  });

  it('goes by its settings first', () => {
    const settings = { template_url: '/a.json', market: 'GB', form_id: 'my-form', position: 'above-buttons' };
    const html = renderBlock('customizer', withSettings(settings));
    expect(attributesOf(html)).toMatchObject({ form: 'my-form', template: '/a.json', market: 'GB' });
    expect(html).toContain('data-product-customizer-position="above-buttons"');
  });

  it('writes settings as text, never as markup', () => {
    const html = renderBlock('customizer', withSettings({ template_url: '"><script>alert(1)</script>' }));
    expect(html).not.toContain('<script>');
    expect(attributesOf(html)['template']).toBe('&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('shows a product without a template to nobody but the one who edits the theme', () => {
    const context = { ...CONTEXT, product: {} };
    expect(renderBlock('customizer', context).trim()).toBe('');
    const editing = { ...context, request: { ...context.request, design_mode: true } };
    expect(renderBlock('customizer', editing)).toContain('custom.customizer_template');
  });

  it('brings the theme’s look unless that is switched off', () => {
    const linked = (settings: object): string[] =>
      [...renderBlock('customizer', withSettings(settings)).matchAll(/<link href="\/ext\/([^"]+)"/g)].map(
        ([, asset = '']) => asset,
      );
    expect(linked({ follow_theme: false })).toEqual([]);
    const [asset = ''] = linked({ follow_theme: true });
    expect(statSync(resolve(EXTENSION, 'assets', asset)).isFile()).toBe(true);
  });

  it('renders nothing where it only loads', () => {
    expect(renderBlock('everywhere', CONTEXT).trim()).toBe('');
  });
});

describe('the extension', () => {
  it.each(BLOCKS)('has assets and words for all that the schema of %s names', (name) => {
    const schema = schemaOf(name);
    for (const asset of [schema['javascript'], schema['stylesheet']] as string[])
      expect(statSync(resolve(EXTENSION, 'assets', asset)).isFile()).toBe(true);
    const references = referencesOf(schema);
    expect(references.length).toBeGreaterThan(1);
    for (const locale of LOCALES)
      for (const key of references)
        expect(wordOf(readLocale(`${locale}.schema`), key), `${locale} ${key}`).toBeTypeOf('string');
  });

  it('says the same in every language', () => {
    const files = readdirSync(resolve(EXTENSION, 'locales'));
    expect(files.sort()).toEqual(LOCALES.flatMap((locale) => [`${locale}.json`, `${locale}.schema.json`]).sort());
    for (const kind of ['', '.schema']) {
      const expected = keysOf(readLocale(`en.default${kind}`));
      for (const locale of LOCALES) expect(keysOf(readLocale(locale + kind))).toEqual(expected);
    }
  });

  it('keeps to the platform’s limits: 10 kB of script, 15 kB a language', () => {
    const loader = readFileSync(resolve(EXTENSION, 'assets/product-customizer-loader.js'));
    expect(gzipSync(loader).length).toBeLessThan(10_000);
    for (const file of readdirSync(resolve(EXTENSION, 'locales')))
      expect(statSync(resolve(EXTENSION, 'locales', file)).size).toBeLessThan(15_000);
  });

  it('asks for the settings that its markup reads, and no others', () => {
    const settings = (schemaOf('customizer')['settings'] as { id: string }[]).map(({ id }) => id);
    const text = readFileSync(resolve(EXTENSION, 'blocks/customizer.liquid'), 'utf8');
    const read = [...text.matchAll(/block\.settings\.([a-z_]+)/g)].map(([, id]) => id);
    expect([...new Set(read)].sort()).toEqual(settings.sort());
  });
});
