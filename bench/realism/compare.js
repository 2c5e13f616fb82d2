// The widget's preview against the ground truth of the same artwork, laid on the product's own photograph.
import { LANDMARKS, LANDMARK_RADIUS } from './artworks.js';
import { findDisc, lumaOf, meanWithin, similarityMap } from './measure.js';
import { onPhotograph, reduceTo } from './photograph.js';

/** Beyond the print area's outline, and still compared. */
const MARGIN_PX = 12;

/** The mesh's point of a share of the area, by plain bilinear interpolation of its cell. */
function meshPoint({ mesh: { columns, rows, points } }, u, v) {
  const [x, y] = [u * (columns - 1), v * (rows - 1)];
  const cell = (at, count) => Math.max(0, Math.min(count - 2, Math.floor(at)));
  const [column, row] = [cell(x, columns), cell(y, rows)];
  const [a, b] = [x - column, y - row];
  const at = row * columns + column;
  return [0, 1].map(
    (axis) =>
      (points[at][axis] * (1 - a) + points[at + 1][axis] * a) * (1 - b) +
      (points[at + columns][axis] * (1 - a) + points[at + columns + 1][axis] * a) * b,
  );
}

/** The area's border on the picture, through all mesh points along it. */
function borderOf({ mesh: { columns, rows, points } }) {
  const at = (column, row) => points[row * columns + column];
  const range = (count) => Array.from({ length: count }, (_, i) => i);
  return [
    ...range(columns).map((column) => at(column, 0)),
    ...range(rows).map((row) => at(columns - 1, row)),
    ...range(columns).map((column) => at(columns - 1 - column, rows - 1)),
    ...range(rows).map((row) => at(0, rows - 1 - row)),
  ];
}

const contextOf = ({ widthPx, heightPx }, color = '#ffffff') => {
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  context.fillStyle = color;
  context.fillRect(0, 0, widthPx, heightPx);
  return context;
};

/** Points along each closed line of an area's shape, in shares of the area. */
function outlinesOf(area) {
  if (area.shape === 'ellipse') {
    const around = Array.from({ length: 120 }, (_, i) => (i / 60) * Math.PI);
    return [around.map((angle) => [0.5 + 0.5 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)])];
  }
  return area.shape.split(/(?=M)/).map((d) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    const length = path.getTotalLength();
    return Array.from({ length: 240 }, (_, i) => {
      const { x, y } = path.getPointAtLength((i / 240) * length);
      return [x / area.widthMm, y / area.heightMm];
    });
  });
}

/** What is compared: the printable shape with a margin. */
function maskOf(surface, area, size, part) {
  const context = contextOf(part, '#000000');
  const scale = size.widthPx / surface.image.widthPx;
  const isWhole = (area.shape ?? 'rectangle') === 'rectangle';
  const outlines = isWhole
    ? [borderOf(area.placement)]
    : outlinesOf(area).map((points) => points.map(([u, v]) => meshPoint(area.placement, u, v)));
  context.beginPath();
  for (const outline of outlines) {
    outline.forEach(([x, y], i) => context[i ? 'lineTo' : 'moveTo'](x * scale - part.leftPx, y * scale - part.topPx));
    context.closePath();
  }
  context.fillStyle = context.strokeStyle = '#ffffff';
  context.lineJoin = 'round';
  context.lineWidth = 2 * MARGIN_PX;
  context.fill('evenodd');
  context.stroke();
  const { data } = context.getImageData(0, 0, part.widthPx, part.heightPx);
  return Array.from({ length: part.widthPx * part.heightPx }, (_, i) => data[i * 4] > 127);
}

/** How far each landmark lies from its place in the truth, in pixels of a picture 1,000 px long; `null` where it is lost. */
function landmarkErrors(preview, truth, { surface, area, size, part }) {
  const scale = size.widthPx / surface.image.widthPx;
  const corners = [
    meshPoint(area.placement, 0.5, 0.5),
    meshPoint(area.placement, 0.6, 0.5),
    meshPoint(area.placement, 0.5, 0.6),
  ];
  const pxPerMm = Math.max(
    (Math.hypot(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]) * scale) / (0.1 * area.widthMm),
    (Math.hypot(corners[2][0] - corners[0][0], corners[2][1] - corners[0][1]) * scale) / (0.1 * area.heightMm),
  );
  const reachPx = 1.7 * LANDMARK_RADIUS * Math.min(area.widthMm, area.heightMm) * pxPerMm;
  const [own, true_] = [lumaOf(preview), lumaOf(truth)];
  const toThousand = 1000 / Math.max(size.widthPx, size.heightPx);
  return LANDMARKS.filter(([u, v]) => isPrinted(area, u, v)).map(([u, v]) => {
    const [x, y] = meshPoint(area.placement, u, v);
    const near = [x * scale - part.leftPx, y * scale - part.topPx];
    const [found, wanted] = [own, true_].map((luma) => findDisc(luma, preview, near, reachPx));
    return found && wanted ? Math.hypot(found[0] - wanted[0], found[1] - wanted[1]) * toThousand : null;
  });
}

/** Whether a whole landmark lies within the area's shape. */
function isPrinted({ shape = 'rectangle', widthMm, heightMm }, u, v) {
  if (shape === 'rectangle') return true;
  if (shape === 'ellipse') return Math.hypot(u - 0.5, v - 0.5) < 0.5 - 2 * LANDMARK_RADIUS;
  const context = contextOf({ widthPx: 1, heightPx: 1 });
  const reachMm = 1.7 * LANDMARK_RADIUS * Math.min(widthMm, heightMm);
  return [-1, 1].every((x) =>
    [-1, 1].every((y) =>
      context.isPointInPath(new Path2D(shape), u * widthMm + x * reachMm, v * heightMm + y * reachMm, 'evenodd'),
    ),
  );
}

/** Preview, truth and their difference (grey where equal, four times as strong), one beside the other. */
async function pictureOf(preview, truth) {
  const { width, height } = preview;
  const context = contextOf({ widthPx: width * 3 + 16, heightPx: height });
  const difference = new ImageData(width, height);
  for (let i = 0; i < difference.data.length; i++)
    difference.data[i] = i % 4 === 3 ? 255 : 128 + 4 * (preview.data[i] - truth.data[i]);
  [preview, truth, difference].forEach((image, i) => context.putImageData(image, i * (width + 8), 0));
  return context.canvas.convertToBlob({ type: 'image/png' });
}

/** A whole picture over white. */
function pixelsOf(
  picture,
  [x, y] = [0, 0],
  { widthPx, heightPx } = { widthPx: picture.width, heightPx: picture.height },
) {
  const context = contextOf({ widthPx, heightPx });
  context.drawImage(picture, x, y);
  return context.getImageData(0, 0, widthPx, heightPx);
}

/**
 * How the preview compares with the photograph that has the artwork on it; plain bitmaps all.
 *
 * @returns {Promise<{ ssim: number, traced: number, blank: number, landmarks: (number | null)[], levels: number,
 *   picture: Blob }>} `traced`: the similarity with the truth as it was traced, and `blank` that of the photograph with
 *   the blank truth, noise and all; `levels`: the mean difference in luminance, of 255.
 */
export async function compareWith({ preview, truth, blank, photograph, surface, area, size, part, isGrid }) {
  const own = pixelsOf(preview, [-part.leftPx, -part.topPx], part);
  const [traced, bare] = [pixelsOf(truth), pixelsOf(blank)];
  const photo = reduceTo(pixelsOf(photograph), size, part);
  const exact = onPhotograph(photo, traced, bare);
  const wanted = new ImageData(Uint8ClampedArray.from(exact.data), part.widthPx, part.heightPx);
  const mask = maskOf(surface, area, size, part);
  const alike = (a, b) => meanWithin(similarityMap(a, b), mask);
  const [lumaA, lumaB] = [lumaOf(own), lumaOf(exact)];
  return {
    ssim: alike(own, exact),
    traced: alike(own, traced),
    blank: alike(photo, bare),
    levels: meanWithin(
      lumaA.map((value, i) => Math.abs(value - lumaB[i])),
      mask,
    ),
    landmarks: isGrid ? landmarkErrors(own, traced, { surface, area, size, part }) : [],
    picture: await pictureOf(own, wanted),
  };
}
