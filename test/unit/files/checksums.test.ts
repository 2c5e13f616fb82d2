import { crc32 as zlibCrc } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ADLER_START, adler32 } from '../../../src/files/adler32.ts';
import { crc32 } from '../../../src/files/crc32.ts';
import { plainCrc32 } from '../../fixtures/files/build-png.ts';
import { seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';

const random = seededRandom(11);
const noise = Uint8Array.from({ length: 20_000 }, () => seededIndex(random, 256));
const plainAdler = (bytes: Uint8Array): number => {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
};

describe('crc32', () => {
  it('gives the sum of the check text', () => {
    expect(crc32(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xcbf43926);
    expect(typeof zlibCrc === 'function' ? zlibCrc('123456789') : 0xcbf43926).toBe(0xcbf43926);
  });

  it('agrees with the plain way over every start and length around eight', () => {
    for (let start = 0; start < 10; start++) {
      for (let length = 0; length < 40; length++) {
        expect(crc32(noise, start, start + length)).toBe(plainCrc32(noise.subarray(start, start + length)));
      }
    }
  });

  it('continues where it was left', () => {
    const whole = crc32(noise, 0, noise.length);
    for (const cut of [0, 1, 13, 4096, 19_999]) {
      expect(crc32(noise, cut, noise.length, crc32(noise, 0, cut))).toBe(whole);
    }
  });
});

describe('adler32', () => {
  it('agrees with the plain way, in one go and in pieces', () => {
    expect(adler32(noise, 0, noise.length, ADLER_START)).toBe(plainAdler(noise));
    let adler = ADLER_START;
    for (let at = 0; at < noise.length; at += 777) adler = adler32(noise, at, Math.min(noise.length, at + 777), adler);
    expect(adler).toBe(plainAdler(noise));
  });

  it('does not run over on the largest bytes', () => {
    const full = new Uint8Array(100_000).fill(255);
    expect(adler32(full, 0, full.length, ADLER_START)).toBe(plainAdler(full));
  });
});
