/** Writes the demo's models: `node tools/products/models/write-models.mjs`. The files are committed. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mugMeshes } from './mug-shape.mjs';
import { writeGlb } from './write-glb.mjs';

const PRODUCTS = fileURLToPath(new URL('../../../demo/products/', import.meta.url));
const ASSET = { generator: 'tools/products/models', copyright: 'product-customizer contributors, MIT' };

/** Glazed ceramic; colours are linear. */
const ceramic = (name, level) => ({
  name,
  pbrMetallicRoughness: { baseColorFactor: [...level, 1], metallicFactor: 0, roughnessFactor: 0.16 },
});
const WHITE = [0.86, 0.86, 0.845];

/** The mug's model; a test holds the committed file to it. */
export function buildMug() {
  const { artwork, ceramic: body, glaze } = mugMeshes();
  return writeGlb(
    [
      { material: ceramic('Artwork', WHITE), mesh: artwork },
      { material: ceramic('Body', WHITE), mesh: body },
      { material: ceramic('Glaze', [0.258, 0.337, 0.227]), mesh: glaze },
    ],
    ASSET,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mug = buildMug();
  writeFileSync(`${PRODUCTS}mug/mug.glb`, mug);
  console.log(`mug.glb: ${mug.length} bytes`);
}
