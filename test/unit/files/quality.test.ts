import { describe, expect, it } from 'vitest';
import { halve, lumaOf } from '../../../src/files/quality/luma-plane.ts';
import { measureQuality } from '../../../src/files/quality/measure-quality.ts';
import { findQualityWarnings } from '../../../src/files/quality/quality-warnings.ts';
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
      { kind: 'compressed', value: 4.5 },
      { kind: 'dark', value: 79.5 },
    ]);
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
