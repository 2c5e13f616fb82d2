/** Bits looked up at once; nearly every code is shorter, and a table of a thousand stays in the cache. */
const FAST_BITS = 10;
/** What to shift 32 bits by to have the first ten. */
export const FAST_SHIFT = 32 - FAST_BITS;
const LONGEST_CODE_BITS = 16;

/** A Huffman table as a file defines it: how many codes of each length, and their symbols in order. */
export interface HuffmanDefinition {
  /** 16 counts, for lengths 1 to 16. */
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** A Huffman table made ready for looking up. */
export interface HuffmanTable {
  /** By the next ten bits: `symbol << 8 | code bits`; 0 where the code is longer or there is none. */
  readonly fast: Uint16Array;
  /** As `fast`, for who wants to skip an AC value: `coefficients << 5 | bits with the value's own`; see {@link skipOf}. */
  readonly skips: Uint16Array;
  /** By code length: the first 16-bit left-aligned code that is longer; codes below it are of that length or shorter. */
  readonly limits: Int32Array;
  /** By code length: what to add to a code of that length to find its symbol. */
  readonly offsets: Int32Array;
  readonly symbols: Uint8Array;
}

/**
 * Makes a table ready.
 *
 * @param highestSymbol - 15 for DC tables, whose symbols are bit counts; 255 for AC.
 * @returns `null` where there are more codes than fit, or a symbol that cannot be.
 */
export function buildHuffmanTable(definition: HuffmanDefinition, highestSymbol: number): HuffmanTable | null {
  const { counts, symbols } = definition;
  const fast = new Uint16Array(1 << FAST_BITS);
  const skips = new Uint16Array(1 << FAST_BITS);
  const limits = new Int32Array(LONGEST_CODE_BITS + 1);
  const offsets = new Int32Array(LONGEST_CODE_BITS + 1);
  let code = 0;
  let index = 0;
  for (let bits = 1; bits <= LONGEST_CODE_BITS; bits++) {
    const count = counts[bits - 1] as number;
    if (code + count > 1 << bits) return null;
    offsets[bits] = index - code;
    for (let i = 0; i < count; i++, index++, code++) {
      const symbol = symbols[index] as number;
      if (symbol > highestSymbol) return null;
      if (bits > FAST_BITS) continue;
      const from = code << (FAST_BITS - bits);
      const to = from + (1 << (FAST_BITS - bits));
      fast.fill((symbol << 8) | bits, from, to);
      skips.fill(skipOf((symbol << 8) | bits), from, to);
    }
    limits[bits] = code << (LONGEST_CODE_BITS - bits);
    code <<= 1;
  }
  return { fast, skips, limits, offsets, symbols };
}

/** Coefficients that the end of a block counts for, so that it cannot be taken for a run beyond the block. */
export const END_OF_BLOCK = 128;

/** Turns an entry (`symbol << 8 | code bits`) of an AC table into how far it leads; 0 stays 0. */
export function skipOf(entry: number): number {
  const sizeBits = (entry >> 8) & 15;
  const run = entry >> 12;
  const coefficients = sizeBits === 0 && run !== 15 ? END_OF_BLOCK : run + 1;
  return entry === 0 ? 0 : (coefficients << 5) | ((entry & 255) + sizeBits);
}

/**
 * Finds the symbol at the head of 32 bits.
 *
 * @returns `symbol << 8 | code bits`, or 0 where no code fits.
 */
export function lookUp(table: HuffmanTable, word: number): number {
  const entry = table.fast[word >>> FAST_SHIFT] as number;
  return entry === 0 ? lookUpLong(table, word >>> 16) : entry;
}

function lookUpLong(table: HuffmanTable, next16: number): number {
  for (let bits = FAST_BITS + 1; bits <= LONGEST_CODE_BITS; bits++) {
    if (next16 >= (table.limits[bits] as number)) continue;
    const index = (next16 >> (LONGEST_CODE_BITS - bits)) + (table.offsets[bits] as number);
    return ((table.symbols[index] as number) << 8) | bits;
  }
  return 0;
}
