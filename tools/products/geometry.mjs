/** The meshes: where an area's millimetres lie on its picture, by projecting points of the real scene. */

import { buildCamera, projectPoint } from './camera.mjs';

const round = (value) => Math.round(value * 100) / 100;

/** @returns {object} One area as `geometry.json` has it; `columns` and `rows` count vertices. */
function buildArea(area, camera, picture) {
  const { id, widthMm, heightMm, shape, columns, rows, pointAt } = area;
  const points = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const point = pointAt((widthMm * column) / (columns - 1), (heightMm * row) / (rows - 1));
      points.push(projectPoint(camera, point, picture).map(round));
    }
  }
  return { id, widthMm, heightMm, shape, mesh: { columns, rows, points } };
}

/** Names of a surface's pictures and light layers within the product's folder. */
export function nameFiles(product, surface) {
  const variants = Object.fromEntries(
    Object.keys(product.variants).map((variant) => [variant, `${surface.id}-${variant}.webp`]),
  );
  const layers = [{ src: `${surface.id}-shade.webp`, blend: 'multiply', over: 'artwork' }];
  // Light adds up; sRGB values do not. Half of the gloss as the least, half screened over it comes closest.
  for (const blend of product.hasGloss ? ['lighten', 'screen'] : [])
    layers.push({ src: `${surface.id}-gloss.webp`, blend, over: 'artwork' });
  return { variants, layers };
}

/** @returns {object} What `geometry.json` says of one surface: pictures, layers and the areas' meshes. */
export function buildSurface(product, surface, exposure) {
  const { id, widthPx, heightPx } = surface;
  const { variants, layers } = nameFiles(product, surface);
  const camera = buildCamera(surface.view);
  return {
    id,
    image: { src: variants[product.defaultVariant], widthPx, heightPx },
    variants,
    layers,
    exposure,
    areas: surface.areas.map((area) => buildArea(area, camera, { widthPx, heightPx })),
  };
}

/** JSON with one line a mesh row, so that the file can be read. */
export function formatGeometry(geometry) {
  const rows = [];
  const marked = JSON.stringify(
    geometry,
    (key, value) => {
      if (key !== 'mesh') return value;
      const { columns, points } = value;
      const lines = points
        .filter((_, index) => index % columns === 0)
        .map((_, row) => points.slice(row * columns, (row + 1) * columns));
      rows.push(lines.map((line) => JSON.stringify(line).slice(1, -1)));
      return { ...value, points: `@${rows.length - 1}` };
    },
    2,
  );
  return `${marked.replace(/( *)"points": "@(\d+)"/g, (_, indent, index) => `${indent}"points": [\n${indent}  ${rows[index].join(`,\n${indent}  `)}\n${indent}]`)}\n`;
}
