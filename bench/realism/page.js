// What runs in the page: the built widget with a demo template whose fields are one photo and one text over the whole
// area; its preview, and its print file as the ink that production lays on the product.
import { TEXT, drawArtwork } from './artworks.js';
import { compareWith } from './compare.js';
import { inkOf } from './ink.js';

const PHOTO = '/demo/photos/lake-morning.jpg';
const STILL_WIDTH_PX = 200;
let element;
let area;
let surface;

/** The demo's template with its surfaces as they are. */
async function templateOf({ template: id, surface: surfaceId, area: areaId }, isLettered) {
  const text = await (await fetch(`/demo/templates/${id}.json`)).text();
  const template = JSON.parse(text.replaceAll('"../', '"/demo/'));
  surface = template.surfaces.find((each) => each.id === surfaceId);
  area = surface.areas.find((each) => each.id === areaId);
  const box = [0, 0, area.widthMm, area.heightMm];
  const inset = [0.12, 0.2, 0.76, 0.6].map((share, i) => share * (i % 2 ? area.heightMm : area.widthMm));
  return {
    ...template,
    model: undefined,
    fields: [
      isLettered
        ? {
            id: 'words',
            type: 'text',
            area: area.id,
            boxMm: inset,
            label: 'Words',
            maxLines: 2,
            fonts: ['classic'],
            minSizeMm: 0.5,
          }
        : { id: 'art', type: 'image', area: area.id, boxMm: box, label: 'Artwork' },
    ],
  };
}

const base64Of = (bytes) => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
};

const bitmapAt = async (url) => createImageBitmap(await (await fetch(url)).blob());

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until the product's pictures have come and the still no longer changes. */
async function settled() {
  const sources = [surface.image.src, ...surface.layers.map(({ src }) => src)];
  const [product] = await Promise.all(
    sources.map(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return image;
    }),
  );
  const wanted = opaquePixels(product);
  let [before, same] = ['', 0];
  while (same < 3) {
    await nextFrame();
    await nextFrame();
    const blob = await element.exportPreview({ surface: surface.id, widthPx: STILL_WIDTH_PX });
    const now = base64Of(new Uint8Array(await blob.arrayBuffer()));
    // Artwork alone would look as still.
    const isThere = opaquePixels(await createImageBitmap(blob)) >= 0.95 * wanted;
    same = now === before && isThere ? same + 1 : 0;
    before = now;
  }
}

/** How much of a picture hides what is behind it. */
function opaquePixels(picture) {
  const heightPx = Math.round((STILL_WIDTH_PX * picture.height) / picture.width);
  const context = new OffscreenCanvas(STILL_WIDTH_PX, heightPx).getContext('2d');
  context.drawImage(picture, 0, 0, STILL_WIDTH_PX, heightPx);
  const { data } = context.getImageData(0, 0, STILL_WIDTH_PX, heightPx);
  return data.reduce((count, value, i) => count + (i % 4 === 3 && value > 250 ? 1 : 0), 0);
}

/** A widget of its own for each artwork: nothing of the last one is left. */
async function open(product, isLettered) {
  await import('/dist/product-customizer.js');
  element?.remove();
  element = document.createElement('product-customizer');
  element.locale = 'en-US';
  element.template = await templateOf(product, isLettered);
  const ready = new Promise((resolve, reject) => {
    element.addEventListener('pc-ready', resolve, { once: true });
    element.addEventListener('pc-error', ({ detail }) => reject(new Error(JSON.stringify(detail))), { once: true });
  });
  document.getElementById('host').append(element);
  await ready;
}

globalThis.realism = {
  /** Opens the product with an artwork on it; tells how the artwork is made. */
  async show(product, artwork) {
    await open(product, artwork === 'text');
    if (artwork === 'text') {
      element.setValue('words', { text: TEXT, font: 'classic' });
      await document.fonts.ready;
    } else {
      const blob = artwork === 'photo' ? await (await fetch(PHOTO)).blob() : await drawArtwork(artwork, area);
      await element.addFile('art', new File([blob], artwork, { type: blob.type }));
    }
    await settled();
    return area.finish ?? 'print';
  },
  /** Numbers of one artwork, and what to look at: preview, truth and their difference as a PNG in base64. */
  async compare(artwork, product, size, part) {
    const still = await element.exportPreview({ surface: surface.id, widthPx: size.widthPx });
    const [preview, truth, blank, photograph] = await Promise.all([
      createImageBitmap(still),
      bitmapAt(`/truth/${product.id}-${artwork}.webp`),
      bitmapAt(`/truth/${product.id}-blank.webp`),
      bitmapAt(surface.image.src),
    ]);
    const isGrid = artwork === 'grid';
    const given = { preview, truth, blank, photograph, surface, area, size, part, isGrid };
    const { picture, ...numbers } = await compareWith(given);
    return { ...numbers, picture: base64Of(new Uint8Array(await picture.arrayBuffer())) };
  },
  /** What production lays on the product: rows of red, green, blue, opacity in base64. */
  async ink(artwork, pxPerMm) {
    const print = await createImageBitmap(await element.exportPrint({ area: area.id, dpi: pxPerMm * 25.4 }));
    const { width, height, data } = inkOf(print, artwork, area, pxPerMm);
    return { width, height, values: base64Of(data) };
  },
};
