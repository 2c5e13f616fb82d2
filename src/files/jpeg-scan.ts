import { readU8 } from './byte-reader.ts';
import { acFirstReader, acRefineReader, type NonZeroFlags } from './jpeg-ac-blocks.ts';
import { dcReader, sequentialReader, type BlockReader } from './jpeg-blocks.ts';
import type { JpegComponent, JpegFrame } from './jpeg-frame.ts';
import { buildHuffmanTable, type HuffmanDefinition, type HuffmanTable } from './jpeg-huffman.ts';
import type { JpegSegment } from './jpeg-segments.ts';
import { STANDARD_TABLES } from './jpeg-standard-tables.ts';
import type { JpegTables } from './jpeg-tables.ts';

/** One scan ready to be read. */
export interface JpegScan {
  readonly components: readonly JpegComponent[];
  /** Units (MCUs, or blocks where one component stands alone) in the scan. */
  readonly unitCount: number;
  readonly read: BlockReader;
  readonly restart: () => void;
}

/** What scans of one picture share: the flags of each component's coefficients, made when first needed. */
export type FlagStore = Map<JpegComponent, NonZeroFlags>;

interface ScanComponent {
  readonly component: JpegComponent;
  readonly dcSlot: number;
  readonly acSlot: number;
}

/** Largest unit that decoders take: T.81 allows no more blocks in an MCU. */
const MAX_UNIT_BLOCKS = 10;

/**
 * Reads a scan header (SOS) and makes its tables ready.
 *
 * @returns `null` where decoders would stop: unknown components, missing or impossible tables, a band that cannot be.
 */
export function readScan(
  bytes: Uint8Array,
  { start, end }: JpegSegment,
  frame: JpegFrame,
  tables: JpegTables,
  flagStore: FlagStore,
): JpegScan | null {
  const count = readU8(bytes, start);
  if (count < 1 || count > 4 || end - start !== 4 + 2 * count) return null;
  const parts: ScanComponent[] = [];
  for (let i = 0; i < count; i++) {
    const id = readU8(bytes, start + 1 + 2 * i);
    const slots = readU8(bytes, start + 2 + 2 * i);
    // Some encoders give all components one name: each of it that a scan lists is then the next.
    const isListed = (candidate: JpegComponent): boolean => parts.some(({ component }) => component === candidate);
    const component = frame.components.find((candidate) => candidate.id === id && !isListed(candidate));
    if (!component || tables.quant[component.quantTable] !== true) return null;
    parts.push({ component, dcSlot: slots >> 4, acSlot: slots & 15 });
  }
  const tail = end - 3;
  const band = { start: readU8(bytes, tail), end: readU8(bytes, tail + 1) };
  const precision = { previous: readU8(bytes, tail + 2) >> 4, now: readU8(bytes, tail + 2) & 15 };
  const reader = frame.isProgressive
    ? progressiveReader(parts, band, precision, frame, tables, flagStore)
    : sequentialScanReader(parts, tables);
  if (!reader) return null;
  const components = parts.map((part) => part.component);
  return { components, unitCount: countUnits(frame, components), ...reader };
}

type ScanReader = Pick<JpegScan, 'read' | 'restart'>;
const NOTHING_TO_RESTART = (): void => undefined;

/** The tables that a unit's blocks use, in the blocks' order. */
function perBlock<T>(parts: readonly ScanComponent[], give: (part: ScanComponent) => T): readonly T[] {
  if (parts.length === 1) return parts.map(give);
  return parts.flatMap((part) => {
    const blocks = part.component.horizontalSampling * part.component.verticalSampling;
    return new Array<T>(blocks).fill(give(part));
  });
}

function sequentialScanReader(parts: readonly ScanComponent[], tables: JpegTables): ScanReader | null {
  const dc = perBlock(parts, ({ dcSlot }) => makeReady(tables.dc[dcSlot] ?? STANDARD_TABLES.dc[dcSlot], 15));
  const ac = perBlock(parts, ({ acSlot }) => makeReady(tables.ac[acSlot] ?? STANDARD_TABLES.ac[acSlot], 255));
  if (!isComplete(dc) || !isComplete(ac) || dc.length > MAX_UNIT_BLOCKS) return null;
  return { read: sequentialReader(dc, ac), restart: NOTHING_TO_RESTART };
}

function progressiveReader(
  parts: readonly ScanComponent[],
  band: { readonly start: number; readonly end: number },
  precision: { readonly previous: number; readonly now: number },
  frame: JpegFrame,
  tables: JpegTables,
  flagStore: FlagStore,
): ScanReader | null {
  const isRefinement = precision.previous > 0;
  if (precision.now > 13 || (isRefinement && precision.now !== precision.previous - 1)) return null;
  if (band.start === 0) {
    if (band.end !== 0) return null;
    const dc = perBlock(parts, ({ dcSlot }) => (isRefinement ? null : makeReady(tables.dc[dcSlot], 15)));
    if ((!isRefinement && !isComplete(dc)) || dc.length > MAX_UNIT_BLOCKS) return null;
    return { read: dcReader(dc), restart: NOTHING_TO_RESTART };
  }
  const [part] = parts;
  if (!part || parts.length > 1 || band.end < band.start || band.end > 63) return null;
  const table = makeReady(tables.ac[part.acSlot], 255);
  if (!table) return null;
  const flags = flagStore.get(part.component) ?? new Uint32Array(2 * countUnits(frame, [part.component]));
  flagStore.set(part.component, flags);
  const scan = { table, flags, bandStart: band.start, bandEnd: band.end };
  return isRefinement ? acRefineReader(scan) : acFirstReader(scan);
}

function makeReady(definition: HuffmanDefinition | undefined, highestSymbol: number): HuffmanTable | null {
  return definition ? buildHuffmanTable(definition, highestSymbol) : null;
}

function isComplete(tables: readonly (HuffmanTable | null)[]): tables is readonly HuffmanTable[] {
  return !tables.includes(null);
}

/** A component alone is stored without the padding that fills whole MCUs. */
function countUnits(frame: JpegFrame, components: readonly JpegComponent[]): number {
  const { widthPx, heightPx } = frame;
  const across = Math.max(...frame.components.map((component) => component.horizontalSampling));
  const down = Math.max(...frame.components.map((component) => component.verticalSampling));
  const [first] = components;
  if (components.length === 1 && first) {
    const columns = Math.ceil(Math.ceil((widthPx * first.horizontalSampling) / across) / 8);
    return columns * Math.ceil(Math.ceil((heightPx * first.verticalSampling) / down) / 8);
  }
  return Math.ceil(widthPx / (8 * across)) * Math.ceil(heightPx / (8 * down));
}
