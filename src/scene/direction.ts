/** Letters, and the two invisible marks, are what gives a text its direction; digits and signs follow. */
const STRONG = /[\p{L}\u200e\u200f]/u;
/** Hebrew, Arabic and the blocks after them up to Arabic Extended-A, their presentation forms, and the old and new scripts in the astral planes. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction of a text by its first strong character, left to right where it has none.
 *
 * @see RULES.md S11. Rules P2 and P3 of the Unicode Bidirectional Algorithm (UAX #9), without isolates.
 */
export function firstStrongDirection(text: string): 'ltr' | 'rtl' {
  const strong = STRONG.exec(text);
  return strong !== null && RIGHT_TO_LEFT.test(strong[0]) ? 'rtl' : 'ltr';
}
