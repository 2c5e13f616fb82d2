import { describe, expect, it } from 'vitest';
import { findForeignCharacters, isScript } from '../../../src/shared/scripts.ts';
import { NAMES } from '../../fixtures/texts/names.ts';

it('knows scripts by their Unicode names alone', () => {
  expect(['Latin', 'Canadian_Aboriginal', 'Han'].map(isScript)).toEqual([true, true, true]);
  expect(['latin', 'L', 'Latin}', 'constructor', ''].map(isScript)).toEqual([false, false, false, false, false]);
});

it.each([
  ['Zoë & Tom, 2024!', ['Latin'], undefined, []],
  ['q\u0303 ʻokina ’n', ['Latin'], undefined, []],
  ['Анна', ['Latin'], undefined, ['А', 'н', 'а']],
  ['日本語 カタカナー 12', ['Han', 'Katakana'], undefined, []],
  ['日本語 ひらがな', ['Han', 'Katakana'], undefined, ['ひ', 'ら', 'が', 'な']],
  ['A1', undefined, 'ABC', ['1']],
  ['A B', undefined, 'ABC', [' ']],
  ['A\nB', undefined, 'ABC', []],
  ['Á', undefined, 'A\u0301', []],
  ['♥Anna♥ 李', ['Latin'], '李', []],
  ['aé]^-\\d', undefined, 'aé]^-\\d', []],
  ['👨‍👩‍👧‍👦', undefined, 'ab', ['👨‍👩‍👧‍👦']],
  ['👨‍👩‍👧‍👦 ❤️', ['Latin'], undefined, []],
  ['x', ['Nonsense'], undefined, ['x']],
] as const)('of %j, with %j and %j, refuses %j', (text, scripts, list, expected) => {
  expect(findForeignCharacters(text, scripts, list)).toEqual(expected);
});

describe('real names are never refused by the letters rule', () => {
  it.each(NAMES)('$locale', ({ scripts, names }) => {
    expect(names.flatMap((name) => findForeignCharacters(name, scripts))).toEqual([]);
  });
});
