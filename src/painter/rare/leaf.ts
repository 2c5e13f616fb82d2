import type { Finish } from '../../template/schema.ts';
import type { PaintContext } from '../assets.ts';
import { boxRegion } from '../regions.ts';
import { lay, wipe, type FinishTools } from '../finishes.ts';
import { layWithin, paintRimOf } from './edges.ts';
import { pictureLight, shade } from './picture-light.ts';

/** Metals as they lie in even light. */
const METALS: { readonly [finish in Finish]?: string } = {
  'foil-gold': '#cfa24a',
  'foil-silver': '#b9bec6',
  'foil-rose': '#d49a86',
};
/** How the room shows in metal leaf, from one bright window to the next: towards white, or towards its own dark. */
const SHINE: readonly (readonly [at: number, towardsWhite: number])[] = [
  [0, -0.3],
  [0.16, 0.05],
  [0.28, 0.62],
  [0.36, 0.85],
  [0.44, 0.4],
  [0.58, -0.12],
  [0.7, -0.38],
  [0.84, 0.12],
  [0.92, 0.3],
  [1, -0.3],
];
/** Windows repeat after so many sizes of the letters. */
const REPEAT = 3.2;

function tint(color: string, towardsWhite: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  // Dark parts of metal keep its hue and gain depth.
  const shown = channels.map((value) =>
    towardsWhite > 0
      ? value + (255 - value) * towardsWhite
      : value * (1 + towardsWhite * (1.35 - (0.35 * value) / Math.max(...channels, 1))),
  );
  return `rgb(${shown.map(Math.round).join(' ')})`;
}

function gradient(tools: FinishTools, color: string, sizePx: number): CanvasGradient {
  const { work, widthPx, heightPx, of } = tools;
  const { leftPx, topPx } = boxRegion(of.area, of.item.boxMm, of.view, 0);
  const [fromX, fromY] = [leftPx - of.region.leftPx, topPx - of.region.topPx];
  const lengthPx = sizePx * REPEAT;
  // Across the letters at a slant, from the box's corner on: it stays where it is while one types.
  const [dx, dy] = [0.84, 0.54];
  const repeats = Math.min(40, Math.ceil(((widthPx + heightPx + Math.abs(fromX)) * 1.2) / lengthPx) + 1);
  const filled = work.context.createLinearGradient(
    fromX,
    fromY,
    fromX + dx * lengthPx * repeats,
    fromY + dy * lengthPx * repeats,
  );
  for (let i = 0; i < repeats; i++) {
    for (const [at, towardsWhite] of SHINE) filled.addColorStop((i + at) / repeats, tint(color, towardsWhite));
  }
  return filled;
}

/** Metal leaf, stamped flat: the room and the picture's own light shine in it; a fine edge where it is pressed in. */
export function paintLeaf(finish: Finish, tools: FinishTools, target: PaintContext): void {
  const { widthPx, heightPx } = tools;
  const { item, way } = tools.of;
  const isText = item.kind === 'text';
  const color = METALS[finish] ?? (isText ? item.color : '#cfa24a');
  const sizePx = (isText ? item.sizeMm : Math.min(item.boxMm[2], item.boxMm[3]) / 4) * way.pxPerMm;
  const light = pictureLight(tools);
  const context = wipe(tools);
  context.fillStyle = gradient(tools, color, sizePx);
  context.fillRect(0, 0, widthPx, heightPx);
  if (light) {
    context.globalCompositeOperation = 'hard-light';
    lay(tools, context, light);
  }
  shade(tools, context);
  paintRimOf(tools, target, 'beyond', { dy: 0.5, blur: 0.2 }, 'rgb(255 255 255 / 22%)');
  paintRimOf(tools, target, 'beyond', { dy: -0.3, blur: 0.25 }, 'rgb(0 0 0 / 28%)');
  layWithin(tools, target);
  paintRimOf(tools, target, 'within', { dy: -0.35, blur: 0.15 }, 'rgb(255 255 255 / 50%)');
  paintRimOf(tools, target, 'within', { dy: 0.35, blur: 0.15 }, 'rgb(40 20 0 / 38%)');
}
