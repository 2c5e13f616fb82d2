/**
 * Says which part of a product takes its colour, from two pictures of it in different colours:
 * `node tools/products/write-mask.mjs LIGHT.webp DARK.webp OUT.webp`. What looks alike in both, such as a sewn-in
 * label, is clear in the mask, all else opaque. Run by hand; the mask is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** A mask is smooth: half of the pictures' size shows no difference. */
const SCALE = 0.5;
/** Of the difference that the middle pixel shows, so much counts as all. */
const FULL_SHARE = 0.5;

async function maskInPage([light, dark], { scale, fullShare }) {
  const read = async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return { canvas, context, image: context.getImageData(0, 0, canvas.width, canvas.height) };
  };
  const [first, second] = [await read(light), await read(dark)];
  const { canvas, context, image } = first;
  const differences = [];
  for (let at = 0; at < image.data.length; at += 4)
    differences.push(image.data[at + 3] < 250 ? 0 : Math.abs(image.data[at] - second.image.data[at]));
  const seen = differences.filter((difference) => difference > 0).sort((a, b) => a - b);
  const full = (seen[seen.length >> 1] ?? 1) * fullShare;
  differences.forEach((difference, i) => {
    // Rims, which are clear in part, belong to what is around them.
    const isRim = image.data[i * 4 + 3] < 250;
    image.data.set([0, 0, 0, isRim ? 255 : Math.min(255, Math.round((255 * difference) / full))], i * 4);
  });
  context.putImageData(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}

const [light, dark, out] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
const page = await browser.newPage();
const address = (file) => `data:image/webp;base64,${readFileSync(file).toString('base64')}`;
const bytes = await page.evaluate(
  `(${maskInPage})(${JSON.stringify([light, dark].map(address))}, ${JSON.stringify({ scale: SCALE, fullShare: FULL_SHARE })})`,
);
writeFileSync(out, Uint8Array.from(bytes));
await browser.close();
console.log(`${out}: ${bytes.length} bytes`);
