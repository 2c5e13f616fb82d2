import { describe, expect, it } from 'vitest';
import type { PictureStructure } from '../../../src/files/picture-structure.ts';
import { readPng } from '../../../src/files/png-structure.ts';
import { runAtOnce } from '../../../src/files/steps.ts';
import { buildExif } from '../../fixtures/files/build-exif.ts';
import { bigEndian32, buildChunk, buildPng, type PngOptions } from '../../fixtures/files/build-png.ts';
import { concatBytes, textBytes } from '../../fixtures/files/seeded.ts';

const read = (bytes: Uint8Array, isWhole = true): PictureStructure => runAtOnce(readPng(bytes, isWhole));
const readBuilt = (options: PngOptions): PictureStructure => read(buildPng(options));
const density = (x: number, y: number, unit: number): Uint8Array =>
  buildChunk('pHYs', [...bigEndian32(x), ...bigEndian32(y), unit]);
const animation = (frames: number): Uint8Array => buildChunk('acTL', [...bigEndian32(frames), 0, 0, 0, 0]);

describe('readPng', () => {
  it('reads size, depth and model', () => {
    expect(readBuilt({ widthPx: 16, heightPx: 12 })).toEqual({
      problem: null,
      storedWidthPx: 16,
      storedHeightPx: 12,
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
    expect(readBuilt({ colorType: 0, bitDepth: 16 })).toMatchObject({ colorModel: 'gray', bitDepth: 16 });
    expect(readBuilt({ colorType: 3, bitDepth: 2 })).toMatchObject({ colorModel: 'indexed', bitDepth: 2 });
    expect(readBuilt({ colorType: 4 })).toMatchObject({ colorModel: 'gray', transparent: true });
    expect(readBuilt({ colorType: 6 })).toMatchObject({ colorModel: 'rgb', transparent: true });
  });

  it('refuses a side over a million, which no browser decodes', () => {
    const wide = (widthPx: number) => readBuilt({ widthPx, heightPx: 1, bitDepth: 1, colorType: 0 }).problem;
    expect(wide(1_000_000)).toBeNull();
    expect(wide(1_000_001)).toBe('unsupported');
  });

  it('reads transparency from tRNS, unless its palette is opaque throughout', () => {
    expect(readBuilt({ before: [buildChunk('tRNS', [0, 1, 0, 1, 0, 1])] }).transparent).toBe(true);
    expect(readBuilt({ colorType: 3, before: [buildChunk('tRNS', [255, 0])] }).transparent).toBe(true);
    expect(readBuilt({ colorType: 3, before: [buildChunk('tRNS', [255, 255])] }).transparent).toBe(false);
  });

  it('reads a density only in metres', () => {
    expect(readBuilt({ before: [density(11_811, 11_811, 1)] }).densityDpi).toBe(300);
    expect(readBuilt({ before: [density(2835, 2835, 1)] }).densityDpi).toBe(72.01);
    expect(readBuilt({ before: [density(11_811, 11_811, 0)] }).densityDpi).toBeNull();
    expect(readBuilt({ before: [density(0, 0, 1)] }).densityDpi).toBeNull();
    expect(readBuilt({ before: [density(0xffffffff, 0xffffffff, 1)] }).densityDpi).toBeNull();
  });

  it('reads EXIF before and behind the data', () => {
    const exif = buildChunk('eXIf', buildExif({ orientation: 5, hasLocation: true, densityDpi: 200 }));
    const expected = { orientation: 5, gps: true, densityDpi: 200 };
    expect(readBuilt({ before: [exif] })).toMatchObject(expected);
    expect(readBuilt({ after: [exif] })).toMatchObject(expected);
    expect(readBuilt({ before: [density(11_811, 11_811, 1), exif] }).densityDpi).toBe(300);
  });

  it('sees a location in XMP, an ICC profile and an animation', () => {
    const xmp = buildChunk('iTXt', textBytes('XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="1"/>'));
    expect(readBuilt({ before: [xmp] }).gps).toBe(true);
    expect(readBuilt({ before: [buildChunk('iCCP', textBytes('p\0\0not even deflate'))] }).icc).toBe(true);
    expect(readBuilt({ before: [animation(2)] }).animated).toBe(true);
    expect(readBuilt({ before: [animation(1)] }).animated).toBe(false);
    expect(readBuilt({ after: [animation(2)] }).animated).toBe(false);
  });

  it('counts what follows IEND', () => {
    const trailing = concatBytes(buildPng(), new Uint8Array(99));
    expect(read(trailing)).toMatchObject({ problem: null, trailingBytes: 99 });
  });

  it('calls every cut truncated', () => {
    const bytes = buildPng({ idatBytes: 100, before: [density(1, 1, 1)] });
    for (let length = 8; length < bytes.length; length++) {
      expect(read(bytes.subarray(0, length)).problem, `cut at ${length}`).toBe('truncated');
    }
  });

  it('stops at the data when it has only the head', () => {
    const bytes = buildPng({ before: [density(11_811, 11_811, 1)] });
    const dataAt = 8 + 25 + 21;
    expect(read(bytes.subarray(0, dataAt + 8), false)).toMatchObject({ problem: null, densityDpi: 300 });
    expect(read(bytes.subarray(0, dataAt), false).problem).toBe('truncated');
  });

  it('finds every flipped bit in the chunks that pixels depend on', () => {
    const bytes = buildPng({ widthPx: 4, heightPx: 4 });
    for (let at = 8; at < bytes.length; at++) {
      expect(read(bytes.with(at, bytes[at]! ^ 0x04)).problem, `byte ${at}`).not.toBeNull();
    }
  });

  it('ignores an ancillary chunk that is damaged, and does not believe it', () => {
    const wrong = buildChunk('pHYs', [...bigEndian32(11_811), ...bigEndian32(11_811), 1], 0x12345678);
    expect(readBuilt({ before: [wrong] })).toMatchObject({ problem: null, densityDpi: null });
  });

  it('calls Apple’s own variant and unknown critical chunks unsupported', () => {
    const sound = buildPng();
    const apple = concatBytes(sound.subarray(0, 8), buildChunk('CgBI', [0, 0, 0, 0]), sound.subarray(8));
    expect(read(apple).problem).toBe('unsupported');
    expect(readBuilt({ before: [buildChunk('ABCD', [1])] }).problem).toBe('unsupported');
  });

  it('calls damage by its name', () => {
    const sound = buildPng();
    const signature = sound.subarray(0, 8);
    const header = sound.subarray(8, 33);
    const cases: Record<string, Uint8Array> = {
      'no header': concatBytes(signature, sound.subarray(33)),
      'two headers': concatBytes(signature, header, header, sound.subarray(33)),
      'no data': concatBytes(signature, header, buildChunk('IEND')),
      'a name of no letters': concatBytes(signature, header, buildChunk('a1Zz'), sound.subarray(33)),
      'a palette behind the data': buildPng({ after: [buildChunk('PLTE', [1, 2, 3])] }),
      'a palette of four bytes': buildPng({ before: [buildChunk('PLTE', [1, 2, 3, 4])] }),
      'two palettes': buildPng({ colorType: 3, before: [buildChunk('PLTE', [1, 2, 3])] }),
      'no palette': indexedWithoutPalette(),
    };
    const data = buildPng({ idatBytes: 100 });
    const firstEnd = 33 + 12 + 100;
    cases['data in two places'] = concatBytes(
      data.subarray(0, firstEnd),
      buildChunk('tEXt', textBytes('a\0b')),
      data.subarray(firstEnd),
    );
    for (const [name, bytes] of Object.entries(cases)) expect(read(bytes).problem, name).toBe('corrupt');
  });

  it.each([
    ['width 0', 0, 4, 8, 2],
    ['height 0', 4, 0, 8, 2],
    ['a side over 31 bits', 0x80000000, 4, 8, 2],
    ['depth 3', 4, 4, 3, 2],
    ['depth 4 in RGB', 4, 4, 4, 2],
    ['depth 16 in a palette', 4, 4, 16, 3],
    ['colour type 1', 4, 4, 8, 1],
    ['colour type 7', 4, 4, 8, 7],
  ])('refuses a header with %s', (_, width, height, depth, type) => {
    const header = buildChunk('IHDR', [...bigEndian32(width), ...bigEndian32(height), depth, type, 0, 0, 0]);
    expect(read(concatBytes(textBytes('\x89PNG\r\n\x1a\n'), header, buildPng().subarray(33))).problem).toBe('corrupt');
  });
});

function indexedWithoutPalette(): Uint8Array {
  const bytes = buildPng({ colorType: 3, bitDepth: 8 });
  return concatBytes(bytes.subarray(0, 33), bytes.subarray(33 + 12 + 768));
}
