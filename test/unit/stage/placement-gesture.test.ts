import { describe, expect, it } from 'vitest';
import { dragPlacement, pinchPlacement, reshapePlacement, snapAngle } from '../../../src/stage/placement-gesture.ts';
import type { StagePhoto } from '../../../src/stage/stage-types.ts';
import { placedMmPerPx } from '../../../src/values/photo-placement.ts';
import type { PhotoPlacement } from '../../../src/values/values.ts';

/** 4000 × 2000 px over 50 × 40 mm: just covering, it is 80 mm wide, with 15 mm of room on the left and right. */
const WIDE: StagePhoto = Object.freeze({
  photo: Object.freeze({ widthPx: 4000, heightPx: 2000 }),
  box: Object.freeze({ widthMm: 50, heightMm: 40 }),
  placement: Object.freeze({ zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 }),
  maxZoom: 4,
  may: Object.freeze({ zoom: true, move: true, rotate: true }),
});
const with_ = (placement: Partial<PhotoPlacement>, may: Partial<StagePhoto['may']> = {}): StagePhoto => ({
  ...WIDE,
  placement: { ...WIDE.placement, ...placement },
  may: { ...WIDE.may, ...may },
});

/** Where a point of the photo, in millimetres from its centre before, lies after. */
function carried(photo: StagePhoto, after: PhotoPlacement, [xMm, yMm]: readonly [number, number]) {
  const growth = placedMmPerPx(photo.photo, photo.box, after) / placedMmPerPx(photo.photo, photo.box, photo.placement);
  const turnRad = ((after.angleDeg - photo.placement.angleDeg) * Math.PI) / 180;
  const x = (xMm - photo.placement.xMm) * growth;
  const y = (yMm - photo.placement.yMm) * growth;
  return [
    after.xMm + x * Math.cos(turnRad) - y * Math.sin(turnRad),
    after.yMm + x * Math.sin(turnRad) + y * Math.cos(turnRad),
  ];
}

describe('snapAngle', () => {
  it.each([
    [0, 0],
    [5, 0],
    [-5, 0],
    [5.01, 5.01],
    [85, 90],
    [84.9, 84.9],
    [-93, -90],
    [183, 180],
    [364, 360],
    [45, 45],
  ])('turns %s° into %s°', (angleDeg, snapped) => {
    expect(snapAngle(angleDeg) + 0).toBe(snapped);
  });
});

describe('dragPlacement', () => {
  it('moves by what the finger moved', () => {
    expect(dragPlacement(with_({ xMm: 2 }), [1, 1], [5.5, 1])).toEqual({ zoom: 1, xMm: 6.5, yMm: 0, angleDeg: 0 });
  });

  it('stops where a gap would open', () => {
    expect(dragPlacement(WIDE, [0, 0], [99, -7])).toEqual({ zoom: 1, xMm: 15, yMm: 0, angleDeg: 0 });
    expect(dragPlacement(with_({ zoom: 1.5 }), [0, 0], [0, -99]).yMm).toBe(-10);
  });

  it('leaves a photo that may not be moved', () => {
    const photo = with_({ xMm: 3 }, { move: false });
    expect(dragPlacement(photo, [0, 0], [5, 0])).toEqual(photo.placement);
  });
});

describe('pinchPlacement', () => {
  it('zooms by the distance of the fingers, around their middle', () => {
    const photo = with_({ zoom: 1.2 });
    const after = pinchPlacement(
      photo,
      [
        [-6, 0],
        [2, 0],
      ],
      [
        [-10, 0],
        [6, 0],
      ],
    );
    expect(after.zoom).toBeCloseTo(2.4, 12);
    expect(after.xMm).toBeCloseTo(2, 12);
    expect(after.angleDeg).toBe(0);
  });

  it('keeps the photo under both fingers while they turn, spread and travel', () => {
    const photo = with_({ zoom: 2, xMm: 1, yMm: -1 });
    const from = [
      [-5, -2],
      [6, 3],
    ] as const;
    const to = [
      [-3, -8],
      [5, 7],
    ] as const;
    const after = pinchPlacement(photo, from, to);
    expect(after.angleDeg).toBeGreaterThan(20);
    for (const finger of [0, 1] as const) {
      const [xMm, yMm] = carried(photo, after, from[finger]);
      expect(xMm).toBeCloseTo(to[finger][0], 9);
      expect(yMm).toBeCloseTo(to[finger][1], 9);
    }
  });

  it('snaps to a quarter turn within 5°', () => {
    const towards = (angleDeg: number) => {
      const angleRad = (angleDeg * Math.PI) / 180;
      const away = [10 * Math.cos(angleRad), 10 * Math.sin(angleRad)] as const;
      const to = [[-away[0], -away[1]], away] as const;
      return pinchPlacement(
        with_({ zoom: 2 }),
        [
          [-10, 0],
          [10, 0],
        ],
        to,
      ).angleDeg;
    };
    expect(towards(4.9)).toBe(0);
    expect(towards(5.1)).toBeCloseTo(5.1, 9);
    expect(towards(86)).toBe(90);
    expect(towards(94)).toBe(90);
    expect(towards(-88)).toBe(-90);
    expect(towards(178)).toBe(180);
  });

  it('holds the point between the fingers when the zoom is at its end', () => {
    const photo = with_({ zoom: 3 });
    const after = pinchPlacement(
      photo,
      [
        [3, 0],
        [5, 0],
      ],
      [
        [-6, 0],
        [14, 0],
      ],
    );
    expect(after.zoom).toBe(4);
    expect(carried(photo, after, [4, 0])[0]).toBeCloseTo(4, 9);
  });

  it('never zooms out below what covers the box', () => {
    expect(
      pinchPlacement(
        with_({ zoom: 2 }),
        [
          [-9, 0],
          [9, 0],
        ],
        [
          [-1, 0],
          [1, 0],
        ],
      ).zoom,
    ).toBe(1);
  });

  it.each(['zoom', 'rotate'] as const)('leaves alone what the buyer may not: %s', (act) => {
    const photo = with_({ zoom: 2 }, { [act]: false });
    const after = pinchPlacement(
      photo,
      [
        [-5, 0],
        [5, 0],
      ],
      [
        [-5, -6],
        [5, 6],
      ],
    );
    if (act === 'zoom') expect([after.zoom, after.angleDeg > 40]).toEqual([2, true]);
    else expect([after.angleDeg, after.zoom > 3]).toEqual([0, true]);
  });

  it('does not divide by fingers that lie on one point', () => {
    const after = pinchPlacement(
      with_({ zoom: 2 }),
      [
        [1, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [4, 4],
      ],
    );
    expect(after).toEqual({ zoom: 2, xMm: 1, yMm: 1, angleDeg: 0 });
  });
});

describe('reshapePlacement', () => {
  it('turns what lies beside the middle with it', () => {
    const after = reshapePlacement(with_({ zoom: 4, xMm: 7, yMm: 3 }), { zoom: 4, angleDeg: 180 }, [0, 0], [0, 0]);
    expect(after.angleDeg).toBe(180);
    expect(after.xMm).toBeCloseTo(-7, 12);
    expect(after.yMm).toBeCloseTo(-3, 12);
  });

  it('keeps the middle where a photo may be zoomed but not moved', () => {
    const photo = with_({ zoom: 2, xMm: 5 }, { move: false });
    expect(reshapePlacement(photo, { zoom: 3, angleDeg: 0 }, [10, 0], [10, 0])).toEqual({
      zoom: 3,
      xMm: 5,
      yMm: 0,
      angleDeg: 0,
    });
  });
});
