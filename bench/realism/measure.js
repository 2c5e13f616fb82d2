// How alike two pictures are: structural similarity, and where landmarks lie. Pictures are ImageData of one size.

const RADIUS = 5;
const SIGMA = 1.5;
const [C1, C2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** Luminance from 0 to 255 (ITU-R BT.601), as the original paper's code has it. */
export function lumaOf({ width, height, data }) {
  const luma = new Float64Array(width * height);
  for (let i = 0; i < luma.length; i++)
    luma[i] = 0.299 * data[i * 4] + 0.587 * data[i * 4 + 1] + 0.114 * data[i * 4 + 2];
  return luma;
}

const KERNEL = (() => {
  const taps = Array.from({ length: 2 * RADIUS + 1 }, (_, i) => Math.exp(-((i - RADIUS) ** 2) / (2 * SIGMA * SIGMA)));
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
})();

/** Gaussian means over 11 × 11 pixels; pixels nearer to the border than the window is wide are left at 0. */
function smooth(values, width, height) {
  const across = new Float64Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = RADIUS; x < width - RADIUS; x++) {
      let sum = 0;
      for (let k = -RADIUS; k <= RADIUS; k++) sum += values[y * width + x + k] * KERNEL[k + RADIUS];
      across[y * width + x] = sum;
    }
  }
  const both = new Float64Array(values.length);
  for (let y = RADIUS; y < height - RADIUS; y++) {
    for (let x = RADIUS; x < width - RADIUS; x++) {
      let sum = 0;
      for (let k = -RADIUS; k <= RADIUS; k++) sum += across[(y + k) * width + x] * KERNEL[k + RADIUS];
      both[y * width + x] = sum;
    }
  }
  return both;
}

/**
 * Structural similarity at each pixel: Wang, Bovik, Sheikh and Simoncelli 2004, with their Gaussian window of 11 × 11
 * and deviation 1.5, K1 = 0.01, K2 = 0.03, on luminance at full size.
 *
 * @returns {Float64Array} `NaN` nearer to the border than 5 pixels, where no window fits.
 */
export function similarityMap(a, b) {
  const { width, height } = a;
  const [x, y] = [lumaOf(a), lumaOf(b)];
  const product = (p, q) => p.map((value, i) => value * q[i]);
  const [meanX, meanY, xx, yy, xy] = [x, y, product(x, x), product(y, y), product(x, y)].map((values) =>
    smooth(values, width, height),
  );
  return x.map((_, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    if (row < RADIUS || column < RADIUS || row >= height - RADIUS || column >= width - RADIUS) return NaN;
    const [mx, my] = [meanX[i], meanY[i]];
    const [varianceX, varianceY, covariance] = [xx[i] - mx * mx, yy[i] - my * my, xy[i] - mx * my];
    return ((2 * mx * my + C1) * (2 * covariance + C2)) / ((mx * mx + my * my + C1) * (varianceX + varianceY + C2));
  });
}

/** The mean of a map where a mask is set. */
export function meanWithin(map, mask) {
  let [sum, count] = [0, 0];
  map.forEach((value, i) => {
    if (!mask[i] || Number.isNaN(value)) return;
    sum += value;
    count++;
  });
  return count > 0 ? sum / count : NaN;
}

/**
 * Where a dark disc lies: the middle of what is darker than half way between the disc and its surroundings, weighted by
 * how much.
 *
 * @param {Float64Array} luma
 * @param {readonly [number, number]} nearPx - Where it is looked for.
 * @param {number} reachPx - How far around.
 * @returns {[number, number] | null} Pixels; a pixel's middle is at a half. `null` where nothing dark is found.
 */
export function findDisc(luma, { width, height }, [nearX, nearY], reachPx) {
  const left = Math.max(0, Math.floor(nearX - reachPx));
  const right = Math.min(width, Math.ceil(nearX + reachPx));
  const top = Math.max(0, Math.floor(nearY - reachPx));
  const bottom = Math.min(height, Math.ceil(nearY + reachPx));
  const values = [];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) values.push(luma[y * width + x]);
  const sorted = Float64Array.from(values).sort();
  const [dark, bright] = [sorted[Math.floor(sorted.length * 0.04)], sorted[Math.floor(sorted.length * 0.8)]];
  if (!(bright - dark > 20)) return null;
  let [sumX, sumY, total] = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const weight = Math.min(1, Math.max(0, ((dark + bright) / 2 - luma[y * width + x]) / (0.3 * (bright - dark))));
      sumX += weight * (x + 0.5);
      sumY += weight * (y + 0.5);
      total += weight;
    }
  }
  return total > 0 ? [sumX / total, sumY / total] : null;
}
