import { describe, expect, it } from 'vitest';
import { mapToPicture } from '../../../src/scene/mesh.ts';
import {
  drawnField,
  fieldsAt,
  nearestField,
  pixelsPerMm,
  toAreaPoint,
  toBoxPoint,
} from '../../../src/stage/field-geometry.ts';
import { areaOn, CYLINDER, FLAT, photoItem, surfaceOf, textItem } from './surface.ts';

const PHOTO = photoItem('photo', [0, 0, 80, 70]);
const CAPTION = textItem('caption', [10, 60, 60, 12]);
const flat = areaOn('wrap', FLAT, [PHOTO, CAPTION]);
const mug = areaOn('wrap', CYLINDER, [PHOTO, CAPTION]);

describe('toAreaPoint', () => {
  it('finds the millimetre that lies under a pixel of a cylinder', () => {
    for (const [xMm, yMm] of [
      [1, 1],
      [40, 45],
      [70, 88],
      [79.5, 30],
    ] as const) {
      const point = toAreaPoint(mug, ...mapToPicture(mug.mesh, mug, xMm, yMm));
      expect(point[0]).toBeCloseTo(xMm, 6);
      expect(point[1]).toBeCloseTo(yMm, 6);
    }
  });

  it('goes on beside the area at the scale of its middle', () => {
    const above = toAreaPoint(flat, 100 + 80, 50 - 16);
    expect(above[0]).toBeCloseTo(10, 9);
    expect(above[1]).toBeCloseTo(-2, 9);
    const scale = pixelsPerMm(mug);
    const rim = mapToPicture(mug.mesh, mug, 80, 45);
    const beside = toAreaPoint(mug, rim[0] + 40, rim[1]);
    expect(beside[0]).toBeGreaterThan(80);
    expect(beside[0]).toBeLessThan(80 + (40 / scale) * 1.2);
  });

  it('does not jump at the rim', () => {
    const [xPx, yPx] = mapToPicture(mug.mesh, mug, 80, 40);
    const [inside, outside] = [toAreaPoint(mug, xPx - 1e-4, yPx), toAreaPoint(mug, xPx + 1e-4, yPx)];
    expect(Math.hypot(inside[0] - outside[0], inside[1] - outside[1])).toBeLessThan(0.01);
  });

  it('follows an area that lies on its side', () => {
    // Turned by a quarter: rightwards in the area is downwards on the picture, 5 px a millimetre.
    const points = [
      [500, 100],
      [500, 500],
      [50, 100],
      [50, 500],
    ] as const;
    const turned = areaOn('turned', { mesh: { columns: 2, rows: 2, points: points.map(([x, y]) => [x, y]) } }, []);
    expect(toAreaPoint(turned, 275, 300)).toEqual([40, 45]);
    const [xMm, yMm] = toAreaPoint(turned, 275, 550);
    expect(xMm).toBeCloseTo(90, 9);
    expect(yMm).toBeCloseTo(45, 9);
  });
});

describe('toBoxPoint', () => {
  it('counts from the middle of the box', () => {
    expect(toBoxPoint({ area: flat, item: CAPTION }, 100 + 8 * 45, 50 + 8 * 68)).toEqual([5, 2]);
  });
});

describe('fieldsAt', () => {
  const names = (surface: ReturnType<typeof surfaceOf>, xMm: number, yMm: number): readonly string[] => {
    const [area] = surface.areas;
    if (!area) throw new Error('no area');
    return fieldsAt(surface, ...mapToPicture(area.mesh, area, xMm, yMm)).map(({ item }) => item.field);
  };

  it.each([
    ['flat', flat],
    ['cylinder', mug],
  ] as const)('finds the topmost first on a %s', (_, area) => {
    const surface = surfaceOf(area);
    expect(names(surface, 40, 65)).toEqual(['caption', 'photo']);
    expect(names(surface, 3, 65)).toEqual(['photo']);
    expect(names(surface, 40, 71.9)).toEqual(['caption']);
    expect(names(surface, 40, 80)).toEqual([]);
  });

  it('takes the later area for the upper one', () => {
    const over = areaOn('over', FLAT, [textItem('badge', [0, 0, 10, 10])]);
    const found = fieldsAt(surfaceOf(flat, over), 110, 60).map(({ item }) => item.field);
    expect(found).toEqual(['badge', 'photo']);
  });

  it('finds nothing beside the areas', () => {
    expect(fieldsAt(surfaceOf(mug), 5, 5)).toEqual([]);
  });
});

describe('nearestField', () => {
  it('reaches as far as it is told', () => {
    const surface = surfaceOf(areaOn('wrap', FLAT, [CAPTION]));
    // 8 px under the lower edge of the caption, at 72 mm.
    const below = [100 + 8 * 40, 50 + 8 * 73] as const;
    expect(nearestField(surface, ...below, 8)?.item.field).toBe('caption');
    expect(nearestField(surface, ...below, 7.9)).toBeNull();
  });

  it('prefers the nearer, and of two as near the upper', () => {
    const beside = textItem('beside', [0, 0, 10, 10]);
    const surface = surfaceOf(areaOn('wrap', FLAT, [beside, textItem('far', [14, 0, 10, 10])]));
    expect(nearestField(surface, 100 + 8 * 11, 60, 40)?.item.field).toBe('beside');
    expect(nearestField(surface, 100 + 8 * 12, 60, 40)?.item.field).toBe('far');
  });
});

describe('drawnField', () => {
  it('finds a field by its id, and no other property', () => {
    expect(drawnField(surfaceOf(flat), 'caption')?.item).toBe(CAPTION);
    expect(drawnField(surfaceOf(flat), 'toString')).toBeNull();
  });
});
