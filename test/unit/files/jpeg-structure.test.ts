import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../../src/files/jpeg-structure.ts';
import type { PictureStructure } from '../../../src/files/picture-structure.ts';
import { runAtOnce } from '../../../src/files/steps.ts';
import { buildJpeg, buildSegment, type JpegOptions } from '../../fixtures/files/build-jpeg.ts';
import { concatBytes, textBytes } from '../../fixtures/files/seeded.ts';

const read = (bytes: Uint8Array, isWhole = true): PictureStructure => runAtOnce(readJpeg(bytes, isWhole));
const readBuilt = (options: JpegOptions): PictureStructure => read(buildJpeg(options));
const FOUR = [
  [1, 1],
  [1, 1],
  [1, 1],
  [1, 1],
] as const;

/** Where a marker's two bytes stand. */
function findMarker(bytes: Uint8Array, marker: number): number {
  for (let at = 2; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === marker) return at;
  throw new Error(`no marker ${marker.toString(16)}`);
}

describe('readJpeg', () => {
  it('reads size, depth and model', () => {
    expect(readBuilt({ widthPx: 33, heightPx: 17 })).toEqual({
      problem: null,
      storedWidthPx: 33,
      storedHeightPx: 17,
      orientation: 1,
      densityDpi: null,
      bitDepth: 8,
      colorModel: 'rgb',
      icc: false,
      animated: false,
      transparent: false,
      gps: false,
      trailingBytes: 0,
    });
  });

  it('refuses what the decoder that browsers share does not do: sides over 65,500, stretching by a fraction', () => {
    const sized = (sidePx: number): PictureStructure => {
      const bytes = buildJpeg({ widthPx: 8, heightPx: 8, sampling: [[1, 1]] });
      const at = findMarker(bytes, 0xc0);
      bytes.set([sidePx >> 8, sidePx & 255], at + 7);
      return read(bytes);
    };
    expect(sized(65_500).problem).toBeNull();
    expect(sized(65_501).problem).toBe('unsupported');
    const mixed = (across: number): PictureStructure =>
      readBuilt({
        sampling: [
          [across, 1],
          [2, 1],
          [1, 1],
        ],
      });
    expect(mixed(4).problem).toBeNull();
    expect(mixed(3).problem).toBe('unsupported');
  });

  it('tells gray, CMYK and YCCK apart', () => {
    expect(readBuilt({ sampling: [[1, 1]] }).colorModel).toBe('gray');
    expect(readBuilt({ sampling: FOUR }).colorModel).toBe('cmyk');
    expect(readBuilt({ sampling: FOUR, adobeTransform: 0 }).colorModel).toBe('cmyk');
    expect(readBuilt({ sampling: FOUR, adobeTransform: 2 }).colorModel).toBe('ycck');
  });

  it('reads JFIF density by its unit, and EXIF where JFIF states only a shape', () => {
    expect(readBuilt({ jfif: [1, 300] }).densityDpi).toBe(300);
    expect(readBuilt({ jfif: [2, 118] }).densityDpi).toBe(299.72);
    expect(readBuilt({ jfif: [0, 72] }).densityDpi).toBeNull();
    expect(readBuilt({ jfif: [1, 0] }).densityDpi).toBeNull();
    expect(readBuilt({ jfif: [0, 1], exif: { densityDpi: 240 } }).densityDpi).toBe(240);
    expect(readBuilt({ exif: { densityDpi: 150 } }).densityDpi).toBe(150);
  });

  it('reads orientation and location from EXIF, location from XMP too', () => {
    expect(readBuilt({ exif: { orientation: 6, hasLocation: true } })).toMatchObject({ orientation: 6, gps: true });
    expect(readBuilt({ exif: { orientation: 6 } }).gps).toBe(false);
    const xmp = buildSegment(0xe1, textBytes('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="52,31N"/>'));
    expect(readBuilt({ before: [xmp] }).gps).toBe(true);
  });

  it('sees an ICC profile', () => {
    expect(readBuilt({ before: [buildSegment(0xe2, textBytes('ICC_PROFILE\0\x01\x01…'))] }).icc).toBe(true);
  });

  it('counts what follows the end marker', () => {
    expect(readBuilt({ trailing: new Uint8Array(1234) })).toMatchObject({ problem: null, trailingBytes: 1234 });
  });

  it.each([false, true])('calls every cut truncated, progressive: %s', (isProgressive) => {
    const bytes = buildJpeg({ isProgressive, exif: { orientation: 6 }, restartInterval: 2 });
    for (let length = 3; length < bytes.length; length++) {
      expect(read(bytes.subarray(0, length)).problem, `cut at ${length}`).toBe('truncated');
    }
  });

  it('stops at the first scan when it has only the head', () => {
    const bytes = buildJpeg({ exif: { orientation: 8 } });
    const scanAt = findMarker(bytes, 0xda);
    expect(read(bytes.subarray(0, scanAt + 14), false)).toMatchObject({
      problem: null,
      orientation: 8,
      storedWidthPx: 33,
    });
    expect(read(bytes.subarray(0, scanAt), false).problem).toBe('truncated');
  });

  it('goes over stray and fill bytes between segments', () => {
    const bytes = buildJpeg();
    const at = findMarker(bytes, 0xdb);
    const withStray = concatBytes(bytes.subarray(0, at), [0xff, 0xff, 0xff], bytes.subarray(at));
    expect(read(withStray).problem).toBeNull();
  });

  it.each([
    ['lossless', 0xc3],
    ['hierarchical', 0xc5],
    ['arithmetic', 0xc9],
    ['arithmetic progressive', 0xca],
  ])('calls a %s one unsupported', (_, marker) => {
    const bytes = buildJpeg();
    bytes[findMarker(bytes, 0xc0) + 1] = marker;
    expect(read(bytes).problem).toBe('unsupported');
  });

  it('calls twelve bits, two components and a height of 0 unsupported', () => {
    const change = (offset: number, value: number): Uint8Array => {
      const bytes = buildJpeg({ heightPx: 17 });
      bytes[findMarker(bytes, 0xc0) + offset] = value;
      return bytes;
    };
    expect(read(change(4, 12)).problem).toBe('unsupported');
    expect(read(change(6, 0)).problem).toBe('unsupported');
    expect(
      readBuilt({
        sampling: [
          [1, 1],
          [1, 1],
        ],
      }).problem,
    ).toBe('unsupported');
  });

  it('calls damage by its name', () => {
    const sound = buildJpeg();
    const frameAt = findMarker(sound, 0xc0);
    const frame = sound.subarray(frameAt, frameAt + 19);
    const scanAt = findMarker(sound, 0xda);
    const cases: Record<string, Uint8Array> = {
      'a third byte that is no marker': concatBytes([0xff, 0xd8, 0x00], sound.subarray(2)),
      'two frames': concatBytes(sound.subarray(0, frameAt), frame, sound.subarray(frameAt)),
      'a scan before the frame': concatBytes(sound.subarray(0, frameAt), sound.subarray(scanAt)),
      'no scan': concatBytes(sound.subarray(0, scanAt), [0xff, 0xd9]),
      'a second start': concatBytes(sound.subarray(0, frameAt), [0xff, 0xd8], sound.subarray(frameAt)),
      'a reserved marker': concatBytes(sound.subarray(0, frameAt), buildSegment(0xf3, [1]), sound.subarray(frameAt)),
      'a width of 0': sound.with(frameAt + 7, 0).with(frameAt + 8, 0),
      'sampling of 0': sound.with(frameAt + 11, 0x02),
      'a frame of another length': sound.with(frameAt + 9, 4),
    };
    for (const [name, bytes] of Object.entries(cases)) expect(read(bytes).problem, name).toBe('corrupt');
  });
});
