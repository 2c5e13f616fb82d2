import { MM_PER_INCH } from '../shared/units.ts';

/** Which way the last shown digit goes: an amount that a buyer has goes up, one that is allowed goes down. */
export type Rounding = 'up' | 'down' | 'nearest';

/** What floating point adds to or takes from an exact decimal, as in 1.15 × 100 = 114.99999999999999. */
const TOLERANCE = 1e-6;

/** From here on thousands are set apart: a year or a small picture's width reads better in one piece. */
const GROUPED_FROM = 10_000;

/** Rounds to `decimals` digits after the decimal sign. */
export function roundTo(value: number, decimals: number, rounding: Rounding): number {
  const scaled = value * 10 ** decimals;
  if (rounding === 'nearest') return Math.round(scaled + TOLERANCE) / 10 ** decimals;
  const whole = rounding === 'up' ? Math.ceil(scaled - TOLERANCE) : Math.floor(scaled + TOLERANCE);
  return whole / 10 ** decimals;
}

/** Numbers and measures of one locale; every space between a number and its unit is a no-break space. */
export interface NumberFormats {
  /** Up to six decimals; no separators below ten thousand. */
  readonly number: (value: number) => string;
  /** A ratio: 1.15 is `115%`. */
  readonly percent: (ratio: number, rounding?: Rounding) => string;
  /** Minor units, such as cents; as many decimals as the currency has. */
  readonly money: (minor: number, currency: string) => string;
  /** Inches to two decimals in the US market; elsewhere centimetres, or millimetres below one, to one decimal. */
  readonly lengthMm: (mm: number, rounding?: Rounding) => string;
  /** Millimetres as they are, to two decimals, in every market. */
  readonly millimetres: (mm: number) => string;
  /** Decimal units, one decimal from a megabyte on: 20,000,000 is `20 MB`. */
  readonly bytes: (bytes: number, rounding?: Rounding) => string;
  /** Days as a label, `3 days`; never after a word that asks for another case. */
  readonly days: (days: number) => string;
  readonly hours: (hours: number) => string;
}

interface ByteStep {
  readonly unit: string;
  readonly bytes: number;
  readonly decimals: number;
  readonly display: 'short' | 'long';
}

const GIGABYTE: ByteStep = { unit: 'gigabyte', bytes: 1e9, decimals: 1, display: 'short' };
const BYTE_STEPS: readonly ByteStep[] = [
  { unit: 'byte', bytes: 1, decimals: 0, display: 'long' },
  { unit: 'kilobyte', bytes: 1e3, decimals: 0, display: 'short' },
  { unit: 'megabyte', bytes: 1e6, decimals: 1, display: 'short' },
];

/**
 * Number formats of a locale.
 *
 * @param market - ISO 3166 country whose units are meant; a language does not say it (Canada has two).
 */
export function createNumberFormats(locale: string, market: string): NumberFormats {
  const known = new Map<string, Intl.NumberFormat>();
  function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const found = known.get(key) ?? new Intl.NumberFormat(locale, options);
    known.set(key, found);
    return found;
  }
  function unit(value: number, name: string, decimals: number, unitDisplay: 'short' | 'long'): string {
    const options = { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: decimals } as const;
    return bindUnit(formatter(options).format(value));
  }
  return {
    number: (value) =>
      formatter({ maximumFractionDigits: 6, useGrouping: Math.abs(value) >= GROUPED_FROM }).format(value),
    percent: (ratio, rounding = 'nearest') =>
      bindUnit(formatter({ style: 'percent' }).format(roundTo(ratio, 2, rounding))),
    money(minor, currency) {
      const format = formatter({ style: 'currency', currency });
      return bindUnit(format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
    },
    lengthMm(mm, rounding = 'nearest') {
      if (market === 'US') return unit(roundTo(mm / MM_PER_INCH, 2, rounding), 'inch', 2, 'short');
      const shownMm = roundTo(mm, 1, rounding);
      if (shownMm < 10) return unit(shownMm, 'millimeter', 1, 'short');
      return unit(roundTo(mm / 10, 1, rounding), 'centimeter', 1, 'short');
    },
    millimetres: (mm) => unit(mm, 'millimeter', 2, 'short'),
    bytes(bytes, rounding = 'nearest') {
      const amountIn = (step: ByteStep): number => roundTo(bytes / step.bytes, step.decimals, rounding);
      // The unit is chosen by what is shown, so that 999,999 bytes read `1 MB` and not `1,000 kB`.
      const step = BYTE_STEPS.find((one) => amountIn(one) < 1000) ?? GIGABYTE;
      return unit(amountIn(step), step.unit, step.decimals, step.display);
    },
    days: (days) => unit(days, 'day', 0, 'long'),
    hours: (hours) => unit(hours, 'hour', 0, 'long'),
  };
}

function bindUnit(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
