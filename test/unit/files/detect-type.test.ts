import { describe, expect, it } from 'vitest';
import { detectType } from '../../../src/files/detect-type.ts';
import type { FileType } from '../../../src/values/file-facts.ts';
import { buildJpeg } from '../../fixtures/files/build-jpeg.ts';
import { buildPng } from '../../fixtures/files/build-png.ts';
import { concatBytes, textBytes } from '../../fixtures/files/seeded.ts';

/** A box file that begins with `ftyp`. */
function boxes(major: string, ...compatible: readonly string[]): Uint8Array {
  const brands = textBytes([major, '\0\0\0\0', ...compatible].join(''));
  return concatBytes([0, 0, 0, 8 + brands.length], textBytes('ftyp'), brands, textBytes('\0\0\0\x08free'));
}

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const KNOWN: readonly (readonly [string, FileType, Uint8Array])[] = [
  ['a JPEG', 'jpeg', buildJpeg()],
  ['a JPEG without its third byte', 'jpeg', Uint8Array.of(0xff, 0xd8)],
  ['a PNG', 'png', buildPng()],
  ['a PNG that was sent as text', 'unknown', concatBytes(textBytes('\x89PNG\n\x1a\n'), buildPng().subarray(8))],
  ['a GIF', 'gif', textBytes('GIF89a\x01\0\x01\0')],
  ['an old GIF', 'gif', textBytes('GIF87a\x01\0\x01\0')],
  ['a WebP', 'webp', textBytes('RIFF\x24\0\0\0WEBPVP8 ')],
  ['a sound that is RIFF too', 'unknown', textBytes('RIFF\x24\0\0\0WAVEfmt ')],
  ['an iPhone photo', 'heic', boxes('heic', 'mif1', 'heic')],
  ['a photo of the general image brand', 'heic', boxes('mif1', 'mif1', 'heic')],
  ['an AVIF', 'avif', boxes('avif', 'mif1', 'miaf')],
  ['an AVIF of the general image brand', 'avif', boxes('mif1', 'avif', 'miaf')],
  ['a film', 'mp4', boxes('isom', 'isom', 'mp42')],
  ['a QuickTime film', 'mp4', boxes('qt  ')],
  ['a film without ftyp', 'mp4', textBytes('\0\0\x10\0moov\0\0\0\0')],
  ['a JPEG XL codestream', 'jxl', Uint8Array.of(0xff, 0x0a, 1, 2)],
  ['a JPEG XL in boxes', 'jxl', textBytes('\0\0\0\x0cJXL \r\n\x87\n')],
  ['a JPEG 2000', 'jp2', textBytes('\0\0\0\x0cjP  \r\n\x87\n')],
  ['a bare JPEG 2000', 'jp2', Uint8Array.of(0xff, 0x4f, 0xff, 0x51)],
  ['a TIFF', 'tiff', textBytes('II*\0\x08\0\0\0')],
  ['a big-endian TIFF', 'tiff', textBytes('MM\0*\0\0\0\x08')],
  ['a BigTIFF', 'tiff', textBytes('II+\0\x08\0\0\0')],
  ['a BMP', 'bmp', concatBytes(textBytes('BM'), new Uint8Array(12), [40, 0, 0, 0])],
  ['a text that begins like a BMP', 'text', textBytes('BMW is a maker of cars and motorcycles.')],
  ['an icon', 'ico', Uint8Array.of(0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0)],
  ['a cursor', 'ico', Uint8Array.of(0, 0, 2, 0, 1, 0, 16, 16, 0, 0, 1, 0)],
  ['a Photoshop document', 'psd', textBytes('8BPS\0\x01')],
  ['an archive', 'zip', textBytes('PK\x03\x04\x14\0')],
  ['a PDF', 'pdf', textBytes('%PDF-1.7\n%\xe2\xe3')],
  ['a PDF behind a few stray bytes', 'pdf', concatBytes([0, 1, 2], textBytes('%PDF-1.4'))],
  ['an SVG', 'svg', textBytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    'an SVG behind a prologue',
    'svg',
    textBytes('<?xml version="1.0"?>\n<!-- made -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'),
  ],
  ['an SVG with a prefix', 'svg', textBytes('<?xml version="1.0"?><svg:svg xmlns:svg="x">')],
  ['an SVG in UTF-16', 'svg', utf16('<svg>', true)],
  ['an SVG in big-endian UTF-16', 'svg', utf16('<svg>', false)],
  ['a page', 'html', textBytes('\n<!DOCTYPE HTML>\n<html>')],
  ['a page with a mark in front', 'html', concatBytes([0xef, 0xbb, 0xbf], textBytes('<html lang="en">'))],
  ['XML of another kind', 'text', textBytes('<?xml version="1.0"?><note/>')],
  ['a text', 'text', textBytes('Dear all,\n')],
  ['a text in Chinese', 'text', new TextEncoder().encode('照片马克杯')],
  ['bytes of no kind', 'unknown', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)],
  ['nothing', 'unknown', new Uint8Array(0)],
];

describe('detectType', () => {
  it.each(KNOWN)('names %s', async (_, type, bytes) => {
    expect(await detectType(bytes)).toBe(type);
  });
});
