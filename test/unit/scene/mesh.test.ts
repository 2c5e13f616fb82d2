import { describe, expect, it } from 'vitest';
import { mapToArea, mapToPicture, meshOf } from '../../../src/scene/mesh.ts';
import type { Mesh } from '../../../src/scene/scene.ts';
import type { Placement } from '../../../src/template/schema.ts';
import { seeded } from './synthetic.ts';

const AREA = { id: 'wrap', widthMm: 80, heightMm: 40 };
const CYLINDER = { leftPx: 100, rightPx: 500, topPx: 50, bottomPx: 250, topSagPx: 30, bottomSagPx: 50, degrees: 120 };

function meshFor(placement: Placement): Mesh {
  return meshOf(placement, AREA);
}

describe('meshOf', () => {
  it('[S2] gives a rectangle its corners', () => {
    const mesh = meshFor({ rectangle: [10, 20, 300, 150] });
    expect(mesh).toEqual({
      columns: 2,
      rows: 2,
      points: [
        [10, 20],
        [310, 20],
        [10, 170],
        [310, 170],
      ],
    });
  });

  it('[S2] gives a parallelogram its corners', () => {
    const mesh = meshFor({
      quad: [
        [0, 0],
        [100, 20],
        [130, 120],
        [30, 100],
      ],
    });
    expect(mesh.points).toEqual([
      [0, 0],
      [100, 20],
      [30, 100],
      [130, 120],
    ]);
  });

  it('[S2] projects a quad: the diagonals of the area cross where those of the quad do', () => {
    const mesh = meshFor({
      quad: [
        [0, 0],
        [400, 0],
        [300, 200],
        [100, 200],
      ],
    });
    // Diagonals (0,0)-(300,200) and (400,0)-(100,200): x = 200 by symmetry, y = 200 · 200 / 300.
    const [x, y] = mapToPicture(mesh, AREA, 40, 20);
    expect(x).toBeCloseTo(200, 9);
    expect(y).toBeCloseTo(400 / 3, 9);
    expect(mesh.columns).toBe(17);
    expect(mesh.points[0]).toEqual([0, 0]);
    expect(mesh.points.at(-1)).toEqual([300, 200]);
  });

  it('[S2] projects any quad: straight lines stay straight and cross where they should', () => {
    const mesh = meshFor({
      quad: [
        [50, 10],
        [420, 60],
        [380, 300],
        [90, 260],
      ],
    });
    // The diagonals of the quad: from (50, 10) to (380, 300), and from (420, 60) to (90, 260).
    const share = (330 * 50 + 370 * 200) / (330 * 200 + 330 * 290);
    const middle = [50 + share * 330, 10 + share * 290] as const;
    const [x, y] = mapToPicture(mesh, AREA, 40, 20);
    expect((middle[1] - 60) * -330 - (middle[0] - 420) * 200).toBeCloseTo(0, 6);
    expect(x).toBeCloseTo(middle[0], 6);
    expect(y).toBeCloseTo(middle[1], 6);
  });

  it('[S2] keeps a quad whose corner is pushed in to its corners', () => {
    const mesh = meshFor({
      quad: [
        [0, 0],
        [100, 0],
        [30, 30],
        [0, 100],
      ],
    });
    expect(mesh.points).toEqual([
      [0, 0],
      [100, 0],
      [0, 100],
      [30, 30],
    ]);
  });

  it('[S2] spaces the columns of a cylinder evenly on its skin', () => {
    const mesh = meshFor({ cylinder: CYLINDER });
    expect([mesh.columns, mesh.rows]).toEqual([25, 2]);
    const [middleX, middleY] = mesh.points[12] as [number, number];
    expect([middleX, middleY]).toEqual([300, 80]);
    const [leftX, leftY] = mesh.points[0] as [number, number];
    expect(leftX).toBeCloseTo(300 - 200 * Math.sin(Math.PI / 3), 9);
    expect(leftY).toBeCloseTo(50 + 30 * 0.5, 9);
    const [, bottomY] = mesh.points[25 + 12] as [number, number];
    expect(bottomY).toBe(300);
    // A quarter of the area from the left is 30° from the middle.
    expect(mapToPicture(mesh, AREA, 20, 0)[0]).toBeCloseTo(300 - 200 * Math.sin(Math.PI / 6), 9);
  });

  it('[S2] turns at most 5° from one column of a cylinder to the next', () => {
    expect(meshFor({ cylinder: { ...CYLINDER, degrees: 180 } }).columns).toBe(37);
  });

  it('takes a mesh as it is, and throws on one that lacks points', () => {
    const points = [
      [0, 0],
      [10, 0],
      [0, 10],
      [10, 10],
    ] as const;
    expect(meshFor({ mesh: { columns: 2, rows: 2, points: [...points] } }).points).toEqual(points);
    expect(() => meshFor({ mesh: { columns: 3, rows: 2, points: [...points] } })).toThrow(RangeError);
  });
});

describe('mapToPicture and mapToArea', () => {
  const placements: Record<string, Placement> = {
    rectangle: { rectangle: [10, 20, 300, 150] },
    quad: {
      quad: [
        [50, 10],
        [420, 60],
        [380, 300],
        [90, 260],
      ],
    },
    cylinder: { cylinder: CYLINDER },
  };

  it.each(Object.entries(placements))('[S2] undo each other on a %s', (_, placement) => {
    const random = seeded(11);
    const mesh = meshFor(placement);
    for (let i = 0; i < 300; i++) {
      const xMm = random() * AREA.widthMm;
      const yMm = random() * AREA.heightMm;
      const back = mapToArea(mesh, AREA, ...mapToPicture(mesh, AREA, xMm, yMm));
      expect(back?.[0]).toBeCloseTo(xMm, 6);
      expect(back?.[1]).toBeCloseTo(yMm, 6);
    }
  });

  it('[S2] find every corner and edge, and nothing beside the area', () => {
    const mesh = meshFor(placements['cylinder'] as Placement);
    for (const [xMm, yMm] of [
      [0, 0],
      [80, 0],
      [0, 40],
      [80, 40],
      [40, 0],
      [80, 17],
    ] as const) {
      const back = mapToArea(mesh, AREA, ...mapToPicture(mesh, AREA, xMm, yMm));
      expect(back?.[0]).toBeCloseTo(xMm, 6);
      expect(back?.[1]).toBeCloseTo(yMm, 6);
    }
    expect(mapToArea(mesh, AREA, 300, 79)).toBeNull();
    expect(mapToArea(mesh, AREA, 99, 150)).toBeNull();
  });

  it('[S2] go on beyond the edges for bleed', () => {
    const mesh = meshFor({ rectangle: [10, 20, 160, 80] });
    const [x, y] = mapToPicture(mesh, AREA, -2, 42);
    expect(x).toBeCloseTo(6, 9);
    expect(y).toBeCloseTo(104, 9);
  });
});
