import { html, nothing, type TemplateResult } from 'lit';

/** Scripts, and the language that is most read in each: a voice for it can say any text in the script. */
const READ_AS = Object.entries({
  Hira: 'ja',
  Kana: 'ja',
  Hang: 'ko',
  Hani: 'zh',
  Arab: 'ar',
  Cyrl: 'ru',
  Deva: 'hi',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
});

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/** What the messages set apart (`isolate` of `messages/formats.ts`), innermost: texts and names that the buyer gave. */
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/;

/** In which language to read a text out whose letters the reader's own language does not use; else `null`. */
export function spokenLanguage(text: string, locale: string): string | null {
  const found = READ_AS.find(([script]) => new RegExp(`\\p{sc=${script}}`, 'u').test(text));
  if (!found) return null;
  const [, language] = found;
  const isOwn = scriptOf(language) === scriptOf(locale) || (language === 'zh' && /^(ja|ko|zh)/.test(locale));
  return isOwn ? null : language;
}

/** A sentence with what the buyer wrote in elements of its own: its direction, and a language that can be spoken. */
export function setApart(sentence: string, locale: string): readonly (string | TemplateResult)[] {
  return sentence
    .split(ISOLATED)
    .map((part, at) =>
      at % 2 === 0 ? part : html`<bdi lang=${spokenLanguage(part, locale) ?? nothing}>${part}</bdi>`,
    );
}
