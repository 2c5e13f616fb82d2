import { splitGraphemes } from '../../shared/graphemes.ts';
import { MAX_INITIALS } from '../../template/field-defaults.ts';
import type { ShapedInput, ShapedText } from '../layouts.ts';
import type { TextExtent, TextRun, TextStation } from '../scene.ts';

/** A letter of an ornament whose largest letter has a font size of 1; y down, lengths in that size. */
interface Placed {
  readonly text: string;
  readonly extent: TextExtent;
  readonly size: number;
  /** Of the letter's origin. */
  readonly x: number;
  readonly y: number;
}

interface Letter {
  readonly text: string;
  readonly extent: TextExtent;
}

/** The outer letters beside a larger one. */
const SIDE_SIZE = 0.62;
const GAP = 0.09;
/** Between letters that stand over one another, in heights of the letter beside them. */
const STACK_GAP = 0.1;
/** Letters of a circle: halves of its radius at which they end, from its middle. */
const CIRCLE_BANDS: readonly (readonly (readonly [number, number])[])[] = [
  [[-0.8, 0.8]],
  [
    [-0.95, -0.03],
    [0.03, 0.95],
  ],
  [
    [-0.96, -0.37],
    [-0.31, 0.31],
    [0.37, 0.96],
  ],
];
/** Strips of a letter that fills a part of a circle. */
const CIRCLE_STATIONS = 64;
/** A flat sign is not pulled to the height of a letter. */
const LEAST_HEIGHT_EM = 0.5;
const TOLERANCE = 1e-9;
const CASED = /^[\p{Lu}\p{Ll}\p{Lt}\p{N}]/u;

function widthOf({ inkLeft, inkRight }: TextExtent): number {
  return Math.max(inkLeft + inkRight, TOLERANCE);
}

/** How far up its middle lies, for letters that share a line. */
function middleOf({ text, extent }: Letter, capEm: number): number {
  return CASED.test(text) ? capEm / 2 : (extent.ascent - extent.descent) / 2;
}

/** Side by side around one middle line, each in its size. */
function inRow(letters: readonly Letter[], sizes: readonly number[], capEm: number): readonly Placed[] {
  let x = 0;
  return letters.map((letter, i) => {
    const size = sizes[i] as number;
    const placed = { ...letter, size, x: x + letter.extent.inkLeft * size, y: middleOf(letter, capEm) * size };
    x += widthOf(letter.extent) * size + GAP;
    return placed;
  });
}

/** One over the other, both in the middle of a column that begins at 0, as tall together as `height`. */
function inColumn(letters: readonly Letter[], height: number, capEm: number): readonly Placed[] {
  const size = (height * (1 - STACK_GAP)) / 2 / capEm;
  const columnWidth = Math.max(...letters.map(({ extent }) => widthOf(extent) * size));
  return letters.map((letter, i) => {
    const x = (columnWidth - widthOf(letter.extent) * size) / 2 + letter.extent.inkLeft * size;
    const middle = (i === 0 ? -1 : 1) * (height / 2 - (capEm * size) / 2);
    return { ...letter, size, x, y: middle + middleOf(letter, capEm) * size };
  });
}

function arrange(letters: readonly Letter[], style: 'three' | 'stacked', capEm: number): readonly Placed[] {
  const [first, second, third] = letters as readonly [Letter, Letter, Letter];
  if (letters.length === 1) return inRow(letters, [1], capEm);
  if (style === 'three') return inRow(letters, letters.length === 2 ? [1, 1] : [SIDE_SIZE, 1, SIDE_SIZE], capEm);
  if (letters.length === 2) return inColumn([first, second], capEm * (2 + 2 * STACK_GAP), capEm);
  const column = inColumn([first, third], capEm, capEm);
  const fromX = Math.max(...column.map(({ extent, size, x }) => x + extent.inkRight * size)) + GAP;
  const large = { ...second, size: 1, x: fromX + second.extent.inkLeft, y: middleOf(second, capEm) };
  return [column[0] as Placed, large, column[1] as Placed];
}

interface Ornament {
  readonly runs: readonly TextRun[];
  /** Font sizes of the smallest and the largest letter. */
  readonly smallestMm: number;
  readonly largestMm: number;
}

/** In the middle of the box, as large as it and the largest size allow; never smaller than so many millimetres. */
function inBox(placed: readonly Placed[], { boxMm, frame, shaping }: ShapedInput, leastMm: number): Ornament {
  const [left, top, widthMm, heightMm] = boxMm;
  const fromX = Math.min(...placed.map(({ x, size, extent }) => x - extent.inkLeft * size));
  const toX = Math.max(...placed.map(({ x, size, extent }) => x + extent.inkRight * size));
  const fromY = Math.min(...placed.map(({ y, size, extent }) => y - extent.ascent * size));
  const toY = Math.max(...placed.map(({ y, size, extent }) => y + extent.descent * size));
  const largest = Math.max(...placed.map(({ size }) => size));
  const smallest = Math.min(...placed.map(({ size }) => size));
  const wishedMm = Math.min(widthMm / (toX - fromX), heightMm / (toY - fromY), frame.maxSizeMm / largest);
  const scale = Math.max(wishedMm, leastMm / smallest);
  const across = { left: 0, center: 0.5, right: 1 }[shaping.align ?? 'center'];
  const down = { top: 0, middle: 0.5, bottom: 1 }[shaping.verticalAlign ?? 'middle'];
  const x0 = left + (widthMm - (toX - fromX) * scale) * across - fromX * scale;
  const y0 = top + (heightMm - (toY - fromY) * scale) * down - fromY * scale;
  const runs = placed.map(({ text, size, x, y }): TextRun => ({
    text,
    sizeMm: size * scale,
    stations: [[0, x0 + x * scale, y0 + y * scale, 0, 1]],
  }));
  return { runs, smallestMm: wishedMm * smallest, largestMm: scale * largest };
}

/** Letters that fill a circle: each as wide as its band, each strip of it as high as the circle is there. */
function inCircle(letters: readonly Letter[], { boxMm }: ShapedInput): Ornament {
  const [left, top, widthMm, heightMm] = boxMm;
  const radiusMm = Math.min(widthMm, heightMm) / 2;
  const [centerXMm, centerYMm] = [left + widthMm / 2, top + heightMm / 2];
  const bands = CIRCLE_BANDS[letters.length - 1] ?? [];
  const runs = letters.map(({ text, extent }, i): TextRun => {
    const [from, to] = bands[i] as readonly [number, number];
    const sizeMm = ((to - from) * radiusMm) / widthOf(extent);
    const heightEm = Math.max(extent.ascent + extent.descent, LEAST_HEIGHT_EM);
    const footEm = (heightEm - extent.ascent - extent.descent) / 2 + extent.descent;
    const stations = Array.from({ length: CIRCLE_STATIONS }, (_, at): TextStation => {
      const share = (at + 0.5) / CIRCLE_STATIONS;
      const xMm = (from + (to - from) * share) * radiusMm;
      const halfMm = Math.sqrt(radiusMm * radiusMm - xMm * xMm);
      const stretch = (2 * halfMm) / (heightEm * sizeMm);
      const atEm = widthOf(extent) * share - extent.inkLeft;
      return [atEm, centerXMm + xMm, centerYMm + halfMm - footEm * sizeMm * stretch, 0, stretch];
    });
    return { text, sizeMm, stations };
  });
  const sizesMm = runs.map(({ sizeMm }) => sizeMm);
  return { runs, smallestMm: Math.min(...sizesMm), largestMm: Math.max(...sizesMm) };
}

/**
 * Lays up to three letters out as a monogram, in the order in which they are read; more are left out.
 *
 * @see RULES.md S20.
 */
export function layOutMonogram(input: ShapedInput, style: 'three' | 'stacked' | 'circle'): ShapedText {
  const { frame, measure, font, direction } = input;
  const graphemes = splitGraphemes(input.text).filter((grapheme) => grapheme.trim() !== '');
  const letters = graphemes
    .slice(0, MAX_INITIALS)
    .map((text) => ({ text, extent: measure(text, font, direction) }))
    .filter(({ extent }) => extent.inkLeft + extent.inkRight > 0);
  if (direction === 'rtl') letters.reverse();
  const text = graphemes.join('');
  if (letters.length === 0)
    return { lines: [], runs: [], sizeMm: frame.minSizeMm, fits: true, largestMm: frame.minSizeMm };
  const capEm = measure('H', font, direction).ascent;
  const ornament =
    style === 'circle' ? inCircle(letters, input) : inBox(arrange(letters, style, capEm), input, frame.minSizeMm);
  const { runs, smallestMm, largestMm } = ornament;
  const [, xMm, baselineMm] = (runs[0] as TextRun).stations[0] as TextStation;
  return {
    lines: [{ text, xMm, baselineMm, widthMm: frame.widthMm }],
    runs,
    sizeMm: largestMm,
    fits: smallestMm >= frame.minSizeMm * (1 - TOLERANCE),
    largestMm,
  };
}
