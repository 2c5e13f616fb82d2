import type { HuffmanDefinition } from './jpeg-huffman.ts';

/** Each table as in a DHT segment: sixteen counts, then the symbols in code order, as hex. */
const LUMINANCE_AC =
  '0002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a16' +
  '1718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889' +
  '8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9ea' +
  'f1f2f3f4f5f6f7f8f9fa';
const CHROMINANCE_AC =
  '00020102040403040705040400010277000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434' +
  'e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687' +
  '88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9' +
  'eaf2f3f4f5f6f7f8f9fa';
const LUMINANCE_DC = '00010501010101010100000000000000000102030405060708090a0b';
const CHROMINANCE_DC = '00030101010101010101010000000000000102030405060708090a0b';

/** Sixteen counts, then the symbols. */
function parseDefinition(hex: string): HuffmanDefinition {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(i * 2, i * 2 + 2), 16));
  return { counts: bytes.subarray(0, 16), symbols: bytes.subarray(16) };
}

/**
 * The tables that frames of a Motion JPEG film leave out: where a sequential scan names a table that the file
 * never defined, decoders take these, by slot.
 *
 * @see ITU-T T.81, annex K.3.
 */
export const STANDARD_TABLES = {
  dc: [/* @__PURE__ */ parseDefinition(LUMINANCE_DC), /* @__PURE__ */ parseDefinition(CHROMINANCE_DC)],
  ac: [/* @__PURE__ */ parseDefinition(LUMINANCE_AC), /* @__PURE__ */ parseDefinition(CHROMINANCE_AC)],
} satisfies Record<'dc' | 'ac', readonly HuffmanDefinition[]>;
