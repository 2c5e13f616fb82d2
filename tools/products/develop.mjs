/** Turns an exposed film into pictures: any variant's colour, the floor shadow as alpha, and the artwork's light layers. */

import { denoiseProduct, denoiseShadow, removeSpeckles, smoothBrush, withoutTexture } from './denoise.mjs';

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
export function prepareFilm(
  film,
  { passes = 4, lightSigma = 0.35, printSigma, normalPower, shadowPasses = 6, brush, textureRegions },
) {
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
  const smoothArtwork = denoiseProduct(artwork, steer, { ...options, passes: passes + 1 });
  return {
    widthPx,
    heightPx,
    colour: film.texture
      ? smoothUnder(film.texture, colour, [artwork, smoothArtwork], steer, { ...options, textureRegions })
      : denoiseProduct(colour, steer, options),
    artwork: smoothArtwork,
    region: steer.region,
    shadow: denoiseShadow(light, floor, { widthPx, heightPx, passes: shadowPasses }),
  };
}

/** Darker materials than this share their noise with nobody: dividing by them would make it loud. */
const LEAST_OWN = 0.01;

/** Smooths the light that falls on a texture, and lays the texture over it again as it was. */
function smoothUnder(texture, colour, [artwork, smoothArtwork], steer, options) {
  const light = new Float32Array(colour.length);
  const own = (i, c) => Math.max(LEAST_OWN, texture[i + c] / colour[i + 3]);
  for (let i = 0; i < colour.length; i += 4) {
    if (colour[i + 3] <= 0) continue;
    for (let c = 0; c < 3; c++) light[i + c] = Math.max(0, colour[i + c] - artwork[i + 1]) / own(i, c);
    light[i + 3] = colour[i + 3];
  }
  const smooth = denoiseProduct(light, withoutTexture(steer, options.textureRegions), options);
  for (let i = 0; i < smooth.length; i += 4) {
    if (smooth[i + 3] <= 0) continue;
    for (let c = 0; c < 3; c++) smooth[i + c] = smooth[i + c] * own(i, c) + smoothArtwork[i + 1];
  }
  return smooth;
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
 * The last steps of the darkroom, the same for every picture.
 *
 * @param {number[]} rgb - Exposed linear light; changed in place.
 * @returns {number[]} sRGB from 0 to 1.
 */
export function gradePixel(rgb, { tints, weights, retouch, x, y }) {
  for (const [at, tint] of Object.entries(tints)) {
    const share = weights[Number(at)];
    for (let c = 0; c < 3; c++) rgb[c] *= 1 + (tint[c] - 1) * share;
  }
  retouch?.(rgb, x, y, weights);
  return rgb.map((value) => toSrgb(toneMap(value)));
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
      const toned = gradePixel(rgb, { tints, weights: region.subarray(i, i + 4), retouch, x, y });
      for (let c = 0; c < 3; c++) picture[i + c] = Math.round((255 * toned[c] * coverage) / alpha);
    }
  }
  return picture;
}

/** Brightest gloss that a layer keeps: beyond, nothing of the artwork is left to shade. */
const MOST_GLOSS = 0.97;

/**
 * The light layers over printed artwork, such that white ink looks as the blank product and black ink as its gloss alone.
 * Between them, no colour is off by more than 8 of 255 levels; screened alone, the gloss would veil dark ones by 26.
 *
 * @param {object} look - As for `developPicture`.
 * @returns {{ shade: Uint8ClampedArray, gloss: Uint8ClampedArray }} `shade` to multiply, then `gloss` to
 *   lighten and the same to screen; transparent beyond the printable surface.
 */
export function developPrintLayers(prepared, look) {
  const { artwork, region, colour, widthPx, heightPx } = prepared;
  const { gain = 1, levels, tints = {}, retouch } = look;
  const exposure = look.exposure * gain;
  const wanted = typeof look.colour === 'string' ? parseColour(look.colour) : look.colour;
  const weights = wanted.map((value) => levelWeights(levels, value));
  const [shade, gloss] = [new Uint8ClampedArray(artwork.length), new Uint8ClampedArray(artwork.length)];
  for (let i = 0; i < artwork.length; i += 4) {
    if (colour[i + 3] <= 0 || region[i + 3] <= 0.5) continue;
    const grade = (rgb) => {
      const place = { x: (i / 4) % widthPx, y: Math.floor(i / 4 / widthPx) };
      return gradePixel(rgb, { tints, weights: region.subarray(i, i + 4), retouch, ...place });
    };
    const white = grade(
      weights.map(([a, b, c]) => exposure * Math.max(0, a * colour[i] + b * colour[i + 1] + c * colour[i + 2])),
    );
    const black = grade([1, 1, 1].map(() => exposure * Math.max(0, artwork[i + 1])));
    for (let c = 0; c < 3; c++) {
      // Laid over black twice, once to lighten and once to screen, it makes all of the gloss.
      const shine = 1 - Math.sqrt(1 - Math.min(MOST_GLOSS, black[c]));
      gloss[i + c] = Math.round(255 * shine);
      shade[i + c] = Math.round(255 * clamp(1 - (1 - white[c]) / (1 - shine)));
    }
    shade[i + 3] = gloss[i + 3] = 255;
  }
  for (const layer of [shade, gloss]) for (let pass = 0; pass < BLEED_PX; pass++) bleed(layer, widthPx, heightPx);
  return { shade, gloss };
}

/** Layers reach this far beyond the printable surface, so that half-covered pixels at its edge are shaded too. */
const BLEED_PX = 5;

/** Grows a layer by a pixel: every clear pixel takes the middle of its neighbours. */
function bleed(layer, widthPx, heightPx) {
  const source = Uint8ClampedArray.from(layer);
  const neighbours = [-1, 1, -widthPx, widthPx].map((step) => step * 4);
  for (let i = widthPx * 4; i < layer.length - widthPx * 4; i += 4) {
    if (source[i + 3] > 0) continue;
    const near = neighbours.map((step) => i + step).filter((j) => source[j + 3] > 0);
    if (near.length === 0) continue;
    for (let c = 0; c < 4; c++) layer[i + c] = near.reduce((sum, j) => sum + source[j + c], 0) / near.length;
  }
}

/**
 * The shade that metal casts over what is printed on it, its brightest part white.
 *
 * @param {{ whiteShare?: number }} look
 * @returns {Uint8ClampedArray} To multiply; transparent beyond the printable surface.
 */
export function developMetalShade(prepared, { whiteShare = 0.97 }) {
  const { artwork, region, colour } = prepared;
  const values = [];
  for (let i = 0; i < artwork.length; i += 4) if (artwork[i + 3] > 0.99) values.push(artwork[i + 1]);
  const white = percentile(values, whiteShare);
  const shade = new Uint8ClampedArray(artwork.length);
  for (let i = 0; i < artwork.length; i += 4) {
    const alpha = colour[i + 3] > 0 ? clamp(region[i + 3]) : 0;
    if (alpha <= 0) continue;
    const grey = Math.round(255 * clamp(toSrgb(clamp(artwork[i + 1] / white))));
    shade.set([grey, grey, grey, Math.round(alpha * 255)], i);
  }
  return shade;
}
