/** What the seamstress adds to the cloth: ribs, seams and stitches, as heights in millimetres. */

import { ARMHOLES, CUFFS, HEM, SHOULDERS, lineDistance } from './pattern.mjs';

const RIB_WIDTH_MM = 19;

/** Eases from 0 at low to 1 at high; low may be the larger. */
export const ease = (low, high, value) => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

const groove = (distance, width) => Math.exp(-((distance / width) ** 2));

/** Distance and running length of the nearest point of a line. */
function nearestOnLine(path, x, y) {
  let [best, length, run] = [Infinity, 0, 0];
  for (let i = 0; i + 1 < path.length; i++) {
    const [ax, ay] = path[i];
    const [dx, dy] = [path[i + 1][0] - ax, path[i + 1][1] - ay];
    const span = Math.hypot(dx, dy) || 1e-9;
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (span * span)));
    const distance = Math.hypot(ax + dx * t - x, ay + dy * t - y);
    if (distance < best) [best, length] = [distance, run + t * span];
    run += span;
  }
  return { distance: best, length };
}

/** A double row of stitches at a distance from an edge. */
function stitches({ distance, length }, at) {
  const thread = 0.55 + 0.45 * Math.cos((length * 2 * Math.PI) / 3.4);
  return (
    -0.5 * thread * (groove(distance - at, 0.9) + groove(distance - at - 5, 0.9)) -
    0.25 * groove(distance - at - 2.5, 4)
  );
}

function edgeDetail(path, x, y, at) {
  const near = nearestOnLine(path, x, y);
  return near.distance > at + 14 ? 0 : stitches(near, at) + 0.35 * ease(at + 6, at + 4, near.distance);
}

/** Rib knit along a neckline: a raised band with fine ribs across it and a seam at its foot. */
export function ribBand(path, x, y, distance) {
  if (distance > RIB_WIDTH_MM + 8) return 0;
  const { length } = nearestOnLine(path, x, y);
  const band = ease(RIB_WIDTH_MM + 0.6, RIB_WIDTH_MM - 1, distance);
  const ribs =
    0.26 *
    Math.cos((length * 2 * Math.PI) / 3.1) *
    ease(0.5, 2.5, distance) *
    ease(RIB_WIDTH_MM, RIB_WIDTH_MM - 1.5, distance);
  const swell = 0.9 * Math.sqrt(Math.max(0, 1 - ((distance - RIB_WIDTH_MM / 2) / (RIB_WIDTH_MM / 2)) ** 2));
  return (
    band * (0.3 + swell) +
    ribs -
    0.75 * groove(distance - RIB_WIDTH_MM - 0.3, 1) -
    0.22 * groove(distance - RIB_WIDTH_MM - 4.2, 0.8)
  );
}

export function seams(x, y) {
  let height = y < -680 ? edgeDetail(HEM, x, y, 19) : 0;
  if (Math.abs(x) < 200) return height + (y > -60 ? shoulderSeams(x, y) : 0);
  if (Math.abs(x) > 300) for (const path of CUFFS) height += edgeDetail(path, x, y, 17);
  if (y < -300 || Math.abs(x) > 290) return height;
  for (const path of ARMHOLES) {
    const distance = lineDistance(path, x, y);
    height += -0.8 * groove(distance, 1.3) + 0.35 * groove(distance - 3.5, 3);
  }
  return height + shoulderSeams(x, y);
}

function shoulderSeams(x, y) {
  let height = 0;
  for (const path of SHOULDERS) {
    const distance = lineDistance(
      path.map(([px, py]) => [px, py - 9]),
      x,
      y,
    );
    height += -0.6 * groove(distance, 1.2) + 0.2 * groove(distance - 3, 2.5);
  }
  return height;
}
