/** Encodes raw pixels as WebP in the browser that also traced them. */

/** @returns {Promise<Buffer>} */
export async function encodeWebp(browser, pixels, { widthPx, heightPx, quality }) {
  const page = await browser.newPage();
  try {
    const text = await page.evaluate(encodeInPage, {
      data: Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength).toString('base64'),
      widthPx,
      heightPx,
      quality,
    });
    return Buffer.from(text, 'base64');
  } finally {
    await page.close();
  }
}

async function encodeInPage({ data, widthPx, heightPx, quality }) {
  const text = atob(data);
  const pixels = new Uint8ClampedArray(text.length);
  for (let i = 0; i < text.length; i++) pixels[i] = text.charCodeAt(i);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  canvas.getContext('2d').putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let encoded = '';
  for (let i = 0; i < bytes.length; i += 32768) encoded += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(encoded);
}
