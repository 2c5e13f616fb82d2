// The pages of the bench: a product alone, the same with a bare canvas over it, and the widget as a shop embeds it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PRODUCT = { src: '/demo/products/mug/front-sage.webp', widthPx: 1600, heightPx: 1360 };
export const FONT = '/demo/fonts/dancing-script-latin.woff2';
const TEMPLATE = '/demo/templates/bench.json';
const TEXT = 'Lake morning';
const VALUES = { caption: { text: TEXT, font: 'script' } };

const img = (attributes) =>
  `<img ${attributes} elementtiming="product" alt="" src="${PRODUCT.src}" width="${PRODUCT.widthPx}" height="${PRODUCT.heightPx}" />`;

const head = (given, script, preloads) => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>preview</title>
<link rel="preload" as="image" fetchpriority="high" href="${PRODUCT.src}" />
<link rel="preload" as="font" type="font/woff2" crossorigin href="${FONT}" />
${preloads}
<style>
  body { margin: 0 }
  img { width: 100%; max-width: 600px; height: auto }
  canvas.bare { position: absolute; left: 0; top: 0 }
</style>
<script>globalThis.given = ${JSON.stringify(given)};${script}</script>`;

/** The least that shows photo and text on a product: a canvas over an `<img>`. */
const bare = `${img('')}<canvas class="bare" width="600" height="510"></canvas>
<script type="module">
  const canvas = document.querySelector('canvas');
  const context = canvas.getContext('2d');
  const face = new FontFace('Script', 'url(${FONT})');
  document.fonts.add(face);
  const [photo] = await Promise.all([
    photoFile().then((file) => createImageBitmap(file, { resizeWidth: 300 })),
    face.load(),
    document.querySelector('img').decode(),
  ]);
  context.drawImage(photo, 130, 130);
  context.font = '40px Script';
  context.fillText('${TEXT}', 150, 400);
</script>`;

const widget = `<script type="module" src="/dist/product-customizer.js"></script>
<product-customizer template="${TEMPLATE}" locale="en-US" market="US">${img('slot="loading"')}</product-customizer>
<script type="module">
  const element = document.querySelector('product-customizer');
  element.values = ${JSON.stringify(VALUES)};
  element.addFile('photo', await photoFile());
</script>`;

/** What the README has a shop preload of the widget: its first scripts, its language, the template. */
function widgetPreloads() {
  const { scripts, locales } = JSON.parse(readFileSync(join(import.meta.dirname, '../../dist/preload.json'), 'utf8'));
  const links = [...scripts, locales['en-US']].map(
    (path) => `<link rel="modulepreload" fetchpriority="low" href="/dist/${path}" />`,
  );
  return [...links, `<link rel="preload" fetchpriority="low" as="fetch" crossorigin href="${TEMPLATE}" />`].join('\n');
}

const PAGES = { bare: [bare, () => ''], widget: [widget, widgetPreloads] };

export function pageOf(name, given, script) {
  const [body, preloads] = PAGES[name];
  return `${head(given, script, preloads())}${body}</html>`;
}
