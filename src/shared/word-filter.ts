/** Written without spaces between words: here a word is found inside a run of letters too. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks piled up to hide a word; sorting thousands of them would take long. */
const PILED_MARKS = /\p{M}{8,}/gu;
const PLAIN = /^[\n -~]*$/;
/** Accents of Latin, Greek and Cyrillic, and the vowel signs that Arabic may leave out. */
const ACCENTS = /[\u0300-\u036F\u064B-\u0655\u0670]/g;

/**
 * Reduces a text to lower-case words without accents, one space around each, so that words compare as people read
 * them: `ＳＴＲＡẞＥ` and `Straße` are the same, `Äpfel` and `apfel` too.
 */
export function foldWords(text: string): string {
  const folded = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .replace(PILED_MARKS, '')
        .normalize('NFKC')
        // There and back: upper case is what makes ß ss and ſ s, lower case first is what makes ẞ ß.
        .toLowerCase()
        .toUpperCase()
        .toLowerCase()
        .replaceAll('ς', 'σ')
        .normalize('NFD')
        .replace(ACCENTS, '')
        .normalize('NFC');
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}

/**
 * The first word or phrase of the list that the text holds as whole words, as the list writes it, or `null`. Words
 * that fold to nothing are passed over. The time is bounded by the sizes of text and list; no pattern is built.
 */
export function findListedWord(text: string, list: readonly string[]): string | null {
  const folded = foldWords(text);
  if (folded === '') return null;
  return (
    list.find((word) => {
      const wanted = foldWords(word);
      return wanted !== '' && folded.includes(UNSPACED.test(wanted) ? wanted.trim() : wanted);
    }) ?? null
  );
}
