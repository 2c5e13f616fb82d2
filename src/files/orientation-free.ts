import type { FileFacts } from '../values/file-facts.ts';
import { hasText, readU32 } from './byte-reader.ts';
import { JPEG, nextSegment } from './jpeg-segments.ts';
import { PNG_SIGNATURE_BYTES } from './png-header.ts';

/** EXIF stands in front of the picture; whoever writes a megabyte before it is not turned. */
const JPEG_HEAD_BYTES = 1 << 20;
const CHUNK_HEADER_BYTES = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives the file without its EXIF, as a view that copies no more than its head. Decoders differ in when they turn
 * a picture by its EXIF; without one none of them turns it, so that we can, exactly once.
 */
export async function withoutExif(file: Blob, facts: FileFacts): Promise<Blob> {
  const type = `image/${facts.type}`;
  // A PNG's EXIF may stand behind its data; the whole is read only for the few that are turned.
  const headBytes = facts.type === 'jpeg' ? JPEG_HEAD_BYTES : facts.orientation > 1 ? file.size : 0;
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const ranges = facts.type === 'jpeg' ? findJpegExif(head) : findPngExif(head);
  if (ranges.length === 0) return file.slice(0, file.size, type);
  // The head goes in one piece: Firefox knows no picture whose first piece is shorter than its signature.
  return new Blob([cut(head, ranges), file.slice(head.length)], { type });
}

function cut(bytes: Uint8Array, ranges: readonly Range[]): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array(bytes.length - ranges.reduce((sum, { start, end }) => sum + end - start, 0));
  let from = 0;
  let at = 0;
  for (const { start, end } of [...ranges, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), at);
    at += start - from;
    from = end;
  }
  return kept;
}

function findJpegExif(bytes: Uint8Array): readonly Range[] {
  const ranges: Range[] = [];
  for (let segment = nextSegment(bytes, 2); segment; segment = nextSegment(bytes, segment.end)) {
    if (segment.marker === JPEG.SOS || segment.end > bytes.length) break;
    const isExif = segment.marker === JPEG.APP1 && hasText(bytes, segment.start, 'Exif\0');
    if (isExif) ranges.push({ start: segment.markerAt, end: segment.end });
  }
  return ranges;
}

function findPngExif(bytes: Uint8Array): readonly Range[] {
  const ranges: Range[] = [];
  let at = PNG_SIGNATURE_BYTES;
  while (at + CHUNK_HEADER_BYTES <= bytes.length) {
    const end = at + CHUNK_HEADER_BYTES + readU32(bytes, at) + 4;
    if (hasText(bytes, at + 4, 'eXIf')) ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}
