import type { JpegBits } from './jpeg-bits.ts';
import { DAMAGED, lowMark, type BlockReader } from './jpeg-blocks.ts';
import { lookUp, type HuffmanTable } from './jpeg-huffman.ts';

/** Which coefficients of each block are not zero: two words of 32 flags, low frequencies first. */
export type NonZeroFlags = Uint32Array;

/** A progressive AC scan: one component, one band of frequencies, one step of precision. */
export interface AcScan {
  readonly table: HuffmanTable;
  readonly flags: NonZeroFlags;
  readonly bandStart: number;
  readonly bandEnd: number;
}

/** A reader that keeps its place from window to window. */
export interface AcReader {
  readonly read: BlockReader;
  /** To be called at a restart marker: a run of ended blocks does not go beyond it. */
  readonly restart: () => void;
}

function peekBits({ view, bitAt }: JpegBits): number {
  return view.getInt32(bitAt >> 3) << (bitAt & 7);
}

/** Takes the length of a run of ended blocks: `2 ** run` and as many further bits as `run` says. */
function takeEndRun(bits: JpegBits, run: number): number {
  if (run === 0) return 1;
  const extra = peekBits(bits) >>> (32 - run);
  bits.bitAt += run;
  return (1 << run) + extra;
}

/** Reader for a band's first bits; it notes which coefficients are not zero. */
export function acFirstReader({ table, flags, bandStart, bandEnd }: AcScan): AcReader {
  let block = 0;
  let endRun = 0;
  const readBlock = (bits: JpegBits): boolean => {
    for (let k = bandStart; k <= bandEnd;) {
      const entry = lookUp(table, peekBits(bits));
      if (entry === 0) return false;
      const sizeBits = (entry >> 8) & 15;
      const run = entry >> 12;
      bits.bitAt += entry & 255;
      if (sizeBits === 0 && run !== 15) {
        endRun = takeEndRun(bits, run) - 1;
        return true;
      }
      bits.bitAt += sizeBits;
      k += run;
      if (k > bandEnd) return false;
      if (sizeBits > 0) setFlag(flags, block, k);
      k++;
    }
    return true;
  };
  return {
    read: (bits, count) => {
      const stopAt = lowMark(bits);
      let done = 0;
      while (done < count && bits.bitAt < stopAt) {
        // A run may end thousands of blocks at once.
        const skipped = Math.min(endRun, count - done);
        endRun -= skipped;
        block += skipped;
        done += skipped;
        if (done === count) break;
        if (!readBlock(bits) || bits.bitAt > bits.endBit) return DAMAGED;
        block++;
        done++;
      }
      return done;
    },
    restart: () => {
      endRun = 0;
    },
  };
}

/** Reader for a band's further bits: one for each coefficient known not to be zero, and codes for new ones. */
export function acRefineReader({ table, flags, bandStart, bandEnd }: AcScan): AcReader {
  let block = 0;
  let endRun = 0;
  const readBlock = (bits: JpegBits): boolean => {
    let k = bandStart;
    while (endRun === 0 && k <= bandEnd) {
      const entry = lookUp(table, peekBits(bits));
      if (entry === 0) return false;
      const sizeBits = (entry >> 8) & 15;
      let zerosLeft = entry >> 12;
      bits.bitAt += entry & 255;
      if (sizeBits > 1) return false;
      if (sizeBits === 0 && zerosLeft !== 15) {
        endRun = takeEndRun(bits, zerosLeft);
        break;
      }
      bits.bitAt += sizeBits;
      for (; k <= bandEnd; k++) {
        if (hasFlag(flags, block, k)) bits.bitAt++;
        else if (zerosLeft-- === 0) break;
      }
      if (sizeBits === 1) {
        if (k > bandEnd) return false;
        setFlag(flags, block, k);
      }
      k++;
    }
    if (endRun > 0) {
      bits.bitAt += countFlags(flags, block, k, bandEnd);
      endRun--;
    }
    return true;
  };
  return {
    read: (bits, count) => {
      const stopAt = lowMark(bits);
      let done = 0;
      for (; done < count && bits.bitAt < stopAt; done++, block++) {
        // Most blocks of a run hold nothing to correct.
        if (endRun > 0 && ((flags[block * 2] as number) | (flags[block * 2 + 1] as number)) === 0) {
          endRun--;
          continue;
        }
        if (!readBlock(bits) || bits.bitAt > bits.endBit) return DAMAGED;
      }
      return done;
    },
    restart: () => {
      endRun = 0;
    },
  };
}

function setFlag(flags: NonZeroFlags, block: number, k: number): void {
  const at = block * 2 + (k >> 5);
  flags[at] = (flags[at] as number) | (1 << (k & 31));
}

function hasFlag(flags: NonZeroFlags, block: number, k: number): boolean {
  return (((flags[block * 2 + (k >> 5)] as number) >>> (k & 31)) & 1) === 1;
}

/** Flags set from `from` to `to`, both included. */
function countFlags(flags: NonZeroFlags, block: number, from: number, to: number): number {
  if (from > to) return 0;
  const low = flags[block * 2] as number;
  const high = flags[block * 2 + 1] as number;
  return countBits(low & maskOf(from, to)) + countBits(high & maskOf(from - 32, to - 32));
}

/** Ones from bit `from` to bit `to` as far as they lie in a word. */
function maskOf(from: number, to: number): number {
  if (to < 0 || from > 31) return 0;
  return (-1 << Math.max(0, from)) & (-1 >>> (31 - Math.min(31, to)));
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
