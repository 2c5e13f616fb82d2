import { createNumberFormats, roundTo, type NumberFormats, type Rounding } from './number-formats.ts';
import type { MessageKey } from './message-key.ts';

/** Puts already formatted values into a message; `count` only chooses the plural form. */
export type Say = (key: MessageKey, values: Readonly<Record<string, string>>, count?: number) => string;

/** How numbers, units, money, dates and lists are written in one locale and market. */
export interface Formats extends NumberFormats {
  /** Whole dots per inch, with their unit. */
  readonly dpi: (dpi: number, rounding?: Rounding) => string;
  /** `120 megapixels`, to one decimal. */
  readonly megapixels: (megapixels: number, rounding?: Rounding) => string;
  /** `YYYY-MM-DD` in words; what is no date is given back as it is. */
  readonly date: (iso: string) => string;
  /** From one `YYYY-MM-DD` to another, without saying twice what both share. */
  readonly dateRange: (fromIso: string, toIso: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** `a, b or c`. */
  readonly choiceOf: (items: readonly string[]) => string;
  /** Whole sentences after one another. */
  readonly sentences: (items: readonly string[]) => string;
  /** Each item in quotation marks; after the sixth, how many more there are. */
  readonly quotedList: (items: readonly string[]) => string;
  /** `['jpeg', 'png']` is `JPEG or PNG`. */
  readonly fileTypes: (types: readonly string[]) => string;
}

/** Names that are the same in every language. */
const FILE_TYPE_NAMES: Readonly<Record<string, string>> = {
  webp: 'WebP',
  jxl: 'JPEG XL',
  jp2: 'JPEG 2000',
};

/** Wherever two scripts could meet: keeps a foreign text together and the sentence around it in order. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const MOST_QUOTED = 6;

/** Formats of a locale and market; `Intl` objects are made at first use and kept with the formats. */
export function createFormats(locale: string, market: string, say: Say): Formats {
  const numbers = createNumberFormats(locale, market);
  // No space between sentences.
  const isClose = /^(zh|ja)\b/.test(locale);
  let dates: Intl.DateTimeFormat | undefined;
  const lists = new Map<string, Intl.ListFormat>();

  function dateFormat(): Intl.DateTimeFormat {
    return (dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  }
  function join(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
    const format = lists.get(type) ?? new Intl.ListFormat(locale, { type });
    lists.set(type, format);
    return format.format(items);
  }
  function fileType(type: string): string {
    if (type === 'text') return say('unit.file-type.text', {});
    if (type === 'unknown') return say('unit.file-type.unknown', {});
    return FILE_TYPE_NAMES[type] ?? type.toUpperCase();
  }
  return {
    ...numbers,
    dpi: (dpi, rounding = 'nearest') => say('unit.dpi', { value: numbers.number(roundTo(dpi, 0, rounding)) }),
    days(days) {
      // Where `Intl` has another word than shops, the locale has its own.
      const own = say('unit.day', { count: numbers.number(days) }, days);
      return own === 'unit.day' ? numbers.days(days) : own;
    },
    megapixels(megapixels, rounding = 'nearest') {
      const shown = roundTo(megapixels, 1, rounding);
      return say('unit.megapixels', { count: numbers.number(shown) }, shown);
    },
    date(iso) {
      const time = utcOf(iso);
      return time === null ? iso : dateFormat().format(time);
    },
    dateRange(fromIso, toIso) {
      const [from, to] = [utcOf(fromIso), utcOf(toIso)];
      return from === null || to === null ? `${fromIso} – ${toIso}` : dateFormat().formatRange(from, to);
    },
    list: (items) => join(items, 'conjunction'),
    choiceOf: (items) => join(items, 'disjunction'),
    sentences: (items) => items.join(isClose ? '' : ' '),
    quotedList(items) {
      const quoted = items.slice(0, MOST_QUOTED).map((text) => say('unit.quoted', { text: isolate(text) }));
      const moreCount = items.length - MOST_QUOTED;
      const more = moreCount > 0 ? [say('unit.more', { count: numbers.number(moreCount) }, moreCount)] : [];
      return join([...quoted, ...more], 'conjunction');
    },
    fileTypes: (types) => join(types.map(fileType), 'disjunction'),
  };
}

/** Sets a text apart, so that its direction neither takes nor gives order; invisible on screen. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}

/** Midnight of a calendar day in UTC, the zone in which days are shown; `null` for what is no day. */
function utcOf(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
