// The eight artworks, drawn at an area's own proportions; the text is typed into the widget instead.

/** In the order in which they share one exposure. */
export const ARTWORKS = ['grid', 'text', 'photo', 'edges', 'solid', 'gradient', 'checker', 'patches'];
export const TEXT = 'Anna & Tom\n2026';

/** Where the grid's lines cross, in shares of the area: discs to find again in both pictures. */
export const LANDMARKS = [0.14, 0.32, 0.5, 0.68, 0.86].flatMap((y) => [0.14, 0.32, 0.5, 0.68, 0.86].map((x) => [x, y]));
/** A disc's radius in shares of the area's shorter side. */
export const LANDMARK_RADIUS = 0.026;

const PATCHES = [
  ['#735244', '#c29682', '#627a9d', '#576c43', '#8580b1', '#67bdaa'],
  ['#d67e2c', '#505ba6', '#c15a63', '#5e3c6c', '#9dbc40', '#e0a32e'],
  ['#383d96', '#469449', '#af363c', '#e7c71f', '#bb5695', '#0885a1'],
  ['#f3f3f2', '#c8c8c8', '#a0a0a0', '#7a7a79', '#555555', '#343434'],
];

const fill = (context, color, x, y, width, height) => {
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
};

const DRAWINGS = {
  grid(context, width, height) {
    const short = Math.min(width, height);
    fill(context, '#ffffff', 0, 0, width, height);
    const line = 0.005 * short;
    for (const [x, y] of LANDMARKS) {
      fill(context, '#1d4e89', x * width - line / 2, 0, line, height);
      fill(context, '#1d4e89', 0, y * height - line / 2, width, line);
    }
    context.fillStyle = '#111111';
    for (const [x, y] of LANDMARKS) {
      context.beginPath();
      context.arc(x * width, y * height, LANDMARK_RADIUS * short, 0, 2 * Math.PI);
      context.fill();
    }
  },
  /** Hair lines a little within the print area's edge, and others that run out of it. */
  edges(context, width, height) {
    const short = Math.min(width, height);
    fill(context, '#fbfaf5', 0, 0, width, height);
    context.strokeStyle = '#20242c';
    context.lineWidth = 0.006 * short;
    for (const inset of [0.012, 0.035, 0.06]) {
      const by = inset * short;
      context.strokeRect(by, by, width - 2 * by, height - 2 * by);
    }
    context.strokeStyle = '#a3242f';
    context.lineWidth = 0.004 * short;
    for (let i = 1; i < 12; i++) {
      context.beginPath();
      context.moveTo((i / 12) * width, 0);
      context.lineTo(width - (i / 12) * width, height);
      context.stroke();
    }
  },
  solid(context, width, height) {
    fill(context, '#16181d', 0, 0, width, height);
  },
  gradient(context, width, height) {
    const across = context.createLinearGradient(0, 0, width, 0);
    for (const [at, color] of [
      [0, '#d8342c'],
      [0.25, '#e8c11c'],
      [0.5, '#2f9e57'],
      [0.75, '#2b5fc0'],
      [1, '#8a3aa8'],
    ])
      across.addColorStop(at, color);
    fill(context, across, 0, 0, width, height);
    const down = context.createLinearGradient(0, 0, 0, height);
    down.addColorStop(0, 'rgb(255 255 255 / 100%)');
    down.addColorStop(0.5, 'rgb(255 255 255 / 0%)');
    down.addColorStop(0.5, 'rgb(0 0 0 / 0%)');
    down.addColorStop(1, 'rgb(0 0 0 / 100%)');
    fill(context, down, 0, 0, width, height);
  },
  checker(context, width, height) {
    fill(context, '#f4f1ea', 0, 0, width, height);
    const cell = Math.min(width, height) / 40;
    for (let y = 0; y * cell < height; y++) {
      for (let x = y % 2; x * cell < width; x += 2) fill(context, '#3a3f4a', x * cell, y * cell, cell, cell);
    }
  },
  patches(context, width, height) {
    fill(context, '#ffffff', 0, 0, width, height);
    const [across, down] = [width / 6, height / 4];
    PATCHES.forEach((row, y) =>
      row.forEach((color, x) =>
        fill(context, color, (x + 0.06) * across, (y + 0.06) * down, across * 0.88, down * 0.88),
      ),
    );
  },
};

/** @returns {Promise<Blob>} A PNG. */
export function drawArtwork(name, { widthMm, heightMm }) {
  const scale = 2000 / Math.max(widthMm, heightMm);
  const canvas = new OffscreenCanvas(Math.round(widthMm * scale), Math.round(heightMm * scale));
  DRAWINGS[name](canvas.getContext('2d'), canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
