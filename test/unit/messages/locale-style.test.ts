import { describe, expect, it } from 'vitest';
import failures from '../../../locales/failure.json';
import type { LanguageRules } from './languages/language-rules.ts';
import { FOUND_LOCALES, sentencesOf, stemOf, TRANSLATED } from './locale-files.ts';

const NBSP = '\u00a0';

/** The rules of a locale: its own file's, such as `zh-TW.ts`, else its language's. */
async function rulesOf(locale: string): Promise<LanguageRules> {
  const files = import.meta.glob<{ readonly default: LanguageRules }>('./languages/*.ts');
  const load = files[`./languages/${locale}.ts`] ?? files[`./languages/${locale.slice(0, 2)}.ts`];
  if (!load) throw new Error(`test/unit/messages/languages/ has no rules for ${locale}`);
  return (await load()).default;
}

const RULES = new Map(await Promise.all(FOUND_LOCALES.map(async (locale) => [locale, await rulesOf(locale)] as const)));

/** A sentence without its parameters. */
const bare = (text: string): string => text.replace(/\{\{\w+\}\}/g, '');
/** A sentence with each parameter as one letter. */
const withLetters = (text: string): string => text.replace(/\{\{\w+\}\}/g, 'x');

describe.each(FOUND_LOCALES)('%s', (locale) => {
  const sentences = [...sentencesOf(locale)];
  const rules = RULES.get(locale) as LanguageRules;
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    sentences.filter(([key, text]) => isWrong(text, key));

  it('leaves every number to its parameters', () => {
    // A digit in a name, as in Base64, is no number.
    expect(wrong((text) => /(?<![\p{L}\p{Nd}])\p{Nd}/u.test(bare(text)))).toEqual([]);
  });

  it('leaves every unit to its parameters', () => {
    const unit = /\}\}[\s\u00a0\u202f]*(cm|mm|in|inch|po|kB|MB|GB|ko|Mo|Go|dpi|ppp|px|%|°|€|\$|£)(?![\p{L}])/u;
    expect(wrong((text, key) => !key.startsWith('unit.') && unit.test(text))).toEqual([]);
  });

  // Who says the word on a button presses it only if its whole name holds that word (WCAG 2.5.3).
  it.each(['ui.action.edit', 'ui.photo.replace', 'ui.photo.remove'])(
    '%s: what a reader hears holds what is seen',
    (key) => {
      const words = new Map(sentences);
      const seen = words.get(key)?.toLocaleLowerCase(locale);
      expect(seen).toBeTruthy();
      expect(words.get(`${key}-named`)?.toLocaleLowerCase(locale)).toContain(seen);
    },
  );

  it('uses no banned word', () => {
    expect(wrong((text) => rules.banned.test(bare(text)))).toEqual([]);
  });

  it('never raises its voice, never three dots for an ellipsis', () => {
    expect(wrong((text) => /!|！|¡|\.\.\.|\p{Lu}{6,}/u.test(bare(text)))).toEqual([]);
  });

  it('ends titles and labels without a full stop, details with one', () => {
    const ends = (text: string): boolean => (rules.fullStop ?? /[.。।]$/).test(text);
    const issues = sentences.filter(([key]) => key.startsWith('issue.'));
    expect(issues.filter(([key, text]) => stemOf(key).endsWith('.title') && ends(text))).toEqual([]);
    const isDetail = (key: string): boolean => /\.detail[-\w]*$/.test(stemOf(key));
    expect(issues.filter(([key, text]) => isDetail(key) && ends(text) !== (rules.fullStop !== null))).toEqual([]);
    expect(sentences.filter(([key, text]) => key.startsWith('fix.') && ends(text))).toEqual([]);
  });

  it('begins titles and details with a capital, a quotation or a name', () => {
    const issues = sentences.filter(([key]) => key.startsWith('issue.'));
    const begin = /^[¿]?(\p{Lu}|\p{Lo}|\{\{)/u;
    const [open] = rules.quotes;
    expect(issues.filter(([, text]) => !begin.test(text.startsWith(open) ? 'X' : text))).toEqual([]);
  });

  it('sets text apart with the quotation marks of the language', () => {
    expect(wrong((text) => rules.foreign.test(withLetters(text)))).toEqual([]);
    const [open, close] = rules.quotes;
    expect(wrong((text) => text.split(open).length !== text.split(close).length)).toEqual([]);
    expect(sentences.some(([, text]) => text.includes(open))).toBe(true);
  });

  it.each(Object.entries(rules.wrong ?? {}))('never %s', (_name, pattern) => {
    expect(
      wrong((text, key) => !key.startsWith('unit.') && (pattern.test(withLetters(text)) || pattern.test(text))),
    ).toEqual([]);
  });
});

it.each(Object.entries(failures))(
  'says in %s that nothing can be loaded as the widget itself does',
  (locale, words) => {
    const sentences = sentencesOf(locale);
    expect(words).toEqual({ title: sentences.get('ui.failure.title'), retry: sentences.get('ui.failure.retry') });
  },
);

describe.each(TRANSLATED)('%s', (locale) => {
  it('leaves no English', () => {
    const english = sentencesOf('en-US');
    const allowed = RULES.get(locale)?.sameAsEnglish ?? [];
    const same = [...sentencesOf(locale)].filter(
      ([key, text]) => english.get(key) === text && bare(text).length > 12 && !allowed.includes(key),
    );
    expect(same).toEqual([]);
  });
});

describe('English', () => {
  it.each([
    ['en-US', /colour|centre\b|personalis|basket|\bVAT\b|favourite/i],
    ['en-GB', /\bcolors?\b|\bcenter\b|personaliz|\bcart\b|\btaxe?s?\b/i],
    ['en-CA', /\bcolors?\b|\bcenter\b|personalis|basket|\bVAT\b/i],
  ] as const)('%s keeps to its own spelling and words', (locale, foreign) => {
    expect([...sentencesOf(locale)].filter(([, text]) => foreign.test(bare(text)))).toEqual([]);
  });

  it('names the cart as each marketplace does', () => {
    const add = (locale: string) => sentencesOf(locale).get('ui.action.add');
    expect(['en-US', 'en-CA', 'en-GB'].map(add)).toEqual(['Add to cart', 'Add to cart', 'Add to basket']);
  });
});

describe('fr-CA', () => {
  const sentences = [...sentencesOf('fr-CA')];

  it('has a no-break space inside guillemets and before a colon, none before ; ? and !', () => {
    const wrong = sentences.filter(([, text]) => {
      const marks = text.replace(/\{\{\w+\}\}/g, 'x');
      return /«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):|[\s\u00a0][;?!]/.test(marks);
    });
    expect(wrong).toEqual([]);
    expect(sentences.some(([, text]) => text.includes(`«${NBSP}`) && text.includes(`${NBSP}:`))).toBe(true);
  });
});
