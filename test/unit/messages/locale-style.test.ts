import { describe, expect, it } from 'vitest';
import failureSentences from '../../../locales/failure.json';
import { FOUND_LOCALES, sentencesOf, stemOf, TRANSLATED } from './locale-files.ts';

const NBSP = '\u00a0';

/** Words that blame, beg or excuse; and the language's word for "invalid", which says nothing of the remedy. */
const BANNED: Readonly<Record<string, RegExp>> = {
  en: /\b(invalid|illegal|forbidden|please|sorry|oops|whoops|error|failed)\b/i,
  de: /ungültig|unzulässig|verboten|\bbitte\b|leider|hoppla|entschuldig|fehlgeschlagen|\b(du|dein\w*|dir|dich)\b/i,
  fr: /invalide|interdit|s.il vous pla[iî]t|\bveuillez\b|désolé|oups|échou|\b(tu|toi|ton|tes)\b/i,
  zh: /无效|非法|禁止|抱歉|对不起|糟糕|失败|你/,
};

/** Sentences that may read as in English, beyond what parameters and short words explain. */
const SAME_AS_ENGLISH: readonly string[] = [];

describe.each(FOUND_LOCALES)('%s', (locale) => {
  const sentences = [...sentencesOf(locale)];
  const language = locale.slice(0, 2);
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    sentences.filter(([key, text]) => isWrong(bare(text), key) || isWrong(text, key));

  it('leaves every number to its parameters', () => {
    // A digit in a name, as in Base64, is no number.
    expect(wrong((text) => /(?<![\p{L}\p{Nd}])\p{Nd}/u.test(text))).toEqual([]);
  });

  it('leaves every unit to its parameters', () => {
    const unit = /\}\}[\s\u00a0\u202f]*(cm|mm|in|inch|po|kB|MB|GB|ko|Mo|Go|dpi|ppp|px|%|°|€|\$|£)(?![\p{L}])/u;
    expect(sentences.filter(([key, text]) => !key.startsWith('unit.') && unit.test(text))).toEqual([]);
  });

  it('uses no banned word', () => {
    expect(wrong((text) => (BANNED[language] as RegExp).test(text))).toEqual([]);
  });

  it('never raises its voice, never three dots for an ellipsis', () => {
    expect(wrong((text) => /!|！|\.\.\.|\p{Lu}{6,}/u.test(text))).toEqual([]);
  });

  it('ends titles and labels without a full stop, details with one', () => {
    const issues = sentences.filter(([key]) => key.startsWith('issue.'));
    expect(issues.filter(([key, text]) => stemOf(key).endsWith('.title') && /[.。]$/.test(text))).toEqual([]);
    expect(issues.filter(([key, text]) => /\.detail[-\w]*$/.test(stemOf(key)) && !/[.。]$/.test(text))).toEqual([]);
    expect(sentences.filter(([key, text]) => key.startsWith('fix.') && /[.。]$/.test(text))).toEqual([]);
  });

  it('begins titles and details with a capital, a quotation or a name', () => {
    const issues = sentences.filter(([key]) => key.startsWith('issue.'));
    expect(issues.filter(([, text]) => !/^(\p{Lu}|\p{Lo}|[“„«]|\{\{)/u.test(text))).toEqual([]);
  });

  it('sets text apart with the quotation marks of the language', () => {
    const foreign: Readonly<Record<string, RegExp>> = {
      en: /["'«»„]/,
      de: /["'«»”]|“(?=\{|\p{L})/u,
      fr: /["'“”„]/,
      zh: /["'«»„]/,
    };
    expect(wrong((text) => (foreign[language] as RegExp).test(text))).toEqual([]);
    const pairs: Readonly<Record<string, readonly [string, string]>> = {
      en: ['“', '”'],
      de: ['„', '“'],
      fr: ['«', '»'],
      zh: ['“', '”'],
    };
    const [open, close] = pairs[language] as readonly [string, string];
    expect(sentences.filter(([, text]) => text.split(open).length !== text.split(close).length)).toEqual([]);
  });

  it('says so where nothing can be loaded, as in the widget itself', () => {
    const { sentence } = failureSentences[locale];
    expect(sentence.replace(/[.。]$/, '')).toBe(new Map(sentences).get('ui.failure.title'));
  });
});

it('says nothing where nothing could be loaded in a locale that does not exist', () => {
  expect(Object.keys(failureSentences).sort()).toEqual([...FOUND_LOCALES].sort());
});

describe.each(TRANSLATED)('%s', (locale) => {
  it('leaves no English', () => {
    const english = sentencesOf('en-US');
    const same = [...sentencesOf(locale)].filter(
      ([key, text]) => english.get(key) === text && bare(text).length > 12 && !SAME_AS_ENGLISH.includes(key),
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

describe('de-DE', () => {
  it('puts no duration after a word that asks for another case', () => {
    const wrong = [...sentencesOf('de-DE')].filter(([, text]) =>
      /\b(in|nach|bei|mit|von|vor|seit|innerhalb|binnen|während)\s+\{\{\w*([dD]ays|[hH]ours)\}\}/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('zh-CN', () => {
  const sentences = [...sentencesOf('zh-CN')];

  it('uses full-width punctuation', () => {
    const wrong = sentences.filter(
      ([key, text]) => !key.startsWith('unit.') && /[,;:?!()]|\.(?!\w)|…(?!…)/.test(bare(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('puts no space beside full-width punctuation', () => {
    expect(sentences.filter(([, text]) => /\s[，。：；？！（）“”、]|[，。：；？！（）“”、]\s/.test(text))).toEqual([]);
  });
});

/** A sentence without its parameters. */
function bare(text: string): string {
  return text.replace(/\{\{\w+\}\}/g, '');
}
