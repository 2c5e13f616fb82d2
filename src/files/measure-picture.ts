import type { FileFacts } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import { decodePicture } from './decode-picture.ts';
import { withoutExif } from './orientation-free.ts';
import { chooseParts, type PicturePart } from './quality/choose-parts.ts';
import type { RgbaPixels } from './quality/luma-plane.ts';
import { measureQuality, type QualityMeasures } from './quality/measure-quality.ts';
import { findQualityWarnings } from './quality/quality-warnings.ts';

/** Brightness and the choice of parts need no more. */
const SMALL_SIDE_PX = 256;
/** A decoder that keeps brightness and colour apart takes 1.5 bytes a pixel: 75 MB. */
const MAX_FRAME_PIXELS = 50_000_000;
/** Where a picture can only be had as RGBA: 100 MB. */
const MAX_BITMAP_PIXELS = 25_000_000;

/**
 * Looks for what makes a photo disappoint in print. Two parts are judged at full size, the rest by the reduced
 * picture; of a picture too large to be decoded whole for a mere warning, only the brightness.
 *
 * @param facts - Of this very file, accepted by the structure check.
 * @throws `AbortError`; `NotSupportedError` where this thread has no canvas; what the decoder throws.
 */
export async function measurePicture(
  file: Blob,
  facts: FileFacts,
  signal: AbortSignal,
): Promise<readonly QualityWarning[]> {
  const source = await withoutExif(file, facts);
  const stored = { ...facts, orientation: 1 };
  const small = readPixels(await decodePicture(source, stored, SMALL_SIDE_PX, signal));
  const size = { widthPx: facts.storedWidthPx, heightPx: facts.storedHeightPx };
  const parts = await readParts(source, facts, chooseParts(small, size), signal);
  signal.throwIfAborted();
  const { highlights } = measureQuality(small);
  return findQualityWarnings(join(parts.map(measureQuality), highlights), facts);
}

/** Sharp anywhere is sharp; blocks must show everywhere. Nothing is found wrong where nothing was looked at. */
function join(parts: readonly QualityMeasures[], highlights: number): QualityMeasures {
  const strongest = (name: 'fineDetail' | 'coarseDetail'): number | null => {
    const known = parts.map((part) => part[name]).filter((value) => value !== null);
    return known.length > 0 ? Math.max(...known) : null;
  };
  return {
    fineDetail: strongest('fineDetail'),
    coarseDetail: strongest('coarseDetail'),
    highlights,
    blockiness: Math.min(...parts.map(({ blockiness }) => blockiness), parts.length > 0 ? Infinity : 1),
    flatShare: parts.reduce((sum, { flatShare }) => sum + flatShare, 0) / Math.max(1, parts.length),
  };
}

async function readParts(
  source: Blob,
  facts: FileFacts,
  parts: readonly PicturePart[],
  signal: AbortSignal,
): Promise<readonly RgbaPixels[]> {
  const pixels = facts.storedWidthPx * facts.storedHeightPx;
  if (facts.type === 'jpeg' && pixels <= MAX_FRAME_PIXELS && 'ImageDecoder' in globalThis) {
    const read = await readFromFrame(source, parts, signal);
    if (read) return read;
  }
  if (pixels > MAX_BITMAP_PIXELS) return [];
  signal.throwIfAborted();
  const picture = await createImageBitmap(source);
  try {
    return parts.map((part) => readPixels(picture, part));
  } finally {
    picture.close();
  }
}

/** `null` where the decoder fails, or cannot give a part alone. */
async function readFromFrame(
  source: Blob,
  parts: readonly PicturePart[],
  signal: AbortSignal,
): Promise<readonly RgbaPixels[] | null> {
  const decoder = new ImageDecoder({ data: source.stream(), type: 'image/jpeg' });
  try {
    const { image } = await decoder.decode();
    try {
      signal.throwIfAborted();
      return await Promise.all(parts.map((part) => copyPart(image, part)));
    } finally {
      image.close();
    }
  } catch {
    signal.throwIfAborted();
    return null;
  } finally {
    decoder.close();
  }
}

async function copyPart(frame: VideoFrame, part: PicturePart): Promise<RgbaPixels> {
  const { leftPx, topPx, widthPx, heightPx } = part;
  const options = { rect: { x: leftPx, y: topPx, width: widthPx, height: heightPx }, format: 'RGBA' } as const;
  const data = new Uint8ClampedArray(frame.allocationSize(options));
  const [layout] = await frame.copyTo(data, options);
  if (layout?.offset !== 0 || layout.stride !== widthPx * 4) throw new TypeError('copyPart: unexpected layout');
  return { data, widthPx, heightPx };
}

/** Pixels of a part, or of the whole, which is then let go. */
function readPixels(picture: ImageBitmap, part?: PicturePart): RgbaPixels {
  const { leftPx, topPx, widthPx, heightPx } = part ?? {
    leftPx: 0,
    topPx: 0,
    widthPx: picture.width,
    heightPx: picture.height,
  };
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(widthPx, heightPx);
  const context = canvas?.getContext('2d', { willReadFrequently: true });
  if (!context) throw new DOMException('No canvas in this thread to read pixels with', 'NotSupportedError');
  context.drawImage(picture, -leftPx, -topPx);
  if (!part) picture.close();
  return { data: context.getImageData(0, 0, widthPx, heightPx).data, widthPx, heightPx };
}
