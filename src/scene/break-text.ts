import type { Template } from '../template/schema.ts';

/** A run of a paragraph that stays on one line. */
export interface Piece {
  readonly text: string;
  /** A space parts it from the next piece while both stand on one line. */
  readonly spaceAfter: boolean;
}

/** Cuts a paragraph where a line may end; the language only tells whose words to look for where no spaces part them. */
export type LineBreaks = (paragraph: string, locale: string) => readonly Piece[];

interface MeasuredPiece extends Piece {
  readonly widthEm: number;
  readonly spaceEm: number;
}

/** A soft hyphen shows where it ends a line. */
const SOFT_HYPHEN_AT_END = /\u00AD$/;
/** Halvings of the search for the narrowest width: 2^-32 of a line is no width. */
const SEARCH_STEPS = 32;

/** What is not written with these alone is parted by all rules of UAX 14. */
export const BEYOND_EUROPE = /[^ -~\u00C0-\u024F\u0370-\u052F\u2010-\u2026]/;
/** Signs that close or end something keep the space before them, as in French. */
const SPACES = / +(?![!?:;,.)»])/;
const AFTER_HYPHEN = /(?<=\p{L}[-‐–—])(?=\p{L})/u;

/** Whether a text of the field may take several lines and is not written in plainly European characters. */
export function needsLineBreaks(field: Template['fields'][number], text: string): boolean {
  return field.type === 'text' && (field.maxLines ?? 1) > 1 && BEYOND_EUROPE.test(text);
}

/**
 * Cuts at spaces, and after hyphens and dashes between letters: the rules for what most buyers write.
 *
 * @see RULES.md S9.
 */
export const plainBreaks: LineBreaks = (paragraph) => {
  const words = paragraph.split(SPACES);
  return words.flatMap((word, at) => {
    const parts = word.split(AFTER_HYPHEN);
    return parts.map((text, i) => ({ text, spaceAfter: i === parts.length - 1 && at < words.length - 1 }));
  });
};

/** Paragraphs whose pieces have been measured once, so that trying another width is only arithmetic. */
export class Breaker {
  readonly #paragraphs: readonly (readonly MeasuredPiece[])[];

  /**
   * @param paragraphs - Cut where a line may end.
   * @param advanceEm - Advance of a text at a font size of 1.
   */
  constructor(paragraphs: readonly (readonly Piece[])[], advanceEm: (text: string) => number) {
    const spaceEm = advanceEm(' ');
    this.#paragraphs = paragraphs.map((pieces) =>
      pieces.map((piece) => ({ ...piece, widthEm: advanceEm(piece.text), spaceEm })),
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
    return lines.map((line) => line.replace(SOFT_HYPHEN_AT_END, '-'));
  }
}
