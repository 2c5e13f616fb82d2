/** Engraved pendant: an 18 mm disc on a chain; brushed straight in front, spun on the back. */

import { readFileSync } from 'node:fs';
import { buildCamera, projectPoint } from '../camera.mjs';

const VARIANT_LEVELS = [0.25, 0.6, 0.95];
const FACE_RADIUS_MM = { front: 44, back: 160 };
const DISC_Z_MM = 1.15;

const shapes = readFileSync(new URL('pendant.glsl', import.meta.url), 'utf8');

/** The 16 mm round area, on the shallow dome of the face. */
const facePoint = (id) => (x, y) => {
  const [across, up] = [x - 8, 8 - y];
  const radius = FACE_RADIUS_MM[id];
  return [across, up, DISC_Z_MM + 0.7 - radius + Math.sqrt(radius ** 2 - across ** 2 - up ** 2)];
};

const PICTURE = { widthPx: 1440, heightPx: 1600 };
const VIEW = { eyeMm: [0, -42, 330], targetMm: [0, 4.6, 0.5], up: [0, 1, 0], viewHeightMm: 33.2 };

const side = (id) => ({
  id,
  ...PICTURE,
  view: VIEW,
  denoise: {
    brush: { isRound: id === 'back', centrePx: projectPoint(buildCamera(VIEW), facePoint(id)(8, 8), PICTURE) },
  },
  glsl: `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
const float FACE_RADIUS = ${FACE_RADIUS_MM[id]}.0, RIM_HALF_WIDTH = ${id === 'front' ? '0.38' : '0.36'};
const bool BRUSH_ROUND = ${id === 'back'};
${shapes}`,
  boundsMm: [
    [-9.4, -9.4, -0.02],
    [9.4, 26, 3.2],
  ],
  floorNormal: [0, 0, 1],
  epsilonMm: 0.004,
  marchScale: 0.85,
  depthScale: 0.5,
  floorEvery: 3,
  cards: [
    { centreMm: [-190, 200, 260], widthMm: 260, heightMm: 260, radiance: 3.6, softness: 0.5 },
    { centreMm: [230, 60, 150], widthMm: 70, heightMm: 320, radiance: 3.4, softness: 0.4, up: [0, 1, 0] },
    { centreMm: [60, -90, 380], widthMm: 200, heightMm: 120, radiance: 0.15, softness: 0.7 },
  ],
  areas: [
    {
      id,
      widthMm: 16,
      heightMm: 16,
      shape: 'ellipse',
      columns: 9,
      rows: 9,
      pointAt: facePoint(id),
      place: 'vec2(p.x + 8.0, 8.0 - p.y)',
    },
  ],
});

const smoothStep = (low, high, value) => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

export default {
  id: 'pendant',
  levels: VARIANT_LEVELS,
  variants: { gold: [1, 0.705, 0.3], 'rose-gold': [0.95, 0.62, 0.5], silver: [0.93, 0.925, 0.92] },
  defaultVariant: 'gold',
  quality: 0.8,
  denoise: { passes: 3, lightSigma: 0.35, printSigma: 0.02 },
  meter: { target: 0.8, share: 0.85 },
  look: { fade: (x, y) => smoothStep(0.005, 0.12, y), shadowStrength: 0.85, shadowFloor: 0.05 },
  layerLook: { source: 'gloss', whiteShare: 0.96 },
  surfaces: [side('front'), side('back')],
};
