import { findBuriedLetters, findEmoji, findHiddenCharacters, MAX_MARKS } from '../shared/characters.ts';
import { countGraphemes } from '../shared/graphemes.ts';
import { DEFAULT_MAX_GRAPHEMES, DEFAULT_MAX_LINES, type FieldOf } from '../template/field-defaults.ts';
import type { TextFit } from './facts.ts';
import { finding, type Finding, type Fix } from './issue.ts';

/** More characters than these are not named one by one. */
const MAX_NAMED = 20;

/** Rules C10 to C16 on a text as it is shown; not empty. */
export function checkText(
  field: Pick<FieldOf<'text'>, 'minGraphemes' | 'maxGraphemes' | 'maxLines' | 'emoji'>,
  text: string,
  fit: TextFit | undefined,
): Finding[] {
  const { minGraphemes = 0, maxGraphemes = DEFAULT_MAX_GRAPHEMES, maxLines = DEFAULT_MAX_LINES } = field;
  const usedGraphemes = countGraphemes(text);
  const lines = text.split('\n').length;
  const emoji = field.emoji === false ? findEmoji(text) : [];
  const hidden = findHiddenCharacters(text);
  const buried = findBuriedLetters(text);
  const found: Finding[] = [];
  if (usedGraphemes > maxGraphemes) {
    const overGraphemes = usedGraphemes - maxGraphemes;
    found.push(finding('text.too-long', { usedGraphemes, maxGraphemes, overGraphemes }));
  }
  if (usedGraphemes < minGraphemes) found.push(finding('text.too-short', { usedGraphemes, minGraphemes }));
  if (lines > maxLines) found.push(finding('text.too-many-lines', { lines, maxLines }));
  // Who must shorten it anyway need not be told that it does not fit.
  found.push(...checkFit(text, usedGraphemes > maxGraphemes || lines > maxLines ? withoutSize(fit) : fit, emoji));
  if (emoji.length > 0) found.push(finding('text.emoji-not-allowed', { characters: emoji.slice(0, MAX_NAMED) }));
  if (hidden.length > 0) found.push(finding('text.control-character', { codePoints: hidden.slice(0, MAX_NAMED) }));
  if (buried.length > 0) found.push(finding('text.stacked-marks', { maxMarks: MAX_MARKS }));
  return found;
}

/**
 * Rules C13 and C14 on any drawn text: it fits its box in its font, and the font has its characters.
 *
 * @param named - Characters that another finding names already.
 */
export function checkFit(text: string, fit: TextFit | undefined, named: readonly string[] = []): Finding[] {
  if (!fit || text === '') return [];
  const found: Finding[] = [];
  const fonts: Fix[] = (fit.otherFonts ?? []).map((font) => ({ kind: 'font', font }));
  const missing = fit.missing.filter((character) => !named.some((one) => one.includes(character)));
  if (!fit.fits) found.push(finding('text.does-not-fit', { fittingGraphemes: fit.fittingGraphemes }, fonts));
  if (missing.length > 0) {
    found.push(finding('text.glyph-missing', { characters: [...new Set(missing)].slice(0, MAX_NAMED) }, fonts));
  }
  if (fit.fits && fit.shrunk) found.push(finding('text.shrunk', { sizeMm: fit.sizeMm }));
  return found;
}

function withoutSize(fit: TextFit | undefined): TextFit | undefined {
  return fit && { ...fit, fits: true, shrunk: false };
}
