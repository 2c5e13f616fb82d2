import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A language's chunk; the rarer words of each are another one. */
const LOCALE = /^([a-z]{2}-[A-Z]{2})-(?!rest-)[\w-]+\.js$/;
/** What the included file loads first. All that follows is seven times as large, and would keep the product's picture waiting. */
const FIRST = /^frame-[\w-]+\.js$/;

/**
 * What a page may preload so that a buyer on a slow line need not wait for one small file to name the next: addresses
 * relative to the built folder.
 *
 * @param {string} dist
 * @returns {{ scripts: string[], locales: Record<string, string> }} `scripts`: what every buyer needs.
 * @throws {Error} There is nothing built.
 */
export function listPreloads(dist) {
  const names = readdirSync(join(dist, 'chunks')).filter((name) => name.endsWith('.js'));
  const locales = names.flatMap((name) => {
    const [, tag] = LOCALE.exec(name) ?? [];
    return tag ? [[tag, `chunks/${name}`]] : [];
  });
  const scripts = names.filter((name) => FIRST.test(name)).map((name) => `chunks/${name}`);
  if (scripts.length === 0 || locales.length === 0) throw new Error(`What is loaded first is not in ${dist}/chunks`);
  return { scripts, locales: Object.fromEntries(locales) };
}
