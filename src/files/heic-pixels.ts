import { findText, hasText, readU32 } from './byte-reader.ts';

/** The properties stand at the beginning; whoever writes more before them is not converted. */
export const HEIC_HEAD_BYTES = 1 << 18;
const BOX_HEADER_BYTES = 8;

/**
 * Pixels of the largest picture that a HEIC file says it holds, before anything decodes it; 0 where it does not say.
 * A grid of tiles states its own size beside that of the tiles.
 *
 * @param head - The file's first {@link HEIC_HEAD_BYTES}.
 * @see ISO/IEC 23008-12, section 6.5.3.
 */
export function heicPixels(head: Uint8Array): number {
  for (let at = 0; at + BOX_HEADER_BYTES <= head.length;) {
    const sizeBytes = readU32(head, at);
    const isMeta = hasText(head, at + 4, 'meta');
    const end = sizeBytes >= BOX_HEADER_BYTES ? at + sizeBytes : head.length;
    if (isMeta) return largestExtent(head, at + BOX_HEADER_BYTES, Math.min(end, head.length));
    at = end;
  }
  return 0;
}

function largestExtent(head: Uint8Array, start: number, end: number): number {
  let pixels = 0;
  for (let at = findText(head, 'ispe', start, end); at >= 0; at = findText(head, 'ispe', at + 4, end)) {
    // Its name, version and flags, then width and height.
    if (at + 16 <= end) pixels = Math.max(pixels, readU32(head, at + 8) * readU32(head, at + 12));
  }
  return pixels;
}
