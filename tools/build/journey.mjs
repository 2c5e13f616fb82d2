import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** The file that a page includes. */
export const ENTRY = 'product-customizer.js';

/** The file a page includes, and the chunk that holds the element. */
const FIRST = /^(product-customizer\.js|chunks\/frame-.*)$/;

/** What a built file is there for, by its name; all others are loaded by every buyer of a design with a JPEG photo. */
const OTHERS = [
  // With the first issue whose words few buyers read, or a template whose fields speak in such.
  ['rare words', /^chunks\/[a-z]{2}-[A-Z]{2}-rest-/],
  ['locale', /^chunks\/[a-z]{2}-[A-Z]{2}-/],
  // Only for templates with curved, spaced or vertical text or monograms.
  ['lettering', /^chunks\/lettering-/],
  // Only for templates whose picture changes: with several surfaces, or choices that set another one.
  ['crossfade', /^chunks\/crossfade-/],
  // Only for templates with several surfaces.
  ['surfaces', /^chunks\/sides-/],
  // Only for templates with numbers, dates or monograms.
  ['rare fields', /^chunks\/rare-fields-/],
  // Only for templates with options that are not swatches.
  ['choices', /^chunks\/choices-/],
  // Only for templates that invite to custom orders; what asks comes with the first press.
  ['custom orders', /^chunks\/request-/],
  // Only where the host has sentences of its own.
  ['own words', /^chunks\/own-words-/],
  // Only for templates with lines of law.
  ['legal', /^chunks\/legal-part-/],
  // Only for templates with sample photos.
  ['samples', /^chunks\/samples-/],
  // Only for templates with a model.
  ['model', /^chunks\/(model-door|schema-problems)-/],
  // With the first look at one.
  ['model view', /^chunks\/model-view-/],
  // With the first press on full screen.
  ['full screen', /^chunks\/full-screen-/],
  // Only for templates with a shape or a line that is an SVG path.
  ['paths', /^chunks\/path-commands-/],
  // Only for templates with a tinted product.
  ['tints', /^chunks\/tints-/],
  // Only for templates with fields that the buyer may reorder.
  ['reordering', /^chunks\/stacking-/],
  // Only for templates with photos of two tones.
  ['tones', /^chunks\/photo-tones-/],
  // Only for templates with other finishes than print and engraved metal.
  ['finishes', /^chunks\/paint-rare-finish-/],
  // Only for templates that engrave metal, or photos.
  ['engraving', /^chunks\/engrave-/],
  // The worker's own, behind the preview; the page's are part of what stands in for the worker.
  ['jpeg', /^assets\/jpeg-data-/],
  ['png', /^assets\/png-/],
  // With a file that is neither JPEG nor PNG.
  ['refused', /^assets\/detect-other-/],
  // With a HEIC photo.
  ['heic', /\/(convert-heic|to-jpeg)-/],
  // Only where a template says which characters, patterns or words its texts may hold.
  ['text rules', /^chunks\/(begun-part|letters-part|words-part|pattern-part|pattern|scripts|word-filter|look-alikes)-/],
  // Where a design was kept on the device.
  ['resume', /^chunks\/resume-design-/],
  // With a broken template, and with lines of law.
  ['broken', /^chunks\/(problems-of|schema-problems)-/],
  // When the host asks for the flat artwork.
  ['print', /^chunks\/export-print-/],
  // With a text on several lines that is not plainly European.
  ['line breaks', /^chunks\/line-breaks-/],
  // Only with `adapter="shopify"`.
  ['shopify', /^chunks\/shopify-adapter-/],
  // With a text that is not in Latin letters.
  ['description', /^chunks\/set-apart-/],
  // Where the host has a check of its own.
  ['host check', /^chunks\/host-desk-/],
  // Without workers, or without `crypto.subtle`.
  [
    'fallback',
    /^chunks\/(run-task|steps|jpeg-[a-z]+|png|png-header|byte-reader|measure-picture|detect-[a-z]+|load-part|sha256)-|\/hash-in-slices-/,
  ],
];

/** Every script of the built page pass: what it is for, and its weight in bytes. */
export function weighPage() {
  if (!existsSync(join(DIST, ENTRY))) throw new Error('Nothing is built: run `npm run build` first.');
  return [ENTRY, ...list('chunks'), ...list('assets')].map((name) => {
    const bytes = readFileSync(join(DIST, name));
    const kind = OTHERS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'journey';
    return {
      name,
      kind,
      isFirst: FIRST.test(name),
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
}

/** The script that a page includes to hold the widget in an iframe, in bytes of brotli. */
export const weighHost = () => brotliCompressSync(readFileSync(join(DIST, 'embed/host.js'))).length;

function list(folder) {
  if (!existsSync(join(DIST, folder))) return [];
  return readdirSync(join(DIST, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);
}
