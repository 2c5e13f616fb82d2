/**
 * `npm run covers -- FILE…|FOLDER`: prints which characters each font file really has, as JSON of Unicode ranges for a
 * template's `covers`. Reads WOFF2, WOFF, TrueType and OpenType. The ranges in style sheets promise more: they name
 * whole blocks. `npm run -s covers -- demo/fonts > demo/fonts/coverage.json` writes the demo's.
 */

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, inflateSync } from 'node:zlib';

const HEADER_BYTES = 48;
const CMAP_INDEX = 0; // Known tags are numbered in the WOFF2 table directory; cmap is the first,
const GLYF_INDEX = 10; // and only glyf, loca and (by another version number) hmtx are stored transformed.
const LOCA_INDEX = 11;
const CUSTOM_TAG = 63;

/** WOFF2's variable-length number: seven bits a byte, the high bit says that more follow. */
function readBase128(bytes, at) {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    value = value * 128 + (bytes[at + i] & 127);
    if ((bytes[at + i] & 128) === 0) return [value, at + i + 1];
  }
  throw new Error('readBase128: longer than five bytes');
}

/** The cmap table's bytes, whatever the file's format. */
function readCmap(file) {
  const signature = file.toString('latin1', 0, 4);
  if (signature === 'wOF2') return readCmapOfWoff2(file);
  const isWoff = signature === 'wOFF';
  if (!isWoff && !['OTTO', 'true', '\0\u0001\0\0'].includes(signature)) throw new Error('readCmap: not a font');
  const tables = file.readUInt16BE(isWoff ? 12 : 4);
  for (let i = 0; i < tables; i++) {
    const at = isWoff ? 44 + i * 20 : 12 + i * 16;
    if (file.toString('latin1', at, at + 4) !== 'cmap') continue;
    if (!isWoff)
      return file.subarray(file.readUInt32BE(at + 8), file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12));
    const [offset, stored, length] = [4, 8, 12].map((member) => file.readUInt32BE(at + member));
    const bytes = file.subarray(offset, offset + stored);
    return stored < length ? inflateSync(bytes) : bytes;
  }
  throw new Error('readCmap: the font has no cmap');
}

/** In WOFF2 the table is stored as it is, somewhere in the one compressed stream. */
function readCmapOfWoff2(file) {
  const tables = file.readUInt16BE(12);
  let at = HEADER_BYTES;
  let offset = 0;
  let cmap = null;
  for (let i = 0; i < tables; i++) {
    const flags = file[at++];
    const index = flags & 63;
    if (index === CUSTOM_TAG) at += 4;
    let length;
    [length, at] = readBase128(file, at);
    const version = flags >> 6;
    const isGlyphData = index === GLYF_INDEX || index === LOCA_INDEX;
    if (isGlyphData ? version === 0 : version !== 0) [length, at] = readBase128(file, at);
    if (index === CMAP_INDEX) cmap = [offset, length];
    offset += length;
  }
  const stream = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return stream.subarray(cmap[0], cmap[0] + cmap[1]);
}

/** Characters of a format 4 subtable (the basic plane). */
function readFormat4(table) {
  const segments = table.readUInt16BE(6) / 2;
  const found = [];
  for (let i = 0; i < segments; i++) {
    const end = table.readUInt16BE(14 + i * 2);
    const start = table.readUInt16BE(16 + segments * 2 + i * 2);
    const delta = table.readUInt16BE(16 + segments * 4 + i * 2);
    const rangeAt = 16 + segments * 6 + i * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      let glyph = code;
      if (range > 0) glyph = table.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (range > 0 && glyph === 0) continue;
      if (((glyph + delta) & 0xffff) !== 0) found.push(code);
    }
  }
  return found;
}

function readFormat12(table) {
  const found = [];
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    for (let code = table.readUInt32BE(16 + i * 12); code <= table.readUInt32BE(20 + i * 12); code++) found.push(code);
  }
  return found;
}

/** @returns {number[]} Every character the font has a glyph for, ascending. */
export function readCharacters(file) {
  const cmap = readCmap(file);
  const found = new Set();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    const format = table.readUInt16BE(0);
    const characters = format === 4 ? readFormat4(table) : format === 12 ? readFormat12(table) : [];
    for (const code of characters) found.add(code);
  }
  return [...found].sort((a, b) => a - b);
}

/** @returns {string} `U+0020-007E,U+00A0`… */
export function formatRanges(characters) {
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');
  const ranges = [];
  for (const code of characters) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

const CONTROLS_END = 0x1f;

const FONT_FILE = /\.(woff2?|ttf|otf)$/i;

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => FONT_FILE.test(name))
    .map((name) => join(path, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    console.error('Usage: npm run covers -- FILE…|FOLDER');
    process.exit(2);
  }
  const coverage = {};
  for (const path of paths.flatMap(filesOf)) {
    const characters = readCharacters(readFileSync(path)).filter((code) => code > CONTROLS_END);
    coverage[basename(path)] = formatRanges(characters);
  }
  console.log(JSON.stringify(coverage, null, 2));
}
