import { readU16 } from './byte-reader.ts';

/** The second byte of the markers we name. */
export const JPEG = {
  SOF0: 0xc0,
  DHT: 0xc4,
  JPG: 0xc8,
  DAC: 0xcc,
  RST0: 0xd0,
  RST7: 0xd7,
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  APP0: 0xe0,
  APP1: 0xe1,
  APP2: 0xe2,
  APP14: 0xee,
  APP15: 0xef,
} as const;

/**
 * One marker and its payload, `[start, end)` without the two length bytes; empty for a bare marker. `end` is
 * what the segment states and may lie beyond the file.
 */
export interface JpegSegment {
  readonly marker: number;
  readonly markerAt: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the next segment at or after `offset`, over stray bytes and fill bytes as decoders do.
 *
 * @returns `null` where the file ends before another marker comes.
 */
export function nextSegment(bytes: Uint8Array, offset: number): JpegSegment | null {
  let at = offset;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return null;
    let codeAt = at + 1;
    while (bytes[codeAt] === 0xff) codeAt++;
    const marker = bytes[codeAt];
    if (marker === undefined) return null;
    at = codeAt + 1;
    if (marker === 0) continue;
    if (isBare(marker)) return { marker, markerAt: codeAt - 1, start: at, end: at };
    // A length below 2 cannot be; decoders then skip just the two bytes that state it.
    return { marker, markerAt: codeAt - 1, start: at + 2, end: at + Math.max(2, readU16(bytes, at)) };
  }
}

/** Markers that stand alone, without a length. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= JPEG.RST0 && marker <= JPEG.EOI);
}

/** Frame headers: C0 to CF without DHT, JPG and DAC. */
export function isFrameMarker(marker: number): boolean {
  return (marker & 0xf0) === 0xc0 && marker !== JPEG.DHT && marker !== JPEG.JPG && marker !== JPEG.DAC;
}

/**
 * Walks entropy-coded data from `offset` to the marker that ends it; stuffed zeros and restart markers belong to it.
 *
 * @param until - Look no further than here, so that a long scan can be walked in steps.
 * @returns Where the ending marker stands, or -1 when there is none before `until`; go on from `until` then.
 */
export function findScanEnd(bytes: Uint8Array, offset: number, until: number): number {
  for (let at = bytes.indexOf(0xff, offset); at >= 0 && at < until; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next === 0 || next === 0xff || (next >= JPEG.RST0 && next <= JPEG.RST7)) continue;
    return at;
  }
  return -1;
}
