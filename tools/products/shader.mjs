/** Puts one scene's fragment shader together from the shared parts and the scene's own shapes and materials. */

import { readFileSync } from 'node:fs';
import { cross, dot, normalise, scale, subtract } from './camera.mjs';

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];

export const readPart = (name) => readFileSync(new URL(`glsl/${name}.glsl`, import.meta.url), 'utf8');
const float = (value) => (Number.isInteger(value) ? `${value}.0` : String(value));
const vec3 = (value) => `vec3(${value.map(float).join(', ')})`;
const list = (type, name, items) => `const ${type} ${name}[${items.length}] = ${type}[](${items.join(', ')});`;

/** A softbox (or, with radiance 0, a black flag): a rectangle that faces its aim. */
function placeCard({ centreMm, aimMm = [0, 0, 0], widthMm, heightMm, radiance, softness = 0.3, up = [0, 1, 0] }) {
  const normal = normalise(subtract(aimMm, centreMm));
  const across = normalise(cross(up, normal));
  const along = cross(normal, across);
  const areaMm2 = widthMm * heightMm;
  // Half of the soft rim is dark, so the share of power is only about right; it only steers the sampling.
  const power =
    (radiance * areaMm2 * Math.max(0.05, Math.abs(dot(normal, normalise(centreMm))))) / dot(centreMm, centreMm);
  return {
    centreMm,
    normal,
    u: scale(across, widthMm / 2),
    v: scale(along, heightMm / 2),
    areaMm2,
    radiance,
    softness,
    power,
  };
}

function writeCards(cards) {
  const placed = cards.map(placeCard);
  const total = placed.reduce((sum, card) => sum + card.power, 0);
  const shares = placed.map((card) => Math.max(card.power / total, 1e-6));
  let sum = 0;
  const cumulative = shares.map((share) => (sum += share));
  return [
    `const int CARDS = ${placed.length};`,
    list(
      'vec3',
      'CARD_CENTRE',
      placed.map((card) => vec3(card.centreMm)),
    ),
    list(
      'vec3',
      'CARD_NORMAL',
      placed.map((card) => vec3(card.normal)),
    ),
    list(
      'vec3',
      'CARD_U',
      placed.map((card) => vec3(card.u)),
    ),
    list(
      'vec3',
      'CARD_V',
      placed.map((card) => vec3(card.v)),
    ),
    list(
      'float',
      'CARD_AREA',
      placed.map((card) => float(card.areaMm2)),
    ),
    list(
      'float',
      'CARD_RADIANCE',
      placed.map((card) => float(card.radiance)),
    ),
    list(
      'float',
      'CARD_SOFTNESS',
      placed.map((card) => float(card.softness)),
    ),
    list('float', 'CARD_SHARE', shares.map(float)),
    list('float', 'CARD_CUMULATIVE', cumulative.map(float)),
  ].join('\n');
}

/**
 * @param {{ ink?: string, path?: string }} [parts] - What else may lie on the scene's surfaces, and what is exposed.
 * @returns {string} The fragment shader of a scene.
 */
export function buildShader(scene, { ink = '', path = readPart('path') } = {}) {
  const { boundsMm, epsilonMm, floorNormal, floorAlbedo = 0.72, marchScale = 0.95, marchSteps = 140 } = scene;
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
const float PI = 3.14159265, TAU = 6.2831853;
const int SEQUENCE_DIMENSIONS = ${PRIMES.length};
${list(
  'float',
  'SEQUENCE_STEP',
  PRIMES.map((prime) => float(Math.sqrt(prime) % 1)),
)}
const vec3 BOUNDS_MIN = ${vec3(boundsMm[0])}, BOUNDS_MAX = ${vec3(boundsMm[1])}, FLOOR_NORMAL = ${vec3(floorNormal)};
const float EPSILON = ${float(epsilonMm)}, OFFSET = ${float(epsilonMm * 3)}, NORMAL_STEP = ${float(epsilonMm * 2)};
const float MARCH_SCALE = ${float(marchScale)}, FLOOR_ALBEDO = ${float(floorAlbedo)}, CLAMP_RADIANCE = 6.0;
const float CLAMP_SAMPLE = ${float(scene.clampSample ?? 1.6)};
const float DEPTH_SCALE = ${float(scene.depthScale ?? 0.1)};
const int FLOOR_EVERY = ${scene.floorEvery ?? 2};
const int MARCH_STEPS = ${marchSteps}, MAX_BOUNCES = ${scene.maxBounces ?? 4};
uniform sampler2D uMap, uPlaces;
struct Surface { vec3 albedo, f0; vec2 roughness; vec3 normal, tangent; bool metal; vec4 region; };
${writeCards(scene.cards)}
${readPart('random')}
${readPart('shapes')}
${readPart('metal')}
${scene.glsl}
${ink}
${readPart('light')}
${path}`;
}
