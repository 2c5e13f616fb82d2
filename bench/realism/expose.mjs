// Photographs a product with each of the eight artworks on it, as the widget's print file has them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWebp } from '../../tools/products/encode.mjs';
import { exposeTruth, truthSize } from '../../tools/products/truth.mjs';
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

/** Writes the truth of one product: a picture an artwork, and where they lie in the whole picture. */
export async function exposeProduct(browser, page, product, { frames, folder }) {
  const started = performance.now();
  const { default: scene } = await import(`../../tools/products/scenes/${product.id}.mjs`);
  const surface = scene.surfaces.find(({ id }) => id === product.surface);
  const geometry = readFileSync(new URL(`../../demo/products/${product.id}/geometry.json`, import.meta.url), 'utf8');
  const drawn = JSON.parse(geometry).surfaces.find(({ id }) => id === product.surface);
  const pxPerMm = FINENESS * pxPerMmOf(drawn, pictureScale(surface));
  const { inks, finish } = await collectInks(page, product, pxPerMm);
  const cutIndex = finish === 'engrave' ? ARTWORKS.indexOf('text') : -1;
  const options = { frames, exposure: drawn.exposure, cutIndex };
  const { size, window: part, pictures } = await exposeTruth(browser, scene, surface, inks, options);
  for (const [index, artwork] of ARTWORKS.entries()) {
    const file = await encodeWebp(browser, pictures[index], { ...part, quality: QUALITY });
    writeFileSync(join(folder, `${product.id}-${artwork}.webp`), file);
  }
  writeFileSync(join(folder, `${product.id}.json`), `${JSON.stringify({ size, window: part, frames }, null, 2)}\n`);
  console.log(`${product.id}: exposed in ${Math.round((performance.now() - started) / 1000)} s`);
}
