import { findText, hasText, readText, readU32, readU8 } from './byte-reader.ts';
import { crc32 } from './crc32.ts';
import { readExif } from './exif.ts';
import {
  roundDensity,
  UNKNOWN_STRUCTURE,
  type GrowingStructure,
  type PictureStructure,
  type StructureProblem,
} from './picture-structure.ts';
import { PNG_MAX, PNG_SIGNATURE_BYTES, pngColorModel, readPngHeader, type PngHeader } from './png-header.ts';
import { STEP_BYTES, type Steps } from './steps.ts';

/** The library that browsers share takes no longer side, however few pixels there are. */
const MAX_SIDE_PX = 1_000_000;
const METRES_PER_INCH = 0.0254;
const XMP_KEYWORD = 'XML:com.adobe.xmp\0';

/** Where the walk stands in the order that the specification lays down. */
interface Walk {
  readonly facts: GrowingStructure;
  header: PngHeader | null;
  hasPalette: boolean;
  /** Image data: not yet, now, or behind us. */
  data: 'before' | 'within' | 'after';
  hasDensity: boolean;
}

interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Walks a PNG chunk by chunk to IEND, with every checksum. Compressed text and profiles are seen, never inflated.
 * A wrong checksum or misplaced chunk counts where pixels depend on it; ancillary chunks that are damaged are
 * ignored, as decoders do.
 *
 * @param bytes - The whole file, or its beginning when `isWhole` is false.
 * @param isWhole - False: stop at the first IDAT; `truncated` then means that these bytes end before it.
 */
export function* readPng(bytes: Uint8Array, isWhole: boolean): Steps<PictureStructure> {
  const facts: GrowingStructure = { ...UNKNOWN_STRUCTURE };
  const walk: Walk = { facts, header: null, hasPalette: false, data: 'before', hasDensity: false };
  const fail = (problem: StructureProblem): PictureStructure => ({ ...facts, problem });
  let offset = PNG_SIGNATURE_BYTES;
  let walkedBytes = 0;
  for (;;) {
    if (offset + 8 > bytes.length) return fail('truncated');
    const chunk = { name: readText(bytes, offset + 4, 4), start: offset + 8, end: offset + 8 + readU32(bytes, offset) };
    if (!walk.header && chunk.name !== 'IHDR') return fail(chunk.name === 'CgBI' ? 'unsupported' : 'corrupt');
    if (!/^[A-Za-z]{4}$/.test(chunk.name) || chunk.end - chunk.start > PNG_MAX) return fail('corrupt');
    if (chunk.name === 'IDAT' && !isWhole) return walk.hasPalette || !needsPalette(walk) ? facts : fail('corrupt');
    if (chunk.end + 4 > bytes.length) return fail('truncated');

    let crc = 0;
    for (let at = chunk.start - 4; at < chunk.end; at += STEP_BYTES) {
      const until = Math.min(chunk.end, at + STEP_BYTES);
      crc = crc32(bytes, at, until, crc);
      walkedBytes += until - at;
      if (walkedBytes < STEP_BYTES) continue;
      walkedBytes = 0;
      yield until / bytes.length;
    }
    const isIntact = crc === readU32(bytes, chunk.end);
    const isCritical = (chunk.name.charCodeAt(0) & 0x20) === 0;
    if (isCritical && !isIntact) return fail('corrupt');
    if (isCritical) {
      const problem = readCriticalChunk(walk, bytes, chunk);
      if (problem) return fail(problem);
    } else {
      if (walk.data === 'within') walk.data = 'after';
      if (isIntact) readAncillaryChunk(walk, bytes, chunk);
    }
    offset = chunk.end + 4;
    walkedBytes += 12;
    if (chunk.name !== 'IEND') continue;
    facts.trailingBytes = bytes.length - offset;
    return walk.data === 'before' ? fail('corrupt') : facts;
  }
}

function needsPalette(walk: Walk): boolean {
  return walk.header?.colorType === 3;
}

function readCriticalChunk(walk: Walk, bytes: Uint8Array, { name, start, end }: Chunk): StructureProblem | null {
  if (name === 'IHDR') {
    if (walk.header || end - start !== 13) return 'corrupt';
    walk.header = readPngHeader(bytes, start);
    if (!walk.header) return 'corrupt';
    const { widthPx, heightPx, bitDepth, colorType } = walk.header;
    walk.facts.storedWidthPx = widthPx;
    walk.facts.storedHeightPx = heightPx;
    walk.facts.bitDepth = bitDepth;
    walk.facts.colorModel = pngColorModel(colorType);
    walk.facts.transparent = (colorType & 4) !== 0;
    return Math.max(widthPx, heightPx) > MAX_SIDE_PX ? 'unsupported' : null;
  }
  if (name === 'PLTE') {
    const isMisplaced = walk.data !== 'before' || walk.hasPalette;
    if (isMisplaced || end === start || (end - start) % 3 !== 0 || end - start > 768) return 'corrupt';
    walk.hasPalette = true;
    return null;
  }
  if (name === 'IDAT') {
    // Once another chunk has come between, decoders take the data to be over.
    if (walk.data === 'after' || (needsPalette(walk) && !walk.hasPalette)) return 'corrupt';
    walk.data = 'within';
    return null;
  }
  return name === 'IEND' ? null : 'unsupported';
}

function readAncillaryChunk(walk: Walk, bytes: Uint8Array, { name, start, end }: Chunk): void {
  const { facts } = walk;
  const isBeforeData = walk.data === 'before';
  if (name === 'tRNS' && isBeforeData && end > start) {
    facts.transparent ||= hasTransparency(walk, bytes, start, end);
  } else if (name === 'pHYs' && isBeforeData && end - start === 9 && !walk.hasDensity) {
    walk.hasDensity = true;
    const perMetre = readU32(bytes, start);
    const isDensity = readU8(bytes, start + 8) === 1 && perMetre <= PNG_MAX;
    facts.densityDpi = roundDensity(isDensity ? perMetre * METRES_PER_INCH : null);
  } else if (name === 'eXIf') {
    const exif = readExif(bytes.subarray(start, end));
    if (!exif) return;
    facts.orientation = exif.orientation;
    facts.gps ||= exif.gps;
    if (!walk.hasDensity) facts.densityDpi = roundDensity(exif.densityDpi);
  } else if (name === 'iCCP' && isBeforeData) {
    facts.icc = true;
  } else if (name === 'acTL' && isBeforeData && end - start === 8) {
    facts.animated = readU32(bytes, start) > 1;
  } else if (name === 'iTXt' && hasText(bytes, start, XMP_KEYWORD)) {
    facts.gps ||= findText(bytes, 'GPSLatitude', start, end) >= 0;
  }
}

/** A palette's tRNS may say that all its colours are opaque. */
function hasTransparency(walk: Walk, bytes: Uint8Array, start: number, end: number): boolean {
  if (!needsPalette(walk)) return true;
  for (let at = start; at < end; at++) if (bytes[at] !== 255) return true;
  return false;
}
