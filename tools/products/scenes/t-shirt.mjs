/** T-shirt laid flat, front and back; the chest area follows the folds. */

import { readFileSync } from 'node:fs';
import { bakeShirt } from '../cloth/bake.mjs';
import { BAKE_BOX_MM } from '../cloth/lay.mjs';

const VARIANT_LEVELS = [0.025, 0.25, 0.8];
const AREA_TOP_MM = { front: -150, back: -105 };

const shapes = readFileSync(new URL('t-shirt.glsl', import.meta.url), 'utf8');

const side = (id) => {
  const { map, placeMap, placeOf } = bakeShirt(id);
  const { left, top, width, height } = BAKE_BOX_MM;
  return {
    id,
    map,
    placeMap,
    glsl: `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
const vec4 BAKE_BOX = vec4(${[left, top, width, height].map((value) => value.toFixed(1)).join(', ')});
const bool HAS_LABEL = ${id === 'front'};
${shapes}`,
    widthPx: 1600,
    heightPx: 1480,
    view: { eyeMm: [0, -366, 3200], targetMm: [0, -366, 0], up: [0, 1, 0], viewHeightMm: 884 },
    boundsMm: [
      [-424, -745, -0.2],
      [424, 20, 30],
    ],
    floorNormal: [0, 0, 1],
    epsilonMm: 0.05,
    marchScale: 1,
    depthScale: 0.05,
    maxBounces: 3,
    cards: [
      { centreMm: [-1650, 700, 720], aimMm: [0, -366, 0], widthMm: 600, heightMm: 800, radiance: 26, softness: 0.3 },
      { centreMm: [300, 900, 1700], aimMm: [0, -366, 0], widthMm: 1300, heightMm: 1000, radiance: 1.1, softness: 0.5 },
    ],
    areas: [
      {
        id: 'chest',
        widthMm: 280,
        heightMm: 350,
        shape: 'rectangle',
        columns: 15,
        rows: 19,
        pointAt: (x, y) => placeOf(x - 140, AREA_TOP_MM[id] - y),
        place: `cutPlace(p) * vec2(1, -1) + vec2(140.0, ${AREA_TOP_MM[id]}.0)`,
      },
    ],
  };
};

/** A repeatable number from 0 to 1 for two whole numbers. */
function hash(a, b) {
  const value = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

const scaleBy = (rgb, factor) => rgb.forEach((value, c) => (rgb[c] = value * factor));

/** Heather yarn: short flecks, darker and lighter, along the courses. */
function spinHeather(rgb, x, y, region) {
  const fleck = hash(Math.floor((x + (y % 2) * 2) / 4), y) * 0.6 + hash(Math.floor(x / 2), Math.floor(y / 2)) * 0.4;
  scaleBy(rgb, 1 + (fleck - 0.5) * 0.34 * region[0]);
}

/** The grain of jersey, just seen. */
function knit(rgb, x, y, region) {
  const loop = hash(x, Math.floor(y / 2)) * 0.5 + hash(Math.floor(x / 2), y) * 0.5;
  scaleBy(rgb, 1 + (loop - 0.5) * 0.05 * region[0]);
}

/** Dark cloth hides its folds; a photographer would light them harder. `middle` is the cloth's green in even light. */
const knitDark = (middle) => (rgb, x, y, region) => {
  knit(rgb, x, y, region);
  scaleBy(rgb, 1 + (Math.min(2, Math.max(0.4, (rgb[1] / middle) ** 0.45)) - 1) * region[0]);
};

export default {
  id: 't-shirt',
  levels: VARIANT_LEVELS,
  variants: { white: '#f1f0ec', heather: '#a7a8aa', navy: '#262f47', black: '#1d1d1d' },
  defaultVariant: 'white',
  hasGloss: true,
  quality: 0.8,
  denoise: { passes: 4, lightSigma: 0.26, normalPower: 90 },
  meter: { target: 0.7, share: 0.8 },
  variantLooks: {
    heather: { retouch: spinHeather },
    navy: { retouch: knitDark(0.036) },
    black: { gain: 0.85, retouch: knitDark(0.017) },
  },
  look: { shadowStrength: 0.8, shadowReach: 0.08, retouch: knit },
  surfaces: [side('front'), side('back')],
};
