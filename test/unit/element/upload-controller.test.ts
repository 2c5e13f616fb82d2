import { describe, expect, it } from 'vitest';
import { PhotoShelf } from '../../../src/element/photo-shelf.ts';
import { UploadController, type FileInspector } from '../../../src/element/upload-controller.ts';
import type { ImageField } from '../../../src/template/schema.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import type { FileReference } from '../../../src/values/values.ts';
import { seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';

const FIELD: ImageField = { id: 'photo', type: 'image', label: 'Photo' };
const FACTS: FileFacts = {
  ...({ verdict: 'accept', reason: null, type: 'jpeg', sizeBytes: 3, widthPx: 40, heightPx: 30 } as const),
  ...({ storedWidthPx: 40, storedHeightPx: 30, orientation: 1, densityDpi: null, bitDepth: 8 } as const),
  ...({ colorModel: 'rgb', cmyk: false, icc: false, animated: false, transparent: false, gps: false } as const),
  ...{ trailingBytes: 0, sha256: null },
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a file's name says is done to it; every answer comes after as many turns as the seed says. */
function stage(random: () => number) {
  const open = new Set<object>();
  const calls: string[] = [];
  const later = async <T>(name: string, signal: AbortSignal, answer: () => T): Promise<T> => {
    calls.push(name);
    for (let turns = seededIndex(random, 4); turns > 0; turns--) await turn();
    if (signal.aborted) throw new DOMException('', 'AbortError');
    return answer();
  };
  const inspector: FileInspector = {
    inspect: async (file, _, { signal, onFacts }) => {
      if (!file.name.includes('slow')) onFacts?.({ ...FACTS, orientation: file.name.includes('turned') ? 6 : 1 });
      const facts: FileFacts = file.name.includes('bad') ? { ...FACTS, verdict: 'reject', reason: 'truncated' } : FACTS;
      return later('inspect', signal, () => facts);
    },
    finish: (file, facts, { signal }) =>
      later('finish', signal, () =>
        file.name.includes('damaged')
          ? { ...facts, verdict: 'reject', reason: 'corrupt' }
          : { ...facts, sha256: file.name },
      ),
    decode: (_file, _facts, _side, { signal }) =>
      later('decode', signal, () => {
        const picture = { close: () => open.delete(picture) };
        open.add(picture);
        return picture as unknown as ImageBitmap;
      }),
    measure: (_file, _facts, { signal }) => later('measure', signal, () => []),
    convert: () => Promise.reject(new DOMException('', 'InvalidStateError')),
    close: () => undefined,
  };
  const shelf = new PhotoShelf();
  let standing: FileReference | null = null;
  const uploads = new UploadController(() => inspector, shelf, {
    accepted: (_, reference) => (standing = reference),
    withdrawn: (_, reference) => (standing = standing === reference ? null : standing),
    changed: () => undefined,
    standing: () => standing,
  });
  return { open, calls, shelf, uploads, standing: () => standing, remove: () => (standing = null) };
}

describe('pictures that are decoded early', () => {
  const play = async (name: string) => {
    const stages = stage(() => 0.5);
    await stages.uploads.add(FIELD, new File(['abc'], name));
    return stages;
  };

  it('are decoded once, while the file is still looked at', async () => {
    const { calls, open } = await play('good.jpg');
    expect(calls.toSorted()).toEqual(['decode', 'finish', 'inspect', 'measure']);
    expect(calls.indexOf('decode')).toBeLessThan(calls.indexOf('finish'));
    expect(open.size).toBe(1);
  });

  it('are decoded anew where the orientation turned out another', async () => {
    const { calls, open } = await play('turned.jpg');
    expect(calls.filter((call) => call === 'decode')).toHaveLength(2);
    expect(open.size).toBe(1);
  });

  it('are let go of when the file is refused, and its quality is not asked for', async () => {
    const { calls, open, standing } = await play('bad.jpg');
    await turn();
    expect([open.size, standing()]).toEqual([0, null]);
    expect(calls).not.toContain('measure');
    expect((await play('damaged.jpg')).calls).not.toContain('measure');
  });
});

describe('a hundred orders of choosing, replacing, removing and leaving', () => {
  const NAMES = ['good.jpg', 'other.jpg', 'slow.jpg', 'turned.jpg', 'bad.jpg', 'damaged.jpg'];

  it.each(Array.from({ length: 100 }, (_, seed) => seed))('keep no picture that nobody sees, seed %i', async (seed) => {
    const random = seededRandom(seed * 17 + 5);
    const { open, shelf, uploads, standing, remove } = stage(random);
    const work: Promise<void>[] = [];
    let last: string | null = null;
    for (let act = 0; act < 8; act++) {
      if (random() < 0.75) {
        last = NAMES[seededIndex(random, NAMES.length)] ?? '';
        work.push(uploads.add(FIELD, new File(['abc'], last)));
      } else {
        uploads.clear(FIELD.id);
        remove();
        last = null;
      }
      for (let turns = seededIndex(random, 5); turns > 0; turns--) await turn();
    }
    const isLeft = random() < 0.3;
    if (isLeft) {
      uploads.dispose();
      shelf.dispose();
    }
    await Promise.all(work);
    for (let turns = 0; turns < 8; turns++) await turn();
    if (isLeft) {
      expect(open.size).toBe(0);
      return;
    }
    const state = uploads.stateOf(FIELD.id, standing());
    if (last === null) expect([state, standing()]).toEqual([null, null]);
    else expect(state).toMatchObject({ name: last, status: 'checked' });
    // Whatever stands can be ordered: its hash is known.
    const kept = shelf.get(standing());
    if (kept) expect([kept.status, kept.facts.sha256]).toEqual(['checked', kept.file.name]);
    uploads.dispose();
    shelf.dispose();
    expect(open.size).toBe(0);
  });
});
