/** Lays the cut on a table: sleeves are turned down and the body pushed together a little, and the cloth folds by itself. */

import { OUTLINE, CUFFS, lineDistance, outlineDistance, sleeveShare } from './pattern.mjs';

export const SPACING_MM = 5;
const LEFT_MM = -450;
const TOP_MM = 25;
const COLUMNS = 181;
const ROWS = 155;

const PIVOT = [228, -70];

/** A repeatable random number from 0 to 1. */
function randomSource(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A sum of slow waves with random directions: how hands leave cloth when they lay it down. */
function handlingField(seed, wavelength = 1) {
  const random = randomSource(seed);
  const waves = Array.from({ length: 9 }, () => {
    const angle = random() * Math.PI * 2;
    const k = (Math.PI * 2) / ((140 + random() * 260) * wavelength);
    return {
      kx: Math.cos(angle) * k,
      ky: Math.sin(angle) * k,
      phase: random() * 6.283,
      ax: random() - 0.5,
      ay: random() - 0.5,
    };
  });
  return (x, y) =>
    waves.reduce(
      ([dx, dy], w) => {
        const s = Math.sin(x * w.kx + y * w.ky + w.phase);
        return [dx + w.ax * s, dy + w.ay * s];
      },
      [0, 0],
    );
}

function posed(x, y, handling, { pushMm, squeeze, turnRad }) {
  const side = Math.sign(x) || 1;
  const angle = -turnRad * sleeveShare(x, y) * side;
  const [px, py] = [PIVOT[0] * side, PIVOT[1]];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  let [qx, qy] = [px + c * (x - px) - s * (y - py), py + s * (x - px) + c * (y - py)];
  const [hx, hy] = handling(x, y);
  // The collar and the middle of the chest are smoothed out by hand; the rest is left as it fell.
  const free = Math.min(1, Math.max(0, Math.hypot(x / 150, (y + 230) / 210) - 0.55));
  qx += hx * pushMm * free - x * squeeze * Math.min(1, Math.max(0, (-y - 150) / 400));
  qy += hy * pushMm * free - (y + 60) * squeeze * 0.5;
  return [qx, qy];
}

function buildCloth(options) {
  const random = randomSource(options.seed);
  const handling = handlingField(options.seed + 7);
  const dropping = handlingField(options.seed + 19, 0.55);
  const count = COLUMNS * ROWS;
  const cloth = {
    position: new Float64Array(count * 3),
    active: new Uint8Array(count),
    pinned: new Uint8Array(count),
    links: [],
  };
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const i = row * COLUMNS + column;
      const [x, y] = restPoint(column, row);
      const [px, py] = posed(x, y, handling, options);
      const [lift, lift2] = dropping(x, y);
      cloth.position.set([px, py, 1 + random() + options.liftMm * Math.abs(lift + lift2)], i * 3);
      if (outlineDistance(OUTLINE, x, y) > SPACING_MM * 1.6) continue;
      cloth.active[i] = 1;
      const cuff = Math.min(...CUFFS.map((path) => lineDistance(path, x, y)));
      const held = cuff < 8 || (y > -112 && Math.abs(x) < 105) || (y < -300 && Math.abs(x) > 256) || y < -716;
      if (held) cloth.pinned[i] = 1;
    }
  }
  const link = (a, b, dx, dy, compliance) => {
    if (cloth.active[a] && cloth.active[b]) cloth.links.push([a, b, Math.hypot(dx, dy) * SPACING_MM, compliance]);
  };
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const i = row * COLUMNS + column;
      for (const [dx, dy, compliance] of [
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 4e-4],
        [-1, 1, 4e-4],
        [3, 0, options.bend],
        [0, 3, options.bend],
      ]) {
        if (column + dx < 0 || column + dx >= COLUMNS || row + dy >= ROWS) continue;
        link(i, i + dy * COLUMNS + dx, dx, dy, compliance);
      }
    }
  }
  return cloth;
}

/** Cut coordinates of a grid point. */
export const restPoint = (column, row) => [LEFT_MM + column * SPACING_MM, TOP_MM - row * SPACING_MM];

/** Extended position-based dynamics: links resist, gravity pulls, the table carries and rubs. */
function settle(cloth, { steps, iterations, friction, gravity }) {
  const { position, active, pinned } = cloth;
  const previous = Float64Array.from(position);
  const before = new Float64Array(position.length);
  const pairs = Int32Array.from(cloth.links.flatMap(([a, b]) => [a, b]));
  const lengths = Float64Array.from(cloth.links.map((entry) => entry[2]));
  const compliances = Float64Array.from(cloth.links.map((entry) => entry[3]));
  const dt = 1 / 90;
  for (let step = 0; step < steps; step++) {
    before.set(position);
    const drag = 0.94;
    for (let i = 0; i < position.length; i++) {
      const point = (i / 3) | 0;
      if (!active[point]) continue;
      const isHeight = i % 3 === 2;
      if (pinned[point] && !isHeight) continue;
      position[i] += (position[i] - previous[i]) * drag - (isHeight ? 9810 * dt * dt * gravity : 0);
    }
    for (let round = 0; round < iterations; round++) solveLinks(position, pinned, pairs, lengths, compliances, dt);
    for (let point = 0; point < active.length; point++) {
      const z = point * 3 + 2;
      if (position[z] > 0.05) continue;
      position[z] = Math.max(position[z], 0);
      for (const k of [z - 2, z - 1]) position[k] += (before[k] - position[k]) * friction;
    }
    previous.set(before);
  }
}

function solveLinks(position, pinned, pairs, lengths, compliances, dt) {
  for (let k = 0; k < lengths.length; k++) {
    const a = pairs[k * 2] * 3;
    const b = pairs[k * 2 + 1] * 3;
    const dx = position[b] - position[a];
    const dy = position[b + 1] - position[a + 1];
    const dz = position[b + 2] - position[a + 2];
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz) || 1e-9;
    const wa = pinned[pairs[k * 2]] ? 0 : 1;
    const wb = pinned[pairs[k * 2 + 1]] ? 0 : 1;
    // Pinned points keep their place on the table but may rise.
    const factor = (length - lengths[k]) / (2 + compliances[k] / (dt * dt)) / length;
    position[a] += dx * factor * wa;
    position[a + 1] += dy * factor * wa;
    position[a + 2] += dz * factor;
    position[b] -= dx * factor * wb;
    position[b + 1] -= dy * factor * wb;
    position[b + 2] -= dz * factor;
  }
}

/**
 * @param {{ seed: number, pushMm: number, squeeze: number, bend: number, steps: number, iterations: number, friction: number }} options
 * @returns {{ columns: number, rows: number, position: Float64Array, active: Uint8Array }}
 */
export function simulateShirt(options) {
  const cloth = buildCloth(options);
  settle(cloth, options);
  return { columns: COLUMNS, rows: ROWS, position: cloth.position, active: cloth.active };
}
