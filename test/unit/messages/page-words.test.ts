import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/messages/match-locale.ts';

const FOLDER = resolve(import.meta.dirname, '../../../locales');
type Words = Readonly<Record<string, string>>;
const read = (page: string, locale: string): Words =>
  JSON.parse(readFileSync(`${FOLDER}/${page}/${locale}.json`, 'utf8')) as Words;
/** Names of ours, and words that languages have in common. */
const SHARED = /^(product-customizer|Fern & Clay|Demo|Link|Design)/;

describe.each(['page', 'demo'])('the words of the %s', (page) => {
  const english = read(page, 'en-US');

  it.each(LOCALES)('are whole in %s, with the same places to fill and no English left', (locale) => {
    const words = read(page, locale);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.match(/\{\w+\}/g), key).toEqual(english[key]?.match(/\{\w+\}/g) ?? null);
      // One word may be the same in two languages; a sentence is not.
      if (!locale.startsWith('en') && text.split(' ').length > 2 && !SHARED.test(text))
        expect(text, key).not.toBe(english[key]);
    }
  });
});
