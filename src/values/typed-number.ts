/** A number as a buyer typed it. */
export interface TypedNumber {
  readonly value: number;
  /** Digits before it, zeros included. */
  readonly wholeDigits: number;
  /** Digits after the decimal sign. */
  readonly decimals: number;
}

/** Digits in the scripts whose keyboards type them, by their zero. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const LOCAL_DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\uFF10-\uFF19]/g;

/**
 * Reads a number with a comma or a point before its decimals, whatever the locale: "7,5" and "7.5" are the same.
 * Signs that group thousands are not read: "1,000" is one with three decimals, never a thousand.
 */
export function parseTypedNumber(text: string): TypedNumber | null {
  const plain = text
    .trim()
    .replace(LOCAL_DIGIT, (digit) => {
      const point = digit.charCodeAt(0);
      return String(point - (ZEROS.filter((zero) => zero <= point).at(-1) ?? point));
    })
    .replace(/^[\u2212\uFF0D]/, '-')
    .replace(/[\u066B\uFF0C\uFF0E]/, '.');
  const match = /^([+-]?\d{1,12})(?:[.,](\d{1,9}))?$/.exec(plain);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const wholeDigits = whole.replace(/[+-]/, '').length;
  return { value: Number(`${whole}.${fraction || '0'}`) + 0, wholeDigits, decimals: fraction.length };
}

/** "007" as "7", "-00.5" as "-0.5", "000" as "0", in any script's digits; all else as it stands. */
export function dropLeadingZeros(text: string): string {
  return text.replace(/^([+\-\u2212\uFF0D]?)[0\u0660\u06F0\u0966\u09E6\uFF10]+(?=\p{Nd})/u, '$1');
}
