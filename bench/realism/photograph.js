// What the product's own photograph would look like with the artwork on it. Truth and photograph are noise apart, truth
// and the truth of the blank product share theirs: what the artwork does to the one is done to the other.

/** The overlap of each target pixel with the source's pixels, along one side. */
function overlaps(count, fromPx, stepPx) {
  return Array.from({ length: count }, (_, i) => {
    const [start, end] = [(fromPx + i) * stepPx, (fromPx + i + 1) * stepPx];
    const first = Math.floor(start);
    return Array.from({ length: Math.ceil(end) - first }, (_unused, k) => [
      first + k,
      (Math.min(first + k + 1, end) - Math.max(first + k, start)) / stepPx,
    ]);
  });
}

/**
 * A part of a picture at a smaller size, each pixel the mean of what lies under it, as the tracer's pixels are.
 *
 * @param {ImageData} picture - Opaque.
 * @param {{ widthPx: number, heightPx: number }} size - Of the whole.
 * @param {{ leftPx: number, topPx: number, widthPx: number, heightPx: number }} part - In pixels of that size.
 * @returns {{ width: number, height: number, data: Float64Array }}
 */
export function reduceTo({ width, height, data }, size, part) {
  const columns = overlaps(part.widthPx, part.leftPx, width / size.widthPx);
  const rows = overlaps(part.heightPx, part.topPx, height / size.heightPx);
  const reduced = new Float64Array(part.widthPx * part.heightPx * 4).fill(255);
  rows.forEach((down, y) =>
    columns.forEach((across, x) => {
      const at = (y * part.widthPx + x) * 4;
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const [row, tall] of down)
          for (const [column, wide] of across)
            sum += data[(Math.min(row, height - 1) * width + Math.min(column, width - 1)) * 4 + c] * tall * wide;
        reduced[at + c] = sum;
      }
    }),
  );
  return { width: part.widthPx, height: part.heightPx, data: reduced };
}

/**
 * The photograph with the artwork on it: the truth, and as much of what photograph and blank truth differ by as the
 * artwork lets through. Where it lets nothing change, that is the photograph; where the product is bright, photograph
 * times truth over blank truth, channel by channel; where it is black, the difference is at most added.
 *
 * @param {{ width: number, height: number, data: ArrayLike<number> }} photograph - All three of one size, sRGB.
 * @returns {{ width: number, height: number, data: Float64Array }}
 */
export function onPhotograph(photograph, truth, blank) {
  const { width, height } = truth;
  const data = Float64Array.from(truth.data, (value, i) => {
    if (i % 4 === 3) return 255;
    const kept = blank.data[i] > 0 ? Math.min(1, value / blank.data[i]) : 1;
    return Math.min(255, Math.max(0, value + kept * (photograph.data[i] - blank.data[i])));
  });
  return { width, height, data };
}
