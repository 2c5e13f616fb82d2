import type { Curve } from '../../template/schema.ts';
import type { ShapedInput, ShapedText } from '../layouts.ts';
import type { ParsePath, PathCommand } from '../path-commands.ts';
import type { TextRun, TextStation } from '../scene.ts';
import { piecesOf, type Piece, type Pieces } from './pieces.ts';
import { flattenPath, wayOf, type Reach, type Way } from './ways.ts';

/** A bent piece turns no more than this from one station to the next: 0.02 of a letter's height. */
const MAX_TURN_DEG = 1.5;
const MAX_STATIONS = 240;
/** How often a piece's own turn is looked at before it is bent. */
const PROBES = 48;
/** Small letters' height, and the room that heads which lean together leave each other at it. */
const SMALL_LETTER_EM = 0.6;
const LEAST_ROOM = 0.72;
const STIFF_SHARES = [0, 1];
/** Parts in which a joined piece is held against the box: small ones at its ends, whose ink reaches furthest. */
const JOINED_PARTS = 16;
const END_PART = 1 / 64;
const JOINED_SHARES = [0, END_PART, ...evenly(JOINED_PARTS).slice(1, -1), 1 - END_PART, 1];
/** Halvings of the search for the size: a millionth of the box. */
const SEARCH_STEPS = 20;
/** Rounding of sines and of what was multiplied and divided again. */
const TOLERANCE_MM = 1e-6;
const DEG = 180 / Math.PI;

interface Bounds {
  leftMm: number;
  topMm: number;
  rightMm: number;
  bottomMm: number;
}

/** A text on its curve at one size. */
interface Curved {
  readonly way: Way;
  /** Where each piece begins along the way. */
  readonly startsMm: readonly number[];
  /** How far all of it is moved to its place in the box. */
  readonly moveMm: readonly [xMm: number, yMm: number];
  readonly isWithin: boolean;
}

function turnOf([fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number]): number {
  return Math.atan2(toY - fromY, toX - fromX) * DEG;
}

/** A part of a piece, `fromEm` to `toEm` of it, lying on the chord below it. */
function stationOf(way: Way, startMm: number, fromEm: number, toEm: number, sizeMm: number): TextStation {
  const middleEm = (fromEm + toEm) / 2;
  const halfMm = Math.max(((toEm - fromEm) / 2) * sizeMm, 0.02 * sizeMm);
  const middleMm = startMm + middleEm * sizeMm;
  const [xMm, yMm] = way.at(middleMm);
  return [middleEm, xMm, yMm, turnOf(way.at(middleMm - halfMm), way.at(middleMm + halfMm)), 1];
}

/** How much a way turns under a piece, in degrees, there and back counted both. */
function wholeTurn(way: Way, startMm: number, lengthMm: number): number {
  let turn = 0;
  let before: number | null = null;
  for (let i = 0; i < PROBES; i++) {
    const now = turnOf(way.at(startMm + (lengthMm * i) / PROBES), way.at(startMm + (lengthMm * (i + 1)) / PROBES));
    if (before !== null) turn += Math.abs(((now - before + 540) % 360) - 180);
    before = now;
  }
  return turn;
}

/** A piece in parts that meet at these shares of it, each lying on the chord below it. */
function stationsAt(way: Way, piece: Piece, startMm: number, sizeMm: number, shares: readonly number[]): TextStation[] {
  const { advance } = piece.extent;
  return shares
    .slice(1)
    .map((share, i) => stationOf(way, startMm, (shares[i] as number) * advance, share * advance, sizeMm));
}

function evenly(count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, i) => i / count);
}

function runOf({ way, moveMm }: Curved, piece: Piece, startMm: number, sizeMm: number): TextRun {
  const { text, extent, isJoined } = piece;
  const turn = isJoined ? wholeTurn(way, startMm, extent.advance * sizeMm) : 0;
  const count = Math.min(Math.max(1, Math.ceil(turn / MAX_TURN_DEG)), MAX_STATIONS);
  const stations = stationsAt(way, piece, startMm, sizeMm, evenly(count)).map(
    ([atEm, xMm, yMm, ...rest]): TextStation => [atEm, xMm + moveMm[0], yMm + moveMm[1], ...rest],
  );
  return { text, sizeMm, stations };
}

/** Widens bounds by the ink of a piece: at each part a rectangle as tall as the piece. */
function addInk(
  bounds: Bounds,
  stations: readonly TextStation[],
  { extent }: Piece,
  sizeMm: number,
  shares: readonly number[],
): void {
  const last = stations.length - 1;
  stations.forEach(([atEm, xMm, yMm, angleDeg], i) => {
    const [cos, sin] = [Math.cos(angleDeg / DEG), Math.sin(angleDeg / DEG)];
    const leftEm = i === 0 ? Math.min(0, -extent.inkLeft) : (shares[i] as number) * extent.advance;
    const rightEm = i === last ? Math.max(extent.advance, extent.inkRight) : (shares[i + 1] as number) * extent.advance;
    for (const em of [leftEm, rightEm]) {
      for (const upEm of [extent.ascent, -extent.descent]) {
        const [dx, dy] = [(em - atEm) * sizeMm, -upEm * sizeMm];
        const x = xMm + dx * cos - dy * sin;
        const y = yMm + dx * sin + dy * cos;
        bounds.leftMm = Math.min(bounds.leftMm, x);
        bounds.rightMm = Math.max(bounds.rightMm, x);
        bounds.topMm = Math.min(bounds.topMm, y);
        bounds.bottomMm = Math.max(bounds.bottomMm, y);
      }
    }
  });
}

/** Whether heads lean together so far that letters would touch: neighbours are too near at the height of small letters. */
function isCrowded(stations: readonly TextStation[], sizeMm: number): boolean {
  return stations.some(([, xMm, yMm, angleDeg], i) => {
    const next = stations[i + 1];
    if (next === undefined) return false;
    const turnDeg = ((next[3] - angleDeg + 540) % 360) - 180;
    const apartMm = Math.hypot(next[1] - xMm, next[2] - yMm);
    return turnDeg < 0 && apartMm + ((SMALL_LETTER_EM * turnDeg) / DEG) * sizeMm < apartMm * LEAST_ROOM;
  });
}

function read(path: string, parsePath: ParsePath | undefined): readonly PathCommand[] {
  if (!parsePath) throw new Error('layOut: a curve along a path needs parsePath');
  return parsePath(path);
}

/** How far up and down a text reaches, and half of its widest stiff piece: its corners stick out of a circle. */
function reachOfPieces({ pieces }: Pieces, { frame, shaping, boxMm, parsePath }: ShapedInput): Reach {
  let { ascent, descent } = frame.reference;
  let halfWidth = 0;
  for (const { extent, isJoined } of pieces) {
    ascent = Math.max(ascent, extent.ascent);
    descent = Math.max(descent, extent.descent);
    const beyond = Math.max(extent.inkLeft, extent.inkRight - extent.advance, 0);
    halfWidth = Math.max(halfWidth, extent.advance / (isJoined ? JOINED_PARTS : 1) / 2 + beyond);
  }
  const path = shaping.curve?.path;
  return {
    ascent,
    descent,
    halfWidth,
    path: path === undefined ? null : flattenPath(read(path, parsePath), boxMm),
  };
}

function setAt(input: ShapedInput, curve: Curve, text: Pieces, reach: Reach, sizeMm: number): Curved | null {
  const { boxMm, shaping } = input;
  const way = wayOf(curve, boxMm, sizeMm, reach);
  if (way === null) return null;
  const neededMm = text.widthEm * sizeMm * way.spread;
  const share = { left: 0, center: 0.5, right: 1 }[shaping.align ?? 'center'];
  const fromMm = (way.lengthMm - neededMm) * share;
  const bounds: Bounds = { leftMm: Infinity, topMm: Infinity, rightMm: -Infinity, bottomMm: -Infinity };
  const middles: TextStation[] = [];
  const startsMm = text.pieces.map((piece) => {
    const middleEm = (piece.fromEm + piece.extent.advance / 2) * way.spread;
    const startMm = fromMm + (middleEm - piece.extent.advance / 2) * sizeMm;
    const shares = piece.isJoined ? JOINED_SHARES : STIFF_SHARES;
    const parts = stationsAt(way, piece, startMm, sizeMm, shares);
    addInk(bounds, parts, piece, sizeMm, shares);
    middles.push(...parts);
    return startMm;
  });
  const [left, top, widthMm, heightMm] = boxMm;
  const { leftMm, topMm, rightMm, bottomMm } = bounds;
  const isLong = neededMm > way.lengthMm + TOLERANCE_MM;
  const placed = { way, startsMm };
  if (!way.isMovable) {
    const overMm = Math.max(left - leftMm, top - topMm, rightMm - left - widthMm, bottomMm - top - heightMm);
    const isWithin = !isLong && overMm <= TOLERANCE_MM && !isCrowded(middles, sizeMm);
    return { ...placed, moveMm: [0, 0], isWithin };
  }
  const isWithin = !isLong && rightMm - leftMm <= widthMm + TOLERANCE_MM && bottomMm - topMm <= heightMm + TOLERANCE_MM;
  const down = { top: 0, middle: 0.5, bottom: 1 }[shaping.verticalAlign ?? 'middle'];
  const dyMm = top + Math.max(0, heightMm - (bottomMm - topMm)) * down - topMm;
  // An arc keeps its place across; it gives way only to ink that would leave the box.
  const dxMm = Math.max(left - leftMm, 0) + Math.min(left + widthMm - rightMm, 0);
  return { ...placed, moveMm: [dxMm, dyMm], isWithin };
}

/** The largest size at which a text lies on its curve and within its box. */
function largestOn(input: ShapedInput, curve: Curve, text: Pieces, mostMm: number): number {
  const reach = reachOfPieces(text, input);
  const isWithin = (sizeMm: number): boolean => setAt(input, curve, text, reach, sizeMm)?.isWithin === true;
  if (isWithin(mostMm)) return mostMm;
  let [fitting, tooLarge] = [0, mostMm];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const middle = (fitting + tooLarge) / 2;
    if (isWithin(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}

/**
 * Lays a text along a curve, in one line: clusters upright on it, joined words bent with it.
 *
 * @see RULES.md S17, S18.
 */
export function layOutCurved(input: ShapedInput, curve: Curve): ShapedText {
  const { frame, measure, font, direction, shaping } = input;
  const written = input.text.split('\n').map((line) => line.trim());
  const text = written.filter((line) => line !== '').join(' ');
  const measureLine = (line: string) => measure(line, font, direction);
  const pieces = piecesOf(text, measureLine, shaping.letterSpacing ?? 0);
  const { ascent, descent } = frame.reference;
  const mostMm = Math.min(frame.maxSizeMm, Math.max(frame.widthMm, frame.heightMm) / (ascent + descent));
  const found = largestOn(input, curve, pieces, mostMm);
  const fits = found >= frame.minSizeMm * (1 - TOLERANCE_MM);
  const sizeMm = fits ? found : frame.minSizeMm;
  const curved = setAt(input, curve, pieces, reachOfPieces(pieces, input), sizeMm);
  const runs = curved
    ? pieces.pieces.map((piece, i) => runOf(curved, piece, curved.startsMm[i] as number, sizeMm))
    : [];
  const [, xMm, baselineMm] = runs[0]?.stations[0] ?? [0, input.boxMm[0], input.boxMm[1] + input.boxMm[3]];
  return {
    lines: [{ text, xMm, baselineMm, widthMm: pieces.widthEm * sizeMm }],
    runs,
    sizeMm,
    fits,
    // What one letter could have here.
    largestMm: sizeMm === mostMm ? mostMm : largestOn(input, curve, piecesOf('n', measureLine, 0), mostMm),
  };
}
