import { readU16, readU8 } from './byte-reader.ts';
import type { HuffmanDefinition } from './jpeg-huffman.ts';
import { JPEG, type JpegSegment } from './jpeg-segments.ts';

/** The tables in force, as the segments so far have set them. */
export interface JpegTables {
  /** By slot, 0 to 3. */
  readonly dc: (HuffmanDefinition | undefined)[];
  readonly ac: (HuffmanDefinition | undefined)[];
  /** Which quantisation slots are filled; their values do not matter here. */
  readonly quant: boolean[];
  restartInterval: number;
}

const COUNT_BYTES = 16;

/**
 * Takes a DHT, DQT or DRI segment into the tables; other segments change nothing.
 *
 * @returns False where the segment is not well formed.
 */
export function readTables(tables: JpegTables, bytes: Uint8Array, segment: JpegSegment): boolean {
  if (segment.marker === JPEG.DHT) return readHuffmanTables(tables, bytes, segment);
  if (segment.marker === JPEG.DQT) return readQuantTables(tables, bytes, segment);
  if (segment.marker !== JPEG.DRI) return true;
  tables.restartInterval = readU16(bytes, segment.start);
  return segment.end - segment.start === 2;
}

function readHuffmanTables(tables: JpegTables, bytes: Uint8Array, { start, end }: JpegSegment): boolean {
  let at = start;
  while (at + 1 + COUNT_BYTES <= end) {
    const slot = readU8(bytes, at);
    const counts = bytes.subarray(at + 1, at + 1 + COUNT_BYTES);
    const symbolCount = counts.reduce((sum, count) => sum + count, 0);
    at += 1 + COUNT_BYTES;
    if ((slot & 0xec) !== 0 || symbolCount > 256 || at + symbolCount > end) return false;
    const kind = slot >> 4 === 0 ? tables.dc : tables.ac;
    kind[slot & 3] = { counts, symbols: bytes.subarray(at, at + symbolCount) };
    at += symbolCount;
  }
  return at === end;
}

function readQuantTables(tables: JpegTables, bytes: Uint8Array, { start, end }: JpegSegment): boolean {
  let at = start;
  while (at < end) {
    const slot = readU8(bytes, at);
    if ((slot & 15) > 3) return false;
    tables.quant[slot & 15] = true;
    at += slot >> 4 === 0 ? 65 : 129;
  }
  return at === end;
}
