import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
/** A locale's file; `failure.json` is none. */
const LOCALE = /\/locales\/[a-z]{2}-[A-Z]{2}\.json$/;
const PROBLEMS_SAID = /\.formatProblem\b/;
/** What says a problem from those sentences; here it could only name the code. */
const SAYER = /\/src\/messages\/format-problem\.ts$/;
const SAYS_CODE = 'export const formatProblem = ({ code }) => code;';

/** A name of the widget's own words in our code; one that ends in a placeholder stands for all that begin so. */
const WORDS_NAMED = /['"`](ui\.[\w.-]*)(\$\{)?/g;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Whether our code says the words of a name. */
function readSaid() {
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(SRC + name, 'utf8'));
  const names = code.flatMap((text) => [...text.matchAll(WORDS_NAMED)]);
  const whole = new Set(names.filter(([, , open]) => !open).map(([, name]) => name));
  const begun = names.filter(([, , open]) => open).map(([, name]) => name);
  return (name) => whole.has(name.replace(PLURAL, '')) || begun.some((start) => name.startsWith(start));
}

/** A tree of words without those that are never said. */
function onlySaid(words, isSaid, path) {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => {
      const name = `${path}.${key}`;
      if (typeof value === 'string') return isSaid(name) ? [[key, value]] : [];
      const kept = onlySaid(value, isSaid, name);
      return Object.keys(kept).length > 0 ? [[key, kept]] : [];
    }),
  );
}

/**
 * Leaves out of the page's locales what no buyer reads: the sentences on mistakes in a template, which the package's
 * modules and the command line say to sellers; words of the widget that its code names nowhere; who translated the
 * file. Should the widget begin to say template problems itself, the build fails.
 *
 * @returns {import('vite').Plugin}
 */
export function buyersLocales() {
  const isSaid = readSaid();
  return {
    name: 'buyers-locales',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (/\/src\/(element|stage)\//.test(id) && PROBLEMS_SAID.test(code)) {
        this.error(
          `${id} says template problems, whose sentences the page does not have (tools/build/buyers-locales.mjs)`,
        );
      }
      if (SAYER.test(id)) return { code: SAYS_CODE, map: null };
      if (!LOCALE.test(id)) return null;
      const { problem, meta, ui, ...sentences } = JSON.parse(code);
      if (!problem || !meta || !ui) this.error(`${id}: expected "problem", "meta" and "ui"`);
      return { code: JSON.stringify({ ...sentences, ui: onlySaid(ui, isSaid, 'ui') }), map: null };
    },
  };
}
