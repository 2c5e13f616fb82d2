/** A locale's file; `failure.json` is none. */
const LOCALE = /\/locales\/[a-z]{2}-[A-Z]{2}\.json$/;
const PROBLEMS_SAID = /\.formatProblem\b/;
/** What says a problem from those sentences; here it could only name the code. */
const SAYER = /\/src\/messages\/format-problem\.ts$/;
const SAYS_CODE = 'export const formatProblem = ({ code }) => code;';

/**
 * Leaves out of the page's locales what no buyer reads: the sentences on mistakes in a template, which the package's
 * modules and the command line say to sellers, and who translated the file. Should the widget begin to say template
 * problems itself, the build fails.
 *
 * @returns {import('vite').Plugin}
 */
export function buyersLocales() {
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
      const { problem, meta, ...sentences } = JSON.parse(code);
      if (!problem || !meta) this.error(`${id}: expected "problem" and "meta"`);
      return { code: JSON.stringify(sentences), map: null };
    },
  };
}
