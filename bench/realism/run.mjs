// npm run realism [-- PRODUCT…] [--expose] [--expose-blank] [--frames N] [--out DIR]
// Compares the built widget's previews with the ground truth kept in truth/; --expose photographs the truth anew first,
// --expose-blank only the product without artwork.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';
import { serveFolder } from '../serve.mjs';
import { ARTWORKS } from './artworks.js';
import { exposeBlank, exposeProduct } from './expose.mjs';
import { PRODUCTS } from './products.mjs';

const TARGETS = { mean: 0.97, worst: 0.93, landmarkPx: 1 };
/** Before the last: similarity with the truth as it was traced, and of the photograph with the blank truth. */
const COLUMNS = ['mean', 'worst', 'mean as traced', 'worst as traced', 'blank', 'landmarks, px'];
const ROOT = join(import.meta.dirname, '../..');
const TRUTH = join(import.meta.dirname, 'truth');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    expose: { type: 'boolean', default: false },
    'expose-blank': { type: 'boolean', default: false },
    frames: { type: 'string', default: '20' },
    out: { type: 'string', default: join(tmpdir(), 'realism') },
  },
});
if (!existsSync(join(ROOT, 'dist/product-customizer.js')))
  throw new Error('Nothing is built: run `npm run build` first');
const found = await findChromium();
if (!found) throw new Error('No Chromium found');

/** What was photographed of a product: the picture's whole size and the part of it that is kept. */
const frameOf = (id) => JSON.parse(readFileSync(join(TRUTH, `${id}.json`), 'utf8'));

async function compareProduct(page, product) {
  const { size, window: part } = frameOf(product.id);
  const rows = [];
  for (const artwork of ARTWORKS) {
    await page.evaluate((...given) => globalThis.realism.show(...given), product, artwork);
    const result = await page.evaluate(
      (...given) => globalThis.realism.compare(...given),
      artwork,
      product,
      size,
      part,
    );
    writeFileSync(join(options.out, `${product.id}-${artwork}.png`), Buffer.from(result.picture, 'base64'));
    rows.push({ artwork, ...result });
  }
  return rows;
}

const shown = (value) => value.toFixed(4);
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @returns {boolean} Whether the product reaches all targets. */
function report(id, rows) {
  const all = rows.map(({ ssim }) => ssim);
  const traced = rows.map((row) => row.traced);
  const [mean, worst] = [meanOf(all), Math.min(...all)];
  const places = rows.flatMap(({ landmarks }) => landmarks.map((place) => place ?? Infinity));
  const farthest = Math.max(...places);
  const isReached = mean >= TARGETS.mean && worst >= TARGETS.worst && farthest <= TARGETS.landmarkPx;
  const cells = rows.map(({ ssim, levels }) => `${shown(ssim)} (${levels.toFixed(1)})`);
  const kept = [meanOf(traced), Math.min(...traced), rows[0].blank].map(shown);
  const found = `${farthest.toFixed(2)} of ${places.length}`;
  console.log(
    `| ${[id, ...cells, shown(mean), shown(worst), ...kept, found, isReached ? 'ok' : 'MISS'].join(' | ')} |`,
  );
  return isReached;
}

mkdirSync(options.out, { recursive: true });
mkdirSync(TRUTH, { recursive: true });
const server = await serveFolder(import.meta.dirname);
const args = [...chromiumArgs(found), '--disable-gpu-watchdog'];
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: true,
  args,
  protocolTimeout: 3_600_000,
});
let isReached = true;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(server.origin);
  await page.waitForFunction('globalThis.realism');
  const products = PRODUCTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  for (const product of products) {
    if (options.expose) await exposeProduct(browser, page, product, { frames: Number(options.frames), folder: TRUTH });
    if (options.expose || options['expose-blank'])
      await exposeBlank(browser, page, product, { frames: frameOf(product.id).frames, folder: TRUTH });
  }
  const heads = ['', ...ARTWORKS, ...COLUMNS, ''];
  console.log(`| ${heads.join(' | ')} |`);
  console.log(`|${' --- |'.repeat(heads.length)}`);
  for (const product of products) {
    const isExposed = existsSync(join(TRUTH, `${product.id}-blank.webp`));
    if (!isExposed) console.log(`${product.id}: no truth yet, photograph it with --expose`);
    isReached = isExposed && report(product.id, await compareProduct(page, product)) && isReached;
  }
  console.log(`Preview, truth and difference: ${options.out}`);
} finally {
  await browser.close();
  server.close();
}
process.exit(isReached ? 0 : 1);
