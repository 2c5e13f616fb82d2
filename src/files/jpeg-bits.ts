import { JPEG } from './jpeg-segments.ts';

/** Bytes held unstuffed at a time. */
const WINDOW_BYTES = 1 << 16;
/** Longest a unit of ten blocks can be is 10 × 64 × 31 bits; zeros of that length follow the last byte. */
export const MARGIN_BYTES = 4096;

/**
 * A moving window over entropy-coded data with the stuffed zeros taken out. Holds 68 kB, however long the
 * data are.
 */
export class JpegBits {
  readonly buffer = new Uint8Array(WINDOW_BYTES + MARGIN_BYTES);
  /** The same bytes: a view reads four of them at once. */
  readonly view = new DataView(this.buffer.buffer);
  /** Where the next bit stands in `buffer`. */
  bitAt = 0;
  /** How many bits of `buffer` are the file's. */
  endBit = 0;
  /** The window holds the last byte before a marker. */
  isLast = false;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** Where in the file the window has got to. */
  get fileAt(): number {
    return this.#at;
  }

  /** Moves what is unread to the front and fills up behind it. */
  refill(): void {
    if (this.isLast) return;
    const { buffer } = this;
    const bytes = this.#bytes;
    const firstUnread = this.bitAt >> 3;
    let filled = this.endBit >> 3;
    buffer.copyWithin(0, firstUnread, filled);
    this.bitAt &= 7;
    filled -= firstUnread;
    let at = this.#at;
    while (filled < WINDOW_BYTES) {
      if (at >= this.#end) {
        this.isLast = true;
        break;
      }
      const byte = bytes[at] as number;
      if (byte === 0xff) {
        const next = bytes[at + 1];
        if (next === 0xff) {
          at++;
          continue;
        }
        if (next !== 0) {
          this.isLast = true;
          break;
        }
        at++;
      }
      at++;
      buffer[filled++] = byte;
    }
    this.#at = at;
    this.endBit = filled * 8;
    if (this.isLast) buffer.fill(0, filled, filled + MARGIN_BYTES);
  }

  /** Leaves what is unread up to the next marker, and says how many whole bytes it was. */
  skipRest(): { readonly strayBytes: number; readonly paddingBytes: number } {
    let strayBytes = 0;
    let paddingBytes = 0;
    for (;;) {
      const filled = this.endBit >> 3;
      for (let at = (this.bitAt + 7) >> 3; at < filled; at++) {
        const byte = this.buffer[at] as number;
        if (byte === 0 || byte === 0xff) paddingBytes++;
        else strayBytes++;
      }
      this.bitAt = this.endBit;
      if (this.isLast) return { strayBytes, paddingBytes };
      this.refill();
    }
  }

  /**
   * Goes past the restart marker numbered `index`, 0 to 7; nothing may be unread.
   *
   * @returns False where another marker stands there, or none.
   */
  restart(index: number): boolean {
    if (this.#at >= this.#end || this.#bytes[this.#at + 1] !== JPEG.RST0 + index) return false;
    this.#at += 2;
    this.bitAt = 0;
    this.endBit = 0;
    this.isLast = false;
    return true;
  }
}
