import { fitText, type TextFrame } from '../fit-text.ts';
import type { ShapedInput, ShapedText } from '../layouts.ts';
import type { TextRun } from '../scene.ts';
import { piecesOf, spacedExtent } from './pieces.ts';

/**
 * Lays straight lines with space between their letters; joined words keep together.
 *
 * @see RULES.md S17.
 */
export function layOutSpaced(input: ShapedInput, spacingEm: number): ShapedText {
  const { frame, measure, font, direction, text } = input;
  const measureLine = (line: string) => measure(line, font, direction);
  const spaced: TextFrame = { ...frame, measureLine: (line) => spacedExtent(line, measureLine, spacingEm) };
  const fitted = fitText(text, spaced);
  const lines = input.place(fitted);
  const { sizeMm, fits } = fitted;
  const runs = lines.flatMap((line) =>
    piecesOf(line.text, measureLine, spacingEm).pieces.map((piece): TextRun => ({
      text: piece.text,
      sizeMm,
      stations: [[0, line.xMm + piece.fromEm * sizeMm, line.baselineMm, 0, 1]],
    })),
  );
  const { ascent, descent } = frame.reference;
  return { lines, runs, sizeMm, fits, largestMm: Math.min(frame.maxSizeMm, frame.heightMm / (ascent + descent)) };
}
