import { composeText, cutText } from './graphemes.ts';

/** All that ends a line: what keyboards, Windows and word processors write. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** White space within a line. U+FEFF is `\s` too, but it is invisible: it is reported, not turned into a space. */
const SPACES = /[^\S\n\uFEFF]+/g;

/**
 * The text as it is counted, drawn and ordered: NFC, line ends as `\n`, edges trimmed, runs of white space one space,
 * no space at the ends of lines. What the buyer typed stays as it is on screen.
 */
export function tidyText(text: string): string {
  return composeText(cutText(text))
    .replace(LINE_END, '\n')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
