/** Cyrillic and Greek letters that look like Latin ones in most fonts, lower case, each with what it looks like. */
const LOOK_ALIKES = pairs('аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwвbкkмmнhтtгrαaβbεeηnιiκkνvοoρpτtυuχxγyωwѵvɑaɡgıiɩi');
/** Digits and signs that stand for letters inside a word; what a 1 stands for depends: it is tried as both. */
const SIGNS = pairs('0o3e4a5s7t8b9g@a$s€e£e¢c+t');
const ONES = '1!|¡';
/** Letters that their own languages hardly use beside so many that look Latin: who wrote only such, wrote Latin. */
const RARE = /[ѕјһԁԛԝѵ]/u;

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = Array.from(text);
  return new Map(
    characters.flatMap((character, at) => (at % 2 === 0 ? [[character, characters[at + 1] as string] as const] : [])),
  );
}

/** A word with Latin letters instead of those that look like them, where it mixes scripts to hide; else as it is. */
function unmask(word: string): string {
  const latin = Array.from(word, (character) => LOOK_ALIKES.get(character) ?? character).join('');
  if (latin === word || !/^[\P{L}\p{Script=Latin}]+$/u.test(latin)) return word;
  const isMixed = /\p{Script=Latin}/u.test(word);
  return isMixed || RARE.test(word) ? latin : word;
}

/**
 * What a word may have been written for: itself; with Latin letters for look-alikes; with letters for digits and signs.
 * A digit counts as a letter only in company of at least as many letters: "A55" is a code, "5h1t" is none.
 */
export function readingsOf(word: string): readonly string[] {
  const plain = unmask(word);
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (digits > letters || !/[^\p{L}\p{M}]/u.test(plain)) return [plain];
  const read = (one: string): string =>
    Array.from(plain, (character) => (ONES.includes(character) ? one : (SIGNS.get(character) ?? character))).join('');
  return [...new Set([plain, read('i'), read('l')])];
}
