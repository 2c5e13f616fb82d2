import type english from '../locales/demo/en-US.json';
import type { Locale } from '../src/messages/match-locale.ts';

export type Words = typeof english;

const FILES: Readonly<Record<Locale, () => Promise<{ readonly default: Words }>>> = {
  'en-US': () => import('../locales/demo/en-US.json'),
  'en-GB': () => import('../locales/demo/en-GB.json'),
  'en-CA': () => import('../locales/demo/en-CA.json'),
  'fr-CA': () => import('../locales/demo/fr-CA.json'),
  'de-DE': () => import('../locales/demo/de-DE.json'),
  'zh-CN': () => import('../locales/demo/zh-CN.json'),
  'ar-AE': () => import('../locales/demo/ar-AE.json'),
  'cs-CZ': () => import('../locales/demo/cs-CZ.json'),
  'da-DK': () => import('../locales/demo/da-DK.json'),
  'el-GR': () => import('../locales/demo/el-GR.json'),
  'es-ES': () => import('../locales/demo/es-ES.json'),
  'es-MX': () => import('../locales/demo/es-MX.json'),
  'fi-FI': () => import('../locales/demo/fi-FI.json'),
  'fr-FR': () => import('../locales/demo/fr-FR.json'),
  'he-IL': () => import('../locales/demo/he-IL.json'),
  'hi-IN': () => import('../locales/demo/hi-IN.json'),
  'hu-HU': () => import('../locales/demo/hu-HU.json'),
  'id-ID': () => import('../locales/demo/id-ID.json'),
  'it-IT': () => import('../locales/demo/it-IT.json'),
  'ja-JP': () => import('../locales/demo/ja-JP.json'),
  'ko-KR': () => import('../locales/demo/ko-KR.json'),
  'nb-NO': () => import('../locales/demo/nb-NO.json'),
  'nl-NL': () => import('../locales/demo/nl-NL.json'),
  'pl-PL': () => import('../locales/demo/pl-PL.json'),
  'pt-BR': () => import('../locales/demo/pt-BR.json'),
  'pt-PT': () => import('../locales/demo/pt-PT.json'),
  'ro-RO': () => import('../locales/demo/ro-RO.json'),
  'ru-RU': () => import('../locales/demo/ru-RU.json'),
  'sv-SE': () => import('../locales/demo/sv-SE.json'),
  'th-TH': () => import('../locales/demo/th-TH.json'),
  'tr-TR': () => import('../locales/demo/tr-TR.json'),
  'uk-UA': () => import('../locales/demo/uk-UA.json'),
  'vi-VN': () => import('../locales/demo/vi-VN.json'),
  'zh-TW': () => import('../locales/demo/zh-TW.json'),
};

/** What the demo page itself says. */
export async function loadWords(locale: Locale): Promise<Words> {
  return (await FILES[locale]()).default;
}
