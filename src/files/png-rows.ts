import { bitsPerPixel, type PngHeader } from './png-header.ts';

/** Rows of equal length, each with its filter byte in front. */
export interface RowGroup {
  readonly rowCount: number;
  readonly rowBytes: number;
}

/** The seven passes of an interlaced picture: where each begins and its steps, in pixels. */
const INTERLACE_PASSES = [
  { left: 0, top: 0, across: 8, down: 8 },
  { left: 4, top: 0, across: 8, down: 8 },
  { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 },
  { left: 0, top: 2, across: 2, down: 4 },
  { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
] as const;
const ONE_PASS = [{ left: 0, top: 0, across: 1, down: 1 }] as const;
const HIGHEST_FILTER = 4;

/** The rows that a picture's data must hold, in order; empty passes are left out. */
export function layOutRows(header: PngHeader): readonly RowGroup[] {
  const bits = bitsPerPixel(header);
  const groups: RowGroup[] = [];
  for (const pass of header.isInterlaced ? INTERLACE_PASSES : ONE_PASS) {
    const columns = Math.ceil(Math.max(0, header.widthPx - pass.left) / pass.across);
    const rowCount = Math.ceil(Math.max(0, header.heightPx - pass.top) / pass.down);
    if (columns > 0 && rowCount > 0) groups.push({ rowCount, rowBytes: 1 + Math.ceil((columns * bits) / 8) });
  }
  return groups;
}

/** Checks, as data stream past, that every row begins with a filter that exists. */
export class RowChecker {
  readonly totalBytes: number;
  readonly #groups: readonly RowGroup[];
  #group = 0;
  #rowsLeft: number;
  #bytesToFilter = 0;

  constructor(header: PngHeader) {
    this.#groups = layOutRows(header);
    this.totalBytes = this.#groups.reduce((sum, { rowCount, rowBytes }) => sum + rowCount * rowBytes, 0);
    this.#rowsLeft = this.#groups[0]?.rowCount ?? 0;
  }

  /** Takes the next bytes; false where a row begins with no filter. What follows the last row is not looked at. */
  take(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from + this.#bytesToFilter;
    for (let group = this.#groups[this.#group]; group && at < to; at += group.rowBytes) {
      if (this.#rowsLeft === 0) {
        group = this.#groups[++this.#group];
        if (!group) break;
        this.#rowsLeft = group.rowCount;
      }
      if ((bytes[at] as number) > HIGHEST_FILTER) return false;
      this.#rowsLeft--;
    }
    this.#bytesToFilter = Math.max(0, at - to);
    return true;
  }
}
