const MODULUS = 65_521;
/** Most bytes whose sums stay below 2 ** 32 before they must be reduced. */
const REDUCE_BYTES = 5552;

/** Adler-32 of no bytes. */
export const ADLER_START = 1;

/**
 * Continues an Adler-32, the sum at the end of zlib data, over `[from, to)`.
 *
 * @see RFC 1950, section 9.
 */
export function adler32(bytes: Uint8Array, from: number, to: number, adler: number): number {
  let low = adler & 0xffff;
  let high = adler >>> 16;
  for (let at = from; at < to;) {
    const until = Math.min(to, at + REDUCE_BYTES);
    for (; at + 4 <= until; at += 4) {
      const a = bytes[at] as number;
      const b = bytes[at + 1] as number;
      const c = bytes[at + 2] as number;
      const d = bytes[at + 3] as number;
      high += 4 * (low + a) + 3 * b + 2 * c + d;
      low += a + b + c + d;
    }
    for (; at < until; at++) {
      low += bytes[at] as number;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return high * 65_536 + low;
}
