/** Plain numbers of a grid, row by row. */
export interface Field {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
}

/** Mean over a square of `2 · radius + 1` on each axis, by running sums; what lies beyond the grid counts as its edge. */
export function blur({ widthPx, heightPx, values }: Field, radiusPx: number): Field {
  const radius = Math.max(1, Math.round(radiusPx));
  const across = new Float32Array(values.length);
  for (let y = 0; y < heightPx; y++) runMean(values, across, y * widthPx, 1, widthPx, radius);
  const both = new Float32Array(values.length);
  for (let x = 0; x < widthPx; x++) runMean(across, both, x, widthPx, heightPx, radius);
  return { widthPx, heightPx, values: both };
}

function runMean(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const at = (i: number): number => from[start + Math.min(Math.max(i, 0), count - 1) * step] as number;
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < count; i++) {
    to[start + i * step] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
}

/** How a field rises rightwards and downwards, in a pixel. */
export function slopes({ widthPx, heightPx, values }: Field): readonly [across: Float32Array, down: Float32Array] {
  const across = new Float32Array(values.length);
  const down = new Float32Array(values.length);
  for (let y = 0; y < heightPx; y++) {
    const [above, below] = [Math.max(0, y - 1) * widthPx, Math.min(heightPx - 1, y + 1) * widthPx];
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const [left, right] = [y * widthPx + Math.max(0, x - 1), y * widthPx + Math.min(widthPx - 1, x + 1)];
      across[i] = ((values[right] as number) - (values[left] as number)) / 2;
      down[i] = ((values[below + x] as number) - (values[above + x] as number)) / 2;
    }
  }
  return [across, down];
}

/**
 * Which way the threads run: across each stroke, as in satin stitch, so along the way in which the artwork begins and
 * ends. Where nothing does, within wide shapes, they run at a slant. Unit vectors; which of the two ways has no meaning.
 */
export function threadWays(art: Field, strokePx: number): readonly [x: Float32Array, y: Float32Array] {
  const [across, down] = slopes(blur(blur(art, strokePx * 0.3), strokePx * 0.3));
  const { widthPx, heightPx } = art;
  const products = (a: Float32Array, b: Float32Array): Float32Array =>
    blur({ widthPx, heightPx, values: a.map((value, i) => value * (b[i] as number)) }, strokePx * 0.8).values;
  const [xx, xy, yy] = [products(across, across), products(across, down), products(down, down)];
  let most = 0;
  for (let i = 0; i < xx.length; i++) most = Math.max(most, (xx[i] as number) + (yy[i] as number));
  const slant = most * 0.03;
  const [x, y] = [new Float32Array(xx.length), new Float32Array(xx.length)];
  for (let i = 0; i < xx.length; i++) {
    const angleRad =
      0.5 * Math.atan2(2 * (xy[i] as number) - slant * 0.5, (xx[i] as number) - (yy[i] as number) + slant);
    x[i] = Math.cos(angleRad);
    y[i] = Math.sin(angleRad);
  }
  return [x, y];
}

/** Noise about 0, drawn out along the threads, so that it turns into threads: from −½ to ½. */
export function drawOut(
  noise: Field,
  [waysX, waysY]: readonly [Float32Array, Float32Array],
  art: Float32Array,
  lengthPx: number,
): Float32Array {
  const { widthPx, heightPx, values } = noise;
  const steps = Math.min(14, Math.max(2, Math.round(lengthPx)));
  const stride = lengthPx / steps;
  const drawn = new Float32Array(values.length);
  // A mean over many cells varies less than one of them.
  const contrast = Math.sqrt(steps) * 1.1;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      if ((art[i] as number) < 0.02) continue;
      const [stepX, stepY] = [(waysX[i] as number) * stride, (waysY[i] as number) * stride];
      let sum = 0;
      for (let k = -steps; k <= steps; k++) {
        const atX = Math.min(Math.max(Math.round(x + stepX * k), 0), widthPx - 1);
        const atY = Math.min(Math.max(Math.round(y + stepY * k), 0), heightPx - 1);
        sum += values[atY * widthPx + atX] as number;
      }
      drawn[i] = Math.min(0.5, Math.max(-0.5, (sum / (2 * steps + 1)) * contrast));
    }
  }
  return drawn;
}
