/** A step of a path in absolute coordinates; curves are cubic, whatever the path wrote. */
export type PathCommand =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'close' };

type Point = readonly [number, number];

/** The last control point of a curve, which the next may mirror. */
interface Control {
  readonly kind: 'C' | 'Q';
  readonly point: Point;
}

/** Numbers that each letter takes at a time. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const TOKEN = /([MLHVCSQTAZ])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/giy;
/** The flags of an arc may stand without a space before the next number: `a5 5 0 01 10 0`. */
const FLAG = /[01]/y;
const SEPARATOR = /[\s,]*/y;

/** Reads one run of numbers after another; `null` at the end of the run or at what is no number. */
class PathReader {
  readonly #path: string;
  #at = 0;

  constructor(path: string) {
    this.#path = path;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    SEPARATOR.lastIndex = this.#at;
    SEPARATOR.exec(this.#path);
    const start = SEPARATOR.lastIndex;
    pattern.lastIndex = start;
    const match = pattern.exec(this.#path);
    this.#at = match === null ? start : pattern.lastIndex;
    return match;
  }

  letter(): string | null {
    const before = this.#at;
    const found = this.#match(TOKEN)?.[1] ?? null;
    if (found === null) this.#at = before;
    return found;
  }

  numbers(count: number, isArc: boolean): readonly number[] | null {
    const before = this.#at;
    const numbers: number[] = [];
    while (numbers.length < count) {
      const isFlag = isArc && (numbers.length === 3 || numbers.length === 4);
      const match = this.#match(isFlag ? FLAG : TOKEN);
      const text = isFlag ? match?.[0] : match?.[2];
      if (text === undefined) {
        this.#at = before;
        return null;
      }
      numbers.push(Number(text));
    }
    return numbers;
  }
}

/**
 * An elliptical arc as cubic curves of at most a quarter turn each.
 *
 * @see SVG 1.1, appendix F.6: from end points to centre.
 */
function arcCurves(from: Point, arc: readonly number[], to: Point): readonly PathCommand[] {
  const [rx = 0, ry = 0, turnDeg = 0, isLarge = 0, isClockwise = 0] = arc;
  const line: PathCommand = { kind: 'line', x: to[0], y: to[1] };
  if (rx === 0 || ry === 0) return [line];
  if (from[0] === to[0] && from[1] === to[1]) return [];
  const turnRad = (turnDeg * Math.PI) / 180;
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  const halfX = (from[0] - to[0]) / 2;
  const halfY = (from[1] - to[1]) / 2;
  const x1 = cos * halfX + sin * halfY;
  const y1 = -sin * halfX + cos * halfY;
  // Radii too short for the distance grow until they reach.
  const grow = Math.max(1, Math.hypot(x1 / rx, y1 / ry));
  const a = Math.abs(rx) * grow;
  const b = Math.abs(ry) * grow;
  const squares = (x1 / a) ** 2 + (y1 / b) ** 2;
  const offset = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(Math.max(0, 1 / squares - 1));
  const centerX = offset * ((a * y1) / b);
  const centerY = offset * ((-b * x1) / a);
  const start = Math.atan2((y1 - centerY) / b, (x1 - centerX) / a);
  let sweep = Math.atan2((-y1 - centerY) / b, (-x1 - centerX) / a) - start;
  if (isClockwise === 1 && sweep < 0) sweep += 2 * Math.PI;
  if (isClockwise === 0 && sweep > 0) sweep -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const reach = (4 / 3) * Math.tan(sweep / pieces / 4);
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const place = (x: number, y: number): Point => {
    const px = x * a + centerX;
    const py = y * b + centerY;
    return [cos * px - sin * py + middle[0], sin * px + cos * py + middle[1]];
  };
  return Array.from({ length: pieces }, (_, i): PathCommand => {
    const t0 = start + (sweep * i) / pieces;
    const t1 = start + (sweep * (i + 1)) / pieces;
    const c1 = place(Math.cos(t0) - reach * Math.sin(t0), Math.sin(t0) + reach * Math.cos(t0));
    const c2 = place(Math.cos(t1) + reach * Math.sin(t1), Math.sin(t1) - reach * Math.cos(t1));
    const end = i === pieces - 1 ? to : place(Math.cos(t1), Math.sin(t1));
    return { kind: 'curve', x1: c1[0], y1: c1[1], x2: c2[0], y2: c2[1], x: end[0], y: end[1] };
  });
}

function cubic(c1: Point, c2: Point, to: Point): PathCommand {
  return { kind: 'curve', x1: c1[0], y1: c1[1], x2: c2[0], y2: c2[1], x: to[0], y: to[1] };
}

/** A quadratic curve as a cubic: its control points lie two thirds of the way to the quadratic's. */
function quadratic(from: Point, control: Point, to: Point): PathCommand {
  const towards = (end: Point): Point => [
    end[0] + ((control[0] - end[0]) * 2) / 3,
    end[1] + ((control[1] - end[1]) * 2) / 3,
  ];
  return cubic(towards(from), towards(to), to);
}

/** How a path is read; handed in, since few templates have one. */
export type ParsePath = (path: string) => readonly PathCommand[];

/**
 * Reads SVG path data into absolute moves, lines and cubic curves. What follows an error is dropped, as SVG says.
 *
 * @see RULES.md S3. SVG 1.1, section 8.3.
 */
export function parsePath(path: string): readonly PathCommand[] {
  const reader = new PathReader(path);
  const commands: PathCommand[] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  /** Control point that `S` and `T` mirror, of the kind they continue. */
  let mirrored: Control | null = null;

  for (let letter = reader.letter(); letter !== null; letter = reader.letter()) {
    let verb = letter.toUpperCase();
    const isRelative = letter !== verb;
    if (commands.length === 0 && verb !== 'M') break;
    if (verb === 'Z') {
      commands.push({ kind: 'close' });
      at = start;
      mirrored = null;
      continue;
    }
    let isFirst = true;
    for (;;) {
      const numbers = reader.numbers(COUNTS[verb] as number, verb === 'A');
      if (numbers === null) {
        if (isFirst) return commands;
        break;
      }
      isFirst = false;
      const from: Point = at;
      const base: Point = isRelative ? from : [0, 0];
      const pointAt = (i: number): Point => [base[0] + (numbers[i] as number), base[1] + (numbers[i + 1] as number)];
      const mirror = (kind: 'C' | 'Q'): Point =>
        mirrored?.kind === kind ? [2 * from[0] - mirrored.point[0], 2 * from[1] - mirrored.point[1]] : from;
      const end: Point =
        verb === 'H'
          ? [base[0] + (numbers[0] as number), from[1]]
          : verb === 'V'
            ? [from[0], base[1] + (numbers[0] as number)]
            : pointAt(numbers.length - 2);
      let control: Control | null = null;
      if (verb === 'M') {
        commands.push({ kind: 'move', x: end[0], y: end[1] });
        start = end;
        verb = 'L'; // Further pairs of a move are lines.
      } else if (verb === 'C' || verb === 'S') {
        const first = verb === 'C' ? pointAt(0) : mirror('C');
        const second = pointAt(numbers.length - 4);
        commands.push(cubic(first, second, end));
        control = { kind: 'C', point: second };
      } else if (verb === 'Q' || verb === 'T') {
        const point = verb === 'Q' ? pointAt(0) : mirror('Q');
        commands.push(quadratic(from, point, end));
        control = { kind: 'Q', point };
      } else if (verb === 'A') {
        commands.push(...arcCurves(from, numbers, end));
      } else {
        commands.push({ kind: 'line', x: end[0], y: end[1] });
      }
      mirrored = control;
      at = end;
    }
  }
  return commands;
}
