import { readingsOf } from './look-alikes.ts';

/** Written without spaces between words: here a word is found inside a run of letters too. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks piled up to hide a word; sorting thousands of them would take long. */
const PILED_MARKS = /\p{M}{8,}/gu;
const PLAIN = /^[\n -~]*$/;
/** Accents of Latin, Greek and Cyrillic, strokes laid over letters, and the vowel signs that Arabic may leave out. */
const ACCENTS = /[\u0300-\u036F\u20D0-\u20F0\u064B-\u0655\u0670]/g;
/** Never seen, so they part no word. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Signs that may stand for letters belong to a word, but not at its end: "Ass!" ends with a cry. */
const WORD = /[\p{L}\p{M}\p{N}@$€£¢+!|¡]*[\p{L}\p{M}\p{N}@$€£¢+|]/gu;
/** Between single letters, they hide a word instead of parting two. */
const PARTING = /^[\s._\-*·•~'’/\\,]{1,3}$/u;
/** A letter that is drawn out stands at least so often: "good" is not "god", "goood" is "god" drawn out. */
const DRAWN_OUT = 3;

/** A word of the text, and what stands between it and the one before. */
interface Word {
  readonly text: string;
  readonly gap: string;
}

/** Tells the first listed word that a text holds, as its list writes it, or `null`. */
export type WordFilter = (text: string) => string | null;

/** Lower case, compatible forms and accents folded: `ＳＴＲＡẞＥ` and `Straße` are the same, `Äpfel` and `apfel` too. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .replace(PILED_MARKS, '')
      .replace(INVISIBLE, '')
      .normalize('NFKC')
      // There and back: upper case is what makes ß ss and ſ s, lower case first is what makes ẞ ß.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFD')
      .replace(ACCENTS, '')
      .normalize('NFC')
  );
}

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(WORD)) {
    words.push({ text: match[0], gap: folded.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  return words;
}

/** Reduces a text to words that compare as people read them, one space around each. */
export function foldWords(text: string): string {
  const words = fold(text).match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}

/** Letters and how often each stands in a row: `aass` is `as` and [2, 2]. */
function runsOf(word: string): { readonly key: string; readonly counts: readonly number[] } {
  const runs = word.match(/(.)\1*/gsu) ?? [];
  return { key: runs.map((run) => Array.from(run)[0]).join(''), counts: runs.map((run) => Array.from(run).length) };
}

/** Single letters with signs or spaces between them, put together, beside the words as they stand. */
function withSpelledOut(words: readonly Word[]): string[] {
  const found = words.map(({ text }) => text);
  let run: string[] = [];
  const close = (): void => {
    if (run.length >= 3) found.push(run.join(''));
    run = [];
  };
  for (const { text, gap } of words) {
    const isSingle = Array.from(text).length === 1;
    if (!isSingle || !PARTING.test(gap)) close();
    if (isSingle) run.push(text);
  }
  close();
  // A sign in the middle of a word, without space: "sh.it", "sh*it".
  for (const chunk of joinedBySigns(words)) found.push(chunk);
  return found;
}

function joinedBySigns(words: readonly Word[]): string[] {
  const chunks: string[] = [];
  let chunk: string[] = [];
  const close = (): void => {
    if (chunk.length > 1) chunks.push(chunk.join(''));
    chunk = [];
  };
  for (const { text, gap } of words) {
    if (!/^[._*·•~]{1,3}$/u.test(gap)) close();
    chunk.push(text);
  }
  close();
  return chunks;
}

interface Listed {
  readonly word: string;
  readonly counts: readonly number[];
}

/**
 * Prepares a list of words and phrases. A word is found as a whole word only, so that nobody from Scunthorpe is refused,
 * but through case, accents, width, look-alikes of other scripts, digits and signs for letters, letters drawn out
 * ("baaad") and letters set apart ("b a d", "b.a.d"); in scripts without spaces also inside a run of letters. Words that
 * fold to nothing are passed over. The time is bounded by the sizes of text and list; no pattern is built from either.
 */
export function createWordFilter(list: readonly string[]): WordFilter {
  const words = new Map<string, Listed[]>();
  const phrases: { readonly word: string; readonly folded: string }[] = [];
  for (const word of list) {
    const folded = foldWords(word);
    if (folded === '') continue;
    if (UNSPACED.test(folded)) phrases.push({ word, folded: folded.trim() });
    else if (folded.trim().includes(' ')) phrases.push({ word, folded });
    else {
      const { key, counts } = runsOf(folded.trim());
      words.set(key, [...(words.get(key) ?? []), { word, counts }]);
    }
  }
  return (text) => {
    const folded = fold(text);
    const plain = foldWords(text);
    const phrase = phrases.find((one) => plain.includes(one.folded));
    if (phrase) return phrase.word;
    const isDone = new Set<string>();
    for (const word of withSpelledOut(wordsOf(folded))) {
      if (isDone.has(word)) continue;
      isDone.add(word);
      for (const reading of readingsOf(word)) {
        const { key, counts } = runsOf(reading);
        const listed = words.get(key)?.find((one) => isDrawnOut(one.counts, counts));
        if (listed) return listed.word;
      }
    }
    return null;
  };
}

function isDrawnOut(listed: readonly number[], counts: readonly number[]): boolean {
  return listed.every((count, at) => {
    const found = counts[at] ?? 0;
    return found === count || (found > count && found >= DRAWN_OUT);
  });
}

/** Words of a template's lists that concern a buyer's language: those for all (`und`), those of the language. */
export function wordsForLocale(
  lists: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined,
  locale: string | undefined,
): readonly string[] {
  if (lists === undefined) return [];
  if ('length' in lists) return lists as readonly string[];
  const wanted = locale?.toLowerCase();
  return Object.entries(lists).flatMap(([tag, words]) => {
    const own = tag.toLowerCase();
    const isMeant = wanted === undefined || own === 'und' || wanted === own || wanted.startsWith(`${own}-`);
    return isMeant ? words : [];
  });
}
