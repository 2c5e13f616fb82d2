import { splitGraphemes } from '../../shared/graphemes.ts';
import type { TextExtent } from '../scene.ts';

/** A part of a column, top to bottom. */
export interface Cell {
  readonly text: string;
  /** From the column's top, at a font size of 1. */
  readonly fromEm: number;
  readonly lengthEm: number;
  /** Turned a quarter clockwise. */
  readonly lies: boolean;
  /** Of the origin of its text from the column's middle and the cell's top, at a font size of 1. */
  readonly rightEm: number;
  readonly downEm: number;
}

/** Where the em square of ideographs ends below the baseline, and its middle above it; the same in every CJK font. */
const SQUARE_TOP_EM = 0.88;
const SQUARE_MIDDLE_EM = 0.38;

/** What stands upright in a column. UAX #50, value U, as far as buyers write it. */
const UPRIGHT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;
/** Brackets, dashes and colons of CJK text: they lie. UAX #50, values Tr and R. */
const LYING =
  /^[\u3008-\u3011\u3014-\u301b\u301c\u3030\u30a0\u30fc\uff08\uff09\uff0d\uff1a-\uff1e\uff3b\uff3d\uff3f\uff5b-\uff60\uffe3]/u;
/** Signs that sit at the foot of their square and, in a column, at its head on the right. UAX #50, value Tu. */
const MOVED = /^[\u3001\u3002\uff0c\uff0e]/u;
const SMALL_KANA = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ]/u;
/** How far small kana move up and to the right. */
const SMALL_KANA_EM = 0.1;
/** One or two digits stand side by side in one square. */
const DIGITS = /^[0-9]{1,2}$/;

/** Clusters, but what lies stays together with its neighbours, and so do digits. */
function groupClusters(line: string): readonly { text: string; lies: boolean }[] {
  const groups: { text: string; lies: boolean; isLatin: boolean }[] = [];
  for (const text of splitGraphemes(line)) {
    const isUpright = UPRIGHT.test(text);
    const lies = !isUpright || LYING.test(text);
    const last = groups.at(-1);
    if (!isUpright && last?.isLatin === true) last.text += text;
    else groups.push({ text, lies, isLatin: !isUpright });
  }
  return groups.flatMap(({ text, lies, isLatin }) => {
    const isNumber = isLatin && groups.length > 1 && DIGITS.test(text);
    return text.trim() === '' ? [{ text: '', lies: true }] : [{ text, lies: lies && !isNumber }];
  });
}

function uprightCell(text: string, extent: TextExtent): Omit<Cell, 'fromEm' | 'text'> {
  const { advance, ascent, descent } = extent;
  const isPicture = /[\p{Emoji_Presentation}\ufe0f]/u.test(text);
  const lengthEm = isPicture ? Math.max(1, ascent + descent) : 1;
  const middleEm = lengthEm / 2;
  const rightEm = -advance / 2;
  const downEm = isPicture ? middleEm + (ascent - descent) / 2 : SQUARE_TOP_EM;
  if (SMALL_KANA.test(text)) {
    return { lengthEm, lies: false, rightEm: rightEm + SMALL_KANA_EM, downEm: downEm - SMALL_KANA_EM };
  }
  const belowEm = downEm - (ascent - descent) / 2 - middleEm;
  // Mainland and Japanese fonts put the sign into a corner, as far to the left as down; Taiwan's put it into the middle,
  // where it stays. WebKitGTK tells the advance for its ink across, so only its height is asked.
  if (!MOVED.test(text) || belowEm < 0.1) return { lengthEm, lies: false, rightEm, downEm };
  return { lengthEm, lies: false, rightEm: rightEm + 2 * belowEm, downEm: downEm - 2 * belowEm };
}

/**
 * Cuts a column into what stands and what lies.
 *
 * @param measure - Extent at a font size of 1, of a horizontal line.
 * @see RULES.md S19. UAX #50.
 */
export function cellsOf(
  line: string,
  measure: (text: string) => TextExtent,
  spacingEm: number,
): { readonly cells: readonly Cell[]; readonly lengthEm: number } {
  const cells: Cell[] = [];
  let fromEm = 0;
  groupClusters(line).forEach(({ text, lies }, i) => {
    if (i > 0) fromEm += spacingEm;
    if (text === '') {
      fromEm += measure(' ').advance;
      return;
    }
    const extent = measure(text);
    const cell = lies
      ? { lengthEm: extent.advance, lies, rightEm: -SQUARE_MIDDLE_EM, downEm: 0 }
      : uprightCell(text, extent);
    cells.push({ ...cell, text, fromEm });
    fromEm += cell.lengthEm;
  });
  return { cells, lengthEm: fromEm };
}

/** What a column takes up, as if it lay on its left side: half a square to each side of its middle, or more. */
export function columnExtent(line: string, measure: (text: string) => TextExtent, spacingEm: number): TextExtent {
  const { cells, lengthEm } = cellsOf(line, measure, spacingEm);
  let [right, left, before, after] = [0.5, 0.5, 0, lengthEm];
  for (const { text, lies, rightEm, downEm, fromEm } of cells) {
    const { ascent, descent, inkLeft, inkRight } = measure(text);
    if (lies) {
      right = Math.max(right, rightEm + ascent);
      left = Math.max(left, descent - rightEm);
      before = Math.min(before, fromEm - inkLeft);
      after = Math.max(after, fromEm + inkRight);
    } else if (!MOVED.test(text)) {
      right = Math.max(right, rightEm + inkRight);
      left = Math.max(left, inkLeft - rightEm);
      before = Math.min(before, fromEm + downEm - ascent);
      after = Math.max(after, fromEm + downEm + descent);
    }
  }
  return { advance: lengthEm, inkLeft: -before, inkRight: after, ascent: right, descent: left };
}
