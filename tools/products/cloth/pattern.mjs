/** The T-shirt's cut, laid flat: millimetres, x to the right, y up, the neck's shoulder points at y = 0. */

const bezier = (a, b, c, d, t) => {
  const s = 1 - t;
  return [0, 1].map((k) => s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k]);
};

/** Points along a chain of cubic curves: start, then (control, control, end) again and again. */
function trace(points, steps = 24) {
  const path = [points[0]];
  for (let i = 0; i + 3 < points.length; i += 3) {
    for (let k = 1; k <= steps; k++)
      path.push(bezier(points[i], points[i + 1], points[i + 2], points[i + 3], k / steps));
  }
  return path;
}

const line = (a, b) => [
  [a[0] + (b[0] - a[0]) / 3, a[1] + (b[1] - a[1]) / 3],
  [a[0] + ((b[0] - a[0]) * 2) / 3, a[1] + ((b[1] - a[1]) * 2) / 3],
  b,
];
const mirror = (path) => path.map(([x, y]) => [-x, y]);

const NECK = [88, 0];
const SHOULDER = [236, -46];
const CUFF_TOP = [418, -146];
const CUFF_BOTTOM = [340, -306];
const ARMPIT = [266, -268];
const HEM_CORNER = [262, -722];

const rightSide = trace([
  NECK,
  ...line(NECK, SHOULDER),
  [300, -72],
  [362, -108],
  CUFF_TOP,
  ...line(CUFF_TOP, CUFF_BOTTOM),
  [310, -292],
  [284, -282],
  ARMPIT,
  [262, -400],
  [262, -600],
  HEM_CORNER,
  [180, -727],
  [80, -728],
  [0, -728],
]);

const backNeck = trace([[0, -17], [48, -17], [76, -12], NECK]);
const frontNeck = trace([[0, -98], [52, -98], [86, -50], NECK]);
const armhole = trace([SHOULDER, [214, -120], [212, -215], ARMPIT]);

/** The whole outline, anticlockwise or clockwise does not matter. */
export const OUTLINE = [
  ...backNeck,
  ...rightSide.slice(1),
  ...mirror(rightSide).reverse().slice(1),
  ...mirror(backNeck).reverse().slice(1),
];
/** The opening between front and back neckline. */
export const NECK_HOLE = [
  ...frontNeck,
  ...backNeck.slice(0, -1).reverse(),
  ...mirror(backNeck).slice(1),
  ...mirror(frontNeck).reverse().slice(1),
];
export const FRONT_NECK = [...mirror(frontNeck).reverse(), ...frontNeck.slice(1)];
export const BACK_NECK = [...mirror(backNeck).reverse(), ...backNeck.slice(1)];
export const ARMHOLES = [armhole, mirror(armhole)];
export const CUFFS = [[CUFF_TOP, CUFF_BOTTOM], mirror([CUFF_TOP, CUFF_BOTTOM])];
export const HEM = [...rightSide.slice(-25), ...mirror(rightSide.slice(-25)).reverse()];
export const SHOULDERS = [[NECK, SHOULDER], mirror([NECK, SHOULDER])];

/** Unsigned distance to a polyline. */
export function lineDistance(path, x, y) {
  let nearest = Infinity;
  for (let i = 0; i + 1 < path.length; i++) {
    const [ax, ay] = path[i];
    const dx = path[i + 1][0] - ax;
    const dy = path[i + 1][1] - ay;
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, (ax + dx * t - x) ** 2 + (ay + dy * t - y) ** 2);
  }
  return Math.sqrt(nearest);
}

/** Signed distance to a closed outline, negative within. */
export function outlineDistance(path, x, y) {
  let inside = false;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [ax, ay] = path[i];
    const [bx, by] = path[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  const distance = lineDistance([...path, path[0]], x, y);
  return inside ? -distance : distance;
}

/** How much a point belongs to the sleeve on its side, 0 to 1, easing over the armhole. */
export function sleeveShare(x, y) {
  const across = Math.abs(x);
  const seam = 236 - 22 * Math.sin(Math.PI * Math.min(1, Math.max(0, (-46 - y) / 222)));
  if (y < -345) return 0;
  const t = Math.min(1, Math.max(0, (across - seam + 25) / 70)) * Math.min(1, Math.max(0, (y + 345) / 60));
  return t * t * (3 - 2 * t);
}
