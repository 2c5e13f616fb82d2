import { describe, expect, it } from 'vitest';
import {
  insetOutline,
  outlinedOf,
  outlineOf as outlineOfScene,
  shapeCommands,
  type Polygon,
} from '../../../src/scene/outline.ts';
import { parsePath } from '../../../src/scene/path-commands.ts';
import type { BoxMm } from '../../../src/template/schema.ts';

const BOX = [10, 20, 40, 30] as const;
const outlineOf = (shape: string, boxMm: BoxMm): readonly Polygon[] =>
  outlineOfScene(outlinedOf(shape, parsePath), boxMm);

function bounds(polygon: Polygon): readonly number[] {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    (value) => Math.round(value * 1e6) / 1e6,
  );
}

function areaOf(polygon: Polygon): number {
  return polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length] as readonly [number, number];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

describe('parsePath', () => {
  it('[S3] reads absolute and relative steps alike', () => {
    const absolute = parsePath('M10 10 L20 10 V20 H10 Z');
    expect(parsePath('m10,10l10 0v10h-10z')).toEqual(absolute);
    expect(absolute).toEqual([
      { kind: 'move', x: 10, y: 10 },
      { kind: 'line', x: 20, y: 10 },
      { kind: 'line', x: 20, y: 20 },
      { kind: 'line', x: 10, y: 20 },
      { kind: 'close' },
    ]);
  });

  it('[S3] takes further pairs of a move as lines, and numbers without spaces', () => {
    expect(parsePath('M0 0 1.5.5-2-3e0')).toEqual([
      { kind: 'move', x: 0, y: 0 },
      { kind: 'line', x: 1.5, y: 0.5 },
      { kind: 'line', x: -2, y: -3 },
    ]);
  });

  it('[S3] mirrors the control point of the curve before, of its own kind only', () => {
    const [, , smooth] = parsePath('M0 0 C0 10 10 10 10 0 S20 -10 20 0');
    expect(smooth).toEqual({ kind: 'curve', x1: 10, y1: -10, x2: 20, y2: -10, x: 20, y: 0 });
    const [, , after] = parsePath('M0 0 Q5 10 10 0 S20 -10 20 0');
    expect(after).toEqual({ kind: 'curve', x1: 10, y1: 0, x2: 20, y2: -10, x: 20, y: 0 });
    const [, , wave] = parsePath('M0 0 Q5 9 10 0 T20 0');
    expect(wave).toMatchObject({ y1: -6, y2: -6, x: 20, y: 0 });
  });

  it('[S3] draws arcs, with flags that stand together and radii that are too short', () => {
    const circle = outlineOf('M0 5a5 5 0 1010 0 5 5 0 10-10 0Z', [0, 0, 10, 10]);
    expect(circle).toHaveLength(1);
    expect(bounds(circle[0] as Polygon)).toEqual([0, 0, 10, 10]);
    expect(Math.abs(areaOf(circle[0] as Polygon))).toBeCloseTo(Math.PI * 25, 0);
    // Radius 1 cannot reach over 10 mm: it grows to 5.
    const half = outlineOf('M0 0A1 1 0 0 1 10 0Z', [0, 0, 10, 10]);
    expect(bounds(half[0] as Polygon)[1]).toBeCloseTo(-5, 2);
  });

  it('[S3] drops what follows an error', () => {
    expect(parsePath('M0 0 L10 10 L5')).toHaveLength(2);
    expect(parsePath('L1 1')).toEqual([]);
  });
});

describe('outlinedOf', () => {
  it('asks for what reads a path only where there is one', () => {
    expect(outlinedOf(undefined)).toEqual({ shape: 'rectangle' });
    expect(outlinedOf('ellipse')).toEqual({ shape: 'ellipse' });
    expect(outlinedOf('M0 0L1 1', parsePath).path).toHaveLength(2);
    expect(() => outlinedOf('M0 0L1 1')).toThrow('needs parsePath');
  });
});

describe('outlineOf', () => {
  it('[S3] fills the box with a rectangle and an ellipse', () => {
    expect(bounds(outlineOf('rectangle', BOX)[0] as Polygon)).toEqual([10, 20, 50, 50]);
    const ellipse = outlineOf('ellipse', BOX)[0] as Polygon;
    expect(bounds(ellipse)).toEqual([10, 20, 50, 50]);
    expect(areaOf(ellipse) / (Math.PI * 20 * 15)).toBeCloseTo(1, 2);
  });

  it('[S3] puts a path at the box, and parts it where it moves', () => {
    const parts = outlineOf('M0 0H40V30H0Z M10 10H20V20H10Z', BOX);
    expect(parts.map(bounds)).toEqual([
      [10, 20, 50, 50],
      [20, 30, 30, 40],
    ]);
    expect(shapeCommands(outlinedOf('M0 0L1 1', parsePath), BOX)[0]).toEqual({ kind: 'move', x: 10, y: 20 });
  });
});

describe('insetOutline', () => {
  it('draws a rectangle and a circle in', () => {
    expect(insetOutline(outlineOf('rectangle', BOX), 3).map(bounds)).toEqual([[13, 23, 47, 47]]);
    const [circle] = insetOutline(outlineOf('ellipse', [0, 0, 20, 20]), 4);
    for (const [x, y] of circle as Polygon) expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(6, 1);
  });

  it('widens holes', () => {
    const inset = insetOutline(outlineOf('M0 0H40V30H0Z M10 10H20V20H10Z', [0, 0, 40, 30]), 2);
    expect(inset.map(bounds)).toEqual([
      [2, 2, 38, 28],
      [8, 8, 22, 22],
    ]);
  });

  it('leaves nothing of a part that is too narrow', () => {
    expect(insetOutline(outlineOf('rectangle', [0, 0, 10, 4]), 2.5)).toEqual([]);
  });
});
