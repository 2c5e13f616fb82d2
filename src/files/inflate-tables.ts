/** Bits looked up at once; longer codes are rare and take the slow way. */
export const PREFIX_BITS = 10;
const LONGEST_CODE_BITS = 15;
const END_OF_BLOCK = 256;
/** Added to a match length in a table entry, so that literals stay below 256 and the end of a block is 256. */
export const LENGTH_BIAS = 512;

/**
 * A prefix code made ready. Entries are `value << 8 | extra bits << 4 | code bits`; 0 where no short code fits.
 */
export interface PrefixTable {
  readonly fast: Int32Array;
  /** By symbol: the entry without its code bits. */
  readonly values: Int32Array;
  /** How many codes there are of each length. */
  readonly counts: Uint16Array;
  /** Symbols in the order of their codes. */
  readonly sorted: Uint16Array;
}

/** By length symbol, 257 to 285: extra bits, then the base that follows from them. */
const LENGTH_EXTRA_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5];
const LONGEST_MATCH = 258;

export const LITERAL_VALUES = /* @__PURE__ */ literalValues();
export const DISTANCE_VALUES = /* @__PURE__ */ distanceValues();
/** The code that packs the lengths of the two others: symbols stand for themselves. */
export const LENGTH_CODE_VALUES = /* @__PURE__ */ Int32Array.from({ length: 19 }, (_, symbol) => symbol << 8);

function literalValues(): Int32Array {
  const values = new Int32Array(286);
  for (let symbol = 0; symbol <= END_OF_BLOCK; symbol++) values[symbol] = symbol << 8;
  let base = 3;
  LENGTH_EXTRA_BITS.forEach((extraBits, i) => {
    values[257 + i] = ((base + LENGTH_BIAS) << 8) | (extraBits << 4);
    base += 1 << extraBits;
  });
  values[285] = (LONGEST_MATCH + LENGTH_BIAS) << 8;
  return values;
}

function distanceValues(): Int32Array {
  const values = new Int32Array(30);
  let base = 1;
  for (let symbol = 0; symbol < 30; symbol++) {
    const extraBits = Math.max(0, (symbol >> 1) - 1);
    values[symbol] = (base << 8) | (extraBits << 4);
    base += 1 << extraBits;
  }
  return values;
}

/**
 * Makes a prefix code ready.
 *
 * @param lengths - Code length by symbol; 0 for symbols that do not occur.
 * @param allowSingle - A lone code of one bit may leave the other half unused, and no code at all is allowed.
 * @returns `null` where the lengths make no complete code.
 */
export function buildPrefixTable(lengths: Uint8Array, values: Int32Array, allowSingle: boolean): PrefixTable | null {
  const counts = new Uint16Array(LONGEST_CODE_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  let free = 1;
  let longest = 0;
  const firstIndex = new Uint16Array(LONGEST_CODE_BITS + 2);
  const nextCode = new Uint16Array(LONGEST_CODE_BITS + 2);
  for (let bits = 1; bits <= LONGEST_CODE_BITS; bits++) {
    const count = counts[bits] as number;
    free = free * 2 - count;
    if (free < 0) return null;
    if (count > 0) longest = bits;
    firstIndex[bits + 1] = (firstIndex[bits] as number) + count;
    nextCode[bits + 1] = ((nextCode[bits] as number) + count) << 1;
  }
  if (free > 0 && !(allowSingle && longest <= 1)) return null;
  const fast = new Int32Array(1 << PREFIX_BITS);
  const sorted = new Uint16Array(lengths.length);
  lengths.forEach((bits, symbol) => {
    if (bits === 0) return;
    const index = firstIndex[bits] as number;
    sorted[index] = symbol;
    firstIndex[bits] = index + 1;
    const code = nextCode[bits] as number;
    nextCode[bits] = code + 1;
    const value = values[symbol];
    if (bits > PREFIX_BITS || value === undefined) return;
    for (let at = reverseBits(code, bits); at < fast.length; at += 1 << bits) fast[at] = value | bits;
  });
  return { fast, values, counts, sorted };
}

/** Codes are packed with their first bit lowest. */
function reverseBits(code: number, bits: number): number {
  let reversed = 0;
  for (let i = 0; i < bits; i++) reversed |= ((code >> i) & 1) << (bits - 1 - i);
  return reversed;
}

/** Finds the entry of a code longer than {@link PREFIX_BITS}; 0 where there is none. */
export function lookUpLongCode(table: PrefixTable, word: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let bits = 1; bits <= LONGEST_CODE_BITS; bits++) {
    code |= (word >> (bits - 1)) & 1;
    const count = table.counts[bits] as number;
    if (code - first < count) {
      const value = table.values[table.sorted[index + code - first] as number];
      return value === undefined ? 0 : value | bits;
    }
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return 0;
}

/** The fixed codes of block type 1. */
export function fixedTables(): { readonly literals: PrefixTable; readonly distances: PrefixTable } {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = buildPrefixTable(lengths, LITERAL_VALUES, false);
  const distances = buildPrefixTable(new Uint8Array(32).fill(5), DISTANCE_VALUES, false);
  if (!literals || !distances) throw new Error('fixedTables: the fixed codes are complete by definition');
  return { literals, distances };
}
