import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';
// @ts-expect-error -- a plain script of the tools, without types
import { bundledPackages } from '../../tools/build/bundled-packages.mjs';
import { ROOT, serveShop } from './serve-shop.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built demo is served, without a slash at the end. */
    readonly demoAddress: string;
  }
}

/** A locale keeps its path, by which a test puts another in its place. */
function nameOf({ facadeModuleId: id }: { readonly facadeModuleId: string | null }): string {
  return id?.endsWith('.json') ? `chunks/${relative(ROOT, id)}.js` : 'chunks/[name]-[hash].js';
}

/** Builds the demo once for all files: from its sources each page would ask for hundreds of them. */
export default async function serveDemo(project: TestProject): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'product-customizer-demo-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    define: { global: 'globalThis' },
    json: { namedExports: false },
    plugins: [(bundledPackages as () => Plugin)()],
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: join(ROOT, 'demo/index.html'), output: { chunkFileNames: nameOf } },
    },
  });
  const shop = await serveShop({
    page: () => undefined,
    fileOf: (path) => {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      return existsSync(join(outDir, file)) ? join(outDir, file) : join(ROOT, file);
    },
  });
  project.provide('demoAddress', shop.address);
  return async () => {
    await shop.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}
