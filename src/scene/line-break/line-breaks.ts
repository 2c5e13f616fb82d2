import { BEYOND_EUROPE, plainBreaks, type LineBreaks, type Piece } from '../break-text.ts';
import { breakOpportunities, unitsOf, type Unit } from './break-opportunities.ts';

/** Signs of Thai, Lao, Khmer and Burmese that stand after a word: repetition, abbreviation, full stops. */
const AFTER_WORD = /[\u0E2F\u0E46\u0E5A\u0E5B\u0EAF\u0EC6\u104A\u104B\u17D4-\u17DA]/u;
/** Spaces at which lines end and begin without them; no-break spaces are none, nor is the zero width space. */
const SPACES_AT_END = /[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/u;

/** Where words begin, by the platform's dictionary: of scripts that are written without spaces. */
function wordStarts(text: string, locale: string): ReadonlySet<number> {
  // Firefox before 125 has none: such a text then breaks at its spaces.
  if (typeof Intl.Segmenter !== 'function') return new Set();
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return new Set(Array.from(segments, ({ index }) => index));
}

/**
 * Cuts a paragraph where a line may end, by UAX 14: the same in every engine, but for words of Thai, Lao, Khmer and
 * Burmese, which the platform's dictionary parts. Plainly European text is cut by `plainBreaks`. Hangul breaks at spaces, as Korean is set today; small kana and the
 * prolonged sound mark never begin a line, as careful Japanese is set.
 *
 * @see RULES.md S9.
 */
export const lineBreaks: LineBreaks = (paragraph, locale) => {
  // As without this chunk, whether another text needed it or not.
  if (!BEYOND_EUROPE.test(paragraph)) return plainBreaks(paragraph, locale);
  const units = unitsOf(paragraph);
  const starts = units.some(({ isUnspaced }) => isUnspaced) ? wordStarts(paragraph, locale) : null;
  const isWordStart = (unit: Unit, before: Unit | undefined): boolean =>
    starts !== null &&
    unit.isUnspaced &&
    before?.isUnspaced === true &&
    !AFTER_WORD.test(unit.character) &&
    starts.has(unit.begin);
  const breaks = new Set(breakOpportunities(units));
  const edges = units.flatMap((unit, i) => (breaks.has(i) || isWordStart(unit, units[i - 1]) ? [unit.begin] : []));
  const pieces: Piece[] = [];
  [...edges, paragraph.length].forEach((end, i) => {
    const written = paragraph.slice(edges[i - 1] ?? 0, end);
    const text = written.replace(SPACES_AT_END, '');
    if (text !== '') pieces.push({ text, spaceAfter: text !== written && end < paragraph.length });
  });
  return pieces;
};
