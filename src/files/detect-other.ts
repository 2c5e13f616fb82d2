import type { FileType } from '../values/file-facts.ts';
import { hasText, readU16, readU8 } from './byte-reader.ts';
import { detectIsoMedia } from './detect-iso-media.ts';
import { detectText } from './detect-text.ts';

/** Bytes of a file's beginning that `detectType` looks at; more do no harm. */
export const DETECTION_BYTES = 4096;

/** Names and the bytes that open them; the first match wins. */
const SIGNATURES: readonly (readonly [FileType, string])[] = [
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['jxl', '\xff\x0a'],
  ['jxl', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['jp2', '\0\0\0\x0cjP  \r\n\x87\n'],
  ['jp2', '\xff\x4f\xff\x51'],
  ['psd', '8BPS\0\x01'],
  ['psd', '8BPS\0\x02'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['zip', 'PK\x07\x08'],
];

/** Sizes a BMP's second header may state; the two letters `BM` alone open many a text. */
const BMP_HEADER_BYTES: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];

/** Names what is neither JPEG nor PNG: see `detectType`, which loads this only then. */
export function detectOther(head: Uint8Array): FileType {
  for (const [type, signature] of SIGNATURES) if (hasText(head, 0, signature)) return type;
  if (hasText(head, 0, 'RIFF') && hasText(head, 8, 'WEBP')) return 'webp';
  if (hasText(head, 0, 'BM') && BMP_HEADER_BYTES.includes(readU16(head, 14, true))) return 'bmp';
  if (isIcon(head)) return 'ico';
  return detectIsoMedia(head) ?? detectText(head.subarray(0, DETECTION_BYTES));
}

/** ICO and CUR: reserved 0, kind 1 or 2, a count, and a first entry whose reserved byte is 0 or 255. */
function isIcon(head: Uint8Array): boolean {
  const kind = readU16(head, 2, true);
  const entries = readU16(head, 4, true);
  if (readU16(head, 0) !== 0 || (kind !== 1 && kind !== 2) || entries === 0 || entries > 1024) return false;
  return readU8(head, 9) === 0 || readU8(head, 9) === 255;
}
