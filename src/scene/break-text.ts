/** A run of a paragraph that stays on one line. */
interface Piece {
  readonly text: string;
  /** A space parts it from the next piece while both stand on one line. */
  readonly spaceAfter: boolean;
}

interface MeasuredPiece extends Piece {
  readonly widthEm: number;
  readonly spaceEm: number;
}

/** Scripts written without spaces between words; Korean has spaces and breaks at them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Signs that never begin a line, and signs that never end one (the classes of UAX #14 that Japanese and Chinese use). */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！!?,.:;%％‐–〜ー々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ]/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;
const AFTER_HYPHEN = /(?<=\p{L}[-‐–—])(?=\p{L})/u;
/** Halvings of the search for the narrowest width: 2^-32 of a line is no width. */
const SEARCH_STEPS = 32;

function splitWord(word: string, locale: string): string[] {
  if (!WITHOUT_SPACES.test(word)) return word.split(AFTER_HYPHEN);
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(word);
  const pieces: string[] = [];
  let isWritten = false;
  for (const { segment } of segments) {
    const isNow = WITHOUT_SPACES.test(segment);
    const last = pieces.at(-1);
    const mayPart: boolean =
      last !== undefined && (isWritten || isNow) && !NEVER_FIRST.test(segment) && !NEVER_LAST.test(last);
    if (mayPart || last === undefined) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    isWritten = isNow || (!mayPart && isWritten);
  }
  return pieces;
}

/**
 * Cuts a paragraph where a line may end: at spaces, after hyphens between letters, and between the words of scripts
 * that use no spaces. No-break spaces hold.
 *
 * @see RULES.md S9.
 */
export function breakPieces(paragraph: string, locale: string): readonly Piece[] {
  const words = paragraph.split(/[ \t\u2000-\u2006\u2008-\u200a\u3000]+/u).filter((word) => word !== '');
  return words.flatMap((word, at) => {
    const parts = splitWord(word, locale);
    return parts.map((text, i) => ({ text, spaceAfter: i === parts.length - 1 && at < words.length - 1 }));
  });
}

/** Paragraphs whose pieces have been measured once, so that trying another width is only arithmetic. */
export class Breaker {
  readonly #paragraphs: readonly (readonly MeasuredPiece[])[];

  /** @param advanceEm - Advance of a text at a font size of 1. */
  constructor(paragraphs: readonly string[], locale: string, advanceEm: (text: string) => number) {
    const spaceEm = advanceEm(' ');
    this.#paragraphs = paragraphs.map((paragraph) =>
      breakPieces(paragraph, locale).map((piece) => ({ ...piece, widthEm: advanceEm(piece.text), spaceEm })),
    );
  }

  /** The most lines that the pieces allow. */
  get mostLines(): number {
    return this.#paragraphs.reduce((sum, pieces) => sum + Math.max(1, pieces.length), 0);
  }

  /** The narrowest width, at a font size of 1, in which the text takes at most so many lines. */
  narrowestEm(lines: number): number {
    const pieces = this.#paragraphs.flat();
    let tooNarrow = pieces.reduce((widest, piece) => Math.max(widest, piece.widthEm), 0);
    if (this.wrap(tooNarrow).length <= lines) return tooNarrow;
    let wideEnough = pieces.reduce((sum, piece) => sum + piece.widthEm + piece.spaceEm, 0);
    for (let step = 0; step < SEARCH_STEPS; step++) {
      const middle = (tooNarrow + wideEnough) / 2;
      if (this.wrap(middle).length <= lines) wideEnough = middle;
      else tooNarrow = middle;
    }
    return wideEnough;
  }

  /** Fills lines of this width from the start; a piece that is wider stands alone. */
  wrap(widthEm: number): readonly string[] {
    const lines: string[] = [];
    for (const pieces of this.#paragraphs) {
      let line = '';
      let usedEm = 0;
      let gap = '';
      for (const piece of pieces) {
        const gapEm = gap === '' ? 0 : piece.spaceEm;
        if (line !== '' && usedEm + gapEm + piece.widthEm > widthEm * (1 + 1e-12)) {
          lines.push(line);
          line = piece.text;
          usedEm = piece.widthEm;
        } else {
          line += gap + piece.text;
          usedEm += gapEm + piece.widthEm;
        }
        gap = piece.spaceAfter ? ' ' : '';
      }
      lines.push(line);
    }
    return lines;
  }
}
