import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import { buildJpeg } from '../../fixtures/files/build-jpeg.ts';
import { buildPng } from '../../fixtures/files/build-png.ts';
import { concatBytes } from '../../fixtures/files/seeded.ts';

const SEED = 20_261_121;
const REASONS = ['empty', 'type', 'too-large', 'too-many-pixels', 'truncated', 'corrupt', 'unsupported'];
/** Far more than any of these small files needs, and far less than a hang. */
const TIME_LIMIT_MS = 10_000;

const SOUND: readonly Uint8Array[] = [
  buildJpeg({ exif: { orientation: 6, densityDpi: 300, hasLocation: true }, restartInterval: 2 }),
  buildJpeg({ isProgressive: true, isSplit: true, widthPx: 90, heightPx: 60 }),
  buildJpeg({
    sampling: [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    adobeTransform: 2,
  }),
  buildPng({ isInterlaced: true, colorType: 6, idatBytes: 200 }),
  buildPng({ colorType: 3, bitDepth: 4, level: 1 }),
];

/** The same seed in every run; fast-check prints it with the smallest input that fails. */
const PARAMETERS = { seed: SEED, numRuns: 400 };

/** Whatever the bytes, there is an answer, soon, that holds together, and the same one each time. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const startMs = performance.now();
  const facts = await inspectImage(bytes);
  expect(performance.now() - startMs).toBeLessThan(TIME_LIMIT_MS);
  expect(facts.reason === null).toBe(facts.verdict === 'accept');
  if (facts.reason !== null) expect(REASONS).toContain(facts.reason);
  expect(facts.sha256 !== null).toBe(facts.verdict === 'accept');
  expect(facts.sizeBytes).toBe(bytes.length);
  if (facts.verdict === 'accept') expect(facts.widthPx * facts.heightPx).toBeGreaterThan(0);
  expect(await inspectImage(bytes)).toEqual(facts);
}

const soundPicture = fc.constantFrom(...SOUND);
const edit = fc.record({
  at: fc.nat(1_000_000),
  value: fc.nat(255),
  kind: fc.constantFrom('set', 'remove', 'insert', 'swap'),
});

function applyEdits(bytes: Uint8Array, edits: readonly { at: number; value: number; kind: string }[]): Uint8Array {
  return edits.reduce<Uint8Array>((current, { at: anywhere, value, kind }) => {
    const at = anywhere % Math.max(1, current.length);
    if (kind === 'set') return concatBytes(current.subarray(0, at), [value], current.subarray(at + 1));
    if (kind === 'remove') return concatBytes(current.subarray(0, at), current.subarray(at + value));
    if (kind === 'insert')
      return concatBytes(current.subarray(0, at), new Array<number>(value).fill(value), current.subarray(at));
    return concatBytes(current.subarray(at), current.subarray(0, at));
  }, bytes);
}

describe('any bytes at all', () => {
  it('are answered, when they are random', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), expectAnswer), PARAMETERS);
  });

  it('are answered, when they are random behind a true signature', async () => {
    const opening = fc.constantFrom(SOUND[0]!.subarray(0, 2), SOUND[3]!.subarray(0, 8), SOUND[3]!.subarray(0, 33));
    const bytes = fc.tuple(opening, fc.uint8Array({ maxLength: 2048 })).map((parts) => concatBytes(...parts));
    await fc.assert(fc.asyncProperty(bytes, expectAnswer), PARAMETERS);
  });

  it('are answered, when a sound picture was edited', async () => {
    const bytes = fc
      .tuple(soundPicture, fc.array(edit, { minLength: 1, maxLength: 6 }))
      .map(([sound, edits]) => applyEdits(sound, edits));
    await fc.assert(fc.asyncProperty(bytes, expectAnswer), PARAMETERS);
  });

  it('are never accepted, when a sound picture was cut', async () => {
    const cut = fc.tuple(soundPicture, fc.double({ min: 0, max: 0.9999, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cut, async ([sound, share]) => {
        const facts = await inspectImage(sound.subarray(0, Math.floor(sound.length * share)));
        expect(facts.verdict).toBe('reject');
        expect(['truncated', 'empty', 'type', 'corrupt']).toContain(facts.reason);
      }),
      PARAMETERS,
    );
  });

  it('are accepted whatever follows the end of a sound picture', async () => {
    const tailed = fc.tuple(soundPicture, fc.uint8Array({ minLength: 1, maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(tailed, async ([sound, tail]) => {
        const facts = await inspectImage(concatBytes(sound, tail));
        expect(facts).toMatchObject({ verdict: 'accept', trailingBytes: tail.length });
      }),
      PARAMETERS,
    );
  });
});
