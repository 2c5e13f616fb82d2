/** Runs a scene's path tracer in headless Chromium and brings the film back as plain float arrays. */

import { buildShader } from './shader.mjs';
import { buildCamera } from './camera.mjs';

export const FILM_LAYERS = ['radiance', 'light', 'guide', 'region'];

/** Runs inside the page: WebGL 2, additive float blending, small tiles so that no single draw hangs the GPU process. */
function traceInPage({ shader, camera, widthPx, heightPx, frames, map }) {
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
  if (map) {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    const packed = atob(map.values);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    const texels = new Float32Array(bytes.buffer);
    if (!gl.getExtension('OES_texture_float_linear')) throw new Error('no smooth float textures');
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, map.width, map.height, 0, gl.RGBA, gl.FLOAT, texels);
    for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.LINEAR);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  }
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  const attachments = [0, 1, 2, 3].map((index) => {
    const point = gl.COLOR_ATTACHMENT0 + index;
    gl.activeTexture(gl.TEXTURE1);
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, widthPx, heightPx);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, point, gl.TEXTURE_2D, texture, 0);
    return point;
  });
  gl.drawBuffers(attachments);
  gl.viewport(0, 0, widthPx, heightPx);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE);
  gl.enable(gl.SCISSOR_TEST);
  gl.uniform2f(at('uSize'), widthPx, heightPx);
  gl.uniform3fv(at('uEye'), camera.eyeMm);
  gl.uniform3fv(at('uRight'), camera.right);
  gl.uniform3fv(at('uUp'), camera.up);
  gl.uniform3fv(at('uForward'), camera.forward);
  gl.uniform1f(at('uTanHalf'), camera.tanHalf);
  const tile = 256;
  const probe = new Float32Array(4);
  for (let frame = 0; frame < frames; frame++) {
    gl.uniform1i(at('uFrame'), frame + 1);
    for (let y = 0; y < heightPx; y += tile) {
      for (let x = 0; x < widthPx; x += tile) {
        gl.scissor(x, y, tile, tile);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      }
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, probe); // Waits for the frame.
  }
  const film = new Float32Array(widthPx * heightPx * 4);
  return attachments.map((point) => {
    gl.readBuffer(point);
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.FLOAT, film);
    const bytes = new Uint8Array(film.buffer);
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  });
}

/** Averages the film and turns it upright: WebGL counts rows from the bottom. */
function readFilm(texts, widthPx, heightPx, frames) {
  const film = { widthPx, heightPx, frames };
  texts.forEach((text, index) => {
    const bytes = Buffer.from(text, 'base64');
    const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const upright = new Float32Array(values.length);
    const stride = widthPx * 4;
    for (let y = 0; y < heightPx; y++) {
      const row = values.subarray((heightPx - 1 - y) * stride, (heightPx - y) * stride);
      for (let i = 0; i < stride; i++) upright[y * stride + i] = row[i] / frames;
    }
    film[FILM_LAYERS[index]] = upright;
  });
  return film;
}

/** A scene's height map in a form that crosses into the page. */
const packMap = (map) =>
  map
    ? {
        ...map,
        values: Buffer.from(map.values.buffer, map.values.byteOffset, map.values.byteLength).toString('base64'),
      }
    : null;

/**
 * Exposes one scene.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<object>} Float arrays of four values a pixel: `radiance`, `light`, `guide`, `region`.
 */
export async function exposeScene(browser, scene, { widthPx, heightPx, frames }) {
  const page = await browser.newPage();
  try {
    const options = { shader: buildShader(scene), camera: buildCamera(scene.view), widthPx, heightPx, frames };
    const texts = await page.evaluate(traceInPage, { ...options, map: packMap(scene.map) });
    return readFilm(texts, widthPx, heightPx, frames);
  } finally {
    await page.close();
  }
}
