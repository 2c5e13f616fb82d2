import type english from '../../locales/page/en-US.json';
import type { Locale } from '../messages/match-locale.ts';

export type PageWords = typeof english;

/** What the page itself says, from `locales/page/` beside it. */
export async function loadPageWords(locale: Locale): Promise<PageWords> {
  const url = new URL(`./locales/page/${locale}.json`, document.baseURI);
  return (await (await fetch(url)).json()) as PageWords;
}
