// Photographs a product with each of the eight artworks on it, as the widget's print file has them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWebp } from '../../tools/products/encode.mjs';
import { exposeTruth, truthSize, withoutInk } from '../../tools/products/truth.mjs';
import { ARTWORKS } from './artworks.js';

/** Texels of ink in a pixel of the truth. */
const FINENESS = 2;
const QUALITY = 0.96;

const pictureScale = (surface) => {
  const { widthPx } = truthSize(surface);
  return widthPx / surface.widthPx;
};

/** Most pixels of the truth that a millimetre takes, by the mesh. */
function pxPerMmOf({ areas: [{ widthMm, mesh }] }, scale) {
  const { columns, points } = mesh;
  const steps = points
    .slice(1)
    .map(([x, y], i) => ((i + 1) % columns ? Math.hypot(x - points[i][0], y - points[i][1]) : 0));
  return (Math.max(...steps) * scale * (columns - 1)) / widthMm;
}

/** What the widget would send to production, for all artworks in turn, and how it is made. */
async function collectInks(page, product, pxPerMm) {
  const inks = [];
  let finish;
  for (const artwork of ARTWORKS) {
    finish = await page.evaluate((...given) => globalThis.realism.show(...given), product, artwork);
    const ink = await page.evaluate((...given) => globalThis.realism.ink(...given), artwork, pxPerMm);
    inks.push({ ...ink, values: new Uint8Array(Buffer.from(ink.values, 'base64')) });
  }
  return { inks, finish };
}

/** What a product's truth is made of: its inks, the scene, and how it is exposed. */
async function prepare(page, product) {
  const { default: scene } = await import(`../../tools/products/scenes/${product.id}.mjs`);
  const surface = scene.surfaces.find(({ id }) => id === product.surface);
  const geometry = readFileSync(new URL(`../../demo/products/${product.id}/geometry.json`, import.meta.url), 'utf8');
  const drawn = JSON.parse(geometry).surfaces.find(({ id }) => id === product.surface);
  const pxPerMm = FINENESS * pxPerMmOf(drawn, pictureScale(surface));
  const { inks, finish } = await collectInks(page, product, pxPerMm);
  return { scene, surface, inks, exposure: drawn.exposure, isMetal: finish === 'engrave' };
}

const minutesSince = (started) => `${((performance.now() - started) / 60_000).toFixed(1)} min`;

/** Writes the truth of one product: a picture an artwork, and where they lie in the whole picture. */
export async function exposeProduct(browser, page, product, { frames, folder }) {
  const started = performance.now();
  const { scene, surface, inks, exposure, isMetal } = await prepare(page, product);
  const options = { frames, exposure, isMetal, cutIndex: isMetal ? ARTWORKS.indexOf('text') : -1 };
  const { size, window: part, pictures } = await exposeTruth(browser, scene, surface, inks, options);
  for (const [index, artwork] of ARTWORKS.entries()) {
    const file = await encodeWebp(browser, pictures[index], { ...part, quality: QUALITY });
    writeFileSync(join(folder, `${product.id}-${artwork}.webp`), file);
  }
  writeFileSync(join(folder, `${product.id}.json`), `${JSON.stringify({ size, window: part, frames }, null, 2)}\n`);
  console.log(`${product.id}: exposed in ${minutesSince(started)}`);
}

/**
 * Writes the product without artwork, traced with the same random numbers as its truth: it has the truth's noise. The
 * first artwork stays, for the smoothing of all goes by it.
 */
export async function exposeBlank(browser, page, product, { frames, folder }) {
  const started = performance.now();
  const { scene, surface, inks, exposure, isMetal } = await prepare(page, product);
  const bare = inks.map((ink, index) => (index === 0 ? ink : withoutInk(ink)));
  const { window: part, pictures } = await exposeTruth(browser, scene, surface, bare, { frames, exposure, isMetal });
  const file = await encodeWebp(browser, pictures[1], { ...part, quality: QUALITY });
  writeFileSync(join(folder, `${product.id}-blank.webp`), file);
  console.log(`${product.id}: exposed blank in ${minutesSince(started)}`);
}
