import { MARGIN_BYTES, type JpegBits } from './jpeg-bits.ts';
import { END_OF_BLOCK, FAST_SHIFT, lookUp, skipOf, type HuffmanTable } from './jpeg-huffman.ts';

/** What {@link BlockReader} gives for data that no encoder writes. */
export const DAMAGED = -1;

/**
 * Reads units (one block, or the blocks of one MCU) without building them.
 *
 * @returns How many of `count` were read before the window ran low, or {@link DAMAGED}.
 */
export type BlockReader = (bits: JpegBits, count: number) => number;

/** The 32 bits at `bitAt`, of which at least the first 25 are right. */
function peek(view: DataView, bitAt: number): number {
  return view.getInt32(bitAt >> 3) << (bitAt & 7);
}

/** The bit from which on the window must be moved before another unit is read. */
export function lowMark(bits: JpegBits): number {
  return bits.isLast ? Infinity : bits.endBit - MARGIN_BYTES * 8;
}

/**
 * Reader for sequential scans.
 *
 * @param dcTables - One for each block of a unit, in order.
 * @param acTables - As long as `dcTables`.
 */
export function sequentialReader(dcTables: readonly HuffmanTable[], acTables: readonly HuffmanTable[]): BlockReader {
  const blockCount = dcTables.length;
  return (bits, count) => {
    const { view, endBit } = bits;
    const stopAt = lowMark(bits);
    let { bitAt } = bits;
    let done = 0;
    for (; done < count && bitAt < stopAt; done++) {
      for (let block = 0; block < blockCount; block++) {
        const dc = lookUp(dcTables[block] as HuffmanTable, peek(view, bitAt));
        if (dc === 0) return DAMAGED;
        bitAt += (dc & 255) + (dc >> 8);
        const table = acTables[block] as HuffmanTable;
        const { skips } = table;
        let k = 1;
        // The loop that nearly all time goes into: a dozen values a block, a million blocks.
        while (k < 64) {
          const word = view.getInt32(bitAt >> 3) << (bitAt & 7);
          const skip = (skips[word >>> FAST_SHIFT] as number) || skipOf(lookUp(table, word));
          if (skip === 0) return DAMAGED;
          bitAt += skip & 31;
          k += skip >> 5;
        }
        if (k > 64 && k < END_OF_BLOCK) return DAMAGED;
      }
      if (bitAt > endBit) return DAMAGED;
    }
    bits.bitAt = bitAt;
    return done;
  };
}

/** Reader for a progressive scan's first DC bits, and, without tables, for the further ones: one bit a block. */
export function dcReader(dcTables: readonly (HuffmanTable | null)[]): BlockReader {
  return (bits, count) => {
    const { view, endBit } = bits;
    const stopAt = lowMark(bits);
    let { bitAt } = bits;
    let done = 0;
    for (; done < count && bitAt < stopAt; done++) {
      for (const table of dcTables) {
        const dc = table ? lookUp(table, peek(view, bitAt)) : 1;
        if (dc === 0) return DAMAGED;
        bitAt += (dc & 255) + (dc >> 8);
      }
      if (bitAt > endBit) return DAMAGED;
    }
    bits.bitAt = bitAt;
    return done;
  };
}
