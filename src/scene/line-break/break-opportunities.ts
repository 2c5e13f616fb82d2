import { classOf } from './class-of.ts';

/** A character with the marks on it: nothing parts them. */
export interface Unit {
  /** Its class after LB1, LB9 and LB10. */
  readonly name: string;
  /** In UTF-16 units of the text. */
  readonly begin: number;
  readonly character: string;
  /** Of a script that a dictionary parts into words. */
  readonly isUnspaced: boolean;
  /** Ends in a zero width joiner. */
  isJoined: boolean;
}

/** What rules look back for, at one unit. */
interface Past {
  /** The last unit that is no space. */
  readonly solid: number;
  /** NU (SY | IS)* ends here. */
  readonly isNumber: boolean;
  /** NU (SY | IS)* (CL | CP) ends here. */
  readonly isClosedNumber: boolean;
  /** So many regional indicators in a row. */
  readonly flags: number;
}

/** Wide, full width and half width forms: of East_Asian_Width, what stands beside brackets and quotation marks. */
const EAST =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFFBE\uFFC2-\uFFDC\uFFE0-\uFFE6\u{16FE0}-\u{1B2FB}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const LETTERS = list('AL HL');
const PICTURES = list('ID EB EM');
const AFFIXES = list('PR PO');
const CLOSING = list('CL CP');
const INFIXES = list('SY IS');
const HYPHENS = list('HY HH');
/** Never first on a line, even after spaces (LB13). */
const NEVER_FIRST = list('CL CP EX SY');
/** Never first on a line where no space is before (LB21, LB22). */
const KEPT_BEFORE = list('BA HH HY NS IN');
/** Nothing is the start or the end of the text. */
const BEFORE_QUOTED = list(' OP QU GL SP ZW');
const AFTER_QUOTED = list(' SP GL WJ CL QU CP EX IS SY ZW');
const BEFORE_SIGN = list(' SP ZW CB GL');

/** Cuts a text into characters with their marks (LB9), each with its class. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let begin = 0;
  for (const character of text) {
    const found = classOf(character.codePointAt(0) as number);
    const last = units.at(-1);
    const isMark = found === 'CM' || found === 'ZWJ';
    if (isMark && last && last.name !== 'SP' && last.name !== 'ZW') {
      last.isJoined = found === 'ZWJ';
    } else {
      const isUnspaced = found === 'SA';
      const name = isMark || isUnspaced ? 'AL' : found;
      units.push({ name, begin, character, isUnspaced, isJoined: found === 'ZWJ' });
    }
    begin += character.length;
  }
  return units;
}

/**
 * Whether a line may end before the unit at `i`.
 *
 * @see UAX 14, revision for Unicode 17, LB7 to LB31, in their order; LB4 to LB6 concern line feeds, of which there are none.
 */
function mayBreakBefore(units: readonly Unit[], pasts: readonly Past[], i: number): boolean {
  const at = (index: number): Unit | undefined => units[index];
  const nameAt = (index: number): string => at(index)?.name ?? '';
  const isEast = (index: number): boolean => EAST.test(at(index)?.character ?? '');
  const isQuote = (index: number, kind: RegExp): boolean =>
    nameAt(index) === 'QU' && kind.test(at(index)?.character ?? '');
  const past = pasts[i - 1] as Past;
  const [a, b] = [nameAt(i - 1), nameAt(i)];
  const solid = nameAt(past.solid);

  if (b === 'SP' || b === 'ZW') return false;
  if (solid === 'ZW') return true;
  if (at(i - 1)?.isJoined) return false;
  if (b === 'WJ' || a === 'WJ' || a === 'GL') return false;
  if (b === 'GL' && a !== 'SP' && a !== 'BA' && !HYPHENS.has(a)) return false;
  if (NEVER_FIRST.has(b) || solid === 'OP') return false;
  if (isQuote(past.solid, /\p{Pi}/u) && BEFORE_QUOTED.has(nameAt(past.solid - 1))) return false;
  if (isQuote(i, /\p{Pf}/u) && AFTER_QUOTED.has(nameAt(i + 1))) return false;
  if (b === 'IS') return a === 'SP' && nameAt(i + 1) === 'NU';
  if (b === 'NS' && CLOSING.has(solid)) return false;
  if (b === 'B2' && solid === 'B2') return false;
  if (a === 'SP') return true;
  if (b === 'QU' && (!isQuote(i, /\p{Pi}/u) || !isEast(i - 1) || !isEast(i + 1))) return false;
  if (a === 'QU' && (!isQuote(i - 1, /\p{Pf}/u) || !isEast(i) || !isEast(i - 2))) return false;
  if (a === 'CB' || b === 'CB') return true;
  if (HYPHENS.has(a) && LETTERS.has(b) && BEFORE_SIGN.has(nameAt(i - 2))) return false;
  if (KEPT_BEFORE.has(b) || a === 'BB') return false;
  if (HYPHENS.has(a) && nameAt(i - 2) === 'HL' && b !== 'HL') return false;
  if (a === 'SY' && b === 'HL') return false;
  if ((LETTERS.has(a) && b === 'NU') || (a === 'NU' && LETTERS.has(b))) return false;
  if ((a === 'PR' && PICTURES.has(b)) || (PICTURES.has(a) && b === 'PO')) return false;
  if ((AFFIXES.has(a) && LETTERS.has(b)) || (LETTERS.has(a) && AFFIXES.has(b))) return false;
  if (AFFIXES.has(b) && (past.isNumber || past.isClosedNumber)) return false;
  const afterBracket = nameAt(i + 1) === 'IS' ? nameAt(i + 2) : nameAt(i + 1);
  if (AFFIXES.has(a) && (b === 'NU' || (b === 'OP' && afterBracket === 'NU'))) return false;
  if (b === 'NU' && (a === 'HY' || a === 'IS' || past.isNumber)) return false;
  if (LETTERS.has(a) && LETTERS.has(b)) return false;
  if (isSyllable(units, i)) return false;
  if (a === 'IS' && LETTERS.has(b)) return false;
  if (b === 'OP' && (LETTERS.has(a) || a === 'NU') && !isEast(i)) return false;
  if (a === 'CP' && (LETTERS.has(b) || b === 'NU') && !isEast(i - 1)) return false;
  if (b === 'RI' && past.flags % 2 === 1) return false;
  return b !== 'EM' || !takesTone(at(i - 1));
}

/** A picture, or a code reserved for one to come. */
function takesTone(unit: Unit | undefined): boolean {
  const character = unit?.character ?? '';
  return unit?.name === 'EB' || (/\p{Extended_Pictographic}/u.test(character) && /\p{Cn}/u.test(character));
}

/** LB28a: the orthographic syllables of Balinese, Javanese, Brahmi and others that are written without spaces. */
function isSyllable(units: readonly Unit[], i: number): boolean {
  const nameAt = (index: number): string => units[index]?.name ?? '';
  const isAksara = (index: number, names: string): boolean =>
    units[index]?.character === '\u25CC' || list(names).has(nameAt(index));
  const [a, b] = [nameAt(i - 1), nameAt(i)];
  if (a === 'AP') return isAksara(i, 'AK AS');
  if (a === 'VI') return isAksara(i - 2, 'AK AS') && isAksara(i, 'AK');
  if (!isAksara(i - 1, 'AK AS')) return false;
  return b === 'VF' || b === 'VI' || (isAksara(i, 'AK AS') && nameAt(i + 1) === 'VF');
}

/** Where a line may end by the rules alone: indices into `units`, each before the unit that would begin the next line. */
export function breakOpportunities(units: readonly Unit[]): readonly number[] {
  const pasts: Past[] = [];
  const found: number[] = [];
  units.forEach(({ name }, i) => {
    const before = pasts[i - 1];
    if (before && mayBreakBefore(units, pasts, i)) found.push(i);
    const isNumber = name === 'NU' || (before?.isNumber === true && INFIXES.has(name));
    pasts.push({
      solid: name === 'SP' ? (before?.solid ?? -1) : i,
      isNumber,
      isClosedNumber: before?.isNumber === true && CLOSING.has(name),
      flags: name === 'RI' ? (before?.flags ?? 0) + 1 : 0,
    });
  });
  return found;
}
