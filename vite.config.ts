import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
// @ts-expect-error -- a plain script of the tools, without types
import { buyersLocales } from './tools/build/buyers-locales.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { bundledPackages } from './tools/build/bundled-packages.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { minifyLiterals } from './tools/build/minify-literals.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { plainImports } from './tools/build/plain-imports.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { sharedPolicy } from './tools/build/shared-policy.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { trustingLive } from './tools/build/trusting-live.mjs';
// @ts-expect-error -- a plain script of the tools, without types
import { withoutDom } from './tools/build/without-dom.mjs';

const source = (file: string): string => resolve(import.meta.dirname, 'src', file);

/**
 * What is built, in a pass of its own each: the one file that a page includes with the chunks it loads, and the
 * package's modules. Everything is bundled, so that one snippet suffices; apart, so that neither splits the other.
 */
const PASSES: Readonly<Record<string, { readonly outDir: string; readonly input: Readonly<Record<string, string>> }>> =
  {
    page: { outDir: 'dist', input: { 'product-customizer': source('product-customizer.ts') } },
    embed: { outDir: 'dist/embed', input: { frame: source('embed/frame.ts'), host: source('embed/host.ts') } },
    standalone: { outDir: 'dist/standalone', input: { page: source('standalone/page.ts') } },
    package: { outDir: 'dist/package', input: { index: source('index.ts'), define: source('define.ts') } },
  };

const DEPENDENCIES = ['lit', 'lit/directives/live.js', 'lit/directive.js'];

/** What the element needs to stand on the page: itself, Lit, its styles, what it says when nothing else can be had. */
const FRAME =
  /preload-helper|src\/(define|element\/(product-customizer|host-styles|app-door|fetch-template|form-value))\.ts|node_modules\/(lit|@lit|lit-html|lit-element)\/(?!.*(directive))/;

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * What every buyer needs soon after the widget opens comes with it: the advice with the first letter typed, what keeps the
 * design with the first edit. Each as a file of its own would be a request in turn, longer than these few kilobytes take.
 */
const OPENED = ['element/open-app.ts', 'element/text-desk.ts', 'element/keep/kept-design.ts'].map(source);
const opened = new WeakMap<object, ReadonlySet<string>>();

/** All that these import stays with them, whatever else uses it, or each such module would be a request. */
function isOpened(id: string, graph: ModuleGraph): boolean {
  let reached = opened.get(graph);
  if (!reached) {
    const found = new Set<string>();
    const follow = (each: string): void => {
      if (found.has(each)) return;
      found.add(each);
      graph.getModuleInfo(each)?.importedIds.forEach(follow);
    };
    OPENED.forEach(follow);
    reached = found;
    opened.set(graph, reached);
  }
  return reached.has(id);
}

/** The page imports the worker's file too; Vite would leave out what it exports. */
const workerExports: Plugin = {
  name: 'worker-exports',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
};

export default defineConfig(({ mode }): UserConfig => {
  const pass = PASSES[mode] ?? PASSES['page'];
  return {
    base: './',
    publicDir: false,
    // Konva asks for Node's global; a host's `<div id="global">` would answer.
    define: { global: 'globalThis' },
    plugins: [
      bundledPackages(),
      minifyLiterals(),
      ...(mode === 'page' ? [buyersLocales(), plainImports(), sharedPolicy(), trustingLive()] : []),
      ...(mode === 'package' ? [withoutDom()] : []),
    ],
    build: {
      target: 'es2022',
      outDir: pass?.outDir ?? 'dist',
      emptyOutDir: true,
      sourcemap: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { ...pass?.input },
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // One file, not three, between the page's own and the rest.
          codeSplitting: {
            groups: [
              { name: 'frame', test: FRAME, priority: 2 },
              { name: (id, graph) => (isOpened(id, graph) ? 'open-app' : null), priority: 1 },
            ],
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [workerExports] },
    server: { host: '127.0.0.1' },
    // Named, not discovered: a dependency that is found late would reload the page under whoever uses the demo.
    // Konva and i18next are served as they are bundled.
    optimizeDeps: { noDiscovery: true, include: DEPENDENCIES, exclude: ['konva', 'i18next'] },
  };
});
