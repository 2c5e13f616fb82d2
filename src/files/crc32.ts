const POLYNOMIAL = 0xedb88320;
const LANES = 8;

const TABLES = /* @__PURE__ */ buildTables();

/** Eight tables of 256: with them eight bytes are folded in at a time, four times as fast as one by one. */
function buildTables(): Int32Array {
  const built = new Int32Array(LANES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
    built[byte] = crc;
  }
  for (let at = 256; at < built.length; at++) {
    const previous = built[at - 256] as number;
    built[at] = (built[previous & 255] as number) ^ (previous >>> 8);
  }
  return built;
}

/**
 * Continues a CRC-32 (the one of PNG and ZIP) over `[start, end)`.
 *
 * @param crc - 0 to begin with, or what the call before returned.
 * @returns Unsigned 32-bit.
 */
export function crc32(bytes: Uint8Array, start: number, end: number, crc = 0): number {
  const table = TABLES;
  let state = ~crc;
  let at = start;
  for (; at + LANES <= end; at += LANES) {
    const low =
      state ^
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24));
    state =
      (table[1792 + (low & 255)] as number) ^
      (table[1536 + ((low >>> 8) & 255)] as number) ^
      (table[1280 + ((low >>> 16) & 255)] as number) ^
      (table[1024 + (low >>> 24)] as number) ^
      (table[768 + (bytes[at + 4] as number)] as number) ^
      (table[512 + (bytes[at + 5] as number)] as number) ^
      (table[256 + (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < end; at++) state = (table[(state ^ (bytes[at] as number)) & 255] as number) ^ (state >>> 8);
  return ~state >>> 0;
}
