/** Edge-keeping smoothing of traced light: an à-trous bilateral filter steered by normals, depth and regions. */

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

/**
 * Smooths three channels where the product is, never across a crease, an outline or a change of material.
 *
 * @param {Float32Array} colour - RGBA; alpha is coverage, colour is divided by it already.
 * @param {{ guide: Float32Array, region: Float32Array }} steer - Divided by coverage too.
 * @param {{ widthPx: number, heightPx: number, passes: number, lightSigma: number, printSigma?: number,
 *   normalPower?: number }} options - `lightSigma` is the relative difference in light that still counts as noise,
 *   `printSigma` the same where the surface is printable (small when it has a texture to keep).
 * @returns {Float32Array}
 */
export function denoiseProduct(
  colour,
  steer,
  { widthPx, heightPx, passes, lightSigma, printSigma = lightSigma, normalPower = 48 },
) {
  let source = colour;
  for (let pass = 0; pass < passes; pass++) {
    const target = new Float32Array(source.length);
    const step = 1 << pass;
    const tolerances = [lightSigma / (1 + pass), printSigma / (1 + pass)];
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        smoothPixel({ source, target, steer, widthPx, heightPx, step, tolerances, normalPower }, x, y);
      }
    }
    source = target;
  }
  return source;
}

/** What steers the smoothing of light alone: regions that are a texture within another one are not told apart. */
export function withoutTexture(steer, textureRegions) {
  return { ...steer, region: steer.region.map((weight, i) => (textureRegions.includes(i % 4) ? 0 : weight)) };
}

/** Calls back for each pixel around one that may be averaged with it, with its weight. */
function eachNeighbour(job, x, y, use) {
  const { source, steer, widthPx, heightPx, step, tolerances, normalPower } = job;
  const { guide, region } = steer;
  const i = (y * widthPx + x) * 4;
  if (source[i + 3] <= 0) return;
  const tolerance = tolerances[region[i + 3] > 0.5 ? 1 : 0];
  const light = source[i] + source[i + 1] + source[i + 2];
  for (let dy = -2; dy <= 2; dy++) {
    const sy = y + dy * step;
    if (sy < 0 || sy >= heightPx) continue;
    for (let dx = -2; dx <= 2; dx++) {
      const sx = x + dx * step;
      if (sx < 0 || sx >= widthPx) continue;
      const j = (sy * widthPx + sx) * 4;
      if (source[j + 3] <= 0) continue;
      const facing = guide[i] * guide[j] + guide[i + 1] * guide[j + 1] + guide[i + 2] * guide[j + 2];
      if (facing <= 0.6) continue;
      const other = source[j] + source[j + 1] + source[j + 2];
      const difference = (other - light) / (tolerance * (light + other + 0.02));
      const regions =
        Math.abs(region[i] - region[j]) +
        Math.abs(region[i + 1] - region[j + 1]) +
        Math.abs(region[i + 2] - region[j + 2]);
      const depth = Math.abs(guide[i + 3] - guide[j + 3]) / (0.02 * step * (Math.abs(dx) + Math.abs(dy)) + 0.001);
      const weight =
        KERNEL[dx + 2] *
        KERNEL[dy + 2] *
        Math.min(1, facing) ** normalPower *
        source[j + 3] *
        Math.exp(-difference * difference - regions * 8 - depth * 0.25);
      use(j, weight);
    }
  }
}

function smoothPixel(job, x, y) {
  const { source, target, widthPx } = job;
  const i = (y * widthPx + x) * 4;
  target[i + 3] = source[i + 3];
  let [total, red, green, blue] = [0, 0, 0, 0];
  eachNeighbour(job, x, y, (j, weight) => {
    total += weight;
    red += source[j] * weight;
    green += source[j + 1] * weight;
    blue += source[j + 2] * weight;
  });
  if (total > 0) target.set([red / total, green / total, blue / total], i);
  else target.set(source.subarray(i, i + 3), i);
}

/**
 * Smooths the light of several artworks on one product, which differ little: each pixel's weights come from the first.
 *
 * @param {Float32Array[]} lights - As `colour` for `denoiseProduct`, all with the same coverage.
 * @param {object} options - As for `denoiseProduct`.
 * @returns {Float32Array[]}
 */
export function denoiseTogether(lights, steer, options) {
  const { widthPx, heightPx, passes, lightSigma, printSigma = lightSigma, normalPower = 48, plainPasses = 0 } = options;
  let sources = lights;
  for (let pass = 0; pass < passes; pass++) {
    const step = 1 << pass;
    // Where few rays met a pixel, lone bright ones would keep to themselves: the first passes average plainly.
    const tolerances = [lightSigma, printSigma].map((sigma) => (pass < plainPasses ? 10 : sigma) / (1 + pass));
    const job = { source: sources[0], steer, widthPx, heightPx, step, tolerances, normalPower };
    const targets = sources.map((source) => Float32Array.from(source));
    const [offsets, weights] = [new Int32Array(25), new Float64Array(25)];
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const count = weighNeighbours(job, x, y, offsets, weights);
        if (count > 0) blendNeighbours(sources, targets, (y * widthPx + x) * 4, { offsets, weights, count });
      }
    }
    sources = targets;
  }
  return sources;
}

/** Fills in the neighbours that count for a pixel, their weights adding up to 1, and tells how many. */
function weighNeighbours(job, x, y, offsets, weights) {
  let [count, total] = [0, 0];
  eachNeighbour(job, x, y, (j, weight) => {
    offsets[count] = j;
    weights[count++] = weight;
    total += weight;
  });
  if (total <= 0) return 0;
  for (let k = 0; k < count; k++) weights[k] /= total;
  return count;
}

function blendNeighbours(sources, targets, i, { offsets, weights, count }) {
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at];
    let [red, green, blue] = [0, 0, 0];
    for (let k = 0; k < count; k++) {
      const [j, weight] = [offsets[k], weights[k]];
      red += source[j] * weight;
      green += source[j + 1] * weight;
      blue += source[j + 2] * weight;
    }
    const target = targets[at];
    target[i] = red;
    target[i + 1] = green;
    target[i + 2] = blue;
  }
}

/**
 * Takes lone dark or bright dots out of polished metal: a dot far from the middle value of its neighbours becomes it.
 *
 * @param {Float32Array} colour - As for `denoiseProduct`; changed in place.
 * @param {Float32Array} region - The printable face (fourth weight) is left alone.
 */
export function removeSpeckles(colour, region, { widthPx, heightPx }) {
  const source = Float32Array.from(colour);
  const offsets = [-widthPx - 1, -widthPx, -widthPx + 1, -1, 1, widthPx - 1, widthPx, widthPx + 1].map((at) => at * 4);
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const i = (y * widthPx + x) * 4;
      if (source[i + 3] < 0.9 || region[i + 3] > 0.5) continue;
      const near = offsets.map((offset) => i + offset).filter((j) => source[j + 3] > 0.9 && region[j + 3] <= 0.5);
      if (near.length < 5) continue;
      near.sort((a, b) => source[a + 2] - source[b + 2]);
      const middle = near[near.length >> 1];
      const [own, usual] = [source[i + 2], source[middle + 2]];
      if (Math.abs(own - usual) > 0.22 * (own + usual)) colour.set(source.subarray(middle, middle + 3), i);
    }
  }
}

/** On a product’s whole picture, where a stroke is some 130 px long; fewer on a smaller one. */
export const BRUSH_REACH_PX = 24;

/**
 * Smooths brushed metal along its brush strokes only: the noise goes, the strokes stay.
 *
 * @param {Float32Array} colour - As for `denoiseProduct`; changed in place.
 * @param {Float32Array} region - The fourth weight marks the brushed, printable face.
 * @param {{ widthPx: number, heightPx: number, brush: { isRound: boolean, centrePx: number[], reachPx?: number } }} options
 */
export function smoothBrush(colour, region, { widthPx, heightPx, brush }) {
  const source = Float32Array.from(colour);
  const { reachPx = BRUSH_REACH_PX } = brush;
  const [centreX, centreY] = brush.centrePx;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = (y * widthPx + x) * 4;
      if (region[i + 3] < 0.5) continue;
      const radius = Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY) + 1e-6;
      const start = Math.atan2(y + 0.5 - centreY, x + 0.5 - centreX);
      const sum = [0, 0, 0];
      let total = 0;
      for (let step = -reachPx; step <= reachPx; step++) {
        const angle = start + step / Math.max(radius, 6);
        const sx = brush.isRound ? Math.floor(centreX + radius * Math.cos(angle)) : x + step;
        const sy = brush.isRound ? Math.floor(centreY + radius * Math.sin(angle)) : y;
        if (sx < 0 || sx >= widthPx || sy < 0 || sy >= heightPx) continue;
        const j = (sy * widthPx + sx) * 4;
        if (region[j + 3] < 0.5) continue;
        const weight = source[j + 3] * (1 - (step / (reachPx + 1)) ** 2);
        for (let c = 0; c < 3; c++) sum[c] += source[j + c] * weight;
        total += weight;
      }
      if (total > 0) for (let c = 0; c < 3; c++) colour[i + c] = sum[c] / total;
    }
  }
}

/**
 * The floor's shadow, 0 to 1: light with the product against light without it, each smoothed before they are divided.
 *
 * @param {Float32Array} light - RGBA; the first two are the floor's light with and without the product.
 * @param {Float32Array} floor - How much of each pixel is floor.
 * @returns {Float32Array} Filled in behind the product's outline as well.
 */
export function denoiseShadow(light, floor, { widthPx, heightPx, passes }) {
  let source = new Float32Array(floor.length * 3);
  for (let i = 0; i < floor.length; i++) {
    if (floor[i] > 0) source.set([light[i * 4], light[i * 4 + 1], floor[i]], i * 3);
  }
  for (let pass = 0; pass < passes; pass++) {
    const target = new Float32Array(source.length);
    const step = 1 << Math.max(0, pass - 1);
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) smoothFloor({ source, target, widthPx, heightPx, step, pass }, x, y);
    }
    source = target;
  }
  const shadow = new Float32Array(floor.length);
  for (let i = 0; i < shadow.length; i++) {
    if (source[i * 3 + 1] > 0) shadow[i] = Math.min(1, Math.max(0, 1 - source[i * 3] / source[i * 3 + 1]));
  }
  return shadow;
}

function smoothFloor({ source, target, widthPx, heightPx, step, pass }, x, y) {
  const i = (y * widthPx + x) * 3;
  const own = source[i + 2] > 0.01 ? source[i] / source[i + 1] : -1;
  // The first passes average plainly: a few samples a pixel say too little to tell an edge from noise.
  const tolerance = pass < 2 ? 10 : 0.5 / (pass - 1);
  let [lit, open, weight, total] = [0, 0, 0, 0];
  for (let dy = -2; dy <= 2; dy++) {
    const sy = y + dy * step;
    if (sy < 0 || sy >= heightPx) continue;
    for (let dx = -2; dx <= 2; dx++) {
      const sx = x + dx * step;
      if (sx < 0 || sx >= widthPx) continue;
      const j = (sy * widthPx + sx) * 3;
      if (source[j + 2] <= 0 || source[j + 1] <= 0) continue;
      const difference = own < 0 ? 0 : (source[j] / source[j + 1] - own) / tolerance;
      const tap = KERNEL[dx + 2] * KERNEL[dy + 2] * Math.exp(-difference * difference);
      lit += source[j] * tap;
      open += source[j + 1] * tap;
      weight += source[j + 2] * tap;
      total += tap;
    }
  }
  if (total > 0) target.set([lit / total, open / total, weight / total], i);
}
