import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/shared/base64url.ts';

describe('base64url', () => {
  it("writes as Node's own does, and reads it back, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = toBase64Url(text);
        expect(written).toBe(Buffer.from(text, 'utf8').toString('base64url'));
        expect(fromBase64Url(written)).toBe(text);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it.each(['a+b=', 'a b', '%41', '..', 'ä', '🦊'])('reads nothing from %s', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });

  it('reads nothing from bytes that are no UTF-8', () => {
    expect(fromBase64Url(Buffer.from([0xc3, 0x28]).toString('base64url'))).toBeNull();
    expect(fromBase64Url(Buffer.from([0xed, 0xa0, 0x80]).toString('base64url'))).toBeNull();
  });

  it('writes half a surrogate pair as what cannot be read', () => {
    expect(fromBase64Url(toBase64Url('a\ud83e'))).toBe('a\ufffd');
  });
});
