import { describe, expect, it } from 'vitest';
import { detectType } from '../../../src/files/detect-type.ts';
import { heicPixels } from '../../../src/files/heic-pixels.ts';
import { buildHeicHead } from '../../fixtures/files/build-heic.ts';
import { concatBytes, seededIndex, seededRandom, textBytes } from '../../fixtures/files/seeded.ts';

describe('the size that a HEIC file states', () => {
  it('is that of the whole picture, not of a tile', async () => {
    const head = buildHeicHead(4032, 3024);
    expect(await detectType(head)).toBe('heic');
    expect(heicPixels(head)).toBe(4032 * 3024);
  });

  it('is none without its box, in another box, or cut off', () => {
    const head = buildHeicHead(4032, 3024);
    expect(heicPixels(new Uint8Array(0))).toBe(0);
    expect(heicPixels(concatBytes([0, 0, 0, 40], textBytes('mdat'), head.subarray(40)))).toBe(0);
    expect(heicPixels(head.subarray(0, head.length - 74))).toBe(512 * 512);
  });

  it('never takes long or throws, whatever the bytes say', () => {
    const random = seededRandom(77);
    for (let round = 0; round < 200; round++) {
      const head = buildHeicHead(4032, 3024);
      for (let i = 0; i < 6; i++) head[seededIndex(random, head.length)] = seededIndex(random, 256);
      expect(heicPixels(head)).toBeGreaterThanOrEqual(0);
    }
  });
});
