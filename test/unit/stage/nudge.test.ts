import { describe, expect, it } from 'vitest';
import {
  fillPlacement,
  movePlacement,
  placementForKey,
  turnPlacement,
  zoomPlacement,
} from '../../../src/stage/nudge.ts';
import type { StagePhoto } from '../../../src/stage/stage-types.ts';
import type { PhotoPlacement } from '../../../src/values/values.ts';

/** Square over square: covering at 0°, it has no room at zoom 1 and (zoom − 1) · 20 mm on each side above. */
const SQUARE: StagePhoto = {
  photo: { widthPx: 1000, heightPx: 1000 },
  box: { widthMm: 40, heightMm: 40 },
  placement: { zoom: 2, xMm: 0, yMm: 0, angleDeg: 0 },
  maxZoom: 3,
  may: { zoom: true, move: true, rotate: true },
};
const placed = (placement: Partial<PhotoPlacement>, may: Partial<StagePhoto['may']> = {}): StagePhoto => ({
  ...SQUARE,
  placement: { ...SQUARE.placement, ...placement },
  may: { ...SQUARE.may, ...may },
});
const press = (key: string, held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('nudges', () => {
  it('move by millimetres until a gap would open', () => {
    expect(movePlacement(SQUARE, 5, -1)).toEqual({ zoom: 2, xMm: 5, yMm: -1, angleDeg: 0 });
    expect(movePlacement(placed({ xMm: 19 }), 5, 0).xMm).toBe(20);
  });

  it('zoom by whole percentage points around the middle of the box', () => {
    expect(zoomPlacement(placed({ zoom: 1.52, xMm: 4 }), 5)).toEqual({
      zoom: 1.57,
      xMm: (4 * 1.57) / 1.52,
      yMm: 0,
      angleDeg: 0,
    });
    expect(zoomPlacement(placed({ zoom: 1.02 }), -5).zoom).toBe(1);
    expect(zoomPlacement(placed({ zoom: 2.98 }), 5).zoom).toBe(3);
  });

  it('turn around the middle of the box and back again', () => {
    const start = placed({ xMm: 6, yMm: -2 });
    const turned = turnPlacement(start, 90);
    expect(turned).toEqual({ zoom: 2, xMm: 2, yMm: 6, angleDeg: 90 });
    expect(turnPlacement({ ...start, placement: turned }, -90)).toEqual(start.placement);
    expect(turnPlacement(placed({ angleDeg: 180 }), 90).angleDeg).toBe(-90);
    expect(turnPlacement(start, 1).angleDeg).toBe(1);
  });

  it('fill: covers, centres, keeps the angle', () => {
    expect(fillPlacement(placed({ xMm: 9, yMm: 3, angleDeg: 90 }))).toEqual({ zoom: 1, xMm: 0, yMm: 0, angleDeg: 90 });
    expect(fillPlacement(placed({ xMm: 9 }, { zoom: false }))).toEqual({ zoom: 2, xMm: 0, yMm: 0, angleDeg: 0 });
    expect(fillPlacement(placed({ xMm: 9 }, { move: false }))).toEqual({ zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 });
  });

  it('leave alone what the buyer may not change', () => {
    expect(movePlacement(placed({}, { move: false }), 5, 5)).toEqual(SQUARE.placement);
    expect(zoomPlacement(placed({}, { zoom: false }), 5)).toEqual(SQUARE.placement);
    expect(turnPlacement(placed({}, { rotate: false }), 90)).toEqual(SQUARE.placement);
  });
});

describe('placementForKey', () => {
  it.each([
    ['ArrowLeft', { xMm: -1 }],
    ['ArrowRight', { xMm: 1 }],
    ['ArrowUp', { yMm: -1 }],
    ['ArrowDown', { yMm: 1 }],
    ['+', { zoom: 2.05 }],
    ['=', { zoom: 2.05 }],
    ['-', { zoom: 1.95 }],
    [']', { angleDeg: 1 }],
    ['[', { angleDeg: -1 }],
    ['}', { angleDeg: 90 }],
    ['{', { angleDeg: -90 }],
  ])('%s', (key, change) => {
    expect(placementForKey(SQUARE, press(key))).toEqual({ ...SQUARE.placement, ...change });
  });

  it('moves 5 mm with Shift', () => {
    expect(placementForKey(SQUARE, press('ArrowDown', { shiftKey: true }))?.yMm).toBe(5);
  });

  it.each([
    ['Enter', {}],
    ['a', {}],
    ['toString', {}],
    ['ArrowLeft', { altKey: true }],
    ['ArrowLeft', { metaKey: true }],
    ['+', { ctrlKey: true }],
  ])('leaves %s %o to the browser', (key, held) => {
    expect(placementForKey(SQUARE, press(key, held))).toBeNull();
  });

  it('takes brackets that need AltGr', () => {
    expect(placementForKey(SQUARE, press(']', { altKey: true, ctrlKey: true }))?.angleDeg).toBe(1);
  });
});
