import { ADLER_START, adler32 } from './adler32.ts';
import { hasText, readU32, readU8 } from './byte-reader.ts';
import { IdatWindow } from './idat-window.ts';
import { Inflater, type Inflated } from './inflate.ts';
import type { StructureProblem } from './picture-structure.ts';
import { PNG_SIGNATURE_BYTES, readPngHeader } from './png-header.ts';
import { RowChecker } from './png-rows.ts';
import type { Steps } from './steps.ts';

/** Decoders forgive data behind the last row; more than this is no slip of an encoder, and would be a bomb's way in. */
const MAX_EXTRA_BYTES = 1 << 16;
const ZLIB_HEADER_BYTES = 2;
/** A symbol with its extra bits: where no more are left, what cannot be read was cut off. */
const LONGEST_SYMBOL_BITS = 48;

/**
 * Inflates a PNG's image data as a stream, keeping none of it: there must be every row, each with a filter that
 * exists, and the Adler sum must be right. Takes bytes whose structure was found sound.
 *
 * @returns What is wrong, or `null`.
 */
export function* checkPngData(bytes: Uint8Array): Steps<StructureProblem | null> {
  const header = readPngHeader(bytes, PNG_SIGNATURE_BYTES + 8);
  const chunkAt = findImageData(bytes);
  if (!header || chunkAt < 0) return 'corrupt';
  const input = new IdatWindow(bytes, chunkAt);
  input.refill();
  if (!isZlibHeader(input.buffer, input.endBit >> 3)) return 'corrupt';
  input.bitAt = ZLIB_HEADER_BYTES * 8;

  const inflater = new Inflater(input);
  const rows = new RowChecker(header);
  let adler = ADLER_START;
  let doneBytes = 0;
  for (let state: Inflated['state'] = 'running'; state === 'running';) {
    const inflated = inflater.next();
    const { from, to } = inflated;
    state = inflated.state;
    // What a symbol that was cut off stands for is not to be judged.
    if (state === 'broken') return isUsedUp(input) ? 'truncated' : 'corrupt';
    doneBytes += to - from;
    if (doneBytes > rows.totalBytes + MAX_EXTRA_BYTES) return 'corrupt';
    if (!rows.take(inflater.output, from, to)) return 'corrupt';
    adler = adler32(inflater.output, from, to, adler);
    yield Math.min(1, doneBytes / rows.totalBytes);
  }
  if (doneBytes < rows.totalBytes) return 'truncated';
  input.refill();
  const sumAt = (input.bitAt + 7) >> 3;
  if (sumAt + 4 > input.endBit >> 3) return 'truncated';
  return readU32(input.buffer, sumAt) === adler ? null : 'corrupt';
}

function isUsedUp(input: IdatWindow): boolean {
  return input.isLast && input.bitAt + LONGEST_SYMBOL_BITS > input.endBit;
}

/** Where the first IDAT chunk begins, or -1. */
function findImageData(bytes: Uint8Array): number {
  for (let at = PNG_SIGNATURE_BYTES; at + 12 <= bytes.length; at += 12 + readU32(bytes, at)) {
    if (hasText(bytes, at + 4, 'IDAT')) return at;
  }
  return -1;
}

/** Method 8, a window that exists, no preset dictionary, a sum divisible by 31. */
function isZlibHeader(buffer: Uint8Array, length: number): boolean {
  const method = readU8(buffer, 0);
  const flags = readU8(buffer, 1);
  return (
    length >= 2 && (method & 15) === 8 && method >> 4 <= 7 && (flags & 32) === 0 && (method * 256 + flags) % 31 === 0
  );
}
