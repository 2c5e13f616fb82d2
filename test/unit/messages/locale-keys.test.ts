import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/messages/match-locale.ts';
import { COUNTED_BY } from '../../../src/messages/message-key.ts';
import { categoryOf, FOUND_LOCALES, placeholdersOf, readLocale, sentencesOf, stemOf } from './locale-files.ts';

/** Days where `Intl` counts spells of 24 hours ("3 dygn", "3 døgn"), which no shop promises. */
const OWN_DAYS = ['sv-SE', 'nb-NO'];
const english = sentencesOf('en-US');
const stems = [...new Set([...english.keys()].map(stemOf))].sort();
const pluralStems = new Set([...english.keys()].filter(categoryOf).map(stemOf));

it('offers exactly the locales that have a file', () => {
  expect([...FOUND_LOCALES].sort()).toEqual([...LOCALES].sort());
});

describe.each(FOUND_LOCALES)('%s', (locale) => {
  const sentences = sentencesOf(locale);

  it('says the same things as American English', () => {
    expect([...new Set([...sentences.keys()].map(stemOf))].sort()).toEqual(
      OWN_DAYS.includes(locale) ? [...stems, 'unit.day'].sort() : stems,
    );
  });

  it('has exactly the plural forms of its language, and only where English has them', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.slice().sort();
    const found = new Map<string, string[]>();
    for (const key of sentences.keys()) {
      const category = categoryOf(key);
      if (category) found.set(stemOf(key), [...(found.get(stemOf(key)) ?? []), category].sort());
    }
    const plurals = OWN_DAYS.includes(locale) ? [...pluralStems, 'unit.day'] : [...pluralStems];
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(plurals.map((stem) => [stem, categories])));
  });

  it('uses the same parameters as American English', () => {
    const expected = new Map<string, string[]>([['unit.day', ['count']]]);
    for (const [key, sentence] of english) expected.set(stemOf(key), placeholdersOf(sentence));
    const wrong = [...sentences].filter(
      ([key, sentence]) => placeholdersOf(sentence).join() !== expected.get(stemOf(key))?.join(),
    );
    expect(wrong).toEqual([]);
  });

  it('holds plain text only: no empty sentence, markup, nesting, format or stray space', () => {
    const wrong = [...sentences].filter(([, text]) => {
      const words = text.replace(/\{\{\w+\}\}/g, 'x');
      return words === '' || words !== words.trim() || /[<{}]|&\w+;|\$t\(| {2}/.test(words);
    });
    expect(wrong).toEqual([]);
  });

  it('records who wrote it and who checked it', () => {
    const { meta } = readLocale(locale);
    expect(Object.keys(meta)).toEqual(['reviewedBy', 'reviewedAt', 'source']);
    expect(meta.source).not.toBe('');
    // A date stands there exactly when somebody checked.
    expect(meta.reviewedAt === null).toBe(meta.reviewedBy.startsWith('not yet'));
    if (meta.reviewedAt !== null) expect(meta.reviewedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

it('knows for every plural what it counts', () => {
  const counted = [...pluralStems].map((stem) => [stem, COUNTED_BY[stem as keyof typeof COUNTED_BY] ?? 'count']);
  const wrong = counted.filter(([stem, param]) => {
    return !placeholdersOf(english.get(`${stem}_other`) ?? '').includes(param as string);
  });
  expect(wrong).toEqual([]);
  expect(Object.keys(COUNTED_BY).filter((key) => !pluralStems.has(key))).toEqual([]);
});
