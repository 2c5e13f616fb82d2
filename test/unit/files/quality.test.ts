import { describe, expect, it } from 'vitest';
import { chooseParts } from '../../../src/files/quality/choose-parts.ts';
import { halve, lumaOf, type RgbaPixels } from '../../../src/files/quality/luma-plane.ts';
import { measureQuality } from '../../../src/files/quality/measure-quality.ts';
import { findQualityWarnings } from '../../../src/files/quality/quality-warnings.ts';
import type { SizePx } from '../../../src/shared/units.ts';
import { buildLogo, SCREEN_SIZES } from '../../fixtures/files/build-logo.ts';
import { buildScene, SCENE_KINDS, type SceneKind } from '../../fixtures/files/build-scene.ts';

const kindsOf = (kind: SceneKind, seed: number): readonly string[] =>
  findQualityWarnings(measureQuality(buildScene(kind, seed))).map((warning) => warning.kind);

describe('quality warnings', () => {
  it.each(SCENE_KINDS)('are right for generated pictures: %s', (kind) => {
    for (const seed of [1001, 1003, 1005])
      expect(kindsOf(kind, seed), `seed ${seed}`).toEqual(kind === 'sound' ? [] : [kind]);
  });

  it('carry the number that fell beyond its threshold', () => {
    const measures = { fineDetail: 0.5, coarseDetail: 0.5, highlights: 79.5, blockiness: 4.5, flatShare: 0.1 };
    expect(findQualityWarnings(measures)).toEqual([
      { kind: 'compressed', value: 4.5, limit: 4 },
      { kind: 'dark', value: 79.5, limit: 80 },
    ]);
  });

  it('call no logo a screenshot: square or see-through pictures are none', () => {
    const measures = { fineDetail: 0.9, coarseDetail: 0.9, highlights: 255, blockiness: 1, flatShare: 0.9 };
    const found = (widthPx: number, heightPx: number, transparent = false) =>
      findQualityWarnings(measures, { widthPx, heightPx, transparent }).map(({ kind }) => kind);
    expect(found(1170, 2532)).toEqual(['screenshot']);
    expect(found(1300, 1000)).toEqual(['screenshot']);
    expect(found(1299, 1000)).toEqual([]);
    expect(found(1170, 2532, true)).toEqual([]);
  });

  it('call every whole screen a screenshot, and no opaque logo: none is as hard, or it is longer than any screen', () => {
    const kindsAt = (pixels: RgbaPixels, size: SizePx): readonly string[] =>
      findQualityWarnings(measureQuality(pixels), { ...size, transparent: false }).map(({ kind }) => kind);
    const screen = buildScene('screenshot', 1001);
    for (const size of SCREEN_SIZES) expect(kindsAt(screen, size), JSON.stringify(size)).toEqual(['screenshot']);
    expect(kindsAt(screen, { widthPx: 2160, heightPx: 900 })).toEqual(['screenshot']);
    expect(kindsAt(screen, { widthPx: 2161, heightPx: 900 })).toEqual([]);
    for (const seed of [1, 3, 5, 7, 11, 15]) {
      expect(kindsAt(buildLogo(seed), { widthPx: 1600, heightPx: 900 }), `seed ${seed}`).toEqual([]);
    }
  });

  it('are silent exactly at the thresholds', () => {
    const measures = { fineDetail: 0.16, coarseDetail: 0.2, highlights: 80, blockiness: 4, flatShare: 0.6 };
    expect(findQualityWarnings(measures)).toEqual([]);
  });

  it('do not judge the detail of a picture that has none', () => {
    const plain = { data: new Uint8ClampedArray(64 * 64 * 4).fill(200), widthPx: 64, heightPx: 64 };
    expect(measureQuality(plain)).toEqual({
      fineDetail: null,
      coarseDetail: null,
      highlights: 200,
      blockiness: 1,
      flatShare: 1,
    });
    expect(findQualityWarnings(measureQuality(plain))).toEqual([]);
  });

  it('survive pictures of one pixel and of none', () => {
    for (const sidePx of [0, 1]) {
      const pixels = { data: new Uint8ClampedArray(sidePx * sidePx * 4).fill(255), widthPx: sidePx, heightPx: sidePx };
      expect(measureQuality(pixels)).toMatchObject({
        fineDetail: null,
        coarseDetail: null,
        blockiness: 1,
        flatShare: 0,
      });
    }
  });
});

describe('the parts that are looked at closely', () => {
  const small = (detailAt: readonly [number, number] | null) => {
    const data = new Uint8ClampedArray(256 * 192 * 4).fill(128);
    if (detailAt) {
      for (let y = 0; y < 16; y++)
        for (let x = 0; x < 16; x++)
          data
            .fill((x + y) % 2 ? 255 : 0, ((detailAt[1] + y) * 256 + detailAt[0] + x) * 4)
            .fill(128, ((detailAt[1] + y) * 256 + detailAt[0] + x) * 4 + 4);
    }
    return { data, widthPx: 256, heightPx: 192 };
  };

  it('are the middle and the most detailed, on multiples of eight', () => {
    const [middle, detailed, ...more] = chooseParts(small([232, 8]), { widthPx: 4000, heightPx: 3000 });
    expect(middle).toEqual({ leftPx: 1744, topPx: 1240, widthPx: 512, heightPx: 512 });
    expect(detailed?.leftPx).toBeGreaterThan(3000);
    expect(detailed?.topPx).toBeLessThan(400);
    expect([(detailed?.leftPx ?? 1) % 8, (detailed?.topPx ?? 1) % 8]).toEqual([0, 0]);
    expect(more).toEqual([]);
  });

  it('are the middle alone where nothing stands out, and the whole of a small picture', () => {
    expect(chooseParts(small(null), { widthPx: 4000, heightPx: 3000 })).toHaveLength(1);
    const whole = { leftPx: 0, topPx: 0, widthPx: 300, heightPx: 200 };
    expect(chooseParts(small([8, 8]), { widthPx: 300, heightPx: 200 })).toEqual([whole]);
  });
});

describe('luma', () => {
  it('weighs colours as Rec. 709 does', () => {
    const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255);
    const { values } = lumaOf({ data, widthPx: 4, heightPx: 1 });
    expect([...values].map((value) => Math.round(value))).toEqual([54, 182, 18, 255]);
  });

  it('is halved to the mean of four, without an odd last row and column', () => {
    const plane = { values: Float32Array.of(0, 4, 9, 8, 12, 9, 9, 9, 9), widthPx: 3, heightPx: 3 };
    expect(halve(plane)).toEqual({ values: Float32Array.of(6), widthPx: 1, heightPx: 1 });
  });
});
