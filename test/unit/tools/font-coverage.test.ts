import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the tools, without types
import { formatRanges, readCharacters } from '../../../tools/fonts/font-coverage.mjs';

const ranges = (file: Buffer): string =>
  (formatRanges as (characters: readonly number[]) => string)(
    (readCharacters as (file: Buffer) => readonly number[])(file).filter((code) => code > 0x1f),
  );
const DEMO = new URL('../../../demo/fonts/', import.meta.url);
const COVERAGE = JSON.parse(readFileSync(new URL('coverage.json', DEMO), 'utf8')) as Record<string, string>;

it.each(Object.keys(COVERAGE))('reads what %s has, as it is written down', (name) => {
  expect(ranges(readFileSync(new URL(name, DEMO)))).toBe(COVERAGE[name]);
});

/** A cmap of format 12 with one group, A to C. */
const CMAP = Buffer.from(
  '0000' + '0001' + '0003' + '000a' + '0000000c' + '000c' + '0000' + '0000001c' + '00000000' + '00000001' + '00000041' + '00000043' + '00000001',
  'hex',
); // prettier-ignore

it('reads TrueType and WOFF, and refuses what is no font', () => {
  const sfnt = Buffer.alloc(28);
  sfnt.writeUInt32BE(0x00010000, 0);
  sfnt.writeUInt16BE(1, 4);
  sfnt.write('cmap', 12, 'latin1');
  sfnt.writeUInt32BE(28, 20);
  sfnt.writeUInt32BE(CMAP.length, 24);
  expect(ranges(Buffer.concat([sfnt, CMAP]))).toBe('U+0041-0043');

  const packed = deflateSync(CMAP);
  const woff = Buffer.alloc(64);
  woff.write('wOFF', 0, 'latin1');
  woff.writeUInt16BE(1, 12);
  woff.write('cmap', 44, 'latin1');
  woff.writeUInt32BE(64, 48);
  woff.writeUInt32BE(packed.length, 52);
  woff.writeUInt32BE(CMAP.length, 56);
  expect(ranges(Buffer.concat([woff, packed]))).toBe('U+0041-0043');

  expect(() => ranges(Buffer.from('<!doctype html>'))).toThrow('not a font');
});
