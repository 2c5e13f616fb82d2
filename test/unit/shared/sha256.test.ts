import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256, sha256Hex } from '../../../src/shared/sha256.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const fill = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + 7) & 255);

describe('sha256Hex', () => {
  it('gives the sums that the standard prints', () => {
    expect(sha256Hex(text(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex(text('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(text('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('agrees with Node for every length around a block, and for a long input', () => {
    for (const length of [...Array.from({ length: 200 }, (_, i) => i), 100_003]) {
      const bytes = fill(length);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('gives the same sum however the bytes are cut', () => {
    const bytes = fill(1000);
    for (const piece of [1, 7, 63, 64, 65, 129, 999]) {
      const hash = new Sha256();
      for (let at = 0; at < bytes.length; at += piece) hash.update(bytes.subarray(at, at + piece));
      expect(hash.finish()).toBe(sha256Hex(bytes));
    }
  });
});
