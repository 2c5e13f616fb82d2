import type { FileFacts } from '../values/file-facts.ts';
import { readU32, readU8 } from './byte-reader.ts';

export const PNG_SIGNATURE_BYTES = 8;
/** Most that a PNG may state for a length or a side. */
export const PNG_MAX = 0x7fffffff;

/** IHDR: a PNG's size and how its rows are stored. */
export interface PngHeader {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitDepth: number;
  readonly colorType: number;
  readonly isInterlaced: boolean;
}

/** Colour types with the bit depths each allows and its samples a pixel. */
const COLOR_TYPES: Readonly<Record<number, { bitDepths: readonly number[]; samples: number; model: ColorModel }>> = {
  0: { bitDepths: [1, 2, 4, 8, 16], samples: 1, model: 'gray' },
  2: { bitDepths: [8, 16], samples: 3, model: 'rgb' },
  3: { bitDepths: [1, 2, 4, 8], samples: 1, model: 'indexed' },
  4: { bitDepths: [8, 16], samples: 2, model: 'gray' },
  6: { bitDepths: [8, 16], samples: 4, model: 'rgb' },
};

type ColorModel = Exclude<FileFacts['colorModel'], null>;

/**
 * Reads the 13 bytes of IHDR.
 *
 * @returns `null` where a value is none that the specification allows.
 */
export function readPngHeader(bytes: Uint8Array, start: number): PngHeader | null {
  const header: PngHeader = {
    widthPx: readU32(bytes, start),
    heightPx: readU32(bytes, start + 4),
    bitDepth: readU8(bytes, start + 8),
    colorType: readU8(bytes, start + 9),
    isInterlaced: readU8(bytes, start + 12) === 1,
  };
  const isSideSound = (sidePx: number): boolean => sidePx >= 1 && sidePx <= PNG_MAX;
  const isSound =
    isSideSound(header.widthPx) &&
    isSideSound(header.heightPx) &&
    COLOR_TYPES[header.colorType]?.bitDepths.includes(header.bitDepth) === true &&
    readU8(bytes, start + 10) === 0 &&
    readU8(bytes, start + 11) === 0 &&
    readU8(bytes, start + 12) <= 1;
  return isSound ? header : null;
}

/** Bits one pixel takes. */
export function bitsPerPixel({ bitDepth, colorType }: PngHeader): number {
  return bitDepth * (COLOR_TYPES[colorType]?.samples ?? 0);
}

/** The colour model a colour type stands for; alpha is told apart from it. */
export function pngColorModel(colorType: number): FileFacts['colorModel'] {
  return COLOR_TYPES[colorType]?.model ?? null;
}
