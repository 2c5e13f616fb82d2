import { describe, expect, it } from 'vitest';
import { checkJpegData } from '../../../src/files/jpeg-data.ts';
import { readJpeg } from '../../../src/files/jpeg-structure.ts';
import type { StructureProblem } from '../../../src/files/picture-structure.ts';
import { runAtOnce } from '../../../src/files/steps.ts';
import { buildJpeg, type JpegOptions } from '../../fixtures/files/build-jpeg.ts';
import { concatBytes, seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';

const check = (bytes: Uint8Array): StructureProblem | null => runAtOnce(checkJpegData(bytes));

const SAMPLINGS = [
  [[1, 1]],
  [[2, 2]],
  [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  [
    [2, 1],
    [1, 1],
    [1, 1],
  ],
  [
    [2, 2],
    [1, 1],
    [1, 1],
  ],
  [
    [1, 2],
    [1, 1],
    [1, 1],
  ],
  [
    [4, 1],
    [1, 1],
    [1, 1],
  ],
  [
    [2, 2],
    [1, 1],
    [1, 1],
    [2, 2],
  ],
] as const;

const KINDS: JpegOptions[] = SAMPLINGS.flatMap((sampling) =>
  [false, true].flatMap((isProgressive) =>
    [false, true].flatMap((isSplit) =>
      [0, 1, 5].map((restartInterval): JpegOptions => {
        return { sampling, isProgressive, isSplit, restartInterval, widthPx: 121, heightPx: 75 };
      }),
    ),
  ),
);

describe('checkJpegData', () => {
  it('accepts components that all have one name, as decoders do', () => {
    const bytes = buildJpeg({
      sampling: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    });
    const frameAt = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0);
    const scanAt = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xda);
    for (let i = 0; i < 3; i++) {
      bytes[frameAt + 10 + 3 * i] = 1;
      bytes[scanAt + 5 + 2 * i] = 1;
    }
    expect(check(bytes)).toBeNull();
    // One that the frame does not have is still damage.
    bytes[scanAt + 9] = 2;
    expect(check(bytes)).toBe('corrupt');
  });

  it('finds nothing wrong with sound pictures of every kind', () => {
    for (const kind of KINDS) {
      expect(check(buildJpeg(kind)), JSON.stringify(kind)).toBeNull();
    }
  });

  it('takes the standard tables where a film frame brings none', () => {
    expect(check(buildJpeg({ hasNoTables: true }))).toBeNull();
  });

  it('misses the tables of a progressive picture', () => {
    expect(check(buildJpeg({ hasNoTables: true, isProgressive: true }))).toBe('corrupt');
  });

  it('finds pixels that are missing behind an end marker that is not', () => {
    for (const isProgressive of [false, true]) {
      const bytes = buildJpeg({ isProgressive, widthPx: 200, heightPx: 200 });
      for (const share of [0.6, 0.9, 0.97]) {
        const cut = concatBytes(bytes.subarray(0, Math.floor(bytes.length * share)), [0x00, 0xff, 0xd9]);
        expect(runAtOnce(readJpeg(cut, true)).problem).toBeNull();
        expect(check(cut), `${String(isProgressive)} ${share}`).not.toBeNull();
      }
    }
  });

  it('finds a restart marker out of turn', () => {
    const bytes = buildJpeg({ restartInterval: 2, widthPx: 200, heightPx: 60 });
    const at = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xd1);
    expect(check(bytes.with(at + 1, 0xd3))).toBe('corrupt');
  });

  it('finds a component that never came', () => {
    const bytes = buildJpeg({ isSplit: true });
    const scans = [...bytes.keys()].filter((i) => bytes[i] === 0xff && bytes[i + 1] === 0xda);
    expect(scans).toHaveLength(3);
    expect(check(concatBytes(bytes.subarray(0, scans[2]), [0xff, 0xd9]))).toBe('truncated');
  });

  it.each([0, 16])('finds sectors that were lost or blanked, restart interval %i', (restartInterval) => {
    const random = seededRandom(5);
    const bytes = buildJpeg({ widthPx: 800, heightPx: 400, restartInterval });
    const scanAt = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xda) + 14;
    const missed: string[] = [];
    for (let i = 0; i < 60; i++) {
      const at = scanAt + seededIndex(random, bytes.length - scanAt - 600);
      const blanked = bytes.slice();
      blanked.fill(0, at, at + 512);
      const lost = concatBytes(bytes.subarray(0, at), bytes.subarray(at + 512));
      for (const damaged of [blanked, lost]) {
        const isSound = runAtOnce(readJpeg(damaged, true)).problem === null && check(damaged) === null;
        if (isSound) missed.push(`${damaged === lost ? 'lost' : 'blanked'} at ${at}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('stops at a picture of scans without end', () => {
    const bytes = buildJpeg({ sampling: [[1, 1]], widthPx: 8, heightPx: 8 });
    const scanAt = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xda);
    const scan = bytes.subarray(scanAt, bytes.length - 2);
    const many = Array.from({ length: 600 }, () => scan);
    expect(check(concatBytes(bytes.subarray(0, scanAt), ...many, [0xff, 0xd9]))).toBe('unsupported');
  });

  it('is done at once with a huge picture that has no data', () => {
    const bytes = buildJpeg({ isProgressive: true, sampling: [[1, 1]] });
    const frameAt = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc2);
    const huge = concatBytes(bytes.subarray(0, frameAt + 5), [0x27, 0x10, 0x27, 0x10], bytes.subarray(frameAt + 9));
    const steps = checkJpegData(huge);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).toBe('corrupt');
    expect(count).toBe(0);
  });
});
