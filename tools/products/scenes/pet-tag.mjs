/** Pet tag: a 32 mm disc on a split ring; brushed straight in front, spun on the back. */

import { readFileSync } from 'node:fs';
import { buildCamera, projectPoint } from '../camera.mjs';

const VARIANT_LEVELS = [0.06, 0.4, 0.95];
const FACE_RADIUS_MM = 135;
const HALF_THICKNESS_MM = 0.8;
const TILT_RAD = 0.1;
const AREA_MIDDLE_Y_MM = -1.5;

const shapes = readFileSync(new URL('pet-tag.glsl', import.meta.url), 'utf8');

// 26 × 18 mm with corners of 5 mm: sharp ones would leave the disc.
const AREA_PATH = 'M5 0h16a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5h-16a5 5 0 0 1-5-5v-8a5 5 0 0 1 5-5z';

/** Scene point of the area's x and y, on the shallow dome of the tilted face. */
function facePoint(x, y) {
  const [across, up] = [x - 13, AREA_MIDDLE_Y_MM + 9 - y];
  const height = HALF_THICKNESS_MM - 0.05 - FACE_RADIUS_MM + Math.sqrt(FACE_RADIUS_MM ** 2 - across ** 2 - up ** 2);
  const [sin, cos] = [Math.sin(TILT_RAD), Math.cos(TILT_RAD)];
  return [across, (up + 16) * cos - height * sin - 16, (up + 16) * sin + height * cos + HALF_THICKNESS_MM];
}

const PICTURE = { widthPx: 1300, heightPx: 1600 };
const VIEW = { eyeMm: [0, -30, 420], targetMm: [0, 4.2, 1], up: [0, 1, 0], viewHeightMm: 49 };

const side = (id) => ({
  id,
  ...PICTURE,
  view: VIEW,
  denoise: {
    brush: {
      isRound: id === 'back',
      centrePx: projectPoint(buildCamera(VIEW), facePoint(13, AREA_MIDDLE_Y_MM + 9), PICTURE),
    },
  },
  glsl: `const vec3 VARIANT_LEVELS = vec3(${VARIANT_LEVELS.join(', ')});
const float FACE_RADIUS = ${FACE_RADIUS_MM}.0, TILT = ${TILT_RAD};
const bool BRUSH_ROUND = ${id === 'back'};
${shapes}`,
  boundsMm: [
    [-16.2, -16.2, -0.02],
    [16.2, 24.6, 9],
  ],
  floorNormal: [0, 0, 1],
  epsilonMm: 0.005,
  marchScale: 0.85,
  depthScale: 0.4,
  floorEvery: 3,
  cards: [
    { centreMm: [-210, 210, 270], widthMm: 280, heightMm: 280, radiance: 3.6, softness: 0.5 },
    { centreMm: [250, 60, 160], widthMm: 80, heightMm: 340, radiance: 3.4, softness: 0.4 },
    { centreMm: [60, -110, 420], widthMm: 220, heightMm: 130, radiance: 0.12, softness: 0.7 },
  ],
  areas: [
    {
      id,
      widthMm: 26,
      heightMm: 18,
      shape: AREA_PATH,
      columns: 9,
      rows: 7,
      pointAt: facePoint,
      place: `vec2(p.x + 13.0, ${AREA_MIDDLE_Y_MM + 9} - toTag(p).y)`,
    },
  ],
});

export default {
  id: 'pet-tag',
  levels: VARIANT_LEVELS,
  variants: { steel: [0.66, 0.665, 0.68], gold: [1, 0.7, 0.29], blue: [0.055, 0.19, 0.62], red: [0.66, 0.05, 0.065] },
  defaultVariant: 'steel',
  quality: 0.78,
  denoise: { passes: 3, lightSigma: 0.35, printSigma: 0.02 },
  meter: { target: 0.8, share: 0.85 },
  variantLooks: { steel: { gain: 1.08 } },
  look: { shadowStrength: 0.85 },
  layerLook: { source: 'gloss', whiteShare: 0.96 },
  surfaces: [side('front'), side('back')],
};
