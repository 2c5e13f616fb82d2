/** Bakes the laid shirt into a height map: folds, seams, ribs and stitches, with slopes for smooth shading. */

import { ease, ribBand, seams } from './details.mjs';
import { foldHeight } from './folds.mjs';
import { BAKE_BOX_MM, TEXEL_MM, layCloth, splinePoint } from './lay.mjs';
import { BACK_NECK, FRONT_NECK, NECK_HOLE, OUTLINE, lineDistance, outlineDistance } from './pattern.mjs';
import { SPACING_MM, restPoint, simulateShirt } from './simulate.mjs';

const SETTLE = {
  seed: 5,
  pushMm: 5,
  squeeze: 0.004,
  turnRad: 0.085,
  bend: 2e-5,
  steps: 90,
  iterations: 9,
  friction: 0.4,
  gravity: 0.5,
  liftMm: 5,
};
const BODY_MM = 4.6;

/** Height above the table at a place of the cut; the folds of the settled cloth come on top. */
function clothHeight(side, x, y, toOutline) {
  const inset = Math.max(0, -toOutline);
  const edge = inset < 5 ? Math.sqrt(1 - (1 - inset / 5) ** 2) : 1;
  const collarNear = y > -135 && Math.abs(x) < 130;
  let height = BODY_MM + foldHeight(side, x, y) * ease(0, 14, inset) + seams(x, y);
  if (collarNear && side === 'back') height += ribBand(BACK_NECK, x, y, lineDistance(BACK_NECK, x, y));
  if (collarNear && side === 'front') {
    const toHole = outlineDistance(NECK_HOLE, x, y);
    const toFront = lineDistance(FRONT_NECK, x, y);
    if (toHole > 0) height += ribBand(FRONT_NECK, x, y, toFront) * ease(0, 1, toHole);
    const inner = 1.1 + 0.5 * ribBand(BACK_NECK, x, y, lineDistance(BACK_NECK, x, y));
    const label = Math.max(Math.abs(x) - 23, Math.abs(y + 53) - 12);
    height = inner + 0.5 * ease(0.5, -0.5, label) + (height - inner) * ease(-0.6, 1.4, toHole);
  }
  return Math.max(height, 1) * edge;
}

/** The settled folds stand tall, as in a single layer; pressed under their own weight they stay below 9 mm. */
const lowered = (heightMm) => 9 * (1 - Math.exp(-heightMm / 9));

/** Distance to the outline from a table of every second millimetre. */
function tabulateOutline() {
  const step = 2;
  const { left, top, width, height } = BAKE_BOX_MM;
  const [columns, rows] = [Math.ceil(width / step) + 12, Math.ceil(height / step) + 12];
  const table = new Float32Array(columns * rows);
  for (let i = 0; i < table.length; i++) {
    table[i] = outlineDistance(OUTLINE, left + ((i % columns) - 5) * step, top - (Math.floor(i / columns) - 5) * step);
  }
  return (x, y) => {
    const u = Math.min(columns - 2, Math.max(0, (x - left) / step + 5));
    const v = Math.min(rows - 2, Math.max(0, (top - y) / step + 5));
    const at = Math.floor(v) * columns + Math.floor(u);
    const [a, b] = [u % 1, v % 1];
    return (
      (table[at] * (1 - a) + table[at + 1] * a) * (1 - b) +
      (table[at + columns] * (1 - a) + table[at + columns + 1] * a) * b
    );
  };
}

/**
 * @typedef {{ width: number, height: number, values: Float32Array }} BakedMap
 *
 * @param {'front' | 'back'} side
 * @returns {{ map: BakedMap, placeMap: BakedMap, placeOf: (x: number, y: number) => number[] }} Texels of `map`: height,
 *   distance to the outline, slope in x and in y; of `placeMap`: the place of the cut. `placeOf` gives the scene point of
 *   a place of the cut.
 */
export function bakeShirt(side) {
  const cloth = simulateShirt({ ...SETTLE, seed: side === 'front' ? SETTLE.seed : SETTLE.seed + 3 });
  const width = Math.round(BAKE_BOX_MM.width / TEXEL_MM);
  const height = Math.round(BAKE_BOX_MM.height / TEXEL_MM);
  const places = layCloth(cloth, width, height);
  const heights = new Float32Array(width * height);
  const toOutlineAt = tabulateOutline();
  const values = new Float32Array(width * height * 4);
  const cut = new Float32Array(width * height * 2);
  for (let i = 0; i < heights.length; i++) {
    const [x, y, settled] = places.subarray(i * 3, i * 3 + 3);
    const toOutline = Number.isNaN(x) ? 6 : toOutlineAt(x, y);
    values[i * 4 + 1] = toOutline;
    // Off the cloth, far from every print area.
    cut.set(Number.isNaN(x) ? [1e4, 1e4] : [x, y], i * 2);
    if (toOutline < 0)
      heights[i] = Math.max(0.4, clothHeight(side, x, y, toOutline)) + lowered(settled) * ease(0, 16, -toOutline);
  }
  writeSlopes(values, soften(heights, width, height), width, height);
  const map = { width, height, values };
  return { map, placeMap: { width, height, values: cut }, placeOf: (x, y) => scenePoint(cloth, map, x, y) };
}

/** A light blur takes the stair steps off without losing the stitches. */
function soften(heights, width, height) {
  const soft = Float32Array.from(heights);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      soft[i] = heights[i] * 0.4 + (heights[i - 1] + heights[i + 1] + heights[i - width] + heights[i + width]) * 0.15;
    }
  }
  return soft;
}

function writeSlopes(values, heights, width, height) {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      values[i * 4] = heights[i];
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
      values[i * 4 + 2] = (heights[i + 1] - heights[i - 1]) / (2 * TEXEL_MM);
      values[i * 4 + 3] = (heights[i - width] - heights[i + width]) / (2 * TEXEL_MM);
    }
  }
}

/** Where a place of the cut came to lie: its settled x and y, and the baked height there. */
function scenePoint(cloth, { values, width, height }, x, y) {
  const [left, top] = restPoint(0, 0);
  const point = [0, 0, 0];
  splinePoint(cloth, (x - left) / SPACING_MM, (top - y) / SPACING_MM, point);
  const column = Math.min(width - 1, Math.max(0, Math.round((point[0] - BAKE_BOX_MM.left) / TEXEL_MM)));
  const row = Math.min(height - 1, Math.max(0, Math.round((BAKE_BOX_MM.top - point[1]) / TEXEL_MM)));
  return [point[0], point[1], values[(row * width + column) * 4]];
}
