/** Phone case: a printed back of 72 × 151 mm in a coloured soft frame, with a camera cut-out. */

import { readFileSync } from 'node:fs';

const VARIANT_LEVELS = [0.02, 0.22, 0.75];
const TOP_Z_MM = 10.5;

const glsl = `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
${readFileSync(new URL('case.glsl', import.meta.url), 'utf8')}`;

/** SVG path of a rounded rectangle. */
const roundedPath = (left, top, width, height, radius) =>
  `M${left + radius} ${top}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}` +
  `v${height - 2 * radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}` +
  `h${2 * radius - width}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}` +
  `v${2 * radius - height}a${radius} ${radius} 0 0 1 ${radius} ${-radius}z`;

// The hole is the cut-out with its raised lip: 1.6 mm wider on every side, centred as in case.glsl.
const OUTLINE = roundedPath(0, 0, 72, 151, 10.8) + roundedPath(3.4, 3.8, 36, 38.4, 10.6);

const back = {
  id: 'back',
  glsl,
  widthPx: 1200,
  heightPx: 1600,
  view: { eyeMm: [0, -62, 700], targetMm: [0, -0.5, 5], up: [0, 1, 0], viewHeightMm: 188 },
  boundsMm: [
    [-39.4, -78, -0.05],
    [39.4, 78, 11.9],
  ],
  floorNormal: [0, 0, 1],
  epsilonMm: 0.012,
  marchScale: 0.9,
  cards: [
    { centreMm: [-360, 330, 430], widthMm: 340, heightMm: 340, radiance: 8, softness: 0.3 },
    { centreMm: [420, 40, 240], widthMm: 120, heightMm: 520, radiance: 3, softness: 0.4 },
    { centreMm: [-60, 620, 200], widthMm: 520, heightMm: 160, radiance: 2.5, softness: 0.5 },
  ],
  areas: [
    {
      id: 'back',
      widthMm: 72,
      heightMm: 151,
      shape: OUTLINE,
      columns: 5,
      rows: 9,
      pointAt: (x, y) => [x - 36, 75.5 - y, TOP_Z_MM],
      place: 'vec2(p.x + 36.0, 75.5 - p.y)',
    },
  ],
};

export default {
  id: 'case',
  levels: VARIANT_LEVELS,
  variants: { ink: '#26262b', cloud: '#e9e6df', sage: '#8b9d83', navy: '#2c3e63', terracotta: '#b9633f' },
  defaultVariant: 'ink',
  hasGloss: true,
  tints: { 1: [1, 0.994, 0.982], 2: [0.86, 0.94, 1.14] },
  meter: { target: 0.85, share: 0.8 },
  look: { shadowStrength: 0.85, shadowReach: 0.16 },
  surfaces: [back],
};
