import { expect } from '@open-wc/testing';
import { crc32 } from '../../../src/files/crc32.ts';
import { createInspector, type Inspector } from '../../../src/files/inspector.ts';
import { DEFAULT_FILE_LIMITS } from '../../../src/values/file-facts.ts';
import { buildExif } from '../../fixtures/files/build-exif.ts';
import { concatBytes, textBytes } from '../../fixtures/files/seeded.ts';

/** Corners of the stored picture, row by row, and where each orientation puts them (EXIF 2.32, 4.6.4 A). */
const CORNERS = ['red', 'lime', 'blue', 'white'] as const;
type Corner = (typeof CORNERS)[number];
const UPRIGHT: Readonly<Record<number, readonly Corner[]>> = {
  1: ['red', 'lime', 'blue', 'white'],
  2: ['lime', 'red', 'white', 'blue'],
  3: ['white', 'blue', 'lime', 'red'],
  4: ['blue', 'white', 'red', 'lime'],
  5: ['red', 'blue', 'lime', 'white'],
  6: ['blue', 'red', 'white', 'lime'],
  7: ['white', 'lime', 'blue', 'red'],
  8: ['lime', 'white', 'red', 'blue'],
};

async function quadrants(widthPx: number, heightPx: number, type: string): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  CORNERS.forEach((color, at) => {
    context.fillStyle = color;
    context.fillRect(((at % 2) * widthPx) / 2, ((at >> 1) * heightPx) / 2, widthPx / 2, heightPx / 2);
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  return new Uint8Array((await blob?.arrayBuffer()) ?? []);
}

function u32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

const WRAP: Readonly<Record<string, (picture: Uint8Array, exif: Uint8Array) => Uint8Array>> = {
  'image/jpeg': (picture, exif) => {
    const lengthBytes = exif.length + 8;
    const marker = [0xff, 0xe1, lengthBytes >> 8, lengthBytes & 255];
    return concatBytes(picture.subarray(0, 2), marker, textBytes('Exif\0\0'), exif, picture.subarray(2));
  },
  // Behind the data: what a header tells at once is not all yet.
  'image/png': (picture, exif) => {
    const body = concatBytes(textBytes('eXIf'), exif);
    const end = picture.length - 12;
    const chunk = concatBytes(u32(exif.length), body, u32(crc32(body, 0, body.length)));
    return concatBytes(picture.subarray(0, end), chunk, picture.subarray(end));
  },
};

function nameOf([red, green, blue]: Uint8ClampedArray): string {
  const bits = [red, green, blue].map((value) => ((value ?? 0) > 128 ? 1 : 0)).join('');
  return { '100': 'red', '010': 'lime', '001': 'blue', '111': 'white' }[bits] ?? bits;
}

function cornersOf(picture: ImageBitmap): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) =>
    nameOf(context.getImageData(Math.floor(x * picture.width), Math.floor(y * picture.height), 1, 1).data),
  );
}

describe('the eight orientations', () => {
  let inspector: Inspector;
  before(() => (inspector = createInspector()));
  after(() => inspector.close());

  for (const type of Object.keys(WRAP)) {
    for (const maxSidePx of [2048, 64]) {
      it(`stand upright once, as ${type} at most ${maxSidePx} pixels`, async () => {
        const { signal } = new AbortController();
        const stored = await quadrants(320, 240, type);
        for (const [orientation, corners] of Object.entries(UPRIGHT)) {
          for (const isLittleEndian of [false, true]) {
            const exif = buildExif({ orientation: Number(orientation), isLittleEndian });
            const file = new File([new Uint8Array(WRAP[type]?.(stored, exif) ?? [])], 'x', { type });
            const facts = await inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal });
            const isTurned = Number(orientation) >= 5;
            expect(facts).to.include({ verdict: 'accept', orientation: Number(orientation) });
            expect([facts.widthPx, facts.heightPx]).to.deep.equal(isTurned ? [240, 320] : [320, 240]);
            const picture = await inspector.decode(file, facts, maxSidePx, { signal });
            expect([orientation, ...cornersOf(picture)]).to.deep.equal([orientation, ...corners]);
            const [long, short] = maxSidePx === 64 ? [64, 48] : [320, 240];
            expect([picture.width, picture.height]).to.deep.equal(isTurned ? [short, long] : [long, short]);
            picture.close();
          }
        }
      });
    }
  }
});
