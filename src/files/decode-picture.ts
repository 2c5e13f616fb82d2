import type { FileFacts } from '../values/file-facts.ts';
import { withoutExif } from './orientation-free.ts';

/** A JPEG decoder can leave out detail in eighths of the full size. */
const SCALE_STEPS = 8;

/** By EXIF orientation: the matrix that stands a stored picture upright, in its upright width and height. */
const UPRIGHT: Readonly<Record<number, (w: number, h: number) => DOMMatrix2DInit>> = {
  1: () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }),
  2: (w) => ({ a: -1, b: 0, c: 0, d: 1, e: w, f: 0 }),
  3: (w, h) => ({ a: -1, b: 0, c: 0, d: -1, e: w, f: h }),
  4: (_, h) => ({ a: 1, b: 0, c: 0, d: -1, e: 0, f: h }),
  5: () => ({ a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 }),
  6: (w) => ({ a: 0, b: 1, c: -1, d: 0, e: w, f: 0 }),
  7: (w, h) => ({ a: 0, b: -1, c: -1, d: 0, e: w, f: h }),
  8: (_, h) => ({ a: 0, b: -1, c: 1, d: 0, e: 0, f: h }),
};

/** A stored picture, scaled as far as its decoder could. */
interface Decoded {
  readonly image: ImageBitmap | VideoFrame;
  readonly isExactSize: boolean;
}

/**
 * Decodes the working picture: upright, its longer side at most `maxSidePx`, never enlarged.
 *
 * @param facts - Of this very file, accepted by the structure check: that is what keeps bombs from the decoder.
 * @throws `AbortError`; `EncodingError` or `InvalidStateError` where the browser cannot decode it after all;
 *   `NotSupportedError` where this thread has no canvas to turn it on.
 */
export async function decodePicture(
  file: Blob,
  facts: FileFacts,
  maxSidePx: number,
  signal?: AbortSignal,
): Promise<ImageBitmap> {
  if (facts.verdict !== 'accept')
    throw new RangeError(`decodePicture: the file was refused as ${String(facts.reason)}`);
  // Without a size nobody has looked at the limits yet.
  if (!(facts.storedWidthPx >= 1 && maxSidePx >= 1))
    throw new RangeError(`decodePicture: a width of ${facts.storedWidthPx}, reduced to ${maxSidePx}`);
  const scale = Math.min(1, maxSidePx / Math.max(facts.storedWidthPx, facts.storedHeightPx));
  const widthPx = Math.max(1, Math.round(facts.storedWidthPx * scale));
  const heightPx = Math.max(1, Math.round(facts.storedHeightPx * scale));
  const source = await withoutExif(file, facts);
  signal?.throwIfAborted();
  const { image, isExactSize } = await decodeStored(source, facts, widthPx, heightPx, signal);
  try {
    signal?.throwIfAborted();
    const isDone = image instanceof ImageBitmap && isExactSize && facts.orientation === 1;
    return isDone ? image : drawUpright(image, facts.orientation, widthPx, heightPx);
  } catch (error) {
    image.close();
    throw error;
  }
}

async function decodeStored(
  source: Blob,
  facts: FileFacts,
  widthPx: number,
  heightPx: number,
  signal: AbortSignal | undefined,
): Promise<Decoded> {
  const eighths = Math.ceil((SCALE_STEPS * widthPx) / facts.storedWidthPx);
  if (facts.type === 'jpeg' && eighths < SCALE_STEPS && 'ImageDecoder' in globalThis) {
    const frame = await decodeScaled(source, facts, eighths, signal);
    if (frame) return { image: frame, isExactSize: false };
  }
  const isFullSize = widthPx === facts.storedWidthPx && heightPx === facts.storedHeightPx;
  const image = isFullSize
    ? await createImageBitmap(source)
    : await createImageBitmap(source, { resizeWidth: widthPx, resizeHeight: heightPx, resizeQuality: 'medium' });
  return { image, isExactSize: image.width === widthPx && image.height === heightPx };
}

/** `null` where the decoder fails or lacks the type: the plain way then has the last word. */
async function decodeScaled(
  source: Blob,
  facts: FileFacts,
  eighths: number,
  signal: AbortSignal | undefined,
): Promise<VideoFrame | null> {
  const decoder = new ImageDecoder({
    data: source.stream(),
    type: 'image/jpeg',
    // The decoder takes the largest of its sizes that does not exceed the one asked for.
    desiredWidth: Math.ceil((facts.storedWidthPx * eighths) / SCALE_STEPS),
    desiredHeight: Math.ceil((facts.storedHeightPx * eighths) / SCALE_STEPS),
  });
  const close = (): void => decoder.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    const { image } = await decoder.decode();
    return image;
  } catch {
    signal?.throwIfAborted();
    return null;
  } finally {
    signal?.removeEventListener('abort', close);
    if (!signal?.aborted) close();
  }
}

/** Draws a stored picture upright at the given stored size, and closes it. */
function drawUpright(
  image: ImageBitmap | VideoFrame,
  orientation: number,
  storedWidthPx: number,
  storedHeightPx: number,
): ImageBitmap {
  if (typeof OffscreenCanvas === 'undefined') {
    throw new DOMException('No OffscreenCanvas in this thread', 'NotSupportedError');
  }
  const isTurned = orientation >= 5;
  const widthPx = isTurned ? storedHeightPx : storedWidthPx;
  const heightPx = isTurned ? storedWidthPx : storedHeightPx;
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  const matrix = UPRIGHT[orientation]?.(widthPx, heightPx);
  if (!context || !matrix) throw new DOMException('No canvas to turn the picture on', 'NotSupportedError');
  context.imageSmoothingQuality = 'high';
  context.setTransform(matrix);
  context.drawImage(image, 0, 0, storedWidthPx, storedHeightPx);
  const upright = canvas.transferToImageBitmap();
  image.close();
  return upright;
}
