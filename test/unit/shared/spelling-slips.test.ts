import { describe, expect, it } from 'vitest';
import { findSpellingSlip } from '../../../src/shared/spelling-slips.ts';
import { NAMES } from '../../fixtures/texts/names.ts';

it.each([
  ['aNNA', 'aNNA', 'Anna'],
  ['für éLISE', 'éLISE', 'Élise'],
  ['ANna & Tom', 'ANna', 'Anna'],
  ['JJohn', 'JJohn', 'John'],
  ['LLoyd', 'LLoyd', 'Lloyd'],
  ['AAron', 'AAron', null],
  ['Annna', 'Annna', 'Anna'],
  ['J0hn', 'J0hn', 'John'],
  ['A1ice', 'A1ice', 'Alice'],
  ['0livia', '0livia', 'Olivia'],
  ['Love of the the sea', 'the the', 'the'],
  ['Anna und und Tom', 'und und', 'und'],
  ['Anna,Tom', 'Anna,Tom', 'Anna, Tom'],
])('[C24] in %j asks whether %j is meant', (text, word, meant) => {
  const index = text.indexOf(word);
  expect(findSpellingSlip(text)).toEqual({ word, index, meant });
});

describe('[C24] is silent at what people write on purpose', () => {
  it.each([
    'iPhone, iOS, eBay, macOS, McDONALD, MacIntyre, DeAndre, LaToya',
    'R2-D2, C3PO, H2O, 4ever, MI6, B2B, H1N1, U2, 2gether, No1, 50th',
    'nGael, POBLACHT NA hÉIREANN, tSÍLE, Ó hEACHTHIGHEARNA',
    'IJsbrand, OKeefe, DAngelo, PCs, VIPs, BBQ, MMXXVI, III',
    'Aaron, Lloyd, Ffion, Oona, Eero, Aagje, Nnamdi, Ssemakula, Ddamulira',
    'Bora Bora, Baden Baden, Duran Duran, so so, bye bye, ha ha, die die, la la la',
    'Brrr, Betttuch, Schifffahrt, Soooo, Annaaa, Hmmm, www',
    'Smith, John, 1,5 kg, a,b, 3,000',
    'Mum & Dad, 24.12.2026, New York, NY 10001',
    '',
  ])('%j', (text) => {
    expect(findSpellingSlip(text)).toBeNull();
  });

  it.each(NAMES)('names: $locale', ({ names }) => {
    const asked = names.flatMap((name) => findSpellingSlip(name) ?? []);
    expect(asked).toEqual([]);
    expect(names.map((name) => findSpellingSlip(name.toLocaleUpperCase())).filter(Boolean)).toEqual([]);
    expect(names.map((name) => findSpellingSlip(name.toLocaleLowerCase())).filter(Boolean)).toEqual([]);
  });
});
