import { splitGraphemes } from '../shared/graphemes.ts';
import type { Font } from '../template/schema.ts';

/** First and last code point of a range, both included. */
export type CodeRange = readonly [number, number];

/** Most characters that are named; more would not be read. */
const MAX_NAMED = 20;
/** What needs no glyph: spaces, controls, joiners, direction marks, variation selectors. */
const NEEDS_NO_GLYPH = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
/** Emoji come from the device's emoji font and are judged by the field's `emoji`; `#`, digits and © alone are characters. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}/u;

/**
 * Reads a CSS `unicode-range` such as `U+0020-024F, U+4??`. What does not parse covers nothing.
 *
 * @see RULES.md S13.
 */
export function parseUnicodeRange(covers: string): readonly CodeRange[] {
  const ranges: CodeRange[] = [];
  for (const part of covers.split(',')) {
    const match = /^U\+([0-9a-f]{1,6}|[0-9a-f]{0,5}\?{1,6})(?:-([0-9a-f]{1,6}))?$/i.exec(part.trim());
    if (match === null) continue;
    const [, start = '', end] = match;
    const first = Number.parseInt(start.replaceAll('?', '0'), 16);
    const last = Number.parseInt(end ?? start.replaceAll('?', 'f'), 16);
    if (first <= last) ranges.push([first, last]);
  }
  return ranges;
}

/** All that a font's files can draw together; `undefined` where one of them is taken to draw everything. */
export function coversOf({ covers, faces = [] }: Font): string | undefined {
  return covers === undefined ? undefined : [covers, ...faces.map((face) => face.covers)].join(',');
}

/**
 * The characters of a text that a font cannot draw: each once, in the order of the text, at most 20.
 *
 * @param covers - The font's `unicode-range`; without it the font is taken to draw everything.
 * @see RULES.md S13.
 */
export function missingCharacters(text: string, covers: string | undefined): readonly string[] {
  if (covers === undefined) return [];
  const ranges = parseUnicodeRange(covers);
  const isCovered = (character: string): boolean => {
    if (NEEDS_NO_GLYPH.test(character)) return true;
    const code = character.codePointAt(0) as number;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
  const missing = new Set<string>();
  for (const grapheme of splitGraphemes(text)) {
    if (missing.size === MAX_NAMED) break;
    if (!EMOJI.test(grapheme) && !Array.from(grapheme).every(isCovered)) missing.add(grapheme);
  }
  return [...missing];
}
