/** Turns an exposed film into pictures: any variant's colour, the floor shadow as alpha, and the artwork's light layers. */

import { denoiseProduct, denoiseShadow, removeSpeckles, smoothBrush } from './denoise.mjs';

const SHOULDER = 0.72;

const toSrgb = (linear) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
const toLinear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));

/** Straight up to the shoulder, then rolling off: highlights keep their shape instead of clipping. */
const toneMap = (linear) =>
  linear <= SHOULDER
    ? Math.max(0, linear)
    : SHOULDER + (1 - SHOULDER) * (1 - Math.exp((SHOULDER - linear) / (1 - SHOULDER)));

/** @returns {number[]} Linear red, green, blue of `#rrggbb`. */
export const parseColour = (hex) => [1, 3, 5].map((at) => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255));

/** Weights of the three traced lightnesses for another lightness (Lagrange). */
function levelWeights(levels, value) {
  return levels.map((own, index) =>
    levels.reduce((product, other, at) => (at === index ? product : product * ((value - other) / (own - other))), 1),
  );
}

function percentile(values, share) {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 1;
}

/** Divides by coverage and smooths; everything later works on this. */
export function prepareFilm(film, { passes = 4, lightSigma = 0.35, printSigma, normalPower, shadowPasses = 6, brush }) {
  const { widthPx, heightPx, radiance, light, guide, region } = film;
  const pixels = widthPx * heightPx;
  const colour = new Float32Array(pixels * 4);
  const artwork = new Float32Array(pixels * 4);
  const steer = { guide: new Float32Array(pixels * 4), region: new Float32Array(pixels * 4) };
  const floor = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const i = pixel * 4;
    const coverage = radiance[i + 3];
    floor[pixel] = light[i + 1] > 0 ? 1 - coverage : 0;
    if (coverage <= 0) continue;
    const length = Math.hypot(guide[i], guide[i + 1], guide[i + 2]) || 1;
    for (let c = 0; c < 4; c++) {
      colour[i + c] = c < 3 ? radiance[i + c] / coverage : coverage;
      steer.region[i + c] = region[i + c] / coverage;
      steer.guide[i + c] = c < 3 ? guide[i + c] / length : guide[i + c] / coverage;
    }
    const printed = region[i + 3];
    if (printed > 0) artwork.set([light[i + 2] / printed, light[i + 3] / printed, 0, printed], i);
  }
  if (brush) {
    // Twice: the second pass meets pairs that shielded each other.
    for (let pass = 0; pass < 2; pass++) removeSpeckles(colour, steer.region, { widthPx, heightPx });
    for (const metal of [colour, artwork]) smoothBrush(metal, steer.region, { widthPx, heightPx, brush });
  }
  const options = { widthPx, heightPx, passes, lightSigma, printSigma, normalPower };
  return {
    widthPx,
    heightPx,
    colour: denoiseProduct(colour, steer, options),
    artwork: denoiseProduct(artwork, steer, { ...options, passes: passes + 1 }),
    region: steer.region,
    shadow: denoiseShadow(light, floor, { widthPx, heightPx, passes: shadowPasses }),
  };
}

/** Exposure that puts the bright part of the printable surface at the wanted linear value. */
export function meterExposure(prepared, { target, share = 0.96, channel = 2 }) {
  const values = [];
  for (let i = 0; i < prepared.colour.length; i += 4) {
    if (prepared.region[i + 3] > 0.99 && prepared.colour[i + 3] > 0.99) values.push(prepared.colour[i + channel]);
  }
  return target / percentile(values, share);
}

/** A window that takes the shadow to nothing before the picture's edge. */
function edgeWindow(x, y, widthPx, heightPx, reach) {
  const ease = (at, size) => {
    const near = clamp(Math.min(at, size - 1 - at) / (reach * size));
    return near * near * near * (near * (near * 6 - 15) + 10);
  };
  return ease(x, widthPx) * ease(y, heightPx);
}

/**
 * One picture with straight alpha: the product in a colour, its shadow as translucent black.
 *
 * @param {{ exposure: number, levels: number[], colour: string | number[], tints?: Record<number, number[]>,
 *   shadowStrength?: number, shadowFloor?: number, retouch?: (rgb: number[], x: number, y: number, weights: number[]) => void,
 *   fade?: (x: number, y: number) => number }} look - `colour` as hex or linear numbers; `tints` by region.
 * @returns {Uint8ClampedArray}
 */
export function developPicture(prepared, look) {
  const { widthPx, heightPx, colour, region, shadow } = prepared;
  const {
    gain = 1,
    levels,
    tints = {},
    shadowStrength = 0.9,
    shadowFloor = 0.02,
    shadowReach = 0.2,
    fade = () => 1,
    retouch,
  } = look;
  const exposure = look.exposure * gain;
  const wanted = typeof look.colour === 'string' ? parseColour(look.colour) : look.colour;
  const weights = wanted.map((value) => levelWeights(levels, value));
  const picture = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = (y * widthPx + x) * 4;
      const kept = fade(x / widthPx, y / heightPx);
      const coverage = colour[i + 3] * kept;
      const depth = clamp((shadow[i / 4] - shadowFloor) / (1 - shadowFloor));
      const shade = depth * shadowStrength * edgeWindow(x, y, widthPx, heightPx, shadowReach) * kept;
      const alpha = coverage + (1 - coverage) * shade;
      picture[i + 3] = Math.round(alpha * 255);
      if (coverage <= 0) continue;
      const rgb = weights.map(
        ([a, b, c]) => exposure * Math.max(0, a * colour[i] + b * colour[i + 1] + c * colour[i + 2]),
      );
      for (const [at, tint] of Object.entries(tints)) {
        const share = region[i + Number(at)];
        for (let c = 0; c < 3; c++) rgb[c] *= 1 + (tint[c] - 1) * share;
      }
      retouch?.(rgb, x, y, region.subarray(i, i + 4));
      for (let c = 0; c < 3; c++) picture[i + c] = Math.round((255 * toSrgb(toneMap(rgb[c])) * coverage) / alpha);
    }
  }
  return picture;
}

/**
 * The light layers over artwork: `shade` to multiply (its brightest part white) and `gloss` to screen.
 *
 * @param {{ exposure: number, source?: 'diffuse' | 'gloss', whiteShare?: number }} look - Metal has no diffuse light; its gloss is the shade.
 * @returns {{ shade: Uint8ClampedArray, gloss: Uint8ClampedArray }} Transparent outside the printable surface.
 */
export function developLayers(prepared, { exposure, source = 'diffuse', whiteShare = 0.97, contrast = 1 }) {
  const { artwork, region, colour } = prepared;
  const from = source === 'diffuse' ? 0 : 1;
  const values = [];
  for (let i = 0; i < artwork.length; i += 4) if (artwork[i + 3] > 0.99) values.push(artwork[i + from]);
  const white = percentile(values, whiteShare);
  // The even part of the reflection is left out: screened over a photo it would only be a veil.
  const shines = [];
  for (let i = 0; i < artwork.length; i += 4) if (artwork[i + 3] > 0.99) shines.push(artwork[i + 1]);
  const veil = percentile(shines, 0.4) * 0.85;
  const shade = new Uint8ClampedArray(artwork.length);
  const gloss = new Uint8ClampedArray(artwork.length);
  for (let i = 0; i < artwork.length; i += 4) {
    const alpha = colour[i + 3] > 0 ? clamp(region[i + 3]) : 0;
    if (alpha <= 0) continue;
    const grey = Math.round(255 * clamp(toSrgb(clamp(artwork[i + from] / white))) ** contrast);
    const shine = Math.round(255 * toSrgb(toneMap(exposure * Math.max(0, artwork[i + 1] - veil))));
    shade.set([grey, grey, grey, Math.round(alpha * 255)], i);
    gloss.set([shine, shine, shine, Math.round(alpha * 255)], i);
  }
  return { shade, gloss };
}
