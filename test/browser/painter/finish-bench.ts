// A block of lettering in one finish on a plain product, and how its colours are told apart.
import { paintSurface } from '../../../src/painter/paint-surface.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import type { Finish } from '../../../src/template/schema.ts';
import { bench, flat, Pixels, sheet, surfaceWith, type Bench, type Pixel } from './workbench.ts';

export const TEXT = { id: 'text', type: 'text', boxMm: [20, 10, 60, 40], colors: ['rust'] };
/** Within the block that the text is, far from its edges: 350 px across, 250 down. */
export const MIDDLE = { left: 320, top: 230, right: 380, bottom: 270 };

export interface Scene {
  readonly made: Bench;
  readonly surface: SceneSurface;
}

/** A block of lettering (or other words) on a product of one colour, or on its picture. */
export function on(
  product: string | HTMLCanvasElement,
  finish: Finish,
  text = '█',
  more: { area?: object; surface?: object; field?: object } = {},
): Scene {
  const made = bench();
  made.images.set('front.jpg', typeof product === 'string' ? flat(1000, 800, product) : product);
  const { area = {}, surface = {}, field = {} } = more;
  const laid = surfaceWith(made, [{ ...TEXT, ...field }], { text: { text } }, { area: { finish, ...area }, surface });
  return { made, surface: laid };
}

export function painted({ made, surface }: Scene, scale = 1): Pixels {
  const paper = sheet(1000 * scale, 800 * scale);
  paintSurface(paper.context, surface, made.assets, { scale, offsetXPx: 0, offsetYPx: 0 });
  return new Pixels(paper);
}

export function mean(pixels: Pixels, { left, top, right, bottom } = MIDDLE): Pixel {
  const sums = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) pixels.at(x, y).forEach((value, i) => (sums[i] = (sums[i] as number) + value));
  }
  const count = (right - left) * (bottom - top);
  return sums.map((sum) => sum / count) as unknown as Pixel;
}

/** Degrees on the colour wheel. */
export function hueOf([red, green, blue]: Pixel): number {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least || 1;
  const sixth =
    most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  return (sixth * 60 + 360) % 360;
}

export function saturationOf([red, green, blue]: Pixel): number {
  return (Math.max(red, green, blue) - Math.min(red, green, blue)) / Math.max(red, green, blue, 1);
}
