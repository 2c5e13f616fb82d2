import { findText, hasText, readU16, readU8 } from './byte-reader.ts';
import { readExif, type ExifFacts } from './exif.ts';
import { nameColorModel, readFrame, type JpegFrame } from './jpeg-frame.ts';
import { findScanEnd, isFrameMarker, JPEG, nextSegment, type JpegSegment } from './jpeg-segments.ts';
import {
  roundDensity,
  UNKNOWN_STRUCTURE,
  type GrowingStructure,
  type PictureStructure,
  type StructureProblem,
} from './picture-structure.ts';
import { STEP_BYTES, type Steps } from './steps.ts';

const EXIF_HEADER = 'Exif\0';
const XMP_HEADER = 'http://ns.adobe.com/xap/1.0/\0';
const CM_PER_INCH = 2.54;
/** Segments walked before others get a turn; a file may hold millions of empty ones. */
const STEP_SEGMENTS = 4096;

/** What the segments before the first scan have told so far. */
interface Header {
  frame: JpegFrame | null;
  exif: ExifFacts | null;
  jfifDensityDpi: number | null;
  adobeTransform: number | null;
  hasIcc: boolean;
  hasXmpLocation: boolean;
}

/**
 * Walks a JPEG segment by segment, through all scans to the end marker.
 *
 * @param bytes - The whole file, or its beginning when `isWhole` is false.
 * @param isWhole - False: stop at the first scan, with no word on what follows; `truncated` then means
 *   that these bytes end before the header does.
 */
export function* readJpeg(bytes: Uint8Array, isWhole: boolean): Steps<PictureStructure> {
  const header: Header = {
    frame: null,
    exif: null,
    jfifDensityDpi: null,
    adobeTransform: null,
    hasIcc: false,
    hasXmpLocation: false,
  };
  // Decoders want the marker after SOI without a stray byte between.
  if (bytes.length > 2 && bytes[2] !== 0xff) return summarise(header, 'corrupt', 0);
  let hasScan = false;
  let offset = 2;
  for (let count = 1; ; count++) {
    const segment = nextSegment(bytes, offset);
    if (!segment) return summarise(header, 'truncated', 0);
    const { marker } = segment;
    if (marker === JPEG.EOI) {
      return summarise(header, hasScan ? null : 'corrupt', bytes.length - segment.end);
    }
    const problem = findMisplaced(header, marker) ?? readHeaderSegment(header, bytes, segment, hasScan);
    if (problem) return summarise(header, problem, 0);
    offset = segment.end;
    if (marker === JPEG.SOS) {
      if (!header.frame) return summarise(header, 'corrupt', 0);
      if (!isWhole) return summarise(header, null, 0);
      hasScan = true;
      for (let scanEnd = -1; scanEnd < 0;) {
        const until = offset + STEP_BYTES;
        scanEnd = findScanEnd(bytes, offset, until);
        if (scanEnd < 0 && until >= bytes.length) return summarise(header, 'truncated', 0);
        offset = scanEnd < 0 ? until : scanEnd;
        yield offset / bytes.length;
      }
    }
    if (count % STEP_SEGMENTS === 0) yield offset / bytes.length;
  }
}

/** A marker that cannot stand where it does is damage, even where the file ends before its segment would. */
function findMisplaced(header: Header, marker: number): StructureProblem | null {
  const isSecondFrame = isFrameMarker(marker) && header.frame !== null;
  return isSecondFrame || marker === JPEG.SOI || isReserved(marker) ? 'corrupt' : null;
}

/** Takes what one segment tells; says what is wrong with it, if anything. */
function readHeaderSegment(
  header: Header,
  bytes: Uint8Array,
  segment: JpegSegment,
  hasScan: boolean,
): StructureProblem | null {
  const { marker, end } = segment;
  if (end > bytes.length) return 'truncated';
  if (isFrameMarker(marker)) {
    header.frame = readFrame(bytes, segment);
    return header.frame.problem;
  }
  if (marker >= JPEG.APP0 && marker <= JPEG.APP15 && !hasScan) readApplicationData(header, bytes, segment);
  return null;
}

/** Markers that decoders stop at: reserved (02 to BF), JPG, DHP, EXP and the JPGn extensions. */
function isReserved(marker: number): boolean {
  const isExtension = marker >= 0xf0 && marker <= 0xfd;
  return (marker > 0x01 && marker < 0xc0) || marker === JPEG.JPG || marker === 0xde || marker === 0xdf || isExtension;
}

function readApplicationData(header: Header, bytes: Uint8Array, { marker, start, end }: JpegSegment): void {
  if (marker === JPEG.APP0 && hasText(bytes, start, 'JFIF\0') && end - start >= 14) {
    header.jfifDensityDpi ??= readJfifDensity(bytes, start);
  } else if (marker === JPEG.APP1 && hasText(bytes, start, EXIF_HEADER)) {
    header.exif ??= readExif(bytes.subarray(start + EXIF_HEADER.length + 1, end));
  } else if (marker === JPEG.APP1 && hasText(bytes, start, XMP_HEADER)) {
    header.hasXmpLocation ||= findText(bytes, 'GPSLatitude', start, end) >= 0;
  } else if (marker === JPEG.APP2 && hasText(bytes, start, 'ICC_PROFILE\0')) {
    header.hasIcc = true;
  } else if (marker === JPEG.APP14 && hasText(bytes, start, 'Adobe') && end - start >= 12) {
    header.adobeTransform = readU8(bytes, start + 11);
  }
}

/** Unit 0 states a shape of pixels only, no density. */
function readJfifDensity(bytes: Uint8Array, start: number): number | null {
  const unit = readU8(bytes, start + 7);
  const perUnit = readU16(bytes, start + 8);
  if (unit === 1) return perUnit;
  return unit === 2 ? perUnit * CM_PER_INCH : null;
}

function summarise(header: Header, problem: StructureProblem | null, trailingBytes: number): PictureStructure {
  const { frame, exif } = header;
  const structure: GrowingStructure = { ...UNKNOWN_STRUCTURE, problem, trailingBytes };
  structure.densityDpi = roundDensity(header.jfifDensityDpi || exif?.densityDpi || null);
  structure.orientation = exif?.orientation ?? 1;
  structure.gps = (exif?.gps ?? false) || header.hasXmpLocation;
  structure.icc = header.hasIcc;
  if (frame) {
    structure.storedWidthPx = frame.widthPx;
    structure.storedHeightPx = frame.heightPx;
    structure.bitDepth = frame.precisionBits;
    structure.colorModel = nameColorModel(frame.components.length, header.adobeTransform);
  }
  return structure;
}
