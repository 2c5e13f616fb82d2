import { INPUT_MARGIN_BYTES, type IdatWindow } from './idat-window.ts';
import {
  buildPrefixTable,
  DISTANCE_VALUES,
  fixedTables,
  LENGTH_BIAS,
  LENGTH_CODE_VALUES,
  LITERAL_VALUES,
  lookUpLongCode,
  PREFIX_BITS,
  type PrefixTable,
} from './inflate-tables.ts';

/** How far back a match may reach. */
const HISTORY_BYTES = 1 << 15;
const OUTPUT_BYTES = 1 << 16;
const LONGEST_MATCH = 258;
const PREFIX_MASK = (1 << PREFIX_BITS) - 1;
/** The order in which a block states the lengths of its length code. */
const LENGTH_CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Bytes of {@link Inflater.output}, `[from, to)`. */
export interface Inflated {
  readonly from: number;
  readonly to: number;
  /** `ended` after the last block; `broken` where the data are none that a compressor writes, or end too soon. */
  readonly state: 'running' | 'ended' | 'broken';
}

type Phase = 'header' | 'stored' | 'compressed' | 'ended' | 'broken';

/**
 * Inflates deflate data as a stream, through 96 kB of output and 64 kB of input, so that a small file that
 * stands for gigabytes costs nothing but what its reader asks for.
 *
 * @see RFC 1951
 */
export class Inflater {
  /** History and output in one; what {@link next} gave stands in `[from, to)`. */
  readonly output = new Uint8Array(HISTORY_BYTES + OUTPUT_BYTES + LONGEST_MATCH);
  readonly #input: IdatWindow;
  #phase: Phase = 'header';
  #isFinalBlock = false;
  #storedLeft = 0;
  #literals: PrefixTable | null = null;
  #distances: PrefixTable | null = null;
  #outAt = 0;
  /** Where the file's own bytes begin in `output`: nothing before may be referred to. */
  #firstAt = 0;

  constructor(input: IdatWindow) {
    this.#input = input;
  }

  /** Inflates some more: up to 64 kB into {@link output}. */
  next(): Inflated {
    if (this.#outAt > HISTORY_BYTES) {
      const shift = this.#outAt - HISTORY_BYTES;
      this.output.copyWithin(0, shift, this.#outAt);
      this.#outAt = HISTORY_BYTES;
      this.#firstAt = Math.max(0, this.#firstAt - shift);
    }
    const from = this.#outAt;
    while (this.#outAt < HISTORY_BYTES + OUTPUT_BYTES && !this.#isOver()) {
      this.#input.refill();
      this.#phase = this.#step();
      if (this.#input.bitAt > this.#input.endBit) this.#phase = 'broken';
    }
    const state = this.#phase === 'ended' || this.#phase === 'broken' ? this.#phase : 'running';
    return { from, to: this.#outAt, state };
  }

  #isOver(): boolean {
    return this.#phase === 'ended' || this.#phase === 'broken';
  }

  #step(): Phase {
    if (this.#phase === 'header') return this.#isFinalBlock ? 'ended' : this.#readBlockHeader();
    return this.#phase === 'stored' ? this.#copyStored() : this.#inflateSome();
  }

  #take(bits: number): number {
    const { view, bitAt } = this.#input;
    this.#input.bitAt = bitAt + bits;
    return peek(view, bitAt) & ((1 << bits) - 1);
  }

  #readBlockHeader(): Phase {
    this.#isFinalBlock = this.#take(1) === 1;
    const kind = this.#take(2);
    if (kind === 0) {
      this.#input.bitAt = (this.#input.bitAt + 7) & ~7;
      this.#storedLeft = this.#take(16);
      return this.#take(16) === (this.#storedLeft ^ 0xffff) ? 'stored' : 'broken';
    }
    if (kind === 1) {
      const { literals, distances } = fixedTables();
      this.#literals = literals;
      this.#distances = distances;
      return 'compressed';
    }
    return kind === 2 && this.#readDynamicTables() ? 'compressed' : 'broken';
  }

  #readDynamicTables(): boolean {
    const literalCount = this.#take(5) + 257;
    const distanceCount = this.#take(5) + 1;
    const lengthCount = this.#take(4) + 4;
    if (literalCount > 286 || distanceCount > 30) return false;
    const codeLengths = new Uint8Array(LENGTH_CODE_ORDER.length);
    for (const symbol of LENGTH_CODE_ORDER.slice(0, lengthCount)) codeLengths[symbol] = this.#take(3);
    const lengthTable = buildPrefixTable(codeLengths, LENGTH_CODE_VALUES, false);
    const lengths = lengthTable && this.#readCodeLengths(lengthTable, literalCount + distanceCount);
    if (!lengths || lengths[256] === 0) return false;
    this.#literals = buildPrefixTable(lengths.subarray(0, literalCount), LITERAL_VALUES, true);
    this.#distances = buildPrefixTable(lengths.subarray(literalCount), DISTANCE_VALUES, true);
    return this.#literals !== null && this.#distances !== null;
  }

  #readCodeLengths(table: PrefixTable, count: number): Uint8Array | null {
    const lengths = new Uint8Array(count);
    for (let at = 0; at < count;) {
      const entry = table.fast[peek(this.#input.view, this.#input.bitAt) & PREFIX_MASK] as number;
      if (entry === 0) return null;
      this.#input.bitAt += entry & 15;
      const symbol = entry >> 8;
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) return null;
      const repeated = symbol === 16 ? (lengths[at - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (at + times > count) return null;
      lengths.fill(repeated, at, at + times);
      at += times;
    }
    return lengths;
  }

  #copyStored(): Phase {
    const input = this.#input;
    const at = input.bitAt >> 3;
    const room = HISTORY_BYTES + OUTPUT_BYTES - this.#outAt;
    const count = Math.min(this.#storedLeft, room, (input.endBit >> 3) - at);
    if (count <= 0 && this.#storedLeft > 0) return 'broken';
    this.output.set(input.buffer.subarray(at, at + count), this.#outAt);
    this.#outAt += count;
    input.bitAt += count * 8;
    this.#storedLeft -= count;
    return this.#storedLeft > 0 ? 'stored' : 'header';
  }

  /** The loop that nearly all time goes into: symbols until the block ends or a window runs low. */
  #inflateSome(): Phase {
    const { output } = this;
    const { view, endBit } = this.#input;
    const literals = this.#literals as PrefixTable;
    const distances = this.#distances as PrefixTable;
    const literalTable = literals.fast;
    const distanceTable = distances.fast;
    const stopBit = this.#input.isLast ? endBit + 1 : endBit - INPUT_MARGIN_BYTES * 4;
    const stopOut = HISTORY_BYTES + OUTPUT_BYTES;
    const firstAt = this.#firstAt;
    let outAt = this.#outAt;
    let { bitAt } = this.#input;
    let phase: Phase = 'compressed';
    while (outAt < stopOut && bitAt < stopBit) {
      let word = peek(view, bitAt);
      let entry = (literalTable[word & PREFIX_MASK] as number) || lookUpLongCode(literals, word);
      let value = entry >> 8;
      if (value < 256) {
        if (entry === 0) {
          phase = 'broken';
          break;
        }
        output[outAt++] = value;
        bitAt += entry & 15;
        // A second literal often fits into the same 25 bits; 258 bytes of room follow the stop.
        if ((entry & 15) > 25 - PREFIX_BITS) continue;
        word >>>= entry & 15;
        entry = literalTable[word & PREFIX_MASK] as number;
        value = entry >> 8;
        if (entry === 0 || value >= 256) continue;
        output[outAt++] = value;
        bitAt += entry & 15;
        continue;
      }
      bitAt += entry & 15;
      if (value === 256) {
        phase = 'header';
        break;
      }
      let extraBits = (entry >> 4) & 15;
      const length = value - LENGTH_BIAS + ((word >>> (entry & 15)) & ((1 << extraBits) - 1));
      bitAt += extraBits;
      word = peek(view, bitAt);
      entry = (distanceTable[word & PREFIX_MASK] as number) || lookUpLongCode(distances, word);
      bitAt += entry & 15;
      extraBits = (entry >> 4) & 15;
      const from = outAt - (entry >> 8) - (peek(view, bitAt) & ((1 << extraBits) - 1));
      bitAt += extraBits;
      if (entry === 0 || from < firstAt) {
        phase = 'broken';
        break;
      }
      const end = outAt + length;
      for (let source = from; outAt < end;) output[outAt++] = output[source++] as number;
    }
    this.#outAt = outAt;
    this.#input.bitAt = bitAt;
    return phase;
  }
}

/** The bits from `bitAt` on, first bit lowest, of which at least the first 25 are right. */
function peek(view: DataView, bitAt: number): number {
  return view.getInt32(bitAt >> 3, true) >>> (bitAt & 7);
}
