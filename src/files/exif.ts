import { hasText, readU16, readU32 } from './byte-reader.ts';

/** What we take from an EXIF block; nothing else in it is read. */
export interface ExifFacts {
  /** 1 to 8; 1 where none is stated or the value means nothing. */
  readonly orientation: number;
  /** `null` where no unit or no positive number is stated. */
  readonly densityDpi: number | null;
  /** A latitude or a longitude is present, not just a GPS directory with a version in it. */
  readonly gps: boolean;
}

interface Entry {
  readonly kind: number;
  readonly count: number;
  /** Where the value stands when it needs at most four bytes; else where its offset stands. */
  readonly at: number;
}

const TAG_ORIENTATION = 0x0112;
const TAG_X_RESOLUTION = 0x011a;
const TAG_RESOLUTION_UNIT = 0x0128;
const TAG_GPS_DIRECTORY = 0x8825;
const TAG_LATITUDE = 2;
const TAG_LONGITUDE = 4;
const KIND_SHORT = 3;
const KIND_LONG = 4;
const KIND_RATIONAL = 5;
const ENTRY_BYTES = 12;
const CM_PER_INCH = 2.54;

/**
 * Reads a TIFF-formed EXIF block: JPEG's after `Exif\0\0`, or a PNG `eXIf` chunk.
 *
 * @param tiff - The block from its byte-order letters on; every offset inside counts from there.
 * @returns `null` where it is no EXIF block.
 */
export function readExif(tiff: Uint8Array): ExifFacts | null {
  const isLittle = hasText(tiff, 0, 'II*\0');
  if (!isLittle && !hasText(tiff, 0, 'MM\0*')) return null;
  const main = readDirectory(tiff, readU32(tiff, 4, isLittle), isLittle);
  const orientation = main.get(TAG_ORIENTATION);
  const gpsPointer = main.get(TAG_GPS_DIRECTORY);
  return {
    orientation: orientation ? readOrientation(tiff, orientation, isLittle) : 1,
    densityDpi: readDensity(tiff, main, isLittle),
    gps: gpsPointer !== undefined && hasLocation(tiff, readU32(tiff, gpsPointer.at, isLittle), isLittle),
  };
}

/** Browsers turn a picture only for one SHORT from 1 to 8; so do we, or preview and print would differ. */
function readOrientation(tiff: Uint8Array, entry: Entry, isLittle: boolean): number {
  const value = readU16(tiff, entry.at, isLittle);
  return entry.kind === KIND_SHORT && entry.count === 1 && value >= 1 && value <= 8 ? value : 1;
}

function readDensity(tiff: Uint8Array, main: ReadonlyMap<number, Entry>, isLittle: boolean): number | null {
  const resolution = main.get(TAG_X_RESOLUTION);
  if (!resolution || resolution.kind !== KIND_RATIONAL) return null;
  const at = readU32(tiff, resolution.at, isLittle);
  if (at + 8 > tiff.length) return null;
  const perUnit = readU32(tiff, at, isLittle) / readU32(tiff, at + 4, isLittle);
  const unitEntry = main.get(TAG_RESOLUTION_UNIT);
  const unit = unitEntry ? readU16(tiff, unitEntry.at, isLittle) : 2;
  if (!(perUnit > 0) || !Number.isFinite(perUnit)) return null;
  if (unit === 3) return perUnit * CM_PER_INCH;
  return unit === 2 ? perUnit : null;
}

function hasLocation(tiff: Uint8Array, offset: number, isLittle: boolean): boolean {
  const gps = readDirectory(tiff, offset, isLittle);
  return [TAG_LATITUDE, TAG_LONGITUDE].some((tag) => {
    const entry = gps.get(tag);
    return entry !== undefined && entry.kind === KIND_RATIONAL && entry.count > 0;
  });
}

/** The directory's entries by tag; the first of a repeated tag counts. Entries beyond the block are left out. */
function readDirectory(tiff: Uint8Array, offset: number, isLittle: boolean): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (offset < 8 || offset + 2 > tiff.length) return entries;
  const count = readU16(tiff, offset, isLittle);
  for (let i = 0; i < count; i++) {
    const at = offset + 2 + i * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) break;
    const tag = readU16(tiff, at, isLittle);
    if (entries.has(tag)) continue;
    const kind = readU16(tiff, at + 2, isLittle);
    if (kind < 1 || kind > 13 || (tag === TAG_GPS_DIRECTORY && kind !== KIND_LONG && kind !== 13)) continue;
    entries.set(tag, { kind, count: readU32(tiff, at + 4, isLittle), at: at + 8 });
  }
  return entries;
}
