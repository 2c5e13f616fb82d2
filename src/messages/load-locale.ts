import { matchLocale, type Locale } from './match-locale.ts';
import type { LocaleResources } from './message-key.ts';

/** One chunk a locale. Spelled out, so that a bundler sees each file and a missing one is a compile error. */
const FILES: Readonly<Record<Locale, () => Promise<{ readonly default: LocaleResources }>>> = {
  'en-US': () => import('../../locales/en-US.json'),
  'en-GB': () => import('../../locales/en-GB.json'),
  'en-CA': () => import('../../locales/en-CA.json'),
  'fr-CA': () => import('../../locales/fr-CA.json'),
  'de-DE': () => import('../../locales/de-DE.json'),
  'zh-CN': () => import('../../locales/zh-CN.json'),
  'ar-AE': () => import('../../locales/ar-AE.json'),
  'cs-CZ': () => import('../../locales/cs-CZ.json'),
  'da-DK': () => import('../../locales/da-DK.json'),
  'el-GR': () => import('../../locales/el-GR.json'),
  'es-ES': () => import('../../locales/es-ES.json'),
  'es-MX': () => import('../../locales/es-MX.json'),
  'fi-FI': () => import('../../locales/fi-FI.json'),
  'fr-FR': () => import('../../locales/fr-FR.json'),
  'he-IL': () => import('../../locales/he-IL.json'),
  'hi-IN': () => import('../../locales/hi-IN.json'),
  'hu-HU': () => import('../../locales/hu-HU.json'),
  'id-ID': () => import('../../locales/id-ID.json'),
  'it-IT': () => import('../../locales/it-IT.json'),
  'ja-JP': () => import('../../locales/ja-JP.json'),
  'ko-KR': () => import('../../locales/ko-KR.json'),
  'nb-NO': () => import('../../locales/nb-NO.json'),
  'nl-NL': () => import('../../locales/nl-NL.json'),
  'pl-PL': () => import('../../locales/pl-PL.json'),
  'pt-BR': () => import('../../locales/pt-BR.json'),
  'pt-PT': () => import('../../locales/pt-PT.json'),
  'ro-RO': () => import('../../locales/ro-RO.json'),
  'ru-RU': () => import('../../locales/ru-RU.json'),
  'sv-SE': () => import('../../locales/sv-SE.json'),
  'th-TH': () => import('../../locales/th-TH.json'),
  'tr-TR': () => import('../../locales/tr-TR.json'),
  'uk-UA': () => import('../../locales/uk-UA.json'),
  'vi-VN': () => import('../../locales/vi-VN.json'),
  'zh-TW': () => import('../../locales/zh-TW.json'),
};

/** A locale and its sentences, as `createMessages` wants them. */
export interface SpokenLocale {
  readonly locale: string;
  readonly resources: LocaleResources;
  /** Loads the sentences that few buyers read, where the page's build keeps them apart; without it none is missing. */
  readonly rest?: () => Promise<LocaleResources>;
}

/** One that has a file. */
export interface LoadedLocale extends SpokenLocale {
  readonly locale: Locale;
}

/**
 * Loads the sentences that suit a wanted locale best, and no other file: each is complete.
 *
 * @throws The chunk could not be fetched; `failureWords` says so in the buyer's language.
 */
export async function loadLocale(requested: string): Promise<LoadedLocale> {
  const locale = matchLocale(requested);
  const file = await FILES[locale]();
  return { locale, resources: file.default };
}
