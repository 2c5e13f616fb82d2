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
};

/** What the demo page itself says. */
export async function loadWords(locale: Locale): Promise<Words> {
  return (await FILES[locale]()).default;
}
