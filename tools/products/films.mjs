/** Keeps exposed films on disk, so that a change of colour or tone does not need a new exposure. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILM_LAYERS } from './expose.mjs';

const pathOf = (folder, name) => join(folder, `${name}.film`);

/** Writes a film as one file: a line of JSON, then the layers' floats. */
export function saveFilm(folder, name, film) {
  mkdirSync(folder, { recursive: true });
  const { widthPx, heightPx, frames } = film;
  const header = Buffer.from(JSON.stringify({ widthPx, heightPx, frames }).padEnd(128) + '\n'.padStart(128));
  const layers = FILM_LAYERS.map((layer) =>
    Buffer.from(film[layer].buffer, film[layer].byteOffset, film[layer].byteLength),
  );
  writeFileSync(pathOf(folder, name), Buffer.concat([header, ...layers]));
}

/** @returns {object | null} The film, or null when it was never exposed. */
export function loadFilm(folder, name) {
  if (!existsSync(pathOf(folder, name))) return null;
  const bytes = readFileSync(pathOf(folder, name));
  const film = JSON.parse(bytes.subarray(0, 128).toString());
  const length = film.widthPx * film.heightPx * 4;
  FILM_LAYERS.forEach((layer, index) => {
    const start = bytes.byteOffset + 256 + index * length * 4;
    film[layer] = new Float32Array(bytes.buffer.slice(start, start + length * 4));
  });
  return film;
}
