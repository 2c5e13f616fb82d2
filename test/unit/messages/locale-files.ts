import { readdirSync, readFileSync } from 'node:fs';
import { createMessages, type Messages } from '../../../src/messages/create-messages.ts';
import type { Locale } from '../../../src/messages/match-locale.ts';

const FOLDER = new URL('../../../locales/', import.meta.url);
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Names of the JSON files in `locales/` that are no locale. */
const OTHER_FILES = ['failure'];

/** Locales found on disk. */
export const FOUND_LOCALES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .filter((name) => !OTHER_FILES.includes(name)) as Locale[];

export const TRANSLATED = FOUND_LOCALES.filter((locale) => !locale.startsWith('en-'));

export interface Meta {
  readonly reviewedBy: string;
  readonly reviewedAt: string | null;
  readonly source: string;
}

/** A locale file as it stands on disk. */
export function readLocale(locale: string): Readonly<Record<string, unknown>> & { readonly meta: Meta } {
  return JSON.parse(readFileSync(new URL(`${locale}.json`, FOLDER), 'utf8')) as ReturnType<typeof readLocale>;
}

/** Every sentence of a locale by its full key, plural endings included; `meta` left out. */
export function sentencesOf(locale: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (tree: object, prefix: string): void => {
    for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
      if (typeof value === 'object' && value !== null) walk(value, `${prefix}${name}.`);
      else found.set(prefix + name, value as string);
    }
  };
  walk({ ...readLocale(locale), meta: {} }, '');
  return found;
}

/** A key without its plural ending. */
export function stemOf(key: string): string {
  return key.replace(PLURAL, '');
}

/** The plural category a key ends with, or `null`. */
export function categoryOf(key: string): string | null {
  return PLURAL.exec(key)?.[1] ?? null;
}

/** Names in double braces, sorted, each once. */
export function placeholdersOf(sentence: string): string[] {
  return [...new Set(Array.from(sentence.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1] as string))].sort();
}

export function messagesOf(locale: Locale, market = locale.slice(3)): Messages {
  return createMessages(readLocale(locale), { locale, market });
}

/** A text as a reader sees it: without the invisible signs that set names apart. */
export function visible(text: string | null): string | null {
  return text === null ? null : text.replace(/[\u2068\u2069]/g, '');
}
