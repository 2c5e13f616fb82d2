/** Wood sign: 220 × 130 mm of solid wood on twine, lettered by laser. */

import { readFileSync } from 'node:fs';

const VARIANT_LEVELS = [0.08, 0.3, 0.7];
const TOP_Z_MM = 8;

const glsl = `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
${readFileSync(new URL('wood-sign.glsl', import.meta.url), 'utf8')}`;

const front = {
  id: 'front',
  glsl,
  widthPx: 1600,
  heightPx: 1240,
  view: { eyeMm: [0, -60, 1100], targetMm: [0, 14, 3], up: [0, 1, 0], viewHeightMm: 202 },
  boundsMm: [
    [-110.2, -65.2, -0.05],
    [110.2, 122, 14],
  ],
  floorNormal: [0, 0, 1],
  epsilonMm: 0.02,
  marchScale: 0.9,
  maxBounces: 3,
  cards: [
    { centreMm: [-560, 420, 480], widthMm: 380, heightMm: 380, radiance: 9, softness: 0.3 },
    { centreMm: [560, 60, 300], widthMm: 140, heightMm: 560, radiance: 2.4, softness: 0.4 },
    { centreMm: [-60, 760, 260], widthMm: 560, heightMm: 180, radiance: 2.2, softness: 0.5 },
  ],
  areas: [
    {
      id: 'face',
      widthMm: 170,
      heightMm: 100,
      shape: 'rectangle',
      columns: 5,
      rows: 4,
      pointAt: (x, y) => [x - 85, 46 - y, TOP_Z_MM],
      place: 'vec2(p.x + 85.0, 46.0 - p.y)',
    },
  ],
};

const smoothStep = (low, high, value) => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

export default {
  id: 'wood-sign',
  levels: VARIANT_LEVELS,
  variants: { maple: [0.66, 0.45, 0.25], oak: [0.46, 0.27, 0.125], walnut: [0.2, 0.105, 0.052] },
  defaultVariant: 'maple',
  hasGloss: true,
  // Dark lines are redder than the wood between them.
  tints: { 1: [1.1, 0.92, 0.66], 2: [1.05, 0.92, 0.78] },
  quality: 0.9,
  denoise: { passes: 4, lightSigma: 0.3, textureRegions: [0, 2] },
  meter: { target: 0.5, share: 0.6 },
  look: { fade: (x, y) => smoothStep(0.005, 0.09, y), shadowStrength: 0.85, shadowReach: 0.1 },
  surfaces: [front],
};
