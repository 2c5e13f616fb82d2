/** Paints the demo's sample photographs: `node tools/products/photos/paint.mjs`. Run by hand; the pictures are committed. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const OUT = fileURLToPath(new URL('../../../demo/photos/', import.meta.url));
const LARGE = { widthPx: 3000, heightPx: 3400 };
const SMALL = { widthPx: 400, heightPx: 300 };
const MAX_BYTES = 2_500_000;
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-watchdog',
];

/** Runs in the page: the far scene by shader, tile by tile, then the near shore; leaves the canvas on `window`. */
async function paintInPage({ shader, foreground, widthPx, heightPx }) {
  const tile = 500;
  const glass = new OffscreenCanvas(tile, tile);
  const gl = glass.getContext('webgl2', { preserveDrawingBuffer: true });
  const program = gl.createProgram();
  const corners = '#version 300 es\nvoid main(){gl_Position=vec4(gl_VertexID==1?3.:-1.,gl_VertexID==2?3.:-1.,0,1);}';
  for (const [type, source] of [
    [gl.VERTEX_SHADER, corners],
    [gl.FRAGMENT_SHADER, shader],
  ]) {
    const compiled = gl.createShader(type);
    gl.shaderSource(compiled, source);
    gl.compileShader(compiled);
    if (!gl.getShaderParameter(compiled, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(compiled));
    gl.attachShader(program, compiled);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.uniform2f(gl.getUniformLocation(program, 'uSize'), widthPx, heightPx);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.translate(0, heightPx);
  context.scale(1, -1); // WebGL's rows run upwards; its tiles are drawn upside down into place.
  for (let y = 0; y < heightPx; y += tile) {
    for (let x = 0; x < widthPx; x += tile) {
      gl.uniform2f(gl.getUniformLocation(program, 'uOrigin'), x, y);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      context.setTransform(1, 0, 0, -1, 0, y + tile);
      context.drawImage(glass, x, 0);
    }
  }
  context.resetTransform();
  const { paintForeground } = await import(URL.createObjectURL(new Blob([foreground], { type: 'text/javascript' })));
  paintForeground(context, widthPx, heightPx);
  window.painted = canvas;
}

/** Runs in the page: the middle of the painting at a size, as JPEG. */
async function encodeInPage({ widthPx, heightPx, quality }) {
  const { painted } = window;
  const scale = Math.max(widthPx / painted.width, heightPx / painted.height);
  const [sw, sh] = [widthPx / scale, heightPx / scale];
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(painted, (painted.width - sw) / 2, (painted.height - sh) * 0.72, sw, sh, 0, 0, widthPx, heightPx);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const page = await browser.newPage();
  const shader = readFileSync(new URL('lake.glsl', import.meta.url), 'utf8');
  const foreground = readFileSync(new URL('foreground.mjs', import.meta.url), 'utf8');
  await page.evaluate(paintInPage, { shader, foreground, ...LARGE });
  mkdirSync(OUT, { recursive: true });
  let quality = 0.93;
  let large;
  do {
    quality -= 0.03;
    large = Buffer.from(await page.evaluate(encodeInPage, { ...LARGE, quality }), 'base64');
  } while (large.length > MAX_BYTES);
  const small = Buffer.from(await page.evaluate(encodeInPage, { ...SMALL, quality: 0.85 }), 'base64');
  writeFileSync(`${OUT}lake-morning.jpg`, large);
  writeFileSync(`${OUT}lake-morning-small.jpg`, small);
  console.log(`lake-morning.jpg ${large.length} bytes at quality ${quality.toFixed(2)}; small ${small.length} bytes`);
} finally {
  await browser.close();
}
