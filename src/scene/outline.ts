import type { BoxMm, Shape } from '../template/schema.ts';
import type { ParsePath, PathCommand } from './path-commands.ts';

/** A closed line; the last point joins the first. */
export type Polygon = readonly (readonly [number, number])[];

/** A shape as a scene has it: beside an SVG path stand its steps. */
export interface Outlined {
  readonly shape: Shape;
  readonly path?: readonly PathCommand[];
}

export const RECTANGLE: Outlined = { shape: 'rectangle' };

/** Whether a shape is an SVG path, whose steps `parsePath` reads. */
export function isPath(shape: Shape | undefined): shape is Shape {
  return shape !== undefined && shape !== 'rectangle' && shape !== 'ellipse';
}

/**
 * What a scene says of a shape.
 *
 * @throws {Error} It is a path, and nothing to read it was given.
 */
export function outlinedOf(shape: Shape = 'rectangle', parsePath?: ParsePath): Outlined {
  if (!isPath(shape)) return { shape };
  if (!parsePath) throw new Error(`layOut: the shape ${shape.slice(0, 40)} needs parsePath`);
  return { shape, path: parsePath(shape) };
}

/** Cubic curves approach a quarter of a circle to 0.03 % with this share of the radius. */
const QUARTER_REACH = 0.5522847498;
/** Chords of a flattened side; a circle of 100 mm strays by 0.02 mm. Long paths get fewer, to stay below a thousand. */
const MAX_CHORDS = 24;
const MIN_CHORDS = 4;
const ENOUGH_POINTS = 800;

/**
 * The outline of a shape in millimetres, as moves, lines and cubic curves. A rectangle and an ellipse fill the box; a
 * path's origin is the box's top left corner.
 *
 * @see RULES.md S3.
 */
export function shapeCommands({ shape, path = [] }: Outlined, boxMm: BoxMm): readonly PathCommand[] {
  const [left, top, width, height] = boxMm;
  if (shape === 'rectangle') {
    return [
      { kind: 'move', x: left, y: top },
      { kind: 'line', x: left + width, y: top },
      { kind: 'line', x: left + width, y: top + height },
      { kind: 'line', x: left, y: top + height },
      { kind: 'close' },
    ];
  }
  if (shape === 'ellipse') {
    const [rx, ry] = [width / 2, height / 2];
    const [cx, cy] = [left + rx, top + ry];
    const [kx, ky] = [rx * QUARTER_REACH, ry * QUARTER_REACH];
    return [
      { kind: 'move', x: cx, y: top },
      { kind: 'curve', x1: cx + kx, y1: top, x2: cx + rx, y2: cy - ky, x: cx + rx, y: cy },
      { kind: 'curve', x1: cx + rx, y1: cy + ky, x2: cx + kx, y2: top + height, x: cx, y: top + height },
      { kind: 'curve', x1: cx - kx, y1: top + height, x2: left, y2: cy + ky, x: left, y: cy },
      { kind: 'curve', x1: left, y1: cy - ky, x2: cx - kx, y2: top, x: cx, y: top },
      { kind: 'close' },
    ];
  }
  return path.map((command) => {
    if (command.kind === 'close') return command;
    if (command.kind !== 'curve') return { ...command, x: command.x + left, y: command.y + top };
    const { x1, y1, x2, y2, x, y } = command;
    return { kind: 'curve', x1: x1 + left, y1: y1 + top, x2: x2 + left, y2: y2 + top, x: x + left, y: y + top };
  });
}

/** The outline as polygons, one for each part; straight sides are cut into as many chords as curves are. */
export function outlineOf(of: Outlined, boxMm: BoxMm): readonly Polygon[] {
  const commands = shapeCommands(of, boxMm);
  const chords = Math.min(MAX_CHORDS, Math.max(MIN_CHORDS, Math.floor(ENOUGH_POINTS / Math.max(1, commands.length))));
  const polygons: [number, number][][] = [];
  let polygon: [number, number][] = [];
  let at: readonly [number, number] = [0, 0];
  const addLine = (x: number, y: number): void => {
    for (let i = 1; i <= chords; i++) {
      const t = i / chords;
      polygon.push([at[0] + (x - at[0]) * t, at[1] + (y - at[1]) * t]);
    }
  };
  const finish = (): void => {
    const [first, last] = [polygon[0], polygon.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
      at = last;
      addLine(first[0], first[1]);
    }
    if (polygon.length > 1) polygons.push(polygon.slice(0, -1));
    polygon = [];
    if (first) at = first;
  };
  for (const command of commands) {
    if (command.kind === 'close') finish();
    if (command.kind === 'close') continue;
    const { x, y } = command;
    if (command.kind === 'move') finish();
    if (polygon.length === 0) polygon.push(command.kind === 'move' ? [x, y] : [at[0], at[1]]);
    if (command.kind === 'line') addLine(x, y);
    if (command.kind === 'curve') {
      const { x1, y1, x2, y2 } = command;
      for (let i = 1; i <= chords; i++) {
        const t = i / chords;
        const s = 1 - t;
        const mix = (a: number, b: number, c: number, d: number): number =>
          s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        polygon.push([mix(at[0], x1, x2, x), mix(at[1], y1, y2, y)]);
      }
    }
    at = [x, y];
  }
  finish();
  return polygons;
}

/** Distance of a point from a segment. */
function distance(x: number, y: number, from: readonly [number, number], to: readonly [number, number]): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / lengthSquared;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - from[0] - dx * t, y - from[1] - dy * t);
}

/**
 * A polygon drawn in by a distance, or widened by a negative one: each point moved along the bisector of its sides,
 * and dropped where another side would then be nearer than that. Empty where nothing is left.
 */
function insetPolygon(polygon: Polygon, insetMm: number): Polygon {
  const count = polygon.length;
  const at = (i: number): readonly [number, number] => polygon[(i + count) % count] as readonly [number, number];
  let doubleArea = 0;
  for (let i = 0; i < count; i++) doubleArea += at(i)[0] * at(i + 1)[1] - at(i + 1)[0] * at(i)[1];
  const inwards = doubleArea > 0 ? 1 : -1;
  const moved: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const [before, here, after] = [at(i - 1), at(i), at(i + 1)];
    const inLength = Math.hypot(here[0] - before[0], here[1] - before[1]);
    const outLength = Math.hypot(after[0] - here[0], after[1] - here[1]);
    if (inLength === 0 || outLength === 0) continue;
    const n1: [number, number] = [-(here[1] - before[1]) / inLength, (here[0] - before[0]) / inLength];
    const n2: [number, number] = [-(after[1] - here[1]) / outLength, (after[0] - here[0]) / outLength];
    const along = 1 + n1[0] * n2[0] + n1[1] * n2[1];
    if (along < 1e-6) continue;
    const reach = (inwards * insetMm) / along;
    moved.push([here[0] + (n1[0] + n2[0]) * reach, here[1] + (n1[1] + n2[1]) * reach]);
  }
  return moved.filter(([x, y]) =>
    polygon.every((from, i) => distance(x, y, from, at(i + 1)) >= Math.abs(insetMm) * 0.99),
  );
}

/** Whether a point lies within a polygon: a ray to the right crosses its sides an odd number of times. */
function isWithin([x, y]: readonly [number, number], polygon: Polygon): boolean {
  let isInside = false;
  polygon.forEach((from, i) => {
    const to = polygon[(i + 1) % polygon.length] as readonly [number, number];
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) {
      isInside = !isInside;
    }
  });
  return isInside;
}

/** An outline drawn in by a distance everywhere: outer parts shrink, holes grow. What vanishes is left out. */
export function insetOutline(outline: readonly Polygon[], insetMm: number): readonly Polygon[] {
  return outline
    .map((polygon) => {
      const [first] = polygon;
      const around = outline.filter((other) => other !== polygon && first !== undefined && isWithin(first, other));
      return insetPolygon(polygon, around.length % 2 === 0 ? insetMm : -insetMm);
    })
    .filter((polygon) => polygon.length > 2);
}
