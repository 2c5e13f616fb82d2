import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { StructureProblem } from '../../../src/files/picture-structure.ts';
import { checkPngData } from '../../../src/files/png-data.ts';
import { runAtOnce } from '../../../src/files/steps.ts';
import { buildPng, buildRows, type PngOptions } from '../../fixtures/files/build-png.ts';
import { concatBytes } from '../../fixtures/files/seeded.ts';

const check = (options: PngOptions): StructureProblem | null => runAtOnce(checkPngData(buildPng(options)));
const LARGE = { widthPx: 301, heightPx: 307, colorType: 2 } as const;

const KINDS = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const;

describe('checkPngData', () => {
  it('finds nothing wrong with sound pictures of every kind', () => {
    for (const [colorType, bitDepth] of KINDS) {
      for (const isInterlaced of [false, true]) {
        for (const [widthPx, heightPx] of [
          [1, 1],
          [3, 5],
          [8, 8],
          [97, 33],
        ] as const) {
          const options = { colorType, bitDepth, isInterlaced, widthPx, heightPx };
          expect(check(options), JSON.stringify(options)).toBeNull();
        }
      }
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('inflates compression level %i, in chunks of any size', (level) => {
    for (const idatBytes of [7, 8192, undefined]) {
      expect(check({ ...LARGE, level, ...(idatBytes === undefined ? {} : { idatBytes }) })).toBeNull();
    }
  });

  it('inflates blocks of every strategy and window', () => {
    const rows = buildRows(LARGE);
    for (const strategy of [0, 1, 2, 3, 4]) {
      for (const windowBits of [9, 12, 15]) {
        const compressed = new Uint8Array(deflateSync(rows, { strategy, windowBits, memLevel: 1 }));
        expect(check({ ...LARGE, damage: () => compressed }), `strategy ${strategy}, window ${windowBits}`).toBeNull();
      }
    }
  });

  it('finds a wrong Adler sum', () => {
    for (const fromEnd of [1, 2, 3, 4]) {
      const damage = (data: Uint8Array): Uint8Array => data.with(data.length - fromEnd, data.at(-fromEnd)! ^ 1);
      expect(check({ damage })).toBe('corrupt');
    }
  });

  it('finds data that end too soon, wherever they do', () => {
    const length = deflateSync(buildRows({})).length;
    for (let kept = 2; kept < length; kept++) {
      const problem = check({ damage: (data) => data.subarray(0, kept) });
      // Code lengths that are cut short may look like lengths that cannot be.
      if (kept > 200) expect(problem, `${kept} bytes`).toBe('truncated');
      else expect(['truncated', 'corrupt'], `${kept} bytes`).toContain(problem);
    }
  });

  it('finds rows that are missing, and forgives a few too many', () => {
    const rows = buildRows(LARGE);
    expect(check({ ...LARGE, rows: rows.subarray(0, rows.length - 1) })).toBe('truncated');
    expect(check({ ...LARGE, rows: concatBytes(rows, new Uint8Array(904)) })).toBeNull();
    expect(check({ ...LARGE, rows: concatBytes(rows, new Uint8Array(70_000)) })).toBe('corrupt');
  });

  it('finds a filter that does not exist, in the first row and the last', () => {
    const rowBytes = 1 + 301 * 3;
    for (const row of [0, 1, 150, 306]) {
      const rows = buildRows(LARGE);
      rows[row * rowBytes] = 5;
      expect(check({ ...LARGE, rows }), `row ${row}`).toBe('corrupt');
    }
  });

  it('finds it in every pass of an interlaced picture', () => {
    const options = { widthPx: 8, heightPx: 8, colorType: 0, isInterlaced: true } as const;
    const filters = [0, 2, 4, 7, 10, 13, 18, 23, 28, 33, 38, 43, 52, 61, 70];
    const rows = buildRows(options);
    rows.forEach((_, at) => {
      expect(check({ ...options, rows: rows.with(at, 9) }), `byte ${at}`).toBe(filters.includes(at) ? 'corrupt' : null);
    });
  });

  it.each([
    ['a method that is not deflate', 0x79, 0x9c],
    ['a window too large', 0x88, 0x1c],
    ['a wrong header sum', 0x78, 0x9d],
    ['a preset dictionary', 0x78, 0xbb],
  ])('refuses %s', (_, first, second) => {
    expect(check({ damage: (data) => data.with(0, first).with(1, second) })).toBe('corrupt');
  });

  it('refuses a distance before the beginning and a block of no kind', () => {
    const bits = (...bytes: number[]): Uint8Array => concatBytes([0x78, 0x9c], bytes, new Uint8Array(20));
    // Fixed codes: length 3 (0000001), distance 1 (00000) with nothing written yet.
    expect(check({ damage: () => bits(0b0000_0011, 0b0000_0010, 0) })).toBe('corrupt');
    expect(check({ damage: () => bits(0b0000_0111) })).toBe('corrupt');
    expect(check({ damage: () => bits(0b0000_0001, 5, 0, 5, 0) })).toBe('corrupt');
  });

  it('does not follow a small file into gigabytes', () => {
    const bomb = new Uint8Array(deflateSync(new Uint8Array(200_000_000), { level: 9 }));
    const steps = checkPngData(buildPng({ damage: () => bomb }));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).toBe('corrupt');
    // Each step inflates 64 kB at most.
    expect(count).toBeLessThan(4);
  });
});
