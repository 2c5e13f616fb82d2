/** Runs a scene's path tracer in headless Chromium and brings the film back as plain float arrays. */

import { buildShader } from './shader.mjs';
import { buildCamera } from './camera.mjs';

export const FILM_LAYERS = ['radiance', 'light', 'guide', 'region'];

/** Runs inside the page: WebGL 2, additive float blending, small tiles so that no single draw hangs the GPU process. */
function traceInPage({ shader, camera, widthPx, heightPx, frames, textures, outputs, window: part, pass }) {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl.getExtension('EXT_color_buffer_float') || !gl.getExtension('EXT_float_blend'))
    throw new Error('no float film');
  const compile = (type, source) => {
    const compiled = gl.createShader(type);
    gl.shaderSource(compiled, source);
    gl.compileShader(compiled);
    if (!gl.getShaderParameter(compiled, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(compiled));
    return compiled;
  };
  const program = gl.createProgram();
  const corners = '#version 300 es\nvoid main(){gl_Position=vec4(gl_VertexID==1?3.:-1.,gl_VertexID==2?3.:-1.,0,1);}';
  gl.attachShader(program, compile(gl.VERTEX_SHADER, corners));
  gl.attachShader(program, compile(gl.FRAGMENT_SHADER, shader));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  gl.useProgram(program);
  const at = (name) => gl.getUniformLocation(program, name);
  const bytesOf = (packed) => Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  if (!gl.getExtension('OES_texture_float_linear')) throw new Error('no smooth float textures');
  textures.forEach(({ name, kind, width, height, layers, values }, unit) => {
    const bytes = bytesOf(values);
    const target = layers ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(target, gl.createTexture());
    if (layers) gl.texImage3D(target, 0, gl.SRGB8_ALPHA8, width, height, layers, 0, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    else {
      const [inner, format] = kind === 'pairs' ? [gl.RG32F, gl.RG] : [gl.RGBA32F, gl.RGBA];
      gl.texImage2D(target, 0, inner, width, height, 0, format, gl.FLOAT, new Float32Array(bytes.buffer));
    }
    for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(target, side, gl.LINEAR);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(target, side, gl.CLAMP_TO_EDGE);
    gl.uniform1i(at(name), unit);
  });
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  gl.activeTexture(gl.TEXTURE0 + textures.length);
  const attachments = Array.from({ length: outputs }, (_, index) => {
    const point = gl.COLOR_ATTACHMENT0 + index;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, part.widthPx, part.heightPx);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, point, gl.TEXTURE_2D, texture, 0);
    return point;
  });
  gl.drawBuffers(attachments);
  gl.viewport(0, 0, part.widthPx, part.heightPx);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE);
  gl.enable(gl.SCISSOR_TEST);
  gl.uniform2f(at('uSize'), widthPx, heightPx);
  gl.uniform2f(at('uOrigin'), part.leftPx, heightPx - part.topPx - part.heightPx);
  gl.uniform1i(at('uPass'), pass);
  gl.uniform3fv(at('uEye'), camera.eyeMm);
  gl.uniform3fv(at('uRight'), camera.right);
  gl.uniform3fv(at('uUp'), camera.up);
  gl.uniform3fv(at('uForward'), camera.forward);
  gl.uniform1f(at('uTanHalf'), camera.tanHalf);
  const tile = 256;
  const probe = new Float32Array(4);
  for (let frame = 0; frame < frames; frame++) {
    gl.uniform1i(at('uFrame'), frame + 1);
    for (let y = 0; y < part.heightPx; y += tile) {
      for (let x = 0; x < part.widthPx; x += tile) {
        gl.scissor(x, y, tile, tile);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      }
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, probe); // Waits for the frame.
  }
  const film = new Float32Array(part.widthPx * part.heightPx * 4);
  return attachments.map((point) => {
    gl.readBuffer(point);
    gl.readPixels(0, 0, part.widthPx, part.heightPx, gl.RGBA, gl.FLOAT, film);
    const bytes = new Uint8Array(film.buffer);
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  });
}

/** Averages one layer of film and turns it upright: WebGL counts rows from the bottom. */
function readLayer(text, { widthPx, heightPx }, frames) {
  const bytes = Buffer.from(text, 'base64');
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const upright = new Float32Array(values.length);
  const stride = widthPx * 4;
  for (let y = 0; y < heightPx; y++) {
    const row = values.subarray((heightPx - 1 - y) * stride, (heightPx - y) * stride);
    for (let i = 0; i < stride; i++) upright[y * stride + i] = row[i] / frames;
  }
  return upright;
}

/** Bytes in a form that crosses into the page. */
const pack = (values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** The scene's own maps as textures: heights of cloth, and which place of the cut is where. */
function texturesOf({ map, placeMap }) {
  return [
    ...(map ? [{ name: 'uMap', ...map }] : []),
    ...(placeMap ? [{ name: 'uPlaces', kind: 'pairs', ...placeMap }] : []),
  ];
}

/**
 * Exposes any shader of a scene.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ shader: string, widthPx: number, heightPx: number, frames: number, outputs: number, pass?: number,
 *   textures?: object[], window?: { leftPx: number, topPx: number, widthPx: number, heightPx: number } }} options -
 *   `window`: the part of the picture that is exposed, all without it.
 * @returns {Promise<Float32Array[]>} Four values a pixel for each output, averaged over the frames.
 */
export async function exposeOutputs(browser, scene, { textures = [], pass = 0, ...options }) {
  const { widthPx, heightPx, frames } = options;
  const part = options.window ?? { leftPx: 0, topPx: 0, widthPx, heightPx };
  const page = await browser.newPage();
  try {
    const packed = [...texturesOf(scene), ...textures].map((one) => ({ ...one, values: pack(one.values) }));
    const job = { ...options, camera: buildCamera(scene.view), window: part, textures: packed, pass };
    const texts = await page.evaluate(traceInPage, job);
    return texts.map((text) => readLayer(text, part, frames));
  } finally {
    await page.close();
  }
}

/**
 * Exposes one scene.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<object>} Float arrays of four values a pixel: `radiance`, `light`, `guide`, `region`.
 */
export async function exposeScene(browser, scene, { widthPx, heightPx, frames }) {
  const shader = buildShader(scene);
  const outputs = FILM_LAYERS.length;
  const layers = await exposeOutputs(browser, scene, { shader, widthPx, heightPx, frames, outputs });
  return { widthPx, heightPx, frames, ...Object.fromEntries(FILM_LAYERS.map((name, index) => [name, layers[index]])) };
}
