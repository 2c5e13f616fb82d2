// `npm run build && npm run build:shopify [FOLDER]`: the theme app extension with the built widget in its assets, ready
// for `shopify app deploy`. An extension's assets have no folders, so the chunks lie beside each other.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPreloads } from './build/preload.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXTENSION = join(ROOT, 'integrations/shopify');
/** Bytes that Shopify allows an extension in all. */
const MAX_BYTES = 10_000_000;

/** Every built script of the page, by its path within `dist`. */
function listScripts(dist) {
  const inFolder = (folder) =>
    existsSync(join(dist, folder))
      ? readdirSync(join(dist, folder))
          .filter((name) => name.endsWith('.js'))
          .map((name) => `${folder}/${name}`)
      : [];
  return ['product-customizer.js', ...inFolder('chunks'), ...inFolder('assets')];
}

/** A script with the addresses of its neighbours as they are without folders. */
function flatten(text, names) {
  return text.replace(/(["'`])(?:\.{1,2}\/)+(?:(?:chunks|assets)\/)?([\w.-]+\.js)(?=["'`])/g, (whole, quote, name) =>
    names.has(name) ? `${quote}./${name}` : whole,
  );
}

const UNFILLED = '{ scripts: [], locales: {} }';

/** The loader told which scripts come first, as they are called without folders. */
function fillLoader(loader, dist) {
  if (!loader.includes(UNFILLED)) throw new Error('The loader has no place for what is loaded first.');
  const flat = JSON.stringify(listPreloads(dist)).replaceAll('chunks/', '');
  return loader.replace(UNFILLED, flat);
}

export function buildShopify(out, dist = join(ROOT, 'dist')) {
  const scripts = listScripts(dist);
  const names = new Set(scripts.map((path) => basename(path)));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(EXTENSION, out, { recursive: true });
  const assets = join(out, 'extensions/product-customizer/assets');
  const written = new Map();
  for (const path of scripts) {
    const text = flatten(readFileSync(join(dist, path), 'utf8'), names);
    const before = written.get(basename(path));
    if (before !== undefined && before !== text) throw new Error(`Two scripts are called ${basename(path)}.`);
    written.set(basename(path), text);
    writeFileSync(join(assets, basename(path)), text);
  }
  const loader = join(assets, 'product-customizer-loader.js');
  writeFileSync(loader, fillLoader(readFileSync(loader, 'utf8'), dist));
  const bytes = [...written.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_BYTES) throw new Error(`The extension's scripts have ${bytes} bytes; ${MAX_BYTES} are allowed.`);
  return { files: written.size, bytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(ROOT, 'dist/product-customizer.js'))) {
    console.error('Nothing is built: run `npm run build` first.');
    process.exit(2);
  }
  const out = resolve(process.argv[2] ?? join(ROOT, 'dist-shopify'));
  const { files, bytes } = buildShopify(out);
  console.log(`${out}: ${files} scripts, ${bytes} bytes`);
}
