import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));
const LOADER = fileURLToPath(new URL('page-locales.js', import.meta.url));
/** A locale's file; `failure.json` is none. */
const LOCALE = /^([a-z]{2}-[A-Z]{2})\.json$/;
const PROBLEMS_SAID = /\.formatProblem\b/;
/** What says a problem from those sentences; here it could only name the code. */
const SAYER = /\/src\/messages\/format-problem\.ts$/;
const SAYS_CODE = 'export const formatProblem = ({ code }) => code;';
const LOADED = /\/src\/messages\/load-locale\.ts$/;

/** A name of the widget's own words in our code; one that ends in a placeholder stands for all that begin so. */
const WORDS_NAMED = /['"`](ui\.[\w.-]*)(\$\{)?/g;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/**
 * Sentences that few buyers read: they are a file of their own, loaded with the first issue that needs one, or with a
 * template whose fields speak in them (`needsAll` in `src/element/open-app.ts`).
 */
const RARE = [
  /^unit\.(megapixels|more|file-type)/,
  /^issue\.(number|date|option)\./,
  /^issue\.field\.required-(number|date|acknowledgement)\./,
  /^issue\.file\.(?!checking)/,
  /^issue\.image\.(?!dpi-too-low)/,
  /^issue\.text\./,
  /^ui\.(tones|monogram|number|date|request|legal|samples|model|stacking)\./,
  // Offered with issues of texts alone.
  /^fix\.(font|color|text|retry)$/,
  /^ui\.tools\.(look-|close$)/,
  /^ui\.text\.capitals$/,
  /^ui\.describe\.(above|below|circle|path|vertical|three|stacked|round|picture)$/,
];
const isRare = (key) => RARE.some((some) => some.test(key));

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

/** A tree of words with those whose name is kept. */
function only(words, isKept, path = '') {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => {
      const name = path + key;
      if (typeof value === 'string') return isKept(name) ? [[key, value]] : [];
      const kept = only(value, isKept, `${name}.`);
      return Object.keys(kept).length > 0 ? [[key, kept]] : [];
    }),
  );
}

/** The buyers' files: name without its ending, and text. */
function readFiles() {
  const isSaid = readSaid();
  return readdirSync(LOCALES)
    .filter((file) => LOCALE.test(file))
    .flatMap((file) => {
      const { problem, meta, ...words } = JSON.parse(readFileSync(LOCALES + file, 'utf8'));
      if (!problem || !meta || !words.ui) throw new Error(`locales/${file}: expected "problem", "meta" and "ui"`);
      const [, name] = LOCALE.exec(file);
      const isRead = (key) => !key.startsWith('ui.') || isSaid(key);
      return [
        [name, only(words, (key) => isRead(key) && !isRare(key))],
        [`${name}-rest`, only(words, (key) => isRead(key) && isRare(key))],
      ];
    })
    .map(([name, words]) => [name, `export default ${JSON.stringify(words)}`]);
}

/**
 * Makes the page's locales: without what no buyer reads, which is the sentences on mistakes in a template that the
 * package's modules and the command line say to sellers, words of the widget that its code names nowhere, and who
 * translated the file; and in two files each. Should the widget begin to say template problems itself, the build fails.
 *
 * @returns {import('vite').Plugin}
 */
export function buyersLocales() {
  const files = new Map(readFiles());
  const hash = createHash('sha256')
    .update([...files].join())
    .digest('base64url')
    .slice(0, 8);
  const PREFIX = '\0locale:';
  return {
    name: 'buyers-locales',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const name of files.keys()) {
        this.emitFile({ type: 'chunk', id: PREFIX + name, name, fileName: `chunks/${name}-${hash}.js` });
      }
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? id : null),
    load: (id) => (id.startsWith(PREFIX) ? { code: files.get(id.slice(PREFIX.length)), map: null } : null),
    transform(code, id) {
      if (/\/src\/(element|stage)\//.test(id) && PROBLEMS_SAID.test(code)) {
        this.error(
          `${id} says template problems, whose sentences the page does not have (tools/build/buyers-locales.mjs)`,
        );
      }
      if (SAYER.test(id)) return { code: SAYS_CODE, map: null };
      if (LOADED.test(id)) return { code: readFileSync(LOADER, 'utf8').replace('__LOCALES__', hash), map: null };
      return null;
    },
  };
}
