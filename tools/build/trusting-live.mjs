const LIVE = /\/lit-html\/directives\/live\.js$/;
const COMPLAINTS = /constructor\((\w)\)\{if\(super\(\1\),.*?single expression"\)\}(?=render)/;

/**
 * Lit's `live` without its complaints on where it may stand: whoever writes a template reads them in the tests, and a
 * buyer would load them.
 *
 * @returns {import('vite').Plugin}
 */
export function trustingLive() {
  return {
    name: 'trusting-live',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!LIVE.test(id)) return null;
      if (!COMPLAINTS.test(code)) this.error(`${id} reads otherwise than expected (tools/build/trusting-live.mjs)`);
      return { code: code.replace(COMPLAINTS, ''), map: null };
    },
  };
}
