import { hasText, readU32 } from './byte-reader.ts';

const WINDOW_BYTES = 1 << 16;
/** A block's header with its code lengths takes less; so does any symbol. */
export const INPUT_MARGIN_BYTES = 1024;

/** A moving window over the data of consecutive IDAT chunks, joined. */
export class IdatWindow {
  readonly buffer = new Uint8Array(WINDOW_BYTES + INPUT_MARGIN_BYTES);
  /** The same bytes: a view reads four of them at once. */
  readonly view = new DataView(this.buffer.buffer);
  /** Where the next bit stands in `buffer`. */
  bitAt = 0;
  /** How many bits of `buffer` are the file's; zeros follow the last. */
  endBit = 0;
  /** The window holds the last byte of the data. */
  isLast = false;
  readonly #bytes: Uint8Array;
  #at: number;
  #chunkEnd: number;

  /** @param chunkAt - Where the first IDAT's length stands. */
  constructor(bytes: Uint8Array, chunkAt: number) {
    this.#bytes = bytes;
    this.#at = chunkAt + 8;
    this.#chunkEnd = this.#at + readU32(bytes, chunkAt);
  }

  /** Where in the file the window has got to. */
  get fileAt(): number {
    return this.#at;
  }

  /** Moves what is unread to the front and fills up behind it. */
  refill(): void {
    if (this.isLast) return;
    const { buffer } = this;
    const firstUnread = this.bitAt >> 3;
    let filled = this.endBit >> 3;
    buffer.copyWithin(0, firstUnread, filled);
    this.bitAt &= 7;
    filled -= firstUnread;
    let hasMore = true;
    while (filled < WINDOW_BYTES && (hasMore = this.#enterChunk())) {
      const until = Math.min(this.#chunkEnd, this.#at + WINDOW_BYTES - filled);
      buffer.set(this.#bytes.subarray(this.#at, until), filled);
      filled += until - this.#at;
      this.#at = until;
    }
    this.endBit = filled * 8;
    if (!hasMore) buffer.fill(0, filled, filled + INPUT_MARGIN_BYTES);
  }

  /** Goes to the next chunk where one is used up; false at the end of the data. */
  #enterChunk(): boolean {
    while (this.#at >= this.#chunkEnd) {
      const next = this.#chunkEnd + 4;
      if (!hasText(this.#bytes, next + 4, 'IDAT')) {
        this.isLast = true;
        return false;
      }
      this.#at = next + 8;
      this.#chunkEnd = this.#at + readU32(this.#bytes, next);
    }
    return true;
  }
}
