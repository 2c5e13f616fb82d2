/** Tumbler: a straight 20 oz cylinder, 73 mm wide and 190 mm high, white between a coloured boot and lid. */

import { readFileSync } from 'node:fs';

const VARIANT_LEVELS = [0.03, 0.25, 0.75];
const RADIUS_MM = 36.5;
const AREA_MM = { width: 74, height: 128, bottom: 33 };

const glsl = `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
${readFileSync(new URL('tumbler.glsl', import.meta.url), 'utf8')}`;

/** Scene point of the wrap: xMm along the curve from its middle, yMm up from the floor. */
const wrapPoint = (xMm, yMm) => [RADIUS_MM * Math.sin(xMm / RADIUS_MM), yMm, RADIUS_MM * Math.cos(xMm / RADIUS_MM)];

const front = {
  id: 'front',
  glsl,
  widthPx: 1120,
  heightPx: 1520,
  view: { eyeMm: [0, 300, 900], targetMm: [0, 92, 0], up: [0, 1, 0], viewHeightMm: 226 },
  boundsMm: [
    [-38, 0, -38],
    [38, 194.5, 38],
  ],
  floorNormal: [0, 1, 0],
  epsilonMm: 0.015,
  marchScale: 0.9,
  cards: [
    { centreMm: [-560, 400, 400], aimMm: [0, 90, 0], widthMm: 170, heightMm: 620, radiance: 18, softness: 0.16 },
    { centreMm: [560, 300, -90], aimMm: [0, 90, 0], widthMm: 120, heightMm: 700, radiance: 7, softness: 0.4 },
    {
      centreMm: [0, 740, -20],
      aimMm: [0, 90, 0],
      widthMm: 660,
      heightMm: 520,
      radiance: 2.8,
      softness: 0.5,
      up: [0, 0, -1],
    },
    { centreMm: [420, 300, 640], aimMm: [0, 90, 0], widthMm: 420, heightMm: 620, radiance: 0.5, softness: 0.6 },
    { centreMm: [-600, 160, -60], aimMm: [0, 90, 0], widthMm: 320, heightMm: 560, radiance: 0, softness: 0.4 },
  ],
  areas: [
    {
      id: 'wrap',
      widthMm: AREA_MM.width,
      heightMm: AREA_MM.height,
      shape: 'rectangle',
      columns: 25,
      rows: 7,
      pointAt: (x, y) => wrapPoint(x - AREA_MM.width / 2, AREA_MM.bottom + AREA_MM.height - y),
      place: `vec2(atan(p.x, p.z) * ${RADIUS_MM} + ${AREA_MM.width / 2}.0, ${AREA_MM.bottom + AREA_MM.height}.0 - p.y)`,
    },
  ],
};

export default {
  id: 'tumbler',
  levels: VARIANT_LEVELS,
  variants: { ink: '#26262b', cloud: '#e9e6df', sage: '#8b9d83', navy: '#2c3e63', terracotta: '#b9633f' },
  defaultVariant: 'navy',
  hasGloss: true,
  meter: { target: 0.86, share: 0.85 },
  tints: { 1: [1, 0.99, 0.972] },
  surfaces: [front],
};
