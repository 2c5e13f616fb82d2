/** Where all is of one brightness, nothing says where dark ends. */
const MIDDLE = 128;

/**
 * The brightness that best parts a histogram into dark and light: the variance between the two is largest there.
 *
 * @param histogram - How many pixels have each brightness, 0 to 255.
 * @returns From 1 to 255; what is darker than it is dark. Between two brightnesses with nothing in between, the middle;
 *   128 where there are no two.
 * @see N. Otsu, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 9 (1979), 62–66.
 */
export function otsuThreshold(histogram: ArrayLike<number>): number {
  let count = 0;
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    count += histogram[value] ?? 0;
    sum += value * (histogram[value] ?? 0);
  }
  let darkCount = 0;
  let darkSum = 0;
  let best = 0;
  let [first, last] = [MIDDLE, MIDDLE];
  for (let threshold = 1; threshold < 256; threshold++) {
    darkCount += histogram[threshold - 1] ?? 0;
    darkSum += (threshold - 1) * (histogram[threshold - 1] ?? 0);
    const lightCount = count - darkCount;
    if (darkCount === 0 || lightCount === 0) continue;
    const apart = darkSum / darkCount - (sum - darkSum) / lightCount;
    const variance = darkCount * lightCount * apart * apart;
    if (variance > best) [best, first, last] = [variance, threshold, threshold];
    // Brightnesses that no pixel has change nothing: the best is a stretch of them.
    else if (variance === best && threshold === last + 1) last = threshold;
  }
  return Math.round((first + last) / 2);
}
