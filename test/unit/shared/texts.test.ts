import { expect, it } from 'vitest';
import { findBuriedLetters, findEmoji, findHiddenCharacters } from '../../../src/shared/characters.ts';
import { toCapitals } from '../../../src/shared/capitals.ts';
import { parseIsoDate } from '../../../src/shared/iso-date.ts';
import { comparePointers, pointerTo } from '../../../src/shared/json-pointer.ts';
import { tidyText } from '../../../src/shared/tidy-text.ts';
import { encodeUtf8 } from '../../../src/shared/utf8.ts';

it.each([
  ['  Anna   &  Tom ', 'Anna & Tom'],
  ['a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
  [' a \n  b\t\n', 'a\nb'],
  ['a\n\nb', 'a\n\nb'],
  ['张\u3000三', '张 三'],
  ['a\u00A0\u2009b', 'a b'],
  ['Zoe\u0308', 'Zoë'],
  [' \t\n ', ''],
  ['a\uFEFFb', 'a\uFEFFb'],
])('tidies %j to %j', (typed, tidy) => {
  expect(tidyText(typed)).toBe(tidy);
  expect(tidyText(tidy)).toBe(tidy);
});

it.each([
  ['plain text,\nwith a second line', []],
  ['a\u202Eb', ['U+202E']],
  ['\u2066x\u2069\u2066', ['U+2066', 'U+2069']],
  ['a\u200Bb\u2060', ['U+200B', 'U+2060']],
  ['bell\u0007 \u0085', ['U+0007', 'U+0085']],
  ['half \uD83D', ['U+D83D']],
  ['\uFFFE\u{1FFFF}', ['U+FFFE', 'U+1FFFF']],
  ['so\u00ADft', ['U+00AD']],
  ['a\u200Db', ['U+200D']],
  ['می\u200Cخواهم', []],
  ['क्\u200Dष', []],
  ['👨‍👩‍👧‍👦 👩🏽‍💻 🏳️‍🌈', []],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', []],
  ['x\u{E0067}', ['U+E0067']],
  ['❤\uFE0F 葛\u{E0100}', []],
  ['\uFE0Fa', ['U+FE0F']],
  ['שלום\u200F!', []],
  ['hello\u200F!', ['U+200F']],
  ['\u3164', ['U+3164']],
])('finds in %j the hidden %j', (text, expected) => {
  expect(findHiddenCharacters(text)).toEqual(expected);
});

it.each([
  ['© ® ™ 1 # ❤ ☺ ⌚\uFE0E', []],
  ['a👍b👍🏽', ['👍', '👍🏽']],
  ['❤️ 1️⃣', ['❤️', '1️⃣']],
  ['👨‍👩‍👧‍👦🇩🇪', ['👨‍👩‍👧‍👦', '🇩🇪']],
])('finds in %j the emoji %j', (text, expected) => {
  expect(findEmoji(text)).toEqual(expected);
});

it.each([
  ['Nguyễn Thị Minh', []],
  ['שָׁלוֹם בְּרֵאשִׁ֖ית', []],
  ['བརྒྱུད་སྐྱོང', []],
  ['क्ष्म्य', []],
  ['a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308', []],
  [
    'a\u0316\u0317\u0318\u0319\u031C\u031D\u031E\u031F\u0320 b',
    ['a\u0316\u0317\u0318\u0319\u031C\u031D\u031E\u031F\u0320'],
  ],
  ['o' + '\u0316'.repeat(300), ['o' + '\u0316'.repeat(300)]],
])('[C16] finds in %j the letters buried in marks', (text, expected) => {
  expect(findBuriedLetters(text)).toEqual(expected);
});

it.each([
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ['2023-02-29', null],
  ['1900-02-29', null],
  ['2023-04-31', null],
  ['2023-13-01', null],
  ['2023-00-10', null],
  ['2023-01-00', null],
  ['23-1-1', null],
  ['2023-01-01T00:00', null],
])('reads the day %s', (text, expected) => {
  expect(parseIsoDate(text)).toEqual(expected);
});

it('encodes as TextEncoder does', () => {
  for (const text of ['', 'a', 'é', '中', '👍🏽', 'half \uD83D half', '\uDC00', '\u0000\u007F\u0080\u07FF\u0800\uFFFF']) {
    expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
  }
});

it('writes and sorts pointers', () => {
  expect(pointerTo('/fields', 3, 'a/b~c')).toBe('/fields/3/a~1b~0c');
  const sorted = ['', '/fields', '/fields/2', '/fields/2/id', '/fields/10', '/id'];
  expect([...sorted].reverse().sort(comparePointers)).toEqual(sorted);
});

it.each([
  ['Straße', 'de-DE', 'STRASSE'],
  ['istanbul ılık', 'tr', 'İSTANBUL ILIK'],
  ['istanbul', 'en-US', 'ISTANBUL'],
  ['Ελένη', 'el', 'ΕΛΕΝΗ'],
  ['张伟 👍', 'zh-CN', '张伟 👍'],
  ['anna', 'no_such_locale', 'ANNA'],
])('writes %j in capitals in %s: %j', (text, locale, expected) => {
  expect(toCapitals(text, locale)).toBe(expected);
});
