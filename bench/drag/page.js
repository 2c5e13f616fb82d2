// What runs in the page: the built widget, or a bare canvas, and the clock on what a pointer's move sets off.
import { drawPhoto } from '/bench/draw-photo.js';

const PRODUCTS = {
  't-shirt': { field: 'picture', texts: { slogan: 'Lake Morning' } },
  'photo-mug': { field: 'photo', texts: { caption: 'Lake morning' } },
};
/** So that a photo can be dragged both ways, whatever its shape and its box's. */
const ZOOM = 1.4;
const STAGE_WIDTH_PX = 640;

/** Script of each move so far, in milliseconds; the last one is still being added to. */
let moves = [];
let depth = 0;
/** Moves that meet in one frame are one: they lead to one painting. */
let isPainted = true;

/** Adds to the last move what a function takes; what it calls is not added twice. */
function timed(act) {
  depth++;
  const from = performance.now();
  try {
    return act();
  } finally {
    depth--;
    if (depth === 0 && moves.length > 0) moves[moves.length - 1] += performance.now() - from;
  }
}

// Both put off their painting to the next frame: that belongs to the move, the wait for it does not.
const requestFrame = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (act) =>
  requestFrame((timeMs) => {
    isPainted = true;
    timed(() => act(timeMs));
  });

// From the first listener that a move meets to the last: of all that the page has, these two are the outermost.
let cameMs = 0;
function come() {
  if (isPainted) moves.push(0);
  isPainted = false;
  cameMs = performance.now();
}
addEventListener('pointermove', come, { capture: true });
addEventListener('pointermove', () => (moves[moves.length - 1] += performance.now() - cameMs));

const frame = () => new Promise(requestFrame);

const templateOf = async (product) => (await fetch(`/demo/templates/${product}.json`)).json();

/** Where the middle of a field's box lies, in pixels of the product's picture. */
function middleOf(template, fieldId) {
  const { boxMm, area: areaId } = template.fields.find(({ id }) => id === fieldId);
  const area = template.surfaces.flatMap(({ areas }) => areas).find(({ id }) => id === areaId);
  const { columns, rows, points } = area.placement.mesh;
  const share = (at, size, whole) => (at + size / 2) / whole;
  const column = Math.round(share(boxMm[0], boxMm[2], area.widthMm) * (columns - 1));
  const row = Math.round(share(boxMm[1], boxMm[3], area.heightMm) * (rows - 1));
  return points[row * columns + column];
}

/** The same in CSS pixels of the page, where a picture is fitted into a box. */
function onPage([x, y], { widthPx, heightPx }, box) {
  const scale = Math.min(box.width / widthPx, box.height / heightPx);
  return [
    box.left + (box.width - widthPx * scale) / 2 + x * scale,
    box.top + (box.height - heightPx * scale) / 2 + y * scale,
  ];
}

async function openWidget(product) {
  const { field, texts } = PRODUCTS[product];
  await import('/dist/product-customizer.js');
  const host = document.getElementById('host');
  host.style.width = '1100px';
  const element = document.createElement('product-customizer');
  element.locale = 'en-US';
  element.template = `/demo/templates/${product}.json`;
  const ready = new Promise((resolve) => element.addEventListener('pc-ready', resolve, { once: true }));
  host.append(element);
  await ready;
  for (const [id, text] of Object.entries(texts)) await element.setValue(id, text);
  await element.addFile(field, new File([await drawPhoto()], 'photo.jpg', { type: 'image/jpeg' }));
  await element.setValue(field, { placement: { zoom: ZOOM } });
  while (!element.shadowRoot.querySelector('.stage-layer canvas')) await frame();
  const performUpdate = element.performUpdate;
  element.performUpdate = () => timed(() => performUpdate.call(element));
  const template = await templateOf(product);
  const box = element.shadowRoot.querySelector('.stage-layer').getBoundingClientRect();
  const placed = () => JSON.stringify(element.values[field].placement);
  return { at: onPage(middleOf(template, field), template.surfaces[0].image, box), placed };
}

/** The least that shows a dragged photo on a product: one canvas over another, the photo at the size it is shown at. */
async function openBare(product) {
  const { field } = PRODUCTS[product];
  const template = await templateOf(product);
  const [{ image }] = template.surfaces;
  const host = document.getElementById('host');
  const box = { left: 0, top: 0, width: STAGE_WIDTH_PX, height: (STAGE_WIDTH_PX / image.widthPx) * image.heightPx };
  const canvases = [0, 1].map(() => {
    const canvas = document.createElement('canvas');
    canvas.width = box.width * devicePixelRatio;
    canvas.height = box.height * devicePixelRatio;
    canvas.style.cssText = `position:absolute;left:0;top:0;width:${box.width}px;height:${box.height}px`;
    host.append(canvas);
    return canvas;
  });
  const [product2d, photo2d] = canvases.map((canvas) => canvas.getContext('2d'));
  const picture = new Image();
  picture.src = new URL(image.src, `${location.origin}/demo/templates/`).href;
  await picture.decode();
  product2d.drawImage(picture, 0, 0, product2d.canvas.width, product2d.canvas.height);
  const [x, y] = onPage(middleOf(template, field), image, box);
  const sidePx = Math.round((box.width / 3) * devicePixelRatio);
  const photo = await createImageBitmap(await drawPhoto(), {
    resizeWidth: Math.round((sidePx * ZOOM * 4) / 3),
    resizeHeight: Math.round(sidePx * ZOOM),
    resizeQuality: 'medium',
  });
  const [left, top] = [x * devicePixelRatio - sidePx / 2, y * devicePixelRatio - sidePx / 2];
  let from = null;
  let moved = [0, 0];
  let isAsked = false;
  const paint = () => {
    isAsked = false;
    photo2d.clearRect(left, top, sidePx, sidePx);
    photo2d.save();
    photo2d.beginPath();
    photo2d.rect(left, top, sidePx, sidePx);
    photo2d.clip();
    const [dx, dy] = moved.map((px) => px * devicePixelRatio);
    photo2d.drawImage(photo, left + dx - (photo.width - sidePx) / 2, top + dy - (photo.height - sidePx) / 2);
    photo2d.restore();
  };
  const onMove = ({ clientX, clientY }) => {
    if (from) moved = [clientX - from[0], clientY - from[1]];
    if (from && !isAsked) isAsked = (requestAnimationFrame(paint), true);
  };
  canvases[1].addEventListener('pointerdown', ({ clientX, clientY }) => (from = [clientX, clientY]));
  canvases[1].addEventListener('pointermove', onMove);
  paint();
  return { at: [x, y], placed: () => String(moved) };
}

let opened = null;
let watched = null;

globalThis.bench = {
  /** @returns Where to take hold of the photo. */
  async open(name, product) {
    opened = await (name === 'widget' ? openWidget(product) : openBare(product));
    return opened.at;
  },
  /** From here on moves and frames are counted. */
  watch() {
    const frames = [];
    const before = opened.placed();
    moves = [];
    watched = { frames, before, isOver: false };
    const count = (timeMs) => {
      if (watched.isOver) return;
      frames.push(timeMs);
      requestFrame(count);
    };
    requestFrame(count);
  },
  /** Milliseconds of script of each move, and frames a second. */
  async end() {
    watched.isOver = true;
    const { frames, before } = watched;
    if (opened.placed() === before) throw new Error('The photo was not dragged');
    // The last one may still lack its painting.
    const script = moves.slice(0, -1);
    return { script, fps: ((frames.length - 1) * 1000) / (frames.at(-1) - frames[0]) };
  },
};
