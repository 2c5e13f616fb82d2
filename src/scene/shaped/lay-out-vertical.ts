import { fitText, inkOf, reachOf, type TextFrame } from '../fit-text.ts';
import type { ShapedInput, ShapedText } from '../layouts.ts';
import type { TextExtent, TextLine, TextRun } from '../scene.ts';
import { cellsOf, columnExtent } from './columns.ts';

/** A usual column: half a square to each side of its middle. */
const COLUMN: TextExtent = { advance: 1, inkLeft: 0, inkRight: 1, ascent: 0.5, descent: 0.5 };

/**
 * Lays a text top to bottom in columns from right to left. It is fitted as lines are, in a box that lies on its side.
 *
 * @see RULES.md S19.
 */
export function layOutVertical(input: ShapedInput): ShapedText {
  const { frame, shaping, measure, font, direction, boxMm } = input;
  const spacingEm = shaping.letterSpacing ?? 0;
  const measureLine = (line: string) => measure(line, font, direction);
  const lying: TextFrame = {
    ...frame,
    widthMm: frame.heightMm,
    heightMm: frame.widthMm,
    measureLine: (line) => columnExtent(line, measureLine, spacingEm),
    reference: COLUMN,
  };
  const { lines: columns, sizeMm, fits } = fitText(input.text, lying);
  const [left, top, widthMm, heightMm] = boxMm;
  const pitchMm = frame.lineHeight * sizeMm;
  const ink = inkOf(
    columns.map(({ extent }) => extent),
    frame.lineHeight,
  );
  const blockMm = (columns.length - 1) * pitchMm;
  const firstRightMm = Math.max(0.5, ink.topEm) * sizeMm;
  const lastLeftMm = Math.max(0.5, ink.bottomEm) * sizeMm;
  const freeMm = Math.max(0, widthMm - blockMm - firstRightMm - lastLeftMm);
  const across = { left: 1, center: 0.5, right: 0 }[shaping.align ?? 'center'];
  const firstMm = left + widthMm - freeMm * across - firstRightMm;
  const down = { top: 0, middle: 0.5, bottom: 1 }[shaping.verticalAlign ?? 'middle'];
  const runs: TextRun[] = [];
  const lines = columns.map(({ text, extent }, i): TextLine => {
    const { leftEm, rightEm } = reachOf(extent);
    const middleMm = firstMm - i * pitchMm;
    const wishedMm = top + (heightMm - extent.advance * sizeMm) * down;
    const fromMm = Math.max(Math.min(wishedMm, top + heightMm - rightEm * sizeMm), top + leftEm * sizeMm);
    for (const cell of cellsOf(text, measureLine, spacingEm).cells) {
      const xMm = middleMm + cell.rightEm * sizeMm;
      const yMm = fromMm + (cell.fromEm + cell.downEm) * sizeMm;
      runs.push({ text: cell.text, sizeMm, stations: [[0, xMm, yMm, cell.lies ? 90 : 0, 1]] });
    }
    return { text, xMm: middleMm, baselineMm: fromMm, widthMm: extent.advance * sizeMm };
  });
  return { lines, runs, sizeMm, fits, largestMm: Math.min(frame.maxSizeMm, frame.widthMm) };
}
