/** Small vector maths and the camera, shared by the tracer (as uniforms) and by the meshes (as projection). */

export const add = (a, b) => a.map((value, axis) => value + b[axis]);
export const subtract = (a, b) => a.map((value, axis) => value - b[axis]);
export const scale = (a, factor) => a.map((value) => value * factor);
export const dot = (a, b) => a.reduce((sum, value, axis) => sum + value * b[axis], 0);
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const normalise = (a) => scale(a, 1 / Math.hypot(...a));

/**
 * A pinhole camera.
 *
 * @param {{ eyeMm: number[], targetMm: number[], up: number[], viewHeightMm: number }} view - `viewHeightMm` is what
 *   the picture's height spans at the target.
 */
export function buildCamera({ eyeMm, targetMm, up, viewHeightMm }) {
  const forward = normalise(subtract(targetMm, eyeMm));
  const right = normalise(cross(forward, up));
  const distanceMm = Math.hypot(...subtract(targetMm, eyeMm));
  return { eyeMm, forward, right, up: cross(right, forward), tanHalf: viewHeightMm / 2 / distanceMm };
}

/**
 * Picture pixels of a point in the scene, origin top left, y down.
 *
 * @returns {[number, number]}
 */
export function projectPoint(camera, pointMm, { widthPx, heightPx }) {
  const ray = subtract(pointMm, camera.eyeMm);
  const depth = dot(ray, camera.forward) * camera.tanHalf;
  const x = dot(ray, camera.right) / depth;
  const y = dot(ray, camera.up) / depth;
  return [(x * heightPx + widthPx) / 2, ((1 - y) * heightPx) / 2];
}
