import { JpegBits } from './jpeg-bits.ts';
import { DAMAGED } from './jpeg-blocks.ts';
import { readFrame, type JpegComponent, type JpegFrame } from './jpeg-frame.ts';
import { readScan, type FlagStore, type JpegScan } from './jpeg-scan.ts';
import { findScanEnd, isFrameMarker, JPEG, nextSegment } from './jpeg-segments.ts';
import { readTables, type JpegTables } from './jpeg-tables.ts';
import type { StructureProblem } from './picture-structure.ts';
import { STEP_BYTES, type Steps } from './steps.ts';

/** Encoders write a dozen scans, never hundreds; each one costs a pass over the picture. */
const MAX_SCANS = 512;
/**
 * Cameras leave a few stray bytes behind the last block, and decoders skip them. Damage that makes blocks come out
 * shorter leaves more: the blocks that are no longer reached.
 */
const MAX_STRAY_BYTES = 32;
/** Some cameras fill up their last sector in front of the end marker; nobody fills up before a restart marker. */
const MAX_PADDING_BYTES = 4096;
/** Units or bytes read before others get a turn, whichever is reached first: about a millisecond's work. */
const STEP_UNITS = 5_000;
const STEP_DATA_BYTES = 1 << 16;

/**
 * Decodes a JPEG's entropy-coded data without building the picture: every block of every scan must be there
 * and be such as an encoder writes. Takes bytes whose structure was found sound, and a few tens of bits of
 * memory a block.
 *
 * @returns What is wrong, or `null`.
 */
export function* checkJpegData(bytes: Uint8Array): Steps<StructureProblem | null> {
  const tables: JpegTables = { dc: [], ac: [], quant: [], restartInterval: 0 };
  const flagStore: FlagStore = new Map();
  const seen = new Set<JpegComponent>();
  let frame: JpegFrame | null = null;
  let scanCount = 0;
  let offset = 2;
  for (;;) {
    const segment = nextSegment(bytes, offset);
    if (!segment || segment.end > bytes.length) return 'truncated';
    if (segment.marker === JPEG.EOI) break;
    if (isFrameMarker(segment.marker)) frame = readFrame(bytes, segment);
    if (!readTables(tables, bytes, segment)) return 'corrupt';
    offset = segment.end;
    if (segment.marker !== JPEG.SOS) continue;
    if (!frame || frame.problem || ++scanCount > MAX_SCANS) return 'unsupported';
    const scan = readScan(bytes, segment, frame, tables, flagStore);
    if (!scan) return 'corrupt';
    for (const component of scan.components) seen.add(component);
    const bits = new JpegBits(bytes, offset, bytes.length);
    if (!(yield* readUnits(scan, bits, tables.restartInterval, bytes.length))) return 'corrupt';
    offset = yield* skipScan(bytes, bits.fileAt);
  }
  // Decoders fill a component that never came with gray; its colours are lost all the same.
  return frame && seen.size === frame.components.length ? null : 'truncated';
}

/** Reads all units of a scan, from restart marker to restart marker; false where they are damaged. */
function* readUnits(scan: JpegScan, bits: JpegBits, restartInterval: number, totalBytes: number): Steps<boolean> {
  const intervalUnits = restartInterval || scan.unitCount;
  let left = scan.unitCount;
  let unitsSinceTurn = 0;
  let turnAt = bits.fileAt;
  for (let interval = 0; left > 0; interval++) {
    if (interval > 0) {
      if (!bits.restart((interval - 1) & 7)) return false;
      scan.restart();
    }
    let leftInInterval = Math.min(left, intervalUnits);
    left -= leftInInterval;
    while (leftInInterval > 0) {
      bits.refill();
      const count = Math.min(leftInInterval, STEP_UNITS);
      const done = scan.read(bits, count);
      if (done === DAMAGED) return false;
      leftInInterval -= done;
      unitsSinceTurn += done;
      if (unitsSinceTurn < STEP_UNITS && bits.fileAt - turnAt < STEP_DATA_BYTES) continue;
      unitsSinceTurn = 0;
      turnAt = bits.fileAt;
      yield bits.fileAt / totalBytes;
    }
    const { strayBytes, paddingBytes } = bits.skipRest();
    if (strayBytes > MAX_STRAY_BYTES || paddingBytes > (left > 0 ? MAX_STRAY_BYTES : MAX_PADDING_BYTES)) return false;
  }
  return true;
}

/** Where the marker stands that ends the scan; the structure reader has seen that there is one. */
function* skipScan(bytes: Uint8Array, offset: number): Steps<number> {
  let at = offset;
  for (;;) {
    const until = at + STEP_BYTES;
    const end = findScanEnd(bytes, at, until);
    if (end >= 0 || until >= bytes.length) return end >= 0 ? end : bytes.length;
    at = until;
    yield at / bytes.length;
  }
}
