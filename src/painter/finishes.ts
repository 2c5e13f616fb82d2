import type { SceneArea, SceneItem } from '../scene/scene.ts';
import type { PaintContext } from './assets.ts';
import type { Scratch } from './scratch.ts';

/** How deep a cut or how high a relief looks, in shares of the letters' size; light comes from above. */
const DEPTH_SHARE = 0.026;
const MIN_DEPTH_PX = 0.8;
const MAX_DEPTH_PX = 5;
/** No rim reaches further beyond the artwork than this; the farthest is the shade of a relief. */
export const RIM_REACH_PX = Math.ceil(1.4 * MAX_DEPTH_PX);

/** Two scratch canvases and what they are used on; all of one size. */
export interface FinishTools {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly work: Scratch;
  /** The artwork, of which only the opacity counts. */
  readonly mask: Scratch;
  readonly depthPx: number;
  /** Paints the product as it lies under the artwork; `false` while its picture is not there. */
  readonly paintBackdrop: (context: PaintContext, operation: GlobalCompositeOperation) => boolean;
}

/** The depth of an item on the canvas. */
export function depthPxOf(item: SceneItem, pxPerMm: number): number {
  const sizeMm = item.kind === 'text' ? item.sizeMm : Math.min(item.boxMm[2], item.boxMm[3]) / 4;
  return Math.min(Math.max(sizeMm * DEPTH_SHARE * pxPerMm, MIN_DEPTH_PX), MAX_DEPTH_PX);
}

function wipe({ work, widthPx, heightPx }: FinishTools): PaintContext {
  const { context } = work;
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
  context.clearRect(0, 0, widthPx, heightPx);
  return context;
}

function lay(tools: FinishTools, context: PaintContext, source: Scratch, dyPx: number): void {
  const { widthPx, heightPx } = tools;
  context.drawImage(source.canvas, 0, 0, widthPx, heightPx, 0, dyPx, widthPx, heightPx);
}

/**
 * A rim of one colour on `target`. Inside: what the artwork covers and the artwork moved by `dyPx` does not. Outside:
 * what the moved artwork covers and the artwork does not.
 */
function paintRim(
  tools: FinishTools,
  target: PaintContext,
  side: 'inside' | 'outside',
  dyPx: number,
  color: string,
): void {
  const context = wipe(tools);
  lay(tools, context, tools.mask, side === 'inside' ? 0 : dyPx);
  context.globalCompositeOperation = 'destination-out';
  lay(tools, context, tools.mask, side === 'inside' ? dyPx : 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  lay(tools, target, tools.work, 0);
}

/** A step that changes the product's tone: the product over itself (`itself`), or a colour over it. */
type ToneStep = readonly [operation: GlobalCompositeOperation, color: string];

/** The product itself in another tone, where the artwork covers it; a plain colour where there is no product yet. */
function paintTone(tools: FinishTools, target: PaintContext, steps: readonly ToneStep[], fallback: string): void {
  const { widthPx, heightPx } = tools;
  const context = wipe(tools);
  if (tools.paintBackdrop(context, 'source-over')) {
    for (const [operation, color] of steps) {
      context.globalCompositeOperation = operation;
      context.fillStyle = color;
      if (color === 'itself') tools.paintBackdrop(context, operation);
      else context.fillRect(0, 0, widthPx, heightPx);
    }
  } else {
    context.fillStyle = fallback;
    context.fillRect(0, 0, widthPx, heightPx);
  }
  context.globalCompositeOperation = 'destination-in';
  lay(tools, context, tools.mask, 0);
  lay(tools, target, tools.work, 0);
}

/** Cut into the material: its own tone, deep and saturated; shade under the upper edge; light caught by the lower. */
function paintEngraving(tools: FinishTools, target: PaintContext): void {
  const { depthPx } = tools;
  paintRim(tools, target, 'outside', depthPx, 'rgb(255 255 255 / 62%)');
  paintRim(tools, target, 'outside', -depthPx * 0.5, 'rgb(0 0 0 / 16%)');
  // Multiplied with itself, a material keeps its hue and gains depth: gold turns brown, silver grey.
  paintTone(
    tools,
    target,
    [
      ['multiply', 'itself'],
      ['multiply', 'itself'],
      ['multiply', '#8c8c8c'],
    ],
    'rgb(60 60 64)',
  );
  paintRim(tools, target, 'inside', depthPx * 1.2, 'rgb(0 0 0 / 30%)');
  paintRim(tools, target, 'inside', depthPx * 0.6, 'rgb(0 0 0 / 34%)');
  paintRim(tools, target, 'inside', -depthPx * 0.5, 'rgb(255 255 255 / 14%)');
}

/** Raised from the material: hardly brighter itself, light on the upper edge, shade below. */
function paintEmbossing(tools: FinishTools, target: PaintContext): void {
  const { depthPx } = tools;
  paintRim(tools, target, 'outside', depthPx * 1.4, 'rgb(0 0 0 / 22%)');
  paintRim(tools, target, 'outside', depthPx * 0.7, 'rgb(0 0 0 / 26%)');
  paintTone(tools, target, [['screen', '#2a2a2a']], 'rgb(225 225 228)');
  paintRim(tools, target, 'inside', -depthPx * 0.9, 'rgb(0 0 0 / 26%)');
  paintRim(tools, target, 'inside', depthPx * 0.9, 'rgb(255 255 255 / 55%)');
}

/** Metal leaf lies flat: its gradient is in the artwork already, here it only gets an edge. */
function paintFoiling(tools: FinishTools, target: PaintContext): void {
  const edgePx = Math.max(MIN_DEPTH_PX, tools.depthPx * 0.4);
  paintRim(tools, target, 'outside', edgePx, 'rgb(0 0 0 / 22%)');
  lay(tools, target, tools.mask, 0);
  paintRim(tools, target, 'inside', edgePx, 'rgb(255 255 255 / 45%)');
  paintRim(tools, target, 'inside', -edgePx, 'rgb(0 0 0 / 20%)');
}

/** Paints the artwork in the area's finish over `target`, which has the tools' size. */
export function paintFinish(finish: SceneArea['finish'], tools: FinishTools, target: PaintContext): void {
  switch (finish) {
    case 'engrave':
      paintEngraving(tools, target);
      break;
    case 'emboss':
      paintEmbossing(tools, target);
      break;
    case 'foil':
      paintFoiling(tools, target);
      break;
    case 'print':
      lay(tools, target, tools.mask, 0);
  }
}

/** Photos that are burnt or cut: grey, and darkening the material they lie on. */
export function paintToned(tools: FinishTools, target: PaintContext): void {
  const context = wipe(tools);
  lay(tools, context, tools.mask, 0);
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  // The fill reached beyond the photos: cut back to them, and multiply with the material below.
  tools.paintBackdrop(context, 'multiply');
  context.globalCompositeOperation = 'destination-in';
  lay(tools, context, tools.mask, 0);
  lay(tools, target, tools.work, 0);
}
