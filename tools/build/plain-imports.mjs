/** What Vite calls the module behind every `import()` of a page: it preloads styles and what a chunk imports. */
const HELPER = '\0vite/preload-helper.js';

/** The chunk that every buyer loads; of the others, each stands in for something that is missing. */
const LOADED_BY_ALL = 'open-app';

/**
 * Lets `import()` be: our chunks have no styles of their own, and those that every buyer loads import nothing that is
 * not there already. Where that changes, the build fails.
 *
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entry = chunks.find(({ fileName }) => fileName === 'product-customizer.js');
      for (const chunk of chunks) {
        if (chunk.name !== LOADED_BY_ALL) continue;
        const late = chunk.imports.filter((name) => name !== entry.fileName && !entry.imports.includes(name));
        if (late.length > 0) this.error(`${chunk.fileName} would wait for ${late.join()}: one request after another`);
      }
    },
  };
}
