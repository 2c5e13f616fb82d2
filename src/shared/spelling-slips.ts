/** A likely slip: the word as it stands, and what was probably meant, where one thing is more likely than others. */
export interface SpellingSlip {
  readonly word: string;
  readonly index: number;
  readonly meant: string | null;
}

type Look = (text: string) => SpellingSlip | null;

/** Words that no sentence has twice running; "so so", "Bora Bora" and "die, die" are left alone. */
const NEVER_TWICE = new Set('the and of with from our your my und mit von für et avec pour des'.split(' '));
/** Irish keeps the small letter before a capital: "nGael", "hÉIREANN", "tSÍLE". */
const IRISH = /^(?:n[GDAEIOUÁÉÍÓÚ]|h[AEIOUÁÉÍÓÚ]|t[SAEIOUÁÉÍÓÚ]|gC|bP|dT|mB|bF)/;
/** Dutch writes IJ as one; O', D', L' and Mc are often written without their sign. */
const TWO_CAPITALS = /^(?:IJ|[ODLM]\p{Lu})/u;
const VOWEL = /^[aeiouyäöüåæøáéíóúõ]/iu;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** "aNNA": the shift key the wrong way round. Four letters at least: "iOS" is none. */
function swappedCapitals(word: string): string | null {
  if (!/^\p{Ll}\p{Lu}{3,}$/u.test(word) || IRISH.test(word)) return null;
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** "ANna", "JJohn": the shift key held too long. */
function heldShift(word: string): string | null {
  if (!/^\p{Lu}\p{Lu}\p{Ll}{2,}$/u.test(word)) return null;
  const [first = '', second = ''] = word;
  if (first !== second) return TWO_CAPITALS.test(word) ? null : first + second.toLowerCase() + word.slice(2);
  // "AAron" may be meant as Aaron, "LLoyd" is Lloyd, "FFion" Ffion; "JJohn" can only be John.
  if (VOWEL.test(first)) return '';
  return first === 'L' || first === 'F' ? first + second.toLowerCase() + word.slice(2) : word.slice(1);
}

/** "Annna": a key that stuck, within a short name. Longer words have it ("Betttuch"), cries end with it ("Brrr"). */
function stuckKey(word: string): string | null {
  if (word.length > 7 || !/^\p{Lu}\p{Ll}+$/u.test(word)) return null;
  const meant = word.replace(/([b-df-hj-np-tv-z])\1\1(?=\p{L})/u, '$1$1');
  return meant === word ? null : meant;
}

/** "J0hn", "A1ice", "0livia": a digit for the letter beside or like it; not in codes, which have no small letters. */
function digitInName(word: string): string | null {
  if (/^0\p{Ll}{3,}$/u.test(word)) return `O${word.slice(1)}`;
  if (!/^\p{L}+[01]\p{Ll}+$/u.test(word) || word.length < 4) return null;
  return word.replace('0', 'o').replace('1', 'l');
}

const eachWord =
  (meantBy: (word: string) => string | null): Look =>
  (text) => {
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      const meant = meantBy(word);
      if (meant !== null) return { word, index, meant: meant === '' ? null : meant };
    }
    return null;
  };

const repeatedWord: Look = (text) => {
  for (const match of text.matchAll(/(?<![\p{L}\p{M}])(\p{L}{2,12})(?= (\p{L}{2,12})(?![\p{L}\p{M}]))/gu)) {
    const [, first = '', second = ''] = match;
    if (NEVER_TWICE.has(first.toLowerCase()) && first.toLowerCase() === second.toLowerCase()) {
      return { word: `${first} ${second}`, index: match.index, meant: first };
    }
  }
  return null;
};

/** "Anna,Tom". Single letters may be meant so. */
const noSpaceAfterComma: Look = (text) => {
  const match = /\p{L}{2,30},\p{L}{2,30}/u.exec(text);
  return match && { word: match[0], index: match.index, meant: match[0].replace(',', ', ') };
};

const LOOKS: readonly Look[] = [
  eachWord(swappedCapitals),
  eachWord(heldShift),
  eachWord(stuckKey),
  eachWord(digitInName),
  repeatedWord,
  noSpaceAfterComma,
];

/**
 * The first slip of the fingers that a text probably holds, or `null`. Knows no dictionary: it would nag at every name.
 * What some language writes on purpose is left alone.
 */
export function findSpellingSlip(text: string): SpellingSlip | null {
  for (const look of LOOKS) {
    const slip = look(text);
    if (slip) return slip;
  }
  return null;
}
