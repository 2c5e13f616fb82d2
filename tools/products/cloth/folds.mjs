/** Folds that hands and hangers leave: soft waves over the body, and strokes that run out from the armpits. */

const fract = (value) => value - Math.floor(value);
const hash = (x, y) => fract(Math.sin(x * 127.1 + y * 311.7) * 43758.5453);

/** Smooth noise from -1 to 1. */
export function noise(x, y) {
  const [cx, cy] = [Math.floor(x), Math.floor(y)];
  const ease = (t) => t * t * t * (t * (t * 6 - 15) + 10);
  const [fx, fy] = [ease(x - cx), ease(y - cy)];
  const top = hash(cx, cy) * (1 - fx) + hash(cx + 1, cy) * fx;
  const bottom = hash(cx, cy + 1) * (1 - fx) + hash(cx + 1, cy + 1) * fx;
  return (top * (1 - fy) + bottom * fy) * 2 - 1;
}

/** From, towards and to in millimetres of the cut; widths on either side; height. A negative height is a trough. */
const STROKES = {
  front: [
    [[-258, -262], [-190, -250], [-92, -330], 9, 26, 5.5],
    [[-262, -285], [-200, -330], [-130, -450], 10, 30, 5],
    [[-262, -330], [-236, -420], [-196, -560], 9, 24, 3.6],
    [[-232, -230], [-170, -190], [-90, -215], 8, 22, 3],
    [[262, -288], [214, -340], [160, -420], 28, 10, 4.6],
    [[262, -340], [232, -450], [212, -600], 22, 9, 3.4],
    [[236, -226], [180, -176], [120, -170], 22, 8, 2.6],
    [[-190, -725], [-176, -650], [-150, -560], 10, 24, 3.2],
    [[-60, -727], [-66, -650], [-40, -570], 22, 10, 2.4],
    [[150, -727], [160, -640], [140, -540], 10, 26, 3.2],
    [[60, -500], [110, -540], [190, -530], 10, 24, 2.6],
    [[-180, -520], [-100, -575], [0, -570], 10, 26, 2.4],
    [[-300, -275], [-290, -200], [-256, -120], 8, 18, 4],
    [[-338, -270], [-330, -200], [-312, -130], 8, 18, 3],
    [[300, -275], [292, -205], [250, -110], 18, 8, 4],
    [[344, -270], [340, -205], [330, -135], 18, 8, 2.8],
    [[-88, -14], [-150, -60], [-196, -130], 9, 18, 2],
    [[88, -14], [150, -70], [190, -150], 18, 9, 2],
  ],
  back: [
    [[-258, -262], [-180, -270], [-70, -250], 9, 28, 5],
    [[-262, -300], [-210, -360], [-150, -480], 10, 28, 4.6],
    [[258, -262], [190, -280], [90, -262], 28, 9, 5],
    [[262, -296], [206, -350], [130, -450], 28, 10, 4.8],
    [[262, -360], [240, -470], [222, -620], 22, 9, 3.2],
    [[-262, -380], [-240, -480], [-214, -640], 9, 22, 3.2],
    [[-150, -727], [-140, -640], [-118, -560], 10, 24, 3],
    [[30, -727], [24, -650], [44, -580], 22, 10, 2.2],
    [[180, -727], [174, -650], [150, -590], 10, 24, 3],
    [[-60, -60], [0, -86], [70, -62], 18, 10, 2],
    [[-120, -540], [-20, -580], [90, -560], 10, 26, 2.4],
    [[-300, -275], [-290, -200], [-256, -120], 8, 18, 4],
    [[300, -275], [292, -205], [250, -110], 18, 8, 4],
    [[342, -272], [338, -205], [324, -140], 18, 8, 2.8],
  ],
};

/** Height of one stroke: a ridge with a steep and a gentle flank that swells and dies along its way. */
function strokeHeight([from, towards, to, left, right, height], x, y) {
  const margin = 95;
  const xs = [from[0], towards[0], to[0]];
  const ys = [from[1], towards[1], to[1]];
  if (x < Math.min(...xs) - margin || x > Math.max(...xs) + margin) return 0;
  if (y < Math.min(...ys) - margin || y > Math.max(...ys) + margin) return 0;
  const pointAt = (t) => [0, 1].map((k) => (1 - t) ** 2 * from[k] + 2 * (1 - t) * t * towards[k] + t * t * to[k]);
  let [best, at] = [Infinity, 0];
  for (let i = 0; i <= 12; i++) {
    const [px, py] = pointAt(i / 12);
    const distance = (x - px) ** 2 + (y - py) ** 2;
    if (distance < best) [best, at] = [distance, i / 12];
  }
  // The table above finds the neighbourhood; a few Newton steps find the foot itself, so that the flanks are smooth.
  const slopeAt = (t) => [0, 1].map((k) => 2 * (1 - t) * (towards[k] - from[k]) + 2 * t * (to[k] - towards[k]));
  for (let round = 0; round < 3; round++) {
    const [px, py] = pointAt(at);
    const [dx, dy] = slopeAt(at);
    at = Math.min(1, Math.max(0, at + ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy)));
  }
  const [px, py] = pointAt(at);
  const [dx, dy] = slopeAt(at);
  const sideways = (dx * (y - py) - dy * (x - px)) / Math.hypot(dx, dy);
  best = (x - px) ** 2 + (y - py) ** 2;
  if (best > 9000) return 0;
  // Beyond the ends only the sideways part counts, faded by how far beyond it is.
  const beyond = Math.sqrt(Math.max(0, best - sideways * sideways));
  const width = (sideways > 0 ? left : right) * (0.75 + 0.7 * at);
  const along = (0.12 + 0.88 * Math.min(1, at * 3.2)) * (1 - at * at) ** 1.2;
  return height * along * Math.exp(-((sideways / width) ** 2) - (beyond / 22) ** 2);
}

/**
 * Height of all folds at a place of the cut.
 *
 * @param {'front' | 'back'} side
 */
export function foldHeight(side, x, y) {
  const seed = side === 'front' ? 0 : 57;
  let height = 0;
  for (const stroke of STROKES[side]) height += strokeHeight(stroke, x, y);
  const warpX = x + 34 * noise(x / 170 + 3 + seed, y / 210);
  const warpY = y + 34 * noise(x / 190, y / 170 + 9 + seed);
  const free = Math.min(1, Math.max(0.25, Math.hypot(x / 190, (y + 250) / 260) - 0.15));
  const waves = noise(warpX / 62 + seed, warpY / 165) * 1.7 + noise(warpX / 120 + 20, warpY / 95 + seed) * 2.1;
  const small = noise(warpX / 27 + 50, warpY / 44 + seed) * 0.42;
  const total = 1.45 * (height + (waves + small) * free);
  // Troughs press against the layer below and flatten out.
  return total < 0 ? -2.2 * (1 - Math.exp(total / 2.2)) : total;
}
