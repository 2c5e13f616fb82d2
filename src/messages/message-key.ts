import type english from '../../locales/en-US.json';

/**
 * Everything that may be said, by name. The names come from the American English file, so that an unknown key is a
 * compile error; a plural's endings (`_one`, `_other`) are not part of its name.
 */
type English = typeof english;

type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;

type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? WithoutPlural<Name> : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

/** Name of a message, such as `ui.action.review` or `issue.image.dpi-too-low.title`. */
export type MessageKey = Leaves<Omit<English, 'meta'>> | OwnWord;

/** What only a locale has for which `Intl` has not the word that its shops use. */
type OwnWord = 'unit.day';

/**
 * Raw values for a sentence. The end of a name says what a value is and so how it is written: see README.md.
 * Text that the table does not know is shown as it is.
 */
export type MessageParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Contents of one file of `locales/`. */
export type LocaleResources = Readonly<Record<string, unknown>>;

/**
 * Plural messages that count something other than `count`, and the number that decides their form. One message counts
 * one thing; other numbers in it stand where no word has to agree with them.
 */
export const COUNTED_BY: { readonly [Key in MessageKey]?: string } = {
  'issue.text.too-long.title': 'overGraphemes',
  'issue.text.too-short.title': 'minGraphemes',
  'issue.text.too-many-lines.title': 'maxLines',
  'issue.text.does-not-fit.detail': 'fittingGraphemes',
  'issue.number.pattern.title-decimals': 'decimals',
  'ui.text.hint': 'maxGraphemes',
  'ui.text.hint-fit': 'maxGraphemes',
  'ui.text.lines': 'maxLines',
  'ui.text.left': 'leftGraphemes',
};

/** What the parts of this folder need of a language: say something, or know whether it can be said. */
export interface Voice {
  readonly t: (key: MessageKey, params?: MessageParams) => string;
  readonly has: (key: string) => key is MessageKey;
}
