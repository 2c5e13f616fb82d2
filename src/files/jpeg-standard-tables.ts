import type { HuffmanDefinition } from './jpeg-huffman.ts';

/** As in a DHT segment, in hex: sixteen counts, then symbols in code order, of the AC tables those that come first. */
const LUMINANCE_AC =
  '0002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282';
const CHROMINANCE_AC =
  '00020102040403040705040400010277000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f1';
const LUMINANCE_DC = '00010501010101010100000000000000000102030405060708090a0b';
const CHROMINANCE_DC = '00030101010101010101010000000000000102030405060708090a0b';
/** The highest symbol, a run of fifteen zeros before ten bits; lower four bits beyond ten do not occur. */
const LAST_AC = 0xfa;
const MAX_AC_BITS = 10;

/** Sixteen counts, then the symbols. */
function parseDefinition(hex: string): HuffmanDefinition {
  const bytes = Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(i * 2, i * 2 + 2), 16));
  return { counts: Uint8Array.from(bytes.slice(0, 16)), symbols: Uint8Array.from(bytes.slice(16)) };
}

/** An AC table: the symbols that are not written out have the longest codes, in rising order. */
function parseAcDefinition(hex: string): HuffmanDefinition {
  const { counts, symbols } = parseDefinition(hex);
  const all = [...symbols];
  for (let symbol = 1; symbol <= LAST_AC; symbol++) {
    const bits = symbol & 15;
    if (bits > 0 && bits <= MAX_AC_BITS && !symbols.includes(symbol)) all.push(symbol);
  }
  return { counts, symbols: Uint8Array.from(all) };
}

/**
 * The tables that frames of a Motion JPEG film leave out: where a sequential scan names a table that the file
 * never defined, decoders take these, by slot.
 *
 * @see ITU-T T.81, annex K.3.
 */
export const STANDARD_TABLES = {
  dc: [/* @__PURE__ */ parseDefinition(LUMINANCE_DC), /* @__PURE__ */ parseDefinition(CHROMINANCE_DC)],
  ac: [/* @__PURE__ */ parseAcDefinition(LUMINANCE_AC), /* @__PURE__ */ parseAcDefinition(CHROMINANCE_AC)],
} satisfies Record<'dc' | 'ac', readonly HuffmanDefinition[]>;
