import { splitGraphemes } from './graphemes.ts';

/** Never seen, or turns what stands around it: controls, halves of pairs, non-characters, ignorable characters. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2066-\u2069\u202A-\u202E]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Scripts whose letters a joiner or non-joiner shapes. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Adlam}\p{M}]/u;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;

/**
 * The characters of a text that no buyer sees and no maker can make, each once, as `U+202E`. The line feed is none of
 * them; nor are joiners inside emoji or between letters that they shape, variation selectors after a character,
 * the tags of a flag, and the plain direction marks in a text with letters from right to left.
 */
export function findHiddenCharacters(text: string): string[] {
  if (!HIDDEN.test(text.replaceAll('\n', ''))) return [];
  const characters = Array.from(text);
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  const found = characters.filter(
    (character, index) =>
      character !== '\n' &&
      HIDDEN.test(character) &&
      !isLegitimate(character, characters[index - 1], characters[index + 1], isRightToLeft),
  );
  return [...new Set(found)].map((character) => {
    const hex = (character.codePointAt(0) as number).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
}

function isLegitimate(character: string, before = '', after = '', isRightToLeft: boolean): boolean {
  const point = character.codePointAt(0) as number;
  if (point === 0x200d && PICTURE.test(before) && PICTOGRAPH.test(after)) return true;
  if (point === 0x200c || point === 0x200d) return JOINING.test(before);
  const isVariation = (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
  if (isVariation) return before !== '' && before !== '\n' && before !== ' ' && !HIDDEN.test(before);
  if (point >= 0x180b && point <= 0x180f) return /\p{Script=Mongolian}/u.test(before);
  if (point >= 0xe0020 && point <= 0xe007f) return before === '\u{1F3F4}' || /[\u{E0020}-\u{E007E}]/u.test(before);
  return isRightToLeft && (point === 0x200e || point === 0x200f || point === 0x61c);
}

/** Shown as a coloured picture: by itself, by U+FE0F, as a flag, or as a keycap. ©, ® and ™ as typed are letters. */
const EMOJI = /\p{Emoji_Presentation}(?!\uFE0E)|\p{Emoji}\uFE0F|[#*0-9]\uFE0F?\u20E3|\p{Regional_Indicator}/u;

/** The emoji of a text, whole and each once. */
export function findEmoji(text: string): string[] {
  if (!EMOJI.test(text)) return [];
  return [...new Set(splitGraphemes(text).filter((grapheme) => EMOJI.test(grapheme)))];
}

/**
 * Marks on one letter that any language writes: Biblical Hebrew needs four, Tibetan stacks and Burmese five; one more
 * for each of doubt. What is piled beyond them runs into the lines above and below.
 */
export const MAX_MARKS = 8;
const BURIED = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u');

/** The letters of a text that carry more marks than any language writes, with them, each once. */
export function findBuriedLetters(text: string): string[] {
  if (!BURIED.test(text)) return [];
  return [...new Set(splitGraphemes(text).filter((grapheme) => BURIED.test(grapheme)))];
}
