import { describe, expect, it } from 'vitest';
import { readExif } from '../../../src/files/exif.ts';
import { buildExif } from '../../fixtures/files/build-exif.ts';

describe('readExif', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %i in both byte orders', (orientation) => {
    for (const isLittleEndian of [false, true]) {
      expect(readExif(buildExif({ orientation, isLittleEndian }))?.orientation).toBe(orientation);
    }
  });

  it.each([0, 9, 65_535])('takes orientation %i for none', (orientation) => {
    expect(readExif(buildExif({ orientation }))?.orientation).toBe(1);
  });

  it('takes an orientation of another kind than SHORT for none, as browsers do', () => {
    const exif = buildExif({ orientation: 6 });
    exif[8 + 2 + 3] = 4;
    expect(readExif(exif)?.orientation).toBe(1);
  });

  it('reads a density, and none where none is stated', () => {
    expect(readExif(buildExif({ densityDpi: 240 }))?.densityDpi).toBe(240);
    expect(readExif(buildExif({ orientation: 1 }))?.densityDpi).toBeNull();
  });

  it('takes a density of 0, or divided by 0, for none', () => {
    expect(readExif(buildExif({ densityDpi: 0 }))?.densityDpi).toBeNull();
    const exif = buildExif({ densityDpi: 300 });
    exif.fill(0, 8 + 2 + 2 * 12 + 4 + 4, 8 + 2 + 2 * 12 + 4 + 8);
    expect(readExif(exif)?.densityDpi).toBeNull();
  });

  it('tells a location from a GPS directory without one', () => {
    expect(readExif(buildExif({ hasLocation: true }))?.gps).toBe(true);
    expect(readExif(buildExif({ hasLocation: true, isLittleEndian: true }))?.gps).toBe(true);
    expect(readExif(buildExif({ hasEmptyGps: true }))?.gps).toBe(false);
    expect(readExif(buildExif({ orientation: 3 }))?.gps).toBe(false);
  });

  it('refuses what is no EXIF block', () => {
    expect(readExif(new Uint8Array(0))).toBeNull();
    expect(readExif(Uint8Array.of(0x49, 0x49, 0, 0))).toBeNull();
  });

  it('survives a block cut anywhere', () => {
    const exif = buildExif({ orientation: 6, densityDpi: 300, hasLocation: true });
    for (let length = 4; length < exif.length; length++) {
      const facts = readExif(exif.subarray(0, length));
      expect(facts).not.toBeNull();
      expect(facts?.gps === true).toBe(length >= 8 + 2 + 48 + 4 + 8 + 2 + 24);
    }
  });
});
