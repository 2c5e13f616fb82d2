// Builds the browser tests once and lets Web Test Runner serve them from there: a page then asks for a dozen files,
// not for each of the sources, and runs what a build makes of them.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundledPackages } from '../build/bundled-packages.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Built files and none of the project's own lie beneath it. */
const BUILT = '/built-tests/';
const TYPES = { '.js': 'text/javascript', '.map': 'application/json' };

function entriesOf(folder) {
  const names = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && /(\.test|-page)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
}

/**
 * @param define As Vite's.
 * @returns {{ plugin: object, middleware: Function }} Both belong in the runner's configuration. A test keeps the
 *   address of its source.
 */
export function bundledTests({ folder, define }) {
  const outDir = join(ROOT, `node_modules/.built-tests-${process.pid}`);
  const entries = new Set(entriesOf(folder));
  let building;
  const start = () =>
    (building ??= build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      base: '/',
      publicDir: false,
      define: { global: 'globalThis', ...define },
      plugins: [bundledPackages()],
      worker: { format: 'es' },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        minify: false,
        sourcemap: true,
        modulePreload: false,
        assetsInlineLimit: 0,
        assetsDir: BUILT.slice(1, -1),
        reportCompressedSize: false,
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: {
          input: Object.fromEntries([...entries].map((file) => [file, join(ROOT, file)])),
          external: /^\/__web-/,
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].js', chunkFileNames: `${BUILT.slice(1)}[name]-[hash].js` },
        },
      },
    }));
  const drop = () => rmSync(outDir, { recursive: true, force: true });
  process.once('exit', drop);
  return {
    plugin: {
      name: 'bundled-tests',
      async serverStart() {
        await start();
      },
    },
    async middleware(context, next) {
      const path = decodeURIComponent(context.path);
      const entry = entries.has(path.slice(1)) ? `${path}.js` : undefined;
      const isBuilt = path.startsWith(BUILT) || (path.endsWith('.js.map') && entries.has(path.slice(1, -7)));
      if (!entry && !isBuilt) return next();
      await start();
      const file = entry ?? path;
      context.type = TYPES[extname(file)] ?? 'application/octet-stream';
      // Names of chunks change with what is in them.
      context.set('cache-control', path.startsWith(BUILT) ? 'max-age=3600, immutable' : 'no-store');
      context.body = readFileSync(join(outDir, file));
    },
  };
}
