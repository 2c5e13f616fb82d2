import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Liquid } from 'liquidjs';

export const EXTENSION = resolve(import.meta.dirname, '../../../integrations/shopify/extensions/product-customizer');

export interface BlockContext {
  readonly section: { readonly id: string };
  readonly block: { readonly settings: Readonly<Record<string, unknown>>; readonly shopify_attributes?: string };
  readonly product?: unknown;
  readonly localization?: unknown;
  readonly request: { readonly locale: { readonly iso_code: string }; readonly design_mode?: boolean };
}

const source = (name: string): string => readFileSync(resolve(EXTENSION, 'blocks', `${name}.liquid`), 'utf8');

export function readLocale(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(EXTENSION, 'locales', `${name}.json`), 'utf8')) as Record<string, unknown>;
}

/** A key such as `a.b` in a file of locales; `undefined` where nothing is. */
export function wordOf(locale: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], locale);
}

/** The JSON between the tags of `schema`. */
export function schemaOf(name: string): Record<string, unknown> {
  const [, json = ''] = /\{%\s*schema\s*%\}([\s\S]*)\{%\s*endschema\s*%\}/.exec(source(name)) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

/** A block as the platform renders it, in English. */
export function renderBlock(name: string, context: BlockContext): string {
  const engine = new Liquid({ strictFilters: true });
  // As on the platform: what stands in a schema is for the editor, not for the page.
  const page = source(name).replace(/\{%\s*schema\s*%\}[\s\S]*\{%\s*endschema\s*%\}/, '');
  const words = readLocale('en.default');
  engine.registerFilter('t', (key: string) => wordOf(words, key) ?? `translation missing: ${key}`);
  engine.registerFilter('asset_url', (asset: string) => `/ext/${asset}`);
  engine.registerFilter('stylesheet_tag', (url: string) => `<link href="${url}" rel="stylesheet" type="text/css">`);
  return engine.parseAndRenderSync(page, context) as string;
}
