import type { BoxMm, Curve } from '../../template/schema.ts';
import type { PathCommand } from '../path-commands.ts';

type Point = readonly [xMm: number, yMm: number];

/** A line that a baseline follows. */
export interface Way {
  readonly lengthMm: number;
  /** Beyond its ends a way goes straight on. */
  readonly at: (alongMm: number) => Point;
  /** How much further apart pieces stand than on a straight line, so that heads that lean together do not touch. */
  readonly spread: number;
  /** It may be moved within its box to where the text should stand. */
  readonly isMovable: boolean;
}

/** Half of a small letter's height, at a font size of 1: where letters on an arc look as far apart as on a line. */
const MIDDLE_EM = 0.3;
/** Letters whose heads lean inwards leave at least this share of the radius free. */
const MIN_INNER_SHARE = 0.55;
/** The ends of a text around a circle stay this far apart, at a font size of 1. */
const CIRCLE_GAP_EM = 0.5;
const CHORDS = 32;

/** The radius whose arc of so many degrees is as wide as the box, at its outer edge. */
function radiusOf(widthMm: number, degrees: number): number {
  return widthMm / 2 / Math.sin((Math.min(degrees, 180) * Math.PI) / 360);
}

function above(centerXMm: number, centerYMm: number, radiusMm: number, lengthMm: number): Way {
  return {
    lengthMm,
    at: (alongMm) => {
      const angle = (alongMm - lengthMm / 2) / radiusMm;
      return [centerXMm + radiusMm * Math.sin(angle), centerYMm - radiusMm * Math.cos(angle)];
    },
    spread: 1,
    isMovable: true,
  };
}

function below(centerXMm: number, centerYMm: number, radiusMm: number, lengthMm: number, sizeMm: number): Way {
  return {
    lengthMm,
    at: (alongMm) => {
      const angle = (alongMm - lengthMm / 2) / radiusMm;
      return [centerXMm + radiusMm * Math.sin(angle), centerYMm + radiusMm * Math.cos(angle)];
    },
    spread: radiusMm / (radiusMm - MIDDLE_EM * sizeMm),
    isMovable: true,
  };
}

/** A line of points, and how long it is up to each of them. */
export interface FlatPath {
  readonly points: readonly Point[];
  readonly alongMm: readonly number[];
}

/** The first part of a path as points, with the way to each of them. */
export function flattenPath(path: readonly PathCommand[], [left, top]: BoxMm): FlatPath {
  const points: Point[] = [];
  const alongMm: number[] = [];
  const add = (x: number, y: number): void => {
    const last = points.at(-1);
    const stepMm = last === undefined ? 0 : Math.hypot(x - last[0], y - last[1]);
    if (last !== undefined && stepMm === 0) return;
    alongMm.push((alongMm.at(-1) ?? 0) + stepMm);
    points.push([x, y]);
  };
  for (const command of path) {
    const [atX, atY] = points.at(-1) ?? [0, 0];
    if (command.kind === 'move' && points.length > 0) break;
    if (command.kind === 'close') {
      const [first] = points;
      if (first) add(...first);
      break;
    }
    const [x, y] = [command.x + left, command.y + top];
    if (command.kind !== 'curve') {
      add(x, y);
      continue;
    }
    const [x1, y1, x2, y2] = [command.x1 + left, command.y1 + top, command.x2 + left, command.y2 + top];
    for (let i = 1; i <= CHORDS; i++) {
      const t = i / CHORDS;
      const s = 1 - t;
      const mix = (a: number, b: number, c: number, d: number): number =>
        s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
      add(mix(atX, x1, x2, x), mix(atY, y1, y2, y));
    }
  }
  return { points, alongMm };
}

/** `null` where a path leads nowhere. */
function alongPath({ points, alongMm }: FlatPath): Way | null {
  if (points.length < 2) return null;
  const at = (wishedMm: number): Point => {
    let [low, high] = [0, points.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((alongMm[middle] as number) <= wishedMm) low = middle;
      else high = middle;
    }
    const [from, to] = [points[low] as Point, points[high] as Point];
    const [fromMm, toMm] = [alongMm[low] as number, alongMm[high] as number];
    const share = (wishedMm - fromMm) / (toMm - fromMm);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  return { lengthMm: alongMm.at(-1) as number, at, spread: 1, isMovable: false };
}

/** What a text reaches up and down, and to both sides of a piece's middle, at a font size of 1. */
export interface Reach {
  readonly ascent: number;
  readonly descent: number;
  readonly halfWidth: number;
  /** Of a curve along a path. */
  readonly path: FlatPath | null;
}

/**
 * The way of a baseline in a box at a font size: letters on an arc or a circle touch the box with their outer edge.
 *
 * @returns `null` where letters of this size have no room on it.
 * @see RULES.md S18.
 */
export function wayOf(
  curve: Curve,
  boxMm: BoxMm,
  sizeMm: number,
  { ascent, descent, halfWidth, path }: Reach,
): Way | null {
  const [left, top, widthMm, heightMm] = boxMm;
  const centerXMm = left + widthMm / 2;
  if (path) return alongPath(path);
  if (curve.below !== undefined) {
    const outerMm = radiusOf(widthMm, curve.below);
    const radiusMm = outerMm - descent * sizeMm;
    if (radiusMm - ascent * sizeMm < outerMm * MIN_INNER_SHARE) return null;
    const lengthMm = (radiusMm * curve.below * Math.PI) / 180;
    return below(centerXMm, top + heightMm - outerMm, radiusMm, lengthMm, sizeMm);
  }
  const isCircle = curve.circle === true;
  // The corners of a letter's ink lie further out than its middle.
  const cornersMm = Math.min(widthMm, heightMm) / 2;
  const circleMm = Math.sqrt(Math.max(0, cornersMm ** 2 - (halfWidth * sizeMm) ** 2));
  const outerMm = isCircle ? circleMm : radiusOf(widthMm, curve.above as number);
  const radiusMm = outerMm - ascent * sizeMm;
  if (radiusMm < outerMm * MIN_INNER_SHARE) return null;
  if (!isCircle) {
    return above(centerXMm, top + outerMm, radiusMm, (radiusMm * (curve.above as number) * Math.PI) / 180);
  }
  const way = above(centerXMm, top + heightMm / 2, radiusMm, 2 * Math.PI * radiusMm - CIRCLE_GAP_EM * sizeMm);
  return { ...way, isMovable: false };
}
