/** Locales that have a file in `locales/`, complete to the last key. */
export const LOCALES = [
  'en-US',
  'en-GB',
  'en-CA',
  'fr-CA',
  'de-DE',
  'zh-CN',
  'ar-AE',
  'cs-CZ',
  'da-DK',
  'el-GR',
  'es-ES',
  'es-MX',
  'fi-FI',
  'fr-FR',
  'he-IL',
  'hi-IN',
  'hu-HU',
  'id-ID',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sv-SE',
  'th-TH',
  'tr-TR',
  'uk-UA',
  'vi-VN',
  'zh-TW',
] as const;

export type Locale = (typeof LOCALES)[number];

const DEFAULT: Locale = 'en-US';

/** Regions that write English the American way; all others with English follow British spelling. */
const AMERICAN_ENGLISH = 'US PR VI GU AS MP UM PH LR';

/** Where the region or the script decides between two files of one language: the names are in `LOCALES` or not used. */
const CHOSEN: Readonly<Record<string, (region: string, script: string) => string>> = {
  en: (region) => (AMERICAN_ENGLISH.includes(region) ? 'US' : 'GB'),
  es: (region) => (region === 'ES' ? 'ES' : 'MX'),
  fr: () => 'FR',
  pt: (region) => (region === 'BR' ? 'BR' : 'PT'),
  zh: (_region, script) => (script === 'Hant' ? 'TW' : 'CN'),
};

/**
 * Chooses the file for a wanted locale: the very one, else the nearest of the same language, else American English.
 *
 * @param requested - A BCP 47 tag in any case, underscores forgiven; anything else gives American English.
 */
export function matchLocale(requested: string): Locale {
  const wanted = parse(requested);
  if (wanted === null) return DEFAULT;
  const { region = '', script = '' } = wanted;
  // Nynorsk readers are nearer to Bokmål than to English.
  const language = /^(no|nn)$/.test(wanted.language) ? 'nb' : wanted.language;
  const find = (start: string): Locale | undefined => LOCALES.find((locale) => locale.startsWith(start));
  const near = Object.hasOwn(CHOSEN, language) ? CHOSEN[language]?.(region, script) : '';
  // A script that is not the region's own, as in `zh-Hans-TW`, says more than the region.
  const exact = language === 'zh' ? undefined : find(`${language}-${region}`);
  return exact ?? find(`${language}-${near}`) ?? find(`${language}-`) ?? DEFAULT;
}

/** With the region and script that a bare language most likely means. */
function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize();
  } catch {
    return null; // Not a language tag at all: a host may hand over whatever its page says.
  }
}
