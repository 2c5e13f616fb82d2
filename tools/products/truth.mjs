/** Ground truth: a product photographed with artworks on it, by the tracer that photographed it blank. */

import { buildCamera, projectPoint } from './camera.mjs';
import { BRUSH_REACH_PX, denoiseTogether, removeSpeckles, smoothBrush, withoutTexture } from './denoise.mjs';
import { gradePixel, parseColour } from './develop.mjs';
import { exposeOutputs } from './expose.mjs';
import { buildShader, readPart } from './shader.mjs';

/** As many as one exposure takes. */
export const ARTWORK_COUNT = 8;
const LONG_SIDE_PX = 1000;
/** Beyond the print area: what is compared, and what the smoothing looks at. */
const MARGIN_PX = 28;
const CUT_DEPTH_MM = 0.06;
/** The surfaces' own colours have little noise. */
const SURFACE_FRAMES = 9;

const greatestDivisor = (a, b) => (b === 0 ? a : greatestDivisor(b, a % b));

/** The largest whole picture in the surface's proportions that is 1,000 px long or less. */
export function truthSize({ widthPx, heightPx }) {
  const unit = greatestDivisor(widthPx, heightPx);
  const times = Math.floor((LONG_SIDE_PX * unit) / Math.max(widthPx, heightPx));
  return { widthPx: (widthPx / unit) * times, heightPx: (heightPx / unit) * times };
}

/** Pixels of the truth that hold an area with its margin. */
export function windowOf(area, view, size) {
  const camera = buildCamera(view);
  const points = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const [u, v] = [column / (area.columns - 1), row / (area.rows - 1)];
      points.push(projectPoint(camera, area.pointAt(area.widthMm * u, area.heightMm * v), size));
    }
  }
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  const leftPx = Math.max(0, Math.floor(Math.min(...xs)) - MARGIN_PX);
  const topPx = Math.max(0, Math.floor(Math.min(...ys)) - MARGIN_PX);
  return {
    leftPx,
    topPx,
    widthPx: Math.min(size.widthPx, Math.ceil(Math.max(...xs)) + MARGIN_PX) - leftPx,
    heightPx: Math.min(size.heightPx, Math.ceil(Math.max(...ys)) + MARGIN_PX) - topPx,
  };
}

const vec3 = (values) => `vec3(${values.map((value) => value.toFixed(6)).join(', ')})`;

/** The scene in one variant's own colour instead of three lightnesses. */
function coloured(product, { glsl }) {
  const color = product.variants[product.defaultVariant];
  const linear = typeof color === 'string' ? parseColour(color) : color;
  return glsl.replace(/const vec3 VARIANT_LEVELS = vec3\([^)]*\)/, `const vec3 VARIANT_LEVELS = ${vec3(linear)}`);
}

/** The scene able to take ink. */
function inkedShader(surface, area, isCut) {
  const glsl = isCut
    ? surface.glsl
        .replace('float map(vec3 ', 'float blankMap(vec3 ')
        .replace('Surface surfaceAt(', 'Surface blankSurfaceAt(')
    : surface.glsl;
  const ink = `const vec2 AREA_MM = vec2(${area.widthMm.toFixed(3)}, ${area.heightMm.toFixed(3)});
const float CUT_DEPTH_MM = ${CUT_DEPTH_MM};
vec2 areaPlace(vec3 p) { return ${area.place}; }
${readPart('ink')}`;
  // The normals' step is declared before the scene; what is cut needs it, and so do all who call the new map.
  return buildShader(
    { ...surface, glsl },
    { ink: isCut ? `${ink}\n${readPart('cut')}` : ink, path: readPart('truth') },
  );
}

/** Normals, depth and regions of the surfaces, as the smoothing wants them. */
function steerOf(surfaces, coverage) {
  const [guide, region] = [new Float32Array(coverage.length), new Float32Array(coverage.length)];
  for (let i = 0; i < coverage.length; i += 4) {
    if (coverage[i + 3] <= 0) continue;
    const normal = [0, 1, 2].map((axis) => surfaces[axis][i + 3]);
    const length = Math.hypot(...normal) || 1;
    guide.set([...normal.map((value) => value / length), surfaces[3][i + 3] / coverage[i + 3]], i);
    region.set(
      [4, 5, 6, 7].map((index) => surfaces[index][i + 3] / coverage[i + 3]),
      i,
    );
  }
  return { guide, region };
}

/** The light of all artworks with coverage as its fourth value, smoothed as the blank pictures are. */
function smoothLights(lights, coverage, steer, { size, isMirrored, denoise }) {
  const colours = lights.map((light) => {
    const colour = new Float32Array(light.length);
    for (let i = 0; i < light.length; i += 4) {
      const share = coverage[i + 3];
      if (share > 0) colour.set([light[i] / share, light[i + 1] / share, light[i + 2] / share, share], i);
    }
    if (isMirrored && denoise.brush) {
      for (let pass = 0; pass < 2; pass++) removeSpeckles(colour, steer.region, size);
      smoothBrush(colour, steer.region, { ...size, brush: denoise.brush });
    }
    return colour;
  });
  return denoiseTogether(colours, steer, { ...size, ...denoise });
}

/**
 * Photographs a surface with eight artworks on it.
 *
 * Light and surface are exposed apart and multiplied at the end, so that light can be smoothed without blurring the
 * artwork; in all later bounces the light meets the artworks itself.
 *
 * @param {{ width: number, height: number, values: Uint8Array }[]} inks - Straight RGBA rows, white where the product
 *   stays as it is.
 * @param {{ frames: number, exposure: number, isMetal: boolean, cutIndex?: number }} options - `cutIndex`: which ink is
 *   the depth of an artwork that is cut into metal; its light is exposed apart.
 * @returns {Promise<{ size: object, window: object, pictures: Uint8ClampedArray[] }>} RGBA over white.
 */
export async function exposeTruth(browser, product, surface, inks, { frames, exposure, isMetal, cutIndex = -1 }) {
  const [area] = surface.areas;
  const size = truthSize(surface);
  const part = windowOf(area, surface.view, size);
  const denoise = { passes: 4, lightSigma: 0.35, ...product.denoise, ...surface.denoise };
  denoise.passes += 1;
  // Brushed metal is all fine strokes; other surfaces are lit smoothly.
  denoise.plainPasses = denoise.brush ? 0 : 2;
  if (denoise.brush) {
    const scale = size.widthPx / surface.widthPx;
    const [x, y] = denoise.brush.centrePx;
    denoise.brush = {
      ...denoise.brush,
      centrePx: [x * scale - part.leftPx, y * scale - part.topPx],
      reachPx: Math.round(BRUSH_REACH_PX * scale),
    };
  }
  const shoot = (isCut, pass, shots) => {
    const shown = isCut
      ? inks.map(() => inks[cutIndex])
      : inks.map((ink, i) => (i === cutIndex ? withoutInk(ink) : ink));
    const shader = inkedShader({ ...surface, glsl: coloured(product, surface) }, area, isCut);
    const options = { ...size, frames: shots, window: part, shader, outputs: ARTWORK_COUNT, pass };
    return exposeOutputs(browser, surface, { ...options, textures: [inkTexture(shown)] });
  };
  const layersOf = async (isCut, kept) => {
    const surfaces = await shoot(isCut, 2, SURFACE_FRAMES);
    const mirrored = await shoot(isCut, 1, frames);
    const matt = isMetal ? null : await shoot(isCut, 0, frames);
    const steer = steerOf(surfaces, mirrored[0]);
    const lightSteer = withoutTexture(steer, denoise.textureRegions ?? []);
    const smooth = (lights, isMirrored) =>
      lights && smoothLights(lights.slice(0, kept), mirrored[0], lightSteer, { size: part, isMirrored, denoise });
    return {
      surfaces,
      coverage: mirrored[0],
      region: steer.region,
      gloss: smooth(mirrored, true),
      light: smooth(matt, false),
    };
  };
  const uncut = await layersOf(false, inks.length);
  const cut = cutIndex >= 0 ? await layersOf(true, 1) : null;
  const pictures = inks.map((_, index) => {
    const isCut = index === cutIndex;
    const { surfaces, coverage, region, gloss, light } = isCut ? cut : uncut;
    const at = isCut ? 0 : index;
    const layers = { gloss: gloss[at], light: light?.[at], own: isCut ? null : surfaces[at], coverage, region };
    return developTruth(layers, { product, surface, exposure, part, scale: surface.widthPx / size.widthPx });
  });
  return { size, window: part, pictures };
}

/**
 * The surface's own colour, free of noise, in the three lightnesses of its variable material: the texture of wood, which
 * no smoothing of light may touch.
 *
 * @returns {Promise<Float32Array>} Red, green, blue, not divided by coverage; the fourth value is a normal's.
 */
export async function exposeTexture(browser, surface) {
  const { widthPx, heightPx } = surface;
  const inks = Array.from({ length: ARTWORK_COUNT }, () => ({
    width: 1,
    height: 1,
    values: new Uint8Array(4).fill(255),
  }));
  const shader = inkedShader(surface, surface.areas[0], false);
  const options = { widthPx, heightPx, frames: SURFACE_FRAMES, shader, outputs: ARTWORK_COUNT, pass: 2 };
  const [texture] = await exposeOutputs(browser, surface, { ...options, textures: [inkTexture(inks)] });
  return texture;
}

/** Ink that leaves the product as it is. */
export const withoutInk = (ink) => ({ ...ink, values: new Uint8Array(ink.values.length).fill(255) });

function inkTexture(inks) {
  const [{ width, height }] = inks;
  const values = new Uint8Array(width * height * 4 * inks.length);
  inks.forEach((ink, index) => values.set(ink.values, index * width * height * 4));
  return { name: 'uInk', width, height, layers: inks.length, values };
}

/** One picture over white, toned as the blank pictures are. */
function developTruth({ gloss, light, own, coverage, region }, { product, surface, exposure, part, scale }) {
  const look = { ...product.look, ...surface.look, ...product.variantLooks?.[product.defaultVariant] };
  const { tints = {} } = product;
  const picture = new Uint8ClampedArray(coverage.length);
  for (let y = 0; y < part.heightPx; y++) {
    for (let x = 0; x < part.widthPx; x++) {
      const i = (y * part.widthPx + x) * 4;
      const share = Math.min(1, coverage[i + 3]);
      picture.fill(255, i, i + 4);
      if (share <= 0) continue;
      const rgb = [0, 1, 2].map((c) => {
        const ink = own ? own[i + c] / share : 1;
        return exposure * (look.gain ?? 1) * (light ? ink * light[i + c] + gloss[i + c] : ink * gloss[i + c]);
      });
      const weights = region.subarray(i, i + 4);
      const at = [(x + part.leftPx) * scale, (y + part.topPx) * scale, scale];
      const toned = gradePixel(rgb, { tints, weights, retouch: retouchOver(look.retouch, at) });
      for (let c = 0; c < 3; c++) picture[i + c] = Math.round(255 * (toned[c] * share + 1 - share));
    }
  }
  return picture;
}

/** A retouch made for the blank picture's pixels, averaged over those under one pixel of the truth. */
function retouchOver(retouch, [left, top, sizePx]) {
  if (!retouch) return undefined;
  return (rgb, _x, _y, weights) => {
    const sum = [0, 0, 0];
    for (let y = Math.floor(top); y < top + sizePx; y++) {
      for (let x = Math.floor(left); x < left + sizePx; x++) {
        const one = [...rgb];
        retouch(one, x, y, weights);
        const share =
          ((Math.min(x + 1, left + sizePx) - Math.max(x, left)) * (Math.min(y + 1, top + sizePx) - Math.max(y, top))) /
          sizePx ** 2;
        for (let c = 0; c < 3; c++) sum[c] += one[c] * share;
      }
    }
    for (let c = 0; c < 3; c++) rgb[c] = sum[c];
  };
}
