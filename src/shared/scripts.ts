import { splitGraphemes } from './graphemes.ts';

/** Scripts that a template may name, as Unicode spells them (UAX 24); those that people write names in today. */
const SCRIPTS =
  `Adlam Arabic Armenian Balinese Bengali Bopomofo Canadian_Aboriginal Cherokee Cyrillic Devanagari Ethiopic
Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Javanese Kannada Katakana Khmer Lao Latin Malayalam Mongolian
Myanmar Nko Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tibetan Tifinagh Yi`.split(/\s+/);
/** Belongs to no one script: digits, punctuation, spaces, signs, marks that go on letters of several. */
const SHARED = /^[\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]$/u;

export function isScript(name: string): boolean {
  return SCRIPTS.includes(name);
}

/**
 * The characters of a text that are not allowed, whole and each once, in the order of the text. With scripts, their
 * letters are allowed and all that belongs to no one script; with a list, what it holds; with both, either.
 *
 * @param scripts - Names for which `isScript` holds; others allow nothing.
 * @param list - Literal characters, as a reader counts them; a space is allowed only where it holds one.
 */
export function findForeignCharacters(text: string, scripts: readonly string[] | undefined, list = ''): string[] {
  const listed = new Set(splitGraphemes(list));
  const names = scripts?.filter(isScript) ?? [];
  const letters = new RegExp(`^[${names.map((name) => `\\p{Script_Extensions=${name}}`).join('')}]$`, 'u');
  const isKnown = (character: string): boolean => SHARED.test(character) || letters.test(character);
  const isAllowed = (grapheme: string): boolean =>
    grapheme === '\n' || listed.has(grapheme) || (scripts !== undefined && Array.from(grapheme).every(isKnown));
  return [...new Set(splitGraphemes(text).filter((grapheme) => !isAllowed(grapheme)))];
}
