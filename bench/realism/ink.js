// From the print file to what lies on the product: ink on white, or what a laser does to metal and wood.

/** Wood char, as a share of the wood's own colour (sRGB). */
const CHAR = 'rgb(89 72 60)';
const SCORCH = 'rgb(214 186 156)';
/** How far a groove's sides slant, and how far heat reaches. */
const GROOVE_MM = 0.03;
const SCORCH_MM = 0.45;

function canvasOf(width, height, color) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (color) {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
  return context;
}

/** The artwork's own outline in one colour. */
function silhouette(print, color) {
  const context = canvasOf(print.width, print.height, color);
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(print, 0, 0);
  return context.canvas;
}

function clipToArea(context, { shape = 'rectangle', widthMm, heightMm }, pxPerMm) {
  if (shape === 'rectangle') return;
  const path = new Path2D();
  if (shape === 'ellipse')
    path.ellipse(
      (widthMm * pxPerMm) / 2,
      (heightMm * pxPerMm) / 2,
      (widthMm * pxPerMm) / 2,
      (heightMm * pxPerMm) / 2,
      0,
      0,
      7,
    );
  else path.addPath(new Path2D(shape), new DOMMatrix().scale(pxPerMm));
  context.clip(path, 'evenodd');
}

/** @returns {ImageData} White where the product stays as it is. */
export function inkOf(print, artwork, area, pxPerMm) {
  const { width, height } = print;
  const context = canvasOf(width, height, '#ffffff');
  const finish = area.finish ?? 'print';
  const isLettered = artwork === 'text';
  clipToArea(context, area, pxPerMm);
  if (finish === 'engrave' && isLettered) {
    context.filter = `blur(${GROOVE_MM * pxPerMm}px)`;
    context.drawImage(silhouette(print, '#000000'), 0, 0);
  } else if (finish === 'engrave-wood' && isLettered) {
    context.globalCompositeOperation = 'multiply';
    context.filter = `blur(${SCORCH_MM * pxPerMm}px)`;
    context.drawImage(silhouette(print, SCORCH), 0, 0);
    context.filter = 'none';
    context.drawImage(silhouette(print, CHAR), 0, 0);
  } else {
    context.drawImage(print, 0, 0);
  }
  const image = context.getImageData(0, 0, width, height);
  if (finish.startsWith('engrave') && !isLettered) {
    // A laser has one colour: it works from the file's luma.
    for (let i = 0; i < image.data.length; i += 4) {
      const grey = 0.299 * image.data[i] + 0.587 * image.data[i + 1] + 0.114 * image.data[i + 2];
      image.data.fill(grey, i, i + 3);
    }
  }
  return image;
}
