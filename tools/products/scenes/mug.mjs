/** Photo mug: 82 mm wide, 95 mm high, white body, coloured inside and handle. */

import { readFileSync } from 'node:fs';

const VARIANT_LEVELS = [0.03, 0.25, 0.75];
const RADIUS_MM = 41;

const glsl = `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
${readFileSync(new URL('mug.glsl', import.meta.url), 'utf8')}`;

/** Scene point of the wrap: xMm along the curve from its middle, yMm up from the base. */
const wrapPoint = (xMm, yMm) => [RADIUS_MM * Math.sin(xMm / RADIUS_MM), yMm, RADIUS_MM * Math.cos(xMm / RADIUS_MM)];

const front = {
  id: 'front',
  glsl,
  widthPx: 1600,
  heightPx: 1360,
  view: { eyeMm: [18, 205, 700], targetMm: [18, 45.5, 0], up: [0, 1, 0], viewHeightMm: 136 },
  boundsMm: [
    [-42, 0, -42],
    [80, 96, 42],
  ],
  floorNormal: [0, 1, 0],
  epsilonMm: 0.012,
  marchScale: 0.9,
  cards: [
    { centreMm: [-500, 340, 360], aimMm: [0, 50, 0], widthMm: 200, heightMm: 520, radiance: 13, softness: 0.14 },
    { centreMm: [520, 230, -90], aimMm: [0, 50, 0], widthMm: 120, heightMm: 620, radiance: 7, softness: 0.4 },
    {
      centreMm: [0, 640, -20],
      aimMm: [0, 50, 0],
      widthMm: 620,
      heightMm: 480,
      radiance: 2.6,
      softness: 0.5,
      up: [0, 0, -1],
    },
    { centreMm: [380, 240, 600], aimMm: [0, 50, 0], widthMm: 420, heightMm: 520, radiance: 0.8, softness: 0.6 },
    { centreMm: [-560, 120, -60], aimMm: [0, 50, 0], widthMm: 300, heightMm: 500, radiance: 0, softness: 0.4 },
  ],
  areas: [
    {
      id: 'wrap',
      widthMm: 75,
      heightMm: 85,
      shape: 'rectangle',
      columns: 25,
      rows: 5,
      pointAt: (x, y) => wrapPoint(x - 37.5, 90 - y),
      place: `vec2(atan(p.x, p.z) * ${RADIUS_MM}.0 + 37.5, 90.0 - p.y)`,
    },
  ],
};

export default {
  id: 'mug',
  levels: VARIANT_LEVELS,
  variants: {
    cloud: '#e9e6df',
    sage: '#8b9d83',
    terracotta: '#b9633f',
    navy: '#2c3e63',
    ink: '#26262b',
    butter: '#e6c46f',
  },
  defaultVariant: 'sage',
  hasGloss: true,
  meter: { target: 0.86, share: 0.85 },
  tints: { 1: [1, 0.99, 0.972] },
  surfaces: [front],
};
