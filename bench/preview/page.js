// What runs first in the page: follows pictures, photo and text from canvas to canvas, and notes when each is first seen.
const { productBytes, photoBytes } = globalThis.given;
const seen = (globalThis.seen = { product: null, own: null, photo: null, text: null, goneMs: null, longTasks: [] });
/** What lies on a canvas or a bitmap. */
const lies = new WeakMap();

const laid = (on) => lies.get(on) ?? lies.set(on, new Set()).get(on);

/** Once the frame in which something was drawn is painted. */
function note(what) {
  if (seen[what] !== null) return;
  seen[what] = 0;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (seen[what] = performance.now());
    channel.port2.postMessage(0);
  });
}

function lay(canvas, ...whats) {
  for (const what of whats) {
    laid(canvas).add(what);
    if (canvas.isConnected && canvas.style.visibility !== 'hidden') note(what === 'product' ? 'own' : what);
  }
}

const decode = globalThis.createImageBitmap;
globalThis.createImageBitmap = async (source, ...rest) => {
  const bitmap = await decode(source, ...rest);
  laid(bitmap).add({ [productBytes]: 'product', [photoBytes]: 'photo' }[source.size] ?? 'layer');
  return bitmap;
};
const { drawImage, fillText } = CanvasRenderingContext2D.prototype;
Object.assign(CanvasRenderingContext2D.prototype, {
  drawImage(source, ...rest) {
    drawImage.call(this, source, ...rest);
    // A bitmap that the page has not made was decoded by a worker, as only photos are.
    if (source instanceof ImageBitmap && !lies.has(source)) laid(source).add('photo');
    lay(this.canvas, ...[...laid(source)].filter((what) => what !== 'layer'));
  },
  fillText(...given) {
    fillText.apply(this, given);
    // In the font that was asked for: what stands there until it comes is not yet the text.
    const isLoaded = ({ status, family }) => status === 'loaded' && this.font.includes(family.replaceAll('"', ''));
    if ([...document.fonts].some(isLoaded)) lay(this.canvas, 'text');
  },
});

new PerformanceObserver((list) => {
  for (const { renderTime, loadTime } of list.getEntries()) seen.product ??= renderTime || loadTime;
}).observe({ type: 'element', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration]);
}).observe({ type: 'longtask', buffered: true });

// How long the product is not seen between the page's picture and the widget's own.
let goneAt = null;
function look() {
  const img = document.querySelector('img');
  if (img && img.getClientRects().length === 0) goneAt ??= performance.now();
  // The widget shows the picture that the page has loaded until it has painted it.
  const standIn = document.querySelector('product-customizer')?.shadowRoot?.querySelector('img.stand-in');
  const backAt = seen.own || (standIn?.complete ? performance.now() : null);
  if (goneAt !== null && backAt !== null) seen.goneMs = Math.max(0, backAt - goneAt);
  else requestAnimationFrame(look);
}
requestAnimationFrame(look);

/** The buyer's photo, which is on their device. */
globalThis.photoFile = async () => {
  const blob = await (await (await caches.open('device')).match('/photo.jpg')).blob();
  return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
};
