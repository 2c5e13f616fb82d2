/** Draws the demo's stickers as a printer die-cuts them, with a white rim: `node tools/products/write-stickers.mjs`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const OUT = fileURLToPath(new URL('../../demo/products/stickers/', import.meta.url));
const SIDE_PX = 600;
/** Outlines on a square of 100. */
const STICKERS = {
  heart: { color: '#c2402f', path: 'M50 84C18 62 12 46 14 34 17 18 38 14 50 32 62 14 83 18 86 34 88 46 82 62 50 84Z' },
  star: {
    color: '#e6b23c',
    path: 'M50 13 61 38 88 41 68 59 74 86 50 72 26 86 32 59 12 41 39 38Z',
  },
  leaf: {
    color: '#5f8a5a',
    path: 'M20 82C14 44 34 16 82 16 88 62 62 88 30 74 42 56 52 44 64 34 48 40 32 58 26 84Z',
  },
};

async function drawInPage({ color, path, sidePx }) {
  const canvas = new OffscreenCanvas(sidePx, sidePx);
  const context = canvas.getContext('2d');
  context.scale(sidePx / 100, sidePx / 100);
  const outline = new Path2D(path);
  context.lineJoin = 'round';
  context.lineWidth = 12;
  context.strokeStyle = '#ffffff';
  context.stroke(outline);
  context.fillStyle = color;
  context.fill(outline);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const [name, sticker] of Object.entries(STICKERS)) {
  const bytes = await page.evaluate(`(${drawInPage})(${JSON.stringify({ ...sticker, sidePx: SIDE_PX })})`);
  writeFileSync(`${OUT}${name}.webp`, Uint8Array.from(bytes));
}
await browser.close();
