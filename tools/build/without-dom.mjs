// Lets the package's modules be imported where there is no DOM, as servers that render pages do. What stands in is never
// used there: nothing is rendered before an element is made.

/** Of each module, by the end of its path, what reaches for the DOM as it is imported, and what it says instead. */
const REACHES = [
  [/\/@lit\/reactive-element\/reactive-element\.js$/, 'extends HTMLElement', 'extends(globalThis.HTMLElement??Object)'],
  [/\/lit-html\/lit-html\.js$/, '=document,', '=globalThis.document??{createTreeWalker(){}},'],
  [/\/src\/define\.ts$/, /customElements\./g, 'globalThis.customElements?.'],
];

/** @returns {import('vite').Plugin} */
export function withoutDom() {
  return {
    name: 'without-dom',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [, reach, stand] = REACHES.find(([path]) => path.test(id)) ?? [];
      if (!reach) return null;
      const result = code.replace(reach, stand);
      if (result === code) this.error(`${id} reads otherwise than expected (tools/build/without-dom.mjs)`);
      return { code: result, map: null };
    },
  };
}
