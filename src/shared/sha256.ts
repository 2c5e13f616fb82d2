/** Fractional parts of the cube roots of the first 64 primes, computed below rather than typed in. */
const ROUND_CONSTANTS = /* @__PURE__ */ fractionBits(64, 1 / 3);
const INITIAL_STATE = /* @__PURE__ */ fractionBits(8, 1 / 2);
const BLOCK_BYTES = 64;

/** First 32 fractional bits of `prime ** power` for the first `count` primes. */
function fractionBits(count: number, power: number): Uint32Array {
  const bits = new Uint32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    const root = candidate ** power;
    bits[found++] = Math.floor((root - Math.floor(root)) * 2 ** 32);
  }
  return bits;
}

function rotateRight(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function mixBlock(state: Uint32Array, schedule: Uint32Array, bytes: Uint8Array, offset: number): void {
  for (let i = 0; i < 16; i++) {
    const at = offset + i * 4;
    schedule[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15] as number;
    const late = schedule[i - 2] as number;
    const sigma0 = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
    const sigma1 = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
    schedule[i] = ((schedule[i - 16] as number) + sigma0 + (schedule[i - 7] as number) + sigma1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const sum1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (ROUND_CONSTANTS[i] as number) + (schedule[i] as number)) | 0;
    const sum0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = ((state[i] as number) + (mixed[i] as number)) | 0;
}

/** SHA-256 of bytes that come in pieces. */
export class Sha256 {
  readonly #state = INITIAL_STATE.slice();
  readonly #schedule = new Uint32Array(64);
  readonly #pending = new Uint8Array(BLOCK_BYTES);
  #pendingBytes = 0;
  #totalBytes = 0;

  update(bytes: Uint8Array): void {
    this.#totalBytes += bytes.length;
    let at = 0;
    if (this.#pendingBytes > 0) {
      at = Math.min(bytes.length, BLOCK_BYTES - this.#pendingBytes);
      this.#pending.set(bytes.subarray(0, at), this.#pendingBytes);
      this.#pendingBytes += at;
      if (this.#pendingBytes < BLOCK_BYTES) return;
      mixBlock(this.#state, this.#schedule, this.#pending, 0);
    }
    for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) mixBlock(this.#state, this.#schedule, bytes, at);
    this.#pending.set(bytes.subarray(at));
    this.#pendingBytes = bytes.length - at;
  }

  /** The sum as 64 lower-case hex digits; nothing may be added afterwards. */
  finish(): string {
    const rest = this.#pending.subarray(0, this.#pendingBytes);
    const tail = new Uint8Array(rest.length + 9 > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES);
    tail.set(rest);
    tail[rest.length] = 0x80;
    const lengths = new DataView(tail.buffer, tail.length - 8);
    lengths.setUint32(0, Math.floor(this.#totalBytes / 2 ** 29));
    lengths.setUint32(4, (this.#totalBytes << 3) >>> 0);
    for (let at = 0; at < tail.length; at += BLOCK_BYTES) mixBlock(this.#state, this.#schedule, tail, at);
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}

/**
 * Gives the SHA-256 of the bytes as 64 lower-case hex digits: the fallback for pages without
 * `crypto.subtle` (plain http). About a quarter of its speed.
 *
 * @see FIPS 180-4, sections 4.2.2, 5.1.1 and 6.2.
 */
export function sha256Hex(bytes: Uint8Array): string {
  const hash = new Sha256();
  hash.update(bytes);
  return hash.finish();
}
