import { splitGraphemes } from '../../shared/graphemes.ts';
import type { TextExtent } from '../scene.ts';

/** A part of a line that is drawn in one go. */
export interface Piece {
  readonly text: string;
  /** Its left end, from the line's, at a font size of 1. */
  readonly fromEm: number;
  readonly extent: TextExtent;
  /** Its letters are joined, or run both ways: on a curve it is bent as a whole. */
  readonly isJoined: boolean;
}

/** A line cut into its pieces, letter spacing counted in. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly widthEm: number;
}

/** Letters that join, share a headline, or take their place from their neighbours. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What runs only from right to left, letter by letter: Hebrew without digits, Latin letters or what joins. */
const PLAIN_HEBREW = /^[\p{Script=Hebrew}\p{M}\s\p{P}]*$/u;

/** Clusters that are drawn together: joined words stay one, everything else is a cluster each; spaces keep their place. */
function groupClusters(line: string): readonly { text: string; isJoined: boolean; clusters: number }[] {
  if (RIGHT_TO_LEFT.test(line) && !PLAIN_HEBREW.test(line)) {
    return [{ text: line, isJoined: true, clusters: 1 }];
  }
  const groups: { text: string; isJoined: boolean; clusters: number }[] = [];
  for (const text of splitGraphemes(line)) {
    const isJoined = JOINED.test(text);
    const last = groups.at(-1);
    if (isJoined && last?.isJoined === true) last.text += text;
    else groups.push({ text, isJoined, clusters: 1 });
  }
  return groups;
}

/**
 * Cuts a line into what is drawn in one go: a grapheme, a joined word, or the whole line where it runs both ways. Each
 * stands where it stands in the straight line, so that kerning is kept.
 *
 * @param measure - Extent at a font size of 1, in the line's direction.
 * @param spacingEm - Between pieces.
 * @see RULES.md S17.
 */
export function piecesOf(line: string, measure: (text: string) => TextExtent, spacingEm: number): Pieces {
  const groups = groupClusters(line);
  const isRightToLeft = RIGHT_TO_LEFT.test(line);
  const totalEm = measure(line).advance;
  const widthEm = totalEm + Math.max(0, groups.length - 1) * spacingEm;
  const pieces: Piece[] = [];
  let before = '';
  groups.forEach(({ text, isJoined }, i) => {
    before += text;
    if (text.trim() === '') return;
    const extent = measure(text);
    const endEm = (groups.length === 1 ? totalEm : measure(before).advance) + i * spacingEm;
    const fromEm = isRightToLeft ? widthEm - endEm : endEm - extent.advance;
    pieces.push({ text, fromEm, extent, isJoined });
  });
  return { pieces, widthEm };
}

/** A line's extent with letter spacing. */
export function spacedExtent(line: string, measure: (text: string) => TextExtent, spacingEm: number): TextExtent {
  const extent = measure(line);
  const addedEm = Math.max(0, groupClusters(line).length - 1) * spacingEm;
  return { ...extent, advance: extent.advance + addedEm, inkRight: extent.inkRight + addedEm };
}
