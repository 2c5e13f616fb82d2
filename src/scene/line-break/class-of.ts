import { CLASSES } from './classes.generated.ts';

/** Starts and ends of ranges in the order of code points, and the class of each. */
const RANGES = Object.entries(CLASSES)
  .flatMap(([name, steps]) => {
    let at = 0;
    const numbers = steps.split(' ').map((step) => parseInt(step, 36));
    return numbers.flatMap((gap, i) => {
      if (i % 2 === 1) return [];
      const begin = at + gap;
      at = begin + (numbers[i + 1] as number);
      return [{ begin, end: at, name }];
    });
  })
  .sort((a, b) => a.begin - b.begin);

/**
 * The line breaking class of a character, AL where it has no other; the same in every engine.
 *
 * @see UAX 14, table 1; LB1 for what is resolved: SA is kept, and its marks are CM.
 */
export function classOf(code: number): string {
  let low = 0;
  let high = RANGES.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((RANGES[middle] as { readonly end: number }).end <= code) low = middle + 1;
    else high = middle;
  }
  const range = RANGES[low];
  if (range === undefined || range.begin > code) return 'AL';
  return range.name === 'SA' && /\p{M}/u.test(String.fromCodePoint(code)) ? 'CM' : range.name;
}
