import failures from '../../locales/failure.json';

/** Locales that have a file in `locales/`, complete to the last key. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'fr-CA', 'de-DE', 'zh-CN'] as const;

export type Locale = (typeof LOCALES)[number];

const DEFAULT: Locale = 'en-US';

/** The one file of a language that has a single file, whatever the region asked for. */
const BY_LANGUAGE: Readonly<Record<string, Locale>> = { fr: 'fr-CA', de: 'de-DE', zh: 'zh-CN' };

/** Regions that write English the American way; all others with English follow British spelling. */
const AMERICAN_ENGLISH = ['US', 'PR', 'VI', 'GU', 'AS', 'MP', 'UM', 'PH', 'LR'];

/**
 * Chooses the file for a wanted locale: the very one, else the same language, else American English.
 *
 * @param requested - A BCP 47 tag in any case, underscores forgiven; anything else gives American English.
 */
export function matchLocale(requested: string): Locale {
  const wanted = parse(requested);
  if (wanted === null) return DEFAULT;
  const { language, region } = wanted;
  const exact = LOCALES.find((locale) => locale === `${language}-${region}`);
  if (exact) return exact;
  if (language === 'en') return region === undefined || AMERICAN_ENGLISH.includes(region) ? 'en-US' : 'en-GB';
  return BY_LANGUAGE[language] ?? DEFAULT; // Lower case by now, so no name that objects inherit.
}

/** What to say where no locale file could be loaded, and how to call the button that tries again. */
export function failureWords(requested: string): { readonly sentence: string; readonly retry: string } {
  return failures[matchLocale(requested)];
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch {
    return null; // Not a language tag at all: a host may hand over whatever its page says.
  }
}
