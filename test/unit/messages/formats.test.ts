import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../../src/messages/match-locale.ts';
import { messagesOf } from './locale-files.ts';

const NBSP = '\u00a0';
const us = messagesOf('en-US').format;
const gb = messagesOf('en-GB').format;
const ca = messagesOf('en-CA').format;
const quebec = messagesOf('fr-CA').format;
const de = messagesOf('de-DE').format;
const cn = messagesOf('zh-CN').format;
const plain = (text: string) => text.replaceAll(NBSP, ' ').replace(/[\u2068\u2069]/g, '');

describe('lengths', () => {
  it('are inches in the US, whatever the language', () => {
    expect(us.lengthMm(203.2)).toBe(`8${NBSP}in`);
    expect(us.lengthMm(75)).toBe(`2.95${NBSP}in`);
    expect(us.lengthMm(2.4)).toBe(`0.09${NBSP}in`);
    expect(plain(messagesOf('fr-CA', 'US').format.lengthMm(88.9))).toBe('3,5 po');
    expect(messagesOf('zh-CN', 'US').format.lengthMm(88.9)).toBe('3.5英寸');
  });

  it('are centimetres elsewhere, millimetres below one', () => {
    expect([gb, ca, de].map((format) => format.lengthMm(75))).toEqual([`7.5${NBSP}cm`, `7.5${NBSP}cm`, `7,5${NBSP}cm`]);
    expect(de.lengthMm(9.94)).toBe(`9,9${NBSP}mm`);
    expect(de.lengthMm(10)).toBe(`1${NBSP}cm`);
    expect(gb.lengthMm(203.2)).toBe(`20.3${NBSP}cm`);
    expect(messagesOf('en-US', 'DE').format.lengthMm(2.4)).toBe(`2.4${NBSP}mm`);
  });

  it('go to the unit that the rounded number belongs to', () => {
    expect(gb.lengthMm(9.96)).toBe(`1${NBSP}cm`);
  });

  it('go down where a width is promised to be sharp', () => {
    expect([gb.lengthMm(119.99, 'down'), us.lengthMm(119.88, 'down')]).toEqual([`11.9${NBSP}cm`, `4.71${NBSP}in`]);
    expect([gb.lengthMm(120, 'down'), gb.lengthMm(9.99, 'down')]).toEqual([`12${NBSP}cm`, `9.9${NBSP}mm`]);
    const { t } = messagesOf('en-GB', 'GB');
    expect(t('ui.quality.advice', { sharpWidthMm: 94.99, widthMm: 120 })).toBe(
      `Sharp up to 9.4${NBSP}cm wide; yours is 12${NBSP}cm`,
    );
  });

  it('are millimetres for a seller in every market', () => {
    expect(us.millimetres(203.25)).toBe(`203.25${NBSP}mm`);
  });
});

describe('file sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [350_400, '350 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [20_000_000, '20 MB'],
    [12_340_000, '12.3 MB'],
    [999_960_000, '1 GB'],
    [5_300_000_000_000, '5300 GB'],
  ])('%i is %s', (bytes, expected) => {
    expect(plain(us.bytes(bytes)).replace(',', '')).toBe(expected);
  });

  it('are in the words of the language', () => {
    expect(quebec.bytes(12_500_000)).toBe(`12,5${NBSP}Mo`);
    expect(de.bytes(350_000)).toBe(`350${NBSP}kB`);
    expect(cn.bytes(20_000_000)).toBe(`20${NBSP}MB`);
  });

  it('never make a file that is too big look as big as the limit', () => {
    const files = fc.record({
      maxBytes: fc.integer({ min: 1000, max: 500_000_000 }),
      overBytes: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2_000_000_000 })),
    });
    fc.assert(
      fc.property(files, ({ maxBytes, overBytes }) => {
        expect(us.bytes(maxBytes + overBytes, 'up')).not.toBe(us.bytes(maxBytes, 'down'));
      }),
      { seed: 20_000_000, numRuns: 500 },
    );
  });
});

describe('numbers', () => {
  it('are in one piece below ten thousand', () => {
    expect([us.number(1999), us.number(10_000), de.number(12_345.5), quebec.number(-1684)]).toEqual([
      '1999',
      '10,000',
      '12.345,5',
      '-1684',
    ]);
  });

  it('keep six decimals and no more', () => {
    expect(us.number(1 / 3)).toBe('0.333333');
  });
});

describe('percentages', () => {
  it('forgive what floating point took away, and round as told', () => {
    expect([us.percent(1.15), us.percent(1.15, 'down'), us.percent(1.15, 'up')]).toEqual(['115%', '115%', '115%']);
    expect([us.percent(1.157), us.percent(1.157, 'down'), us.percent(1.151, 'up')]).toEqual(['116%', '115%', '116%']);
    expect(us.percent(1.1, 'up')).toBe('110%'); // 1.1 × 100 is 110.00000000000001.
  });

  it('keep their sign at their side', () => {
    expect([de.percent(1.15), quebec.percent(1.15), cn.percent(1.15)]).toEqual([`115${NBSP}%`, `115${NBSP}%`, '115%']);
  });
});

describe('money', () => {
  it('has the decimals of its currency', () => {
    expect(us.money(1299, 'USD')).toBe('$12.99');
    expect(us.money(200, 'USD')).toBe('$2.00');
    expect(us.money(1299, 'JPY')).toBe('¥1,299');
    expect(us.money(1299, 'KWD')).toBe(`KWD${NBSP}1.299`);
  });

  it('is written as in its country', () => {
    expect(gb.money(1299, 'GBP')).toBe('£12.99');
    expect(ca.money(1299, 'CAD')).toBe('$12.99');
    expect(quebec.money(123_450, 'CAD')).toBe(`1${NBSP}234,50${NBSP}$`);
    expect(de.money(1299, 'EUR')).toBe(`12,99${NBSP}€`);
    expect(us.money(1299, 'CAD')).toBe('CA$12.99');
  });
});

describe('days', () => {
  it('are those that shops write, in the plural of their number', () => {
    expect(LOCALES.filter((locale) => /dygn|døgn|vrk|24/i.test(messagesOf(locale).format.days(3)))).toEqual([]);
    const said = (locale: Locale) => [1, 3, 14].map((days) => plain(messagesOf(locale).format.days(days)));
    expect(said('sv-SE')).toEqual(['1 dag', '3 dagar', '14 dagar']);
    expect(said('nb-NO')).toEqual(['1 dag', '3 dager', '14 dager']);
    expect(said('da-DK')).toEqual(['1 dag', '3 dage', '14 dage']);
    expect(said('fi-FI')).toEqual(['1 päivä', '3 päivää', '14 päivää']);
    expect(messagesOf('sv-SE').format.days(3)).toContain(NBSP);
  });
});

describe('resolution', () => {
  it('has its unit, also in French', () => {
    expect([us.dpi(182), quebec.dpi(182), cn.dpi(182)]).toEqual([`182${NBSP}dpi`, `182${NBSP}ppp`, `182${NBSP}dpi`]);
  });

  it('is rounded as told', () => {
    expect([us.dpi(299.6), us.dpi(299.6, 'down'), us.dpi(299.1, 'up')].map(plain)).toEqual([
      '300 dpi',
      '299 dpi',
      '300 dpi',
    ]);
  });

  it('counts megapixels', () => {
    expect([us.megapixels(1), us.megapixels(1.5), us.megapixels(120.04, 'up')].map(plain)).toEqual([
      '1 megapixel',
      '1.5 megapixels',
      '120.1 megapixels',
    ]);
    // French counts one and a half as one.
    expect(plain(quebec.megapixels(1.5))).toBe('1,5 mégapixel');
  });
});

describe('time', () => {
  it('spans days and hours', () => {
    expect([us.days(1), us.days(3), de.days(3), quebec.days(1), cn.days(3)].map(plain)).toEqual([
      '1 day',
      '3 days',
      '3 Tage',
      '1 jour',
      '3天',
    ]);
    expect(plain(us.hours(24))).toBe('24 hours');
  });

  it('names a day, the same in every time zone', () => {
    expect(us.date('2026-11-26')).toBe('November 26, 2026');
    expect(gb.date('2026-11-26')).toBe('26 November 2026');
    expect(de.date('2026-01-01')).toBe('1. Januar 2026');
    expect(cn.date('2026-11-26')).toBe('2026年11月26日');
  });

  it('gives back what is no day', () => {
    expect([us.date('2026-13-01'), us.date('soon'), us.date('')]).toEqual(['2026-13-01', 'soon', '']);
    expect(us.dateRange('soon', 'later')).toBe('soon – later');
  });

  it('spans days without saying the month twice', () => {
    expect(de.dateRange('2026-11-26', '2026-11-30')).toBe('26.–30. November 2026');
    expect(ca.dateRange('2026-11-26', '2026-12-02').replace(/\s/g, '')).toBe('November26–December2,2026');
  });
});

describe('lists', () => {
  it('name file types as people write them', () => {
    expect(us.fileTypes(['jpeg', 'png'])).toBe('JPEG or PNG');
    expect(de.fileTypes(['jpeg', 'webp', 'jp2'])).toBe('JPEG, WebP oder JPEG 2000');
    expect(quebec.fileTypes(['text'])).toBe('texte brut');
    expect(cn.fileTypes(['jpeg', 'unknown'])).toBe('JPEG或未知');
  });

  it('join all or one of', () => {
    expect([us.list(['a', 'b', 'c']), gb.list(['a', 'b', 'c']), de.choiceOf(['a', 'b'])]).toEqual([
      'a, b, and c',
      'a, b and c',
      'a oder b',
    ]);
    expect(us.list([])).toBe('');
  });

  it('quote each item, and count those after the sixth', () => {
    expect(plain(us.quotedList(['→']))).toBe('“→”');
    expect(plain(de.quotedList(['→', 'ß']))).toBe('„→“ und „ß“');
    expect(plain(us.quotedList(['a', 'b', 'c', 'd', 'e', 'f', 'g']))).toBe('“a”, “b”, “c”, “d”, “e”, “f”, and 1 more');
    expect(plain(quebec.quotedList(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']))).toBe(
      '« a », « b », « c », « d », « e », « f » et 2 autres',
    );
  });

  it('put sentences after one another', () => {
    expect([us.sentences(['One.', 'Two.']), cn.sentences(['一。', '二。'])]).toEqual(['One. Two.', '一。二。']);
    expect(messagesOf('ja-JP').format.sentences(['一。', '二。'])).toBe('一。二。');
  });
});
