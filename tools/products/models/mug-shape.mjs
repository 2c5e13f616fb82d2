/**
 * The mug as a mesh, of the same shapes as `../scenes/mug.glsl`: base on the floor at the origin, y up, handle towards
 * +x, front towards +z, in millimetres. Points lie on the surface itself and normals are those of the surface, so few
 * of them look round.
 */

const RADIUS_MM = 41;
const AREA = { widthMm: 75, topMm: 90, bottomMm: 5 };
/** Half the angle that the print area takes of the wall. */
const HALF_AREA_RAD = AREA.widthMm / 2 / RADIUS_MM;

const smoothMin = (a, b, k) => Math.min(a, b) - Math.max(k - Math.abs(a - b), 0) ** 2 / k / 4;
const smoothMax = (a, b, k) => -smoothMin(-a, -b, k);

function roundBox([x, y], [halfX, halfY], radius) {
  const [qx, qy] = [Math.abs(x) - halfX + radius, Math.abs(y) - halfY + radius];
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - radius;
}

/** @param r - From the axis. */
function body([r, y]) {
  let outer = roundBox([r, y - 55.5], [41, 55], 5);
  outer = smoothMax(outer, y - 95, 1.6);
  return smoothMax(outer, -roundBox([r, y - 66], [37.2, 61], 11), 2);
}

function handle([x, y, z]) {
  const curve = Math.abs(roundBox([x - 40, y - 49.5], [34, 27], 25));
  return roundBox([curve, z], [4.1, 7.2], 3.9);
}

const whole = ([x, y, z]) => smoothMin(body([Math.hypot(x, z), y]), handle([x, y, z]), 4);

/** Where a distance grows, as a unit vector. */
function slope(distance, point) {
  const STEP = 1e-4;
  const gradient = point.map((_, axis) => {
    const at = (sign) => distance(point.map((value, each) => value + (each === axis ? sign * STEP : 0)));
    return at(1) - at(-1);
  });
  const length = Math.hypot(...gradient);
  return gradient.map((value) => value / length);
}

/** The nearest point of the surface, or almost. */
function onSurface(distance, point) {
  let at = point;
  for (let round = 0; round < 6; round++) {
    const away = distance(at);
    const normal = slope(distance, at);
    at = at.map((value, axis) => value - away * normal[axis]);
  }
  return at;
}

/** Outline of the body from the middle of its foot over the rim to the middle of its inside: `[r, y]`. */
function profile() {
  const points = [];
  let at = onSurface(body, [0.01, 0.5]);
  for (let step = 0; step < 2000; step++) {
    points.push(at);
    const [nr, ny] = slope(body, at);
    const turn = slope(body, onSurface(body, [at[0] - ny * 0.4, at[1] + nr * 0.4]));
    const bend = Math.acos(Math.min(1, turn[0] * nr + turn[1] * ny)) / 0.4;
    // A step turns by a twelfth of a right angle, and is never longer than a wall's quad should be.
    const length = Math.min(14, Math.max(0.35, Math.PI / 24 / Math.max(bend, 1e-4)));
    const next = onSurface(body, [at[0] - ny * length, at[1] + nr * length]);
    if (next[0] <= 0.02 && points.length > 10) break;
    at = next;
  }
  points.push(onSurface(body, [0, at[1]]));
  return points;
}

class Mesh {
  positions = [];
  normals = [];
  coordinates = [];
  indices = [];

  add(position, normal, coordinate) {
    this.positions.push(...position);
    this.normals.push(...normal);
    if (coordinate) this.coordinates.push(...coordinate);
    return this.positions.length / 3 - 1;
  }

  /** Joins a grid of points whose faces look towards the reader of `rows` × `columns`. */
  addGrid(rows, columns, pointAt) {
    const first = [];
    for (let row = 0; row <= rows; row++)
      for (let column = 0; column <= columns; column++) first.push(this.add(...pointAt(row, column)));
    const at = (row, column) => first[row * (columns + 1) + column];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [a, b, c, d] = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)];
        this.addFace(a, c, d);
        this.addFace(a, b, c);
      }
  }

  /** Faces without an extent, such as at an axis, are left out. */
  addFace(...corners) {
    const [a, b, c] = corners.map((corner) => this.positions.slice(corner * 3, corner * 3 + 3));
    const side = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
    if (Math.min(side(a, b), side(b, c), side(c, a)) > 1e-3) this.indices.push(...corners);
  }
}

/** Turns outline points around the axis between two angles, counted from the front towards the handle. */
function turned(mesh, outline, fromRad, toRad, columns, coordinateAt) {
  const rim = outline.map((point) => [point, slope(body, point[0] < 0.05 ? [0.05, point[1]] : point)]);
  mesh.addGrid(outline.length - 1, columns, (row, column) => {
    const angle = fromRad + ((toRad - fromRad) * column) / columns;
    const [[r, y], [nr, ny]] = rim[row];
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return [[r * sin, y, r * cos], [nr * sin, ny, nr * cos], coordinateAt?.(row, column)];
  });
}

/** The band of the handle, drawn along its outline through the wall at both ends and laid onto the blended surface. */
function addHandle(mesh) {
  const [halfX, halfY, corner] = [34 - 25, 27 - 25, 25];
  // The outline's right half, from the middle of its lower edge to that of its upper one, as centre and way outwards.
  const path = [];
  const straight = (from, to, y, ny) => {
    for (let step = 0; step < 7; step++)
      path.push([
        [from + ((to - from) * step) / 7, y],
        [0, ny],
      ]);
  };
  const arc = (cx, cy, from) => {
    for (let step = 0; step < 14; step++) {
      const angle = from + ((Math.PI / 2) * step) / 14;
      const way = [Math.cos(angle), Math.sin(angle)];
      path.push([[cx + corner * way[0], cy + corner * way[1]], way]);
    }
  };
  const [right, low, high] = [40 + halfX, 49.5 - halfY, 49.5 + halfY];
  straight(35.5, right, low - corner, -1);
  arc(right, low, -Math.PI / 2);
  arc(right, high, 0);
  path.push([
    [right, high + corner],
    [0, 1],
  ]);
  straight(right, 35.5, high + corner, 1);
  path.push([
    [35.5, high + corner],
    [0, 1],
  ]);
  const AROUND = 20;
  mesh.addGrid(path.length - 1, AROUND, (row, column) => {
    const [[x, y], [wayX, wayY]] = path[row];
    const angle = (-2 * Math.PI * column) / AROUND;
    const [out, side] = onSurface(
      ([a, b]) => roundBox([a, b], [4.1, 7.2], 3.9),
      [3.6 * Math.cos(angle), 6.7 * Math.sin(angle)],
    );
    const point = [x + wayX * out, y + wayY * out, side];
    const isInWall = Math.hypot(point[0], point[2]) < 39.6;
    const laid = isInWall ? point : onSurface(whole, point);
    return [laid, slope(isInWall ? handle : whole, laid)];
  });
}

/** The mug's three parts, each `{ positions, normals, coordinates, indices }`. */
export function mugMeshes() {
  const outline = profile();
  // Glaze begins where the rim has turned inwards.
  const rimIndex = outline.findIndex(([r, y]) => y > 60 && r < 39.2);
  const wallTo = (y) => onSurface(body, [RADIUS_MM, y]);
  const foot = [...outline.slice(0, rimIndex).filter(([, y]) => y < AREA.bottomMm - 0.05), wallTo(AREA.bottomMm)];
  const wall = [AREA.bottomMm, 26, 47.5, 69, AREA.topMm].map(wallTo);
  const edge = [wallTo(AREA.topMm), ...outline.slice(0, rimIndex).filter(([, y]) => y > AREA.topMm + 0.3)];
  const inside = outline.slice(Math.max(0, rimIndex - 1));

  const artwork = new Mesh();
  turned(artwork, wall, -HALF_AREA_RAD, HALF_AREA_RAD, 40, (row, column) => [
    column / 40,
    (AREA.topMm - wall[row][1]) / (AREA.topMm - AREA.bottomMm),
  ]);
  const ceramic = new Mesh();
  turned(ceramic, wall, HALF_AREA_RAD, 2 * Math.PI - HALF_AREA_RAD, 64);
  for (const part of [foot, edge]) turned(ceramic, part, -HALF_AREA_RAD, 2 * Math.PI - HALF_AREA_RAD, 104);
  const glaze = new Mesh();
  turned(glaze, inside, 0, 2 * Math.PI, 96);
  addHandle(glaze);
  return { artwork, ceramic, glaze };
}
