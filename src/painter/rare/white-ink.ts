import type { PaintContext } from '../assets.ts';
import { lay, wipe, type FinishTools } from '../finishes.ts';
import { layWithin } from './edges.ts';
import { pictureLight, shade } from './picture-light.ts';

/** White ink is no paper: a little warmer and darker, and what it lies on shows through it a little. */
const WHITE = '#f4f3ef';
const OPACITY = 0.96;
const LIGHT_SHARE = 0.55;

/** Ink over an opaque white base, so that it keeps its colour on dark and clear goods; lit as the product is. */
export function paintWhiteInk(tools: FinishTools, target: PaintContext): void {
  const { widthPx, heightPx } = tools;
  const context = wipe(tools);
  context.fillStyle = WHITE;
  context.fillRect(0, 0, widthPx, heightPx);
  context.globalCompositeOperation = 'multiply';
  lay(tools, context, tools.mask);
  const light = shade(tools, context) ? null : pictureLight(tools);
  if (light) {
    context.globalCompositeOperation = 'hard-light';
    context.globalAlpha = LIGHT_SHARE;
    lay(tools, context, light);
    context.globalAlpha = 1;
  }
  target.globalAlpha = OPACITY;
  layWithin(tools, target);
  target.globalAlpha = 1;
}
