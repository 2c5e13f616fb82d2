// Stands for `src/messages/load-locale.ts` in the built page, where each locale is two files whose names have one hash
// for all: a list of thirty names would take the place of other code in the page's first file.
import { matchLocale } from './match-locale.ts';

const load = async (name) => (await import(/* @vite-ignore */ `./${name}-__LOCALES__.js`)).default;

export async function loadLocale(requested) {
  const locale = matchLocale(requested);
  return { locale, resources: await load(locale), rest: () => load(`${locale}-rest`) };
}
