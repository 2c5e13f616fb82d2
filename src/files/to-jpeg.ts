/** Larger canvases come out empty on phones of one maker. */
const MAX_CANVAS_PIXELS = 16_777_216;
/** Hardly to be told from the original, at about a third of what full quality weighs. */
const JPEG_QUALITY = 0.95;

/** A picture that this browser, or a decoder of the shop's, can read. */
export type PictureSource = Blob | ImageBitmap | ImageData;

/**
 * Makes a JPEG of a picture that is accepted in no other form: upright, without metadata, on white where it is
 * see-through, reduced where it exceeds what a canvas may hold.
 *
 * @throws `RangeError` beyond `maxPixels`; `NotSupportedError` where this thread has no canvas; what the decoder throws.
 */
export async function toJpeg(source: PictureSource, maxPixels: number, signal: AbortSignal): Promise<Blob> {
  if (typeof OffscreenCanvas === 'undefined') {
    throw new DOMException('No OffscreenCanvas in this thread', 'NotSupportedError');
  }
  const picture = source instanceof ImageBitmap ? source : await createImageBitmap(source);
  try {
    signal.throwIfAborted();
    const pixels = picture.width * picture.height;
    if (pixels > maxPixels) throw new RangeError(`toJpeg: ${String(pixels)} pixels are more than allowed`);
    const scale = Math.min(1, Math.sqrt(MAX_CANVAS_PIXELS / pixels));
    const canvas = new OffscreenCanvas(Math.floor(picture.width * scale), Math.floor(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new DOMException('No canvas in this thread', 'NotSupportedError');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  } finally {
    picture.close();
  }
}
