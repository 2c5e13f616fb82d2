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
};

/** A locale and its sentences, as `createMessages` wants them. */
export interface LoadedLocale {
  readonly locale: Locale;
  readonly resources: LocaleResources;
  /** Loads the sentences that few buyers read, where the page's build keeps them apart; without it none is missing. */
  readonly rest?: () => Promise<LocaleResources>;
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
