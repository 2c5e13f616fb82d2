import { splitGraphemes } from '../shared/graphemes.ts';
import type { SizeMm } from '../shared/units.ts';
import { Breaker, plainBreaks, type LineBreaks } from './break-text.ts';
import type { TextExtent } from './scene.ts';

/** What a text has to fit into. */
export interface TextFrame extends SizeMm {
  readonly maxLines: number;
  readonly minSizeMm: number;
  /** Infinite where the box alone decides. */
  readonly maxSizeMm: number;
  /** Distance of baselines, in font sizes. */
  readonly lineHeight: number;
  readonly locale: string;
  /** Without it, lines end at spaces and after hyphens. */
  readonly lineBreaks?: LineBreaks | undefined;
  readonly measureLine: (text: string) => TextExtent;
  /** What a usual line takes up and down, so that the size does not jump with each letter. */
  readonly reference: TextExtent;
}

export interface FittedText {
  readonly lines: readonly { readonly text: string; readonly extent: TextExtent }[];
  readonly sizeMm: number;
  readonly fits: boolean;
}

/** Breaking a line must buy at least this much size, or the text stays as it was written. */
const WORTH_A_BREAK = 1.001;
/** Rounding of widths that were multiplied and divided again. */
const SIZE_TOLERANCE = 1e-9;

/** Ink and advance of a line to the left and right of its origin, at a font size of 1. */
export function reachOf(extent: TextExtent): { readonly leftEm: number; readonly rightEm: number } {
  return { leftEm: Math.max(0, extent.inkLeft), rightEm: Math.max(extent.advance, extent.inkRight) };
}

/** How far ink reaches above the first baseline and below the last, at a font size of 1. */
export function inkOf(
  extents: readonly TextExtent[],
  lineHeight: number,
): { readonly topEm: number; readonly bottomEm: number } {
  const last = extents.length - 1;
  let topEm = 0;
  let bottomEm = 0;
  extents.forEach((extent, i) => {
    topEm = Math.max(topEm, extent.ascent - i * lineHeight);
    bottomEm = Math.max(bottomEm, extent.descent - (last - i) * lineHeight);
  });
  return { topEm, bottomEm };
}

/** The largest size at which these lines, as they stand, lie within the frame with ink and advance. */
function largestSize(extents: readonly TextExtent[], frame: TextFrame): number {
  const { reference, lineHeight } = frame;
  const ink = inkOf(extents, lineHeight);
  const heightEm =
    Math.max(ink.topEm, reference.ascent) +
    Math.max(ink.bottomEm, reference.descent) +
    (extents.length - 1) * lineHeight;
  const widthEm = extents.reduce((widest, extent) => {
    const { leftEm, rightEm } = reachOf(extent);
    return Math.max(widest, leftEm + rightEm);
  }, 0);
  return Math.min(frame.widthMm / widthEm, frame.heightMm / heightEm, frame.maxSizeMm);
}

/** Breaks beyond the last line allowed become spaces: nothing the buyer wrote disappears. */
function paragraphsOf(text: string, maxLines: number): readonly string[] {
  const written = text.split('\n').map((line) => line.trim());
  if (written.length <= maxLines) return written;
  const rest = written.slice(maxLines - 1).filter((line) => line !== '');
  return [...written.slice(0, maxLines - 1), rest.join(' ')];
}

/** The breaks that allow the largest size: of all numbers of lines, by the sum of the pieces' widths. */
function breakLines(paragraphs: readonly string[], frame: TextFrame): readonly string[] {
  const asWritten = largestSize(paragraphs.map(frame.measureLine), frame);
  if (paragraphs.length >= frame.maxLines || asWritten >= frame.maxSizeMm) return paragraphs;
  const { lineBreaks = plainBreaks } = frame;
  const pieces = paragraphs.map((paragraph) => lineBreaks(paragraph, frame.locale));
  const breaker = new Breaker(pieces, (text) => frame.measureLine(text).advance);
  const { ascent, descent } = frame.reference;
  let best = paragraphs;
  let bestSize = asWritten * WORTH_A_BREAK;
  const most = Math.min(frame.maxLines, breaker.mostLines);
  for (let lines = paragraphs.length + 1; lines <= most; lines++) {
    const byHeight = frame.heightMm / (ascent + descent + (lines - 1) * frame.lineHeight);
    if (byHeight <= bestSize) break;
    const widthEm = breaker.narrowestEm(lines);
    const size = Math.min(frame.widthMm / widthEm, byHeight, frame.maxSizeMm);
    if (size <= bestSize) continue;
    best = breaker.wrap(widthEm);
    bestSize = size * WORTH_A_BREAK;
  }
  return best;
}

/**
 * Breaks a text and finds its size: the largest at which neither ink nor advance leaves the frame. Where that is less
 * than the smallest size allowed, the text is laid at the smallest and does not fit.
 *
 * @see RULES.md S7, S8, S9.
 */
export function fitText(text: string, frame: TextFrame): FittedText {
  const lines = breakLines(paragraphsOf(text, frame.maxLines), frame).map((line) => ({
    text: line,
    extent: frame.measureLine(line),
  }));
  const largest = largestSize(
    lines.map((line) => line.extent),
    frame,
  );
  const fits = largest >= frame.minSizeMm * (1 - SIZE_TOLERANCE);
  return { lines, sizeMm: fits && Number.isFinite(largest) ? largest : frame.minSizeMm, fits };
}

/**
 * How many graphemes of a text, from its start, fit at the smallest size.
 *
 * @see RULES.md S8.
 */
export function countFitting(text: string, fits: (text: string) => boolean): number {
  const graphemes = splitGraphemes(text);
  let fitting = 0;
  let tooMany = graphemes.length;
  if (fits(text)) return tooMany;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(graphemes.slice(0, middle).join('').trim())) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
