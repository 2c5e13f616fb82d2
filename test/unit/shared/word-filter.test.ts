import { describe, expect, it } from 'vitest';
import { createWordFilter, foldWords, wordsForLocale } from '../../../src/shared/word-filter.ts';

const LIST = ['', '*', '\u0301', 'Ass', 'Kitty', 'hello world', '商标', 'Müll', 'shit', 'fool', 'god', 'дурак', 'بذيء'];
const find = createWordFilter(LIST);

describe('[C16] a blocked word is found', () => {
  it.each([
    ['You ÁSS!', 'Ass'],
    ['ｋｉｔｔｙ', 'Kitty'],
    ['hello, WORLD', 'hello world'],
    ['我的商标很好', '商标'],
    ['Mull', 'Müll'],
    ['ДУРАК', 'дурак'],
    ['بَذِيء', 'بذيء'],
    // Look-alikes: Cyrillic а and ѕ, Greek ι, fullwidth, mathematical bold.
    ['аss', 'Ass'],
    ['аѕѕ', 'Ass'],
    ['shιt', 'shit'],
    ['𝐬𝐡𝐢𝐭', 'shit'],
    ['ⓢⓗⓘⓣ', 'shit'],
    // Digits and signs for letters.
    ['5h1t', 'shit'],
    ['$h!t', 'shit'],
    ['a$$', 'Ass'],
    ['@ss', 'Ass'],
    ['f00l', 'fool'],
    ['foo1', 'fool'],
    // Set apart.
    ['s h i t', 'shit'],
    ['s.h.i.t.', 'shit'],
    ['S-H-I-T', 'shit'],
    ['sh.it', 'shit'],
    ['sh*it', 'shit'],
    ['s\u200Bh\u00ADi\u2060t', 'shit'],
    // Drawn out.
    ['shiiiit', 'shit'],
    ['aassss', null],
    ['asssss', 'Ass'],
    ['goood', 'god'],
    ['s̶h̷i̸t̴', 'shit'],
    ['s\u20d2h\u20d2it', 'shit'],
  ])('in %j: %s', (text, expected) => {
    expect(find(text)).toBe(expected);
  });
});

describe('[C16] what only looks like one is left alone', () => {
  it.each([
    'Class of 1999 in Scunthorpe',
    'hello worlds',
    'Assisi, Cassandra, Bass, Hassan, Glass, Essex, Penistone, Lightwater, Cockburn, Dickens',
    'good gods',
    'fooled',
    'A55', // A road of Wales.
    '455',
    'A.S. Smith',
    'as shown, as said',
    'Anna & Tom',
    'R2-D2',
    'Рис, сор, Анна',
    'Ελένη',
    'shi tea',
    'Mulligan',
    'hit!',
    '',
    '…',
    '!!!',
  ])('%j', (text) => {
    expect(find(text)).toBeNull();
  });
});

it('[C16] names the word as the list writes it, with the first list word of its kind', () => {
  expect(createWordFilter(['SHIT', 'shit'])('Shit')).toBe('SHIT');
});

it('folds words as people read them', () => {
  expect(foldWords('Ｓｔｒａẞｅ, Äpfel!')).toBe(' strasse apfel ');
  expect(foldWords('ΟΔΟΣ')).toBe(foldWords('οδός'));
  expect(foldWords('İstanbul')).toBe(' istanbul ');
  expect(foldWords('…')).toBe('');
  expect(foldWords('がか')).not.toBe(foldWords('かか'));
  expect(foldWords('दिन')).not.toBe(foldWords('दन'));
});

it('[C16] takes the lists of the buyer’s language and those for all', () => {
  const lists = { und: ['a'], de: ['b'], 'fr-CA': ['c'], 'de-AT': ['d'] };
  expect(wordsForLocale(lists, 'de-DE')).toEqual(['a', 'b']);
  expect(wordsForLocale(lists, 'de-at')).toEqual(['a', 'b', 'd']);
  expect(wordsForLocale(lists, 'fr-FR')).toEqual(['a']);
  expect(wordsForLocale(lists, undefined)).toEqual(['a', 'b', 'c', 'd']);
  expect(wordsForLocale(['x'], 'de')).toEqual(['x']);
  expect(wordsForLocale(undefined, 'de')).toEqual([]);
});

it('[C16] looks through 5,000 words and 20,000 units, plain or piled with marks', () => {
  const filter = createWordFilter([...Array.from({ length: 5000 }, (_, index) => `wörd${index}`), 'shit']);
  expect(filter('lorem ipsum é '.repeat(1400))).toBeNull();
  expect(filter('a' + '\u0301\u0316'.repeat(9999))).toBeNull();
  expect(filter('a '.repeat(10_000))).toBeNull();
  expect(filter(`${'lorem ipsum é '.repeat(1400)} $hit`)).toBe('shit');
});
