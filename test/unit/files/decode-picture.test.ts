import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodePicture } from '../../../src/files/decode-picture.ts';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import { withoutExif } from '../../../src/files/orientation-free.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import { buildExif } from '../../fixtures/files/build-exif.ts';
import { buildJpeg } from '../../fixtures/files/build-jpeg.ts';
import { buildChunk, buildPng } from '../../fixtures/files/build-png.ts';

const asBlob = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

class FakeBitmap {
  readonly close = vi.fn();
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
}

/** What a canvas was told: its size, the matrix and the size drawn. */
const drawn: unknown[] = [];

class FakeCanvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext(): object {
    return {
      setTransform: (matrix: object) => drawn.push({ widthPx: this.width, heightPx: this.height, matrix }),
      drawImage: (_image: unknown, _x: number, _y: number, width: number, height: number) =>
        drawn.push([width, height]),
    };
  }
  transferToImageBitmap(): FakeBitmap {
    return new FakeBitmap(this.width, this.height);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  drawn.length = 0;
});

function stubBrowser(decode: (source: Blob, options?: ImageBitmapOptions) => FakeBitmap): void {
  vi.stubGlobal('ImageBitmap', FakeBitmap);
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal(
    'createImageBitmap',
    vi.fn((source: Blob, options?: ImageBitmapOptions) => Promise.resolve(decode(source, options))),
  );
}

/** Scales as a browser does; what it is given has no orientation of its own. */
const asAsked =
  (facts: FileFacts) =>
  (_source: Blob, options?: ImageBitmapOptions): FakeBitmap =>
    new FakeBitmap(options?.resizeWidth ?? facts.storedWidthPx, options?.resizeHeight ?? facts.storedHeightPx);

describe('withoutExif', () => {
  it('takes the EXIF out and leaves every other byte', async () => {
    for (const [turned, plain] of [
      [buildJpeg({ exif: { orientation: 6 } }), buildJpeg()],
      [buildPng({ before: [buildChunk('eXIf', buildExif({ orientation: 6 }))] }), buildPng()],
      [buildPng({ after: [buildChunk('eXIf', buildExif({ orientation: 6 }))] }), buildPng()],
    ] as const) {
      const facts = await inspectImage(turned);
      expect(facts.orientation).toBe(6);
      const stripped = await withoutExif(asBlob(turned), facts);
      expect(new Uint8Array(await stripped.arrayBuffer())).toEqual(plain);
      expect(stripped.type).toBe(`image/${facts.type}`);
    }
  });

  it('leaves a file without EXIF as it is', async () => {
    const bytes = buildJpeg({ jfif: [1, 72] });
    const same = await withoutExif(asBlob(bytes), await inspectImage(bytes));
    expect(new Uint8Array(await same.arrayBuffer())).toEqual(bytes);
  });
});

describe('decodePicture', () => {
  it.each([
    [1, 16, 12],
    [2, 16, 12],
    [3, 16, 12],
    [4, 16, 12],
    [5, 12, 16],
    [6, 12, 16],
    [7, 12, 16],
    [8, 12, 16],
  ])('stands orientation %i upright at %i × %i', async (orientation, widthPx, heightPx) => {
    const bytes = buildJpeg({ widthPx: 16, heightPx: 12, exif: { orientation } });
    const facts = await inspectImage(bytes);
    stubBrowser(asAsked(facts));
    const picture = await decodePicture(asBlob(bytes), facts, 100);
    expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
    if (orientation === 1) expect(drawn).toEqual([]);
    else expect(drawn[1]).toEqual([16, 12]);
  });

  /** Where the stored corners land, as the EXIF standard defines row 0 and column 0 of each orientation. */
  it.each([
    [2, 'right top'],
    [3, 'right bottom'],
    [4, 'left bottom'],
    [5, 'left top'],
    [6, 'right top'],
    [7, 'right bottom'],
    [8, 'left bottom'],
  ])('brings the first stored pixel of orientation %i to the %s', async (orientation, corner) => {
    const bytes = buildJpeg({ widthPx: 16, heightPx: 12, exif: { orientation } });
    const facts = await inspectImage(bytes);
    stubBrowser(asAsked(facts));
    await decodePicture(asBlob(bytes), facts, 100);
    const { widthPx, heightPx, matrix } = drawn[0] as {
      widthPx: number;
      heightPx: number;
      matrix: Record<string, number>;
    };
    const place = (x: number, y: number): readonly number[] => [
      matrix['a']! * x + matrix['c']! * y + matrix['e']!,
      matrix['b']! * x + matrix['d']! * y + matrix['f']!,
    ];
    const [left, top] = place(0, 0);
    expect(`${left === 0 ? 'left' : 'right'} ${top === 0 ? 'top' : 'bottom'}`).toBe(corner);
    expect([left === 0 || left === widthPx, top === 0 || top === heightPx]).toEqual([true, true]);
    // The stored first row runs along the width, or for the four quarter turns along the height.
    const [, along] = place(16, 0);
    expect(along !== top).toBe(orientation >= 5);
  });

  it('scales the longer side down to what is asked for, and never up', async () => {
    const bytes = buildPng({ widthPx: 400, heightPx: 100, colorType: 0 });
    const facts = await inspectImage(bytes);
    stubBrowser(asAsked(facts));
    expect(await decodePicture(asBlob(bytes), facts, 100)).toMatchObject({ width: 100, height: 25 });
    expect(await decodePicture(asBlob(bytes), facts, 9999)).toMatchObject({ width: 400, height: 100 });
  });

  it('hands nothing to a decoder that was refused or not measured', async () => {
    const bytes = buildPng();
    const facts = await inspectImage(bytes);
    stubBrowser(asAsked(facts));
    const refused = { ...facts, verdict: 'reject', reason: 'too-many-pixels' } as const;
    await expect(decodePicture(asBlob(bytes), refused, 100)).rejects.toThrow(RangeError);
    await expect(decodePicture(asBlob(bytes), { ...facts, storedWidthPx: 0 }, 100)).rejects.toThrow(RangeError);
    expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('lets go of a picture that nobody waits for any more', async () => {
    const bytes = buildPng();
    const facts = await inspectImage(bytes);
    const run = new AbortController();
    const late = new FakeBitmap(16, 12);
    stubBrowser(() => {
      run.abort();
      return late;
    });
    await expect(decodePicture(asBlob(bytes), facts, 100, run.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(late.close).toHaveBeenCalledOnce();
  });
});
