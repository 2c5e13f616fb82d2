import { describe, expect, it } from 'vitest';
import { missingCharacters, parseUnicodeRange } from '../../../src/scene/coverage.ts';
import { firstStrongDirection } from '../../../src/scene/direction.ts';

describe('missingCharacters', () => {
  it('[S13] reads ranges, single points and wildcards', () => {
    expect(parseUnicodeRange('U+0020-007E, U+00E9,U+4??')).toEqual([
      [0x20, 0x7e],
      [0xe9, 0xe9],
      [0x400, 0x4ff],
    ]);
  });

  it('[S13] names each character once, in the order of the text', () => {
    expect(missingCharacters('Žofie & Žák ž', 'U+0020-007E')).toEqual(['Ž', 'á', 'ž']);
  });

  it('[S13] covers the edges of a range', () => {
    expect(missingCharacters('AZ[@', 'U+0041-005A')).toEqual(['[', '@']);
  });

  it('[S13] asks no glyph for white space, joiners and direction marks', () => {
    expect(missingCharacters('A\u00a0\u200d\u200fA\n\u2003A\ufe0f', 'U+0041')).toEqual([]);
  });

  it('[S13] leaves emoji to the field, but not digits and signs', () => {
    expect(missingCharacters('A👨‍👩‍👧🇩🇪❤️1️⃣', 'U+0041')).toEqual([]);
    expect(missingCharacters('1©❤', 'U+0041')).toEqual(['1', '©', '❤']);
  });

  it('[S13] takes a font without `covers` to draw everything', () => {
    expect(missingCharacters('漢字', undefined)).toEqual([]);
  });

  it('[S13] names at most 20', () => {
    const many = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(missingCharacters(many, 'U+0041')).toHaveLength(20);
  });
});

describe('firstStrongDirection', () => {
  it.each([
    ['Anna', 'ltr'],
    ['', 'ltr'],
    ['2026 · 14', 'ltr'],
    ['سلام', 'rtl'],
    ['שלום Anna', 'rtl'],
    ['Anna שלום', 'ltr'],
    ['12 (ליאור)', 'rtl'],
    ['\u200fAnna', 'rtl'],
    ['١٢٣ abc', 'ltr'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['漢字', 'ltr'],
  ])('[S11] %s is %s', (text, direction) => {
    expect(firstStrongDirection(text)).toBe(direction);
  });
});
