import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import { buildExif } from '../../fixtures/files/build-exif.ts';
import { buildJpeg, buildSegment } from '../../fixtures/files/build-jpeg.ts';
import { bigEndian32, buildChunk, buildPng } from '../../fixtures/files/build-png.ts';
import { concatBytes, textBytes } from '../../fixtures/files/seeded.ts';

/** A 1-bit picture of one colour: thousands of pixels a byte. */
function buildFlatPng(widthPx: number, heightPx: number): Uint8Array {
  const rows = new Uint8Array(heightPx * (1 + Math.ceil(widthPx / 8)));
  return buildPng({ widthPx, heightPx, bitDepth: 1, colorType: 0, rows });
}

/** A blob that notes how much of it is read. */
class WatchedBlob extends Blob {
  readBytes = 0;
  override slice(start = 0, end = this.size, type?: string): Blob {
    const part = super.slice(start, end, type);
    this.readBytes += part.size;
    return part;
  }
}

const watched = (bytes: Uint8Array): WatchedBlob => new WatchedBlob([bytes as Uint8Array<ArrayBuffer>]);

describe('inspectImage', () => {
  it('accepts a sound JPEG with everything there is to know of it', async () => {
    const bytes = buildJpeg({
      widthPx: 33,
      heightPx: 17,
      exif: { orientation: 6, densityDpi: 300, hasLocation: true },
    });
    expect(await inspectImage(bytes)).toEqual({
      verdict: 'accept',
      reason: null,
      type: 'jpeg',
      sizeBytes: bytes.length,
      widthPx: 17,
      heightPx: 33,
      storedWidthPx: 33,
      storedHeightPx: 17,
      orientation: 6,
      densityDpi: 300,
      bitDepth: 8,
      colorModel: 'rgb',
      cmyk: false,
      icc: false,
      animated: false,
      transparent: false,
      gps: true,
      trailingBytes: 0,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'gives the upright size for orientation %i, in JPEG and PNG',
    async (orientation) => {
      const isTurned = orientation >= 5;
      const size = isTurned ? { widthPx: 12, heightPx: 16 } : { widthPx: 16, heightPx: 12 };
      const jpeg = buildJpeg({ widthPx: 16, heightPx: 12, exif: { orientation } });
      const png = buildPng({ widthPx: 16, heightPx: 12, before: [buildChunk('eXIf', buildExif({ orientation }))] });
      for (const bytes of [jpeg, png]) {
        expect(await inspectImage(bytes)).toMatchObject({
          orientation,
          ...size,
          storedWidthPx: 16,
          storedHeightPx: 12,
        });
      }
    },
  );

  it('accepts CMYK and says so', async () => {
    const sampling = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ] as const;
    expect(await inspectImage(buildJpeg({ sampling, adobeTransform: 2 }))).toMatchObject({
      verdict: 'accept',
      cmyk: true,
      colorModel: 'ycck',
    });
    expect(await inspectImage(buildJpeg())).toMatchObject({ cmyk: false });
  });

  it('accepts an animated PNG and says so', async () => {
    const bytes = buildPng({ before: [buildChunk('acTL', [...bigEndian32(3), 0, 0, 0, 0])] });
    expect(await inspectImage(bytes)).toMatchObject({ verdict: 'accept', animated: true });
  });

  it('reads the same from a Blob as from bytes', async () => {
    const bytes = buildPng({ widthPx: 300, heightPx: 300 });
    expect(bytes.length).toBeGreaterThan(65_536);
    expect(await inspectImage(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toEqual(await inspectImage(bytes));
  });

  it('refuses an empty file as empty', async () => {
    expect(await inspectImage(new Uint8Array(0))).toMatchObject({ verdict: 'reject', reason: 'empty', sizeBytes: 0 });
  });

  it('names what a file really is, whatever it is called', async () => {
    const pdf = new File(['%PDF-1.7\n'], 'holiday.jpg', { type: 'image/jpeg' });
    expect(await inspectImage(pdf)).toMatchObject({ verdict: 'reject', reason: 'type', type: 'pdf', sha256: null });
    const heic = textBytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
    expect(await inspectImage(heic)).toMatchObject({ reason: 'type', type: 'heic' });
  });

  it('accepts exactly the most bytes and refuses one more', async () => {
    const bytes = buildJpeg();
    expect(await inspectImage(bytes, { maxBytes: bytes.length })).toMatchObject({ verdict: 'accept' });
    expect(await inspectImage(bytes, { maxBytes: bytes.length - 1 })).toMatchObject({ reason: 'too-large' });
  });

  it('reads no more than the head of a file that is too large, and still knows its size', async () => {
    const blob = watched(concatBytes(buildJpeg({ widthPx: 33 }), new Uint8Array(20_000_001)));
    expect(await inspectImage(blob)).toMatchObject({ reason: 'too-large', type: 'jpeg', widthPx: 33 });
    expect(blob.readBytes).toBeLessThanOrEqual(65_536);
  });

  it('tells a wrong type before a large size', async () => {
    const film = concatBytes(textBytes('\0\0\0\x18ftypisom\0\0\0\0isommp42'), new Uint8Array(100));
    expect(await inspectImage(film, { maxBytes: 50 })).toMatchObject({ reason: 'type', type: 'mp4' });
  });

  it('accepts exactly the most pixels and refuses one more column', async () => {
    expect(await inspectImage(buildFlatPng(10_000, 10_000))).toMatchObject({ verdict: 'accept', widthPx: 10_000 });
    expect(await inspectImage(buildFlatPng(10_001, 10_000))).toMatchObject({ reason: 'too-many-pixels' });
  });

  it('refuses 49 kB that claim 20,000 × 20,000 from its head alone', async () => {
    const blob = watched(concatBytes(buildFlatPng(20_000, 20_000), new Uint8Array(100_000)));
    expect(await inspectImage(blob)).toMatchObject({ reason: 'too-many-pixels', widthPx: 20_000, heightPx: 20_000 });
    expect(blob.readBytes).toBeLessThanOrEqual(65_536);
  });

  it('does not inflate metadata that stand for 200 MB', async () => {
    const packed = deflateSync(new Uint8Array(200_000_000), { level: 9 });
    const bomb = buildPng({
      before: [
        buildChunk('zTXt', concatBytes(textBytes('x\0\0'), packed)),
        buildChunk('iCCP', concatBytes(textBytes('x\0\0'), packed)),
      ],
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await inspectImage(bomb, {}, { hash: false })).toMatchObject({ verdict: 'accept', icc: true });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('finds a header behind a megabyte of metadata', async () => {
    const padding = Array.from({ length: 20 }, () => buildSegment(0xfe, new Uint8Array(65_533)));
    const bytes = buildJpeg({ before: padding });
    expect(await inspectImage(bytes)).toMatchObject({ verdict: 'accept', widthPx: 33 });
  });

  it('leaves out the deep check and the hash where it is told to', async () => {
    const damaged = buildPng({ damage: (data) => data.with(data.length - 1, data.at(-1)! ^ 1) });
    expect(await inspectImage(damaged)).toMatchObject({ verdict: 'reject', reason: 'corrupt', sha256: null });
    expect(await inspectImage(damaged, {}, { deep: false })).toMatchObject({ verdict: 'accept' });
    expect(await inspectImage(buildPng(), {}, { hash: false })).toMatchObject({ verdict: 'accept', sha256: null });
  });

  it('stops when it is told to', async () => {
    const run = new AbortController();
    const answer = inspectImage(buildPng({ widthPx: 2000, heightPx: 2000, level: 1 }), {}, { signal: run.signal });
    run.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect(inspectImage(buildPng(), {}, { signal: run.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
