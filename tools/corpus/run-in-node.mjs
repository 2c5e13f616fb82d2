// Bundles the sources and runs inspectImage over the cases, as a seller's server would.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SOURCE = new URL('../../src/files/inspect-image.ts', import.meta.url);

async function loadInspectImage() {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-bundle-'));
  const outfile = join(folder, 'inspect-image.mjs');
  await build({ entryPoints: [SOURCE.pathname], bundle: true, format: 'esm', platform: 'node', outfile });
  const { inspectImage } = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return inspectImage;
}

/** @returns {Promise<{ facts: Record<string, object>, slowest: { name: string, ms: number } }>} */
export async function runInNode(cases) {
  const inspectImage = await loadInspectImage();
  const facts = {};
  let slowest = { name: '', ms: 0 };
  for (const { name, path } of cases) {
    const bytes = new Uint8Array(readFileSync(path));
    const startMs = performance.now();
    facts[name] = await inspectImage(bytes);
    const ms = performance.now() - startMs;
    if (ms > slowest.ms) slowest = { name, ms };
  }
  return { facts, slowest };
}
