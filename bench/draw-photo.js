// Runs in a page, by itself: nothing of this file is known there but the function.
/** A photo of 12 megapixels, with enough in it to weigh what one weighs. */
export async function drawPhoto() {
  const canvas = new OffscreenCanvas(4000, 3000);
  const context = canvas.getContext('2d');
  const tile = context.createImageData(500, 500);
  let state = 12_345;
  for (let y = 0; y < canvas.height; y += tile.height) {
    for (let x = 0; x < canvas.width; x += tile.width) {
      for (let at = 0; at < tile.data.length; at += 4) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const noise = (state >>> 24) / 8;
        tile.data[at] = 90 + (x / canvas.width) * 100 + noise;
        tile.data[at + 1] = 120 + (y / canvas.height) * 60 + noise;
        tile.data[at + 2] = 160 - (x / canvas.width) * 80 + noise;
        tile.data[at + 3] = 255;
      }
      context.putImageData(tile, x, y);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}
