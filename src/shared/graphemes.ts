/** Texts are never looked at beyond so many UTF-16 units: a pasted novel must not hold up the page. */
export const MAX_TEXT_UNITS = 20_000;

/** The longest emoji take 15 units; what is longer is marks piled on one letter, and counts by its length. */
const UNITS_PER_GRAPHEME = 32;

/** More marks in a row than any language writes (the Stream-Safe Text Format of UAX 15 ends there, too). */
const PILED_MARKS = /\p{M}{31}/u;

/** Always a cluster of its own where another of these, or the end, follows: most of what buyers write. */
const SIMPLE =
  '\\n -~¡-¬®-\\u02FF\\u0370-\\u0482\\u048A-\\u0590\\u3041-\\u3096\\u30A0-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3';
const STRETCHES = new RegExp(`[${SIMPLE}](?=[${SIMPLE}]|$)|[${SIMPLE}]?(?:[^${SIMPLE}]+[${SIMPLE}]?)+`, 'gu');

/** `Intl.Segmenter` takes 15 µs a cluster; beyond so many units nobody needs the last exactness. */
const MAX_SEGMENTED_UNITS = 4000;

/**
 * Where the engine has no `Intl.Segmenter` (Firefox before 125), or for too long a stretch: flags, keycaps, emoji
 * joined or toned, Hangul letters that make a syllable, and any character with its marks.
 */
const APPROXIMATE =
  /\r\n|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)*|[\u1100-\u115F]+[\u1160-\u11A7]*[\u11A8-\u11FF]*|[^\n\r\p{Cc}][\p{M}\u200C\u200D\p{Emoji_Modifier}]*|[^]/gu;

/** Cuts a text to the length that is looked at, never through a surrogate pair. */
export function cutText(text: string, maxUnits: number = MAX_TEXT_UNITS): string {
  if (text.length <= maxUnits) return text;
  const last = text.charCodeAt(maxUnits - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxUnits - 1 : maxUnits);
}

/** NFC; but marks piled beyond any language's need stay as they are: sorting 20,000 of them takes a third of a second. */
export function composeText(text: string): string {
  return PILED_MARKS.test(text) ? text : text.normalize('NFC');
}

/** The text's grapheme clusters, after NFC; of a text beyond 20,000 UTF-16 units, those of its beginning. */
export function splitGraphemes(text: string): string[] {
  const stretches = composeText(cutText(text)).match(STRETCHES) ?? [];
  const complexUnits = stretches.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
  // Making one takes longer than everything else here; plain text needs none.
  const canSegment = complexUnits > 0 && complexUnits <= MAX_SEGMENTED_UNITS && typeof Intl.Segmenter === 'function';
  const way = canSegment ? segmentWithIntl() : segmentWithPattern;
  return stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : way(stretch)));
}

/** Clusters by the platform's rules. */
export function segmentWithIntl(): (text: string) => string[] {
  // The rules of clusters are the same in every language; naming one makes the answer independent of the device.
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Clusters by a pattern of our own; agrees with the platform's on what buyers write. */
export function segmentWithPattern(text: string): string[] {
  return text.match(APPROXIMATE) ?? [];
}

/**
 * Counts what a reader would call characters: an emoji family is 1. Marks piled on a letter beyond any language's
 * need count as further characters, and so does every unit beyond the 20,000 that are looked at.
 */
export function countGraphemes(text: string): number {
  const beyond = Math.max(0, text.length - MAX_TEXT_UNITS);
  return splitGraphemes(text).reduce((sum, one) => sum + Math.ceil(one.length / UNITS_PER_GRAPHEME), beyond);
}
