import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../../src/messages/load-locale.ts';
import { failureWords } from '../../../src/messages/failure-words.ts';
import { LOCALES, matchLocale } from '../../../src/messages/match-locale.ts';
import { readLocale } from './locale-files.ts';

const CASES: readonly (readonly [requested: string, expected: string])[] = [
  ...LOCALES.map((locale) => [locale, locale] as const),
  ['de-de', 'de-DE'],
  ['DE_de', 'de-DE'],
  [' fr-CA ', 'fr-CA'],
  ['de', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['fr', 'fr-FR'],
  ['fr-BE', 'fr-FR'],
  ['es', 'es-ES'],
  ['es-419', 'es-MX'],
  ['es-AR', 'es-MX'],
  ['es-US', 'es-MX'],
  ['pt', 'pt-BR'],
  ['pt-AO', 'pt-PT'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hans-TW', 'zh-CN'],
  ['no', 'nb-NO'],
  ['nn-NO', 'nb-NO'],
  ['iw', 'he-IL'],
  ['ar', 'ar-AE'],
  ['ar-EG', 'ar-AE'],
  ['hi-Latn-IN', 'hi-IN'],
  ['en', 'en-US'],
  ['en-PR', 'en-US'],
  ['en-AU', 'en-GB'],
  ['en-IE', 'en-GB'],
  ['en-001', 'en-GB'],
  ['en-GB-oxendict', 'en-GB'],
  ['en-CA-u-nu-latn', 'en-CA'],
  ['sw-KE', 'en-US'],
  ['is', 'en-US'],
  ['constructor', 'en-US'],
  ['', 'en-US'],
  ['*', 'en-US'],
  ['../../secret', 'en-US'],
];

describe('matchLocale', () => {
  it.each(CASES)('answers %o with %s', (requested, expected) => {
    expect(matchLocale(requested)).toBe(expected);
  });
});

describe('loadLocale', () => {
  it.each(LOCALES)('loads %s', async (locale) => {
    const loaded = await loadLocale(locale);
    expect(loaded).toEqual({ locale, resources: readLocale(locale) });
  });

  it('loads the nearest there is', async () => {
    expect((await loadLocale('de-CH')).locale).toBe('de-DE');
  });
});

it.each([
  ['de-AT', 'Dieses Produkt lässt sich gerade nicht personalisieren'],
  ['en-GB', 'This product cannot be personalised right now'],
  ['en-NZ', 'This product cannot be personalized right now'],
  ['tostring', 'This product cannot be personalized right now'],
  ['', 'This product cannot be personalized right now'],
])('says for %o that nothing can be loaded', (tag, title) => {
  expect(failureWords(tag).title).toBe(title);
});
