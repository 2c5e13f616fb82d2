/**
 * Photographs the demo's products: `node tools/products/render.mjs [product…] [--surface ID] [--frames N] [--films DIR]
 * [--develop] [--layers] [--geometry]`.
 *
 * Run by hand; the pictures are committed. Exposing all products takes about an hour on two cores. `--films` keeps the
 * exposed light, `--develop` makes the pictures again from films kept before, `--layers` the
 * layers alone, `--geometry` writes the meshes alone.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { developMetalShade, developPicture, developPrintLayers, meterExposure, prepareFilm } from './develop.mjs';
import { encodeWebp } from './encode.mjs';
import { exposeScene } from './expose.mjs';
import { loadFilm, saveFilm } from './films.mjs';
import { buildSurface, formatGeometry, nameFiles } from './geometry.mjs';
import { exposeTexture } from './truth.mjs';

const PRODUCTS = ['mug', 'pendant', 'case', 'pet-tag', 't-shirt', 'tumbler', 'wood-sign'];
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-watchdog',
];
const LAYER_QUALITY = 0.9;
/** Gloss is all there is to see over dark artwork: coarser, it would show bands there. */
const GLOSS_QUALITY = 0.98;
const OUT = fileURLToPath(new URL('../../demo/products/', import.meta.url));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    surface: { type: 'string' },
    frames: { type: 'string', default: '24' },
    films: { type: 'string', default: join(tmpdir(), 'product-films') },
    develop: { type: 'boolean', default: false },
    geometry: { type: 'boolean', default: false },
    layers: { type: 'boolean', default: false },
  },
});

async function obtainFilm(browser, product, surface) {
  const name = `${product.id}-${surface.id}`;
  const kept = options.develop ? loadFilm(options.films, name) : null;
  if (kept) return kept;
  const { widthPx, heightPx } = surface;
  const film = await exposeScene(browser, surface, { widthPx, heightPx, frames: Number(options.frames) });
  saveFilm(options.films, name, film);
  return film;
}

const lookOf = (product, surface, variant) => ({
  levels: product.levels,
  tints: product.tints,
  colour: product.variants[variant],
  ...product.look,
  ...surface.look,
  ...product.variantLooks?.[variant],
});

/**
 * Writes every picture and layer of one surface.
 *
 * @returns {Promise<number>} How long it was exposed, so to speak: what light is multiplied by.
 */
async function photographSurface(browser, product, surface) {
  const film = await obtainFilm(browser, product, surface);
  if (product.denoise?.textureRegions) film.texture = await exposeTexture(browser, surface);
  const prepared = prepareFilm(film, { ...product.denoise, ...surface.denoise });
  const exposure = meterExposure(prepared, product.meter);
  const { widthPx, heightPx } = surface;
  const write = async (name, pixels, quality) => {
    const file = await encodeWebp(browser, pixels, { widthPx, heightPx, quality });
    writeFileSync(join(OUT, product.id, name), file);
    console.log(`${product.id}/${name}: ${Math.round(file.length / 1000)} kB`);
  };
  const { variants, layers } = nameFiles(product, surface);
  for (const [variant, name] of Object.entries(variants)) {
    if (options.layers) break;
    const picture = developPicture(prepared, { ...lookOf(product, surface, variant), exposure });
    await write(name, picture, product.quality ?? 0.86);
  }
  const look = { ...lookOf(product, surface, product.defaultVariant), exposure };
  const { shade, gloss } = product.hasGloss
    ? developPrintLayers(prepared, look)
    : { shade: developMetalShade(prepared, product.layerLook ?? {}) };
  for (const { src, blend } of layers)
    if (blend !== 'screen')
      await write(src, ...(blend === 'multiply' ? [shade, LAYER_QUALITY] : [gloss, GLOSS_QUALITY]));
  return exposure;
}

async function photographProduct(browser, id) {
  const { default: product } = await import(`./scenes/${id}.mjs`);
  mkdirSync(join(OUT, id), { recursive: true });
  const path = join(OUT, id, 'geometry.json');
  const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).surfaces : [];
  const exposures = Object.fromEntries(before.map((surface) => [surface.id, surface.exposure]));
  for (const surface of options.geometry ? [] : product.surfaces) {
    if (options.surface && options.surface !== surface.id) continue;
    const started = performance.now();
    exposures[surface.id] = await photographSurface(browser, product, surface);
    console.log(`${id} ${surface.id}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const surfaces = product.surfaces.map((surface) => buildSurface(product, surface, exposures[surface.id]));
  writeFileSync(path, formatGeometry({ surfaces }));
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  for (const id of positionals.length > 0 ? positionals : PRODUCTS) await photographProduct(browser, id);
} finally {
  await browser.close();
}
