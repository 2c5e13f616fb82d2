/** Writes meshes as a binary glTF 2.0 file, without any extension. */

const FLOAT = 5126;
const UNSIGNED_SHORT = 5123;
const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;
const MM_PER_M = 1000;

/**
 * @param parts - `{ material, mesh }`, where a mesh is in millimetres.
 * @param asset - What is said of the file, such as its copyright.
 * @returns {Buffer}
 */
export function writeGlb(parts, asset) {
  const chunks = [];
  const bufferViews = [];
  const accessors = [];
  let length = 0;
  const addView = (array, target, accessor) => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const padding = (4 - (bytes.length % 4)) % 4;
    bufferViews.push({ buffer: 0, byteOffset: length, byteLength: bytes.length, target });
    chunks.push(bytes, Buffer.alloc(padding));
    length += bytes.length + padding;
    accessors.push({ bufferView: bufferViews.length - 1, ...accessor });
    return accessors.length - 1;
  };
  const primitives = parts.map(({ mesh }, material) => {
    const count = mesh.positions.length / 3;
    if (count > 65_535) throw new Error(`writeGlb: ${count} points are too many for short indices`);
    const positions = Float32Array.from(mesh.positions, (value) => value / MM_PER_M);
    const axis = (at) => positions.filter((_, index) => index % 3 === at);
    const bounds = (pick) => [0, 1, 2].map((at) => axis(at).reduce((a, b) => pick(a, b)));
    const attributes = {
      POSITION: addView(positions, ARRAY_BUFFER, {
        componentType: FLOAT,
        count,
        type: 'VEC3',
        min: bounds(Math.min),
        max: bounds(Math.max),
      }),
      NORMAL: addView(Float32Array.from(mesh.normals), ARRAY_BUFFER, { componentType: FLOAT, count, type: 'VEC3' }),
    };
    if (mesh.coordinates.length > 0)
      attributes.TEXCOORD_0 = addView(Float32Array.from(mesh.coordinates), ARRAY_BUFFER, {
        componentType: FLOAT,
        count,
        type: 'VEC2',
      });
    const indices = addView(Uint16Array.from(mesh.indices), ELEMENT_ARRAY_BUFFER, {
      componentType: UNSIGNED_SHORT,
      count: mesh.indices.length,
      type: 'SCALAR',
    });
    return { attributes, indices, material };
  });
  const json = {
    asset: { version: '2.0', ...asset },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives }],
    materials: parts.map(({ material }) => material),
    accessors,
    bufferViews,
    buffers: [{ byteLength: length }],
  };
  const text = Buffer.from(JSON.stringify(json));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const head = (size, type) => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(size, 0);
    bytes.write(type, 4, 'latin1');
    return bytes;
  };
  const start = Buffer.alloc(12);
  start.write('glTF', 0, 'latin1');
  start.writeUInt32LE(2, 4);
  start.writeUInt32LE(12 + 8 + padded.length + 8 + length, 8);
  return Buffer.concat([start, head(padded.length, 'JSON'), padded, head(length, 'BIN\0'), ...chunks]);
}
