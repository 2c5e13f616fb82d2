import { expect, it } from 'vitest';
import {
  countGraphemes,
  cutText,
  MAX_TEXT_UNITS,
  segmentWithIntl,
  segmentWithPattern,
  splitGraphemes,
} from '../../../src/shared/graphemes.ts';

const SAMPLES = [
  'Anna & Tom',
  'Zoë Müller',
  'e\u0301ne\u0301e', // decomposed accents
  '👨‍👩‍👧‍👦 family',
  '👩🏽‍💻🤦🏿‍♂️',
  '🇩🇪🇫🇷🇬🇧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣#️⃣ keycaps',
  '❤️ and ❤',
  '习近平 你好，世界',
  'がぎぐ カ゚', // voiced marks, one decomposed
  '한국어 각 각',
  'مرحبا بِكُم',
  'שלום',
  'Ελλάδα, Україна',
  'สวัสดี',
  'line one\nline two\n',
  'Z̶̢͇a̵͜l̷g̸o̴',
];

it.each(SAMPLES)('splits %j as the platform does', (text) => {
  expect(splitGraphemes(text)).toEqual(segmentWithIntl()(text.normalize('NFC')));
});

it.each(SAMPLES)('splits %j without the platform alike', (text) => {
  expect(segmentWithPattern(text.normalize('NFC'))).toEqual(segmentWithIntl()(text.normalize('NFC')));
});

it('counts what a reader would count', () => {
  expect(countGraphemes('👨‍👩‍👧‍👦')).toBe(1);
  expect(countGraphemes('Zoe\u0308')).toBe(3);
  expect(countGraphemes('')).toBe(0);
  expect(countGraphemes('ab\n')).toBe(3);
});

it('counts piled marks by their length, a language’s marks once', () => {
  expect(countGraphemes('a' + '\u0301'.repeat(5))).toBe(1);
  expect(countGraphemes('a' + '\u0316'.repeat(319))).toBe(10);
});

it('counts every unit beyond the bound, so that no long text can pass for a short one', () => {
  expect(countGraphemes('a'.repeat(MAX_TEXT_UNITS))).toBe(MAX_TEXT_UNITS);
  expect(countGraphemes('a'.repeat(1_000_000))).toBe(1_000_000);
  expect(countGraphemes('\u0301'.repeat(1_000_000))).toBeGreaterThan(980_000);
});

it('agrees with the platform on random mixtures', () => {
  const pool = [
    'a',
    'é',
    ' ',
    '\n',
    '中',
    '가',
    '👍',
    '👍🏽',
    '\u200D',
    '\uFE0F',
    '\u0301',
    '🇩',
    'ß',
    'ш',
    '1',
    '\u20E3',
  ];
  let seed = 20_261_121;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const way = segmentWithIntl();
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random(12) }, () => pool[random(pool.length)]).join('');
    expect(splitGraphemes(text), JSON.stringify(text)).toEqual(way(text.normalize('NFC')));
  }
});

it('never cuts through a surrogate pair', () => {
  expect(cutText('a👍', 2)).toBe('a');
  expect(cutText('a👍', 3)).toBe('a👍');
  expect(cutText('abc', 2)).toBe('ab');
});
