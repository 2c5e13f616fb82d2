import type { PaintContext } from '../assets.ts';
import { lay, wipe, type FinishTools } from '../finishes.ts';
import type { Scratch } from '../scratch.ts';

/** An edge: how far the artwork is moved to find it, and how soft it is; both in depths. */
export interface Edge {
  readonly dx?: number;
  readonly dy: number;
  readonly blur: number;
}

/** A step that changes the product's tone: the product over itself (`itself`), or a colour over it. */
export type ToneStep = readonly [operation: GlobalCompositeOperation, color: string];

/** The product itself in another tone, where the artwork covers it; a plain colour where there is no product yet. */
export function paintTone(
  tools: FinishTools,
  target: PaintContext,
  steps: readonly ToneStep[],
  fallback: string,
): void {
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
  lay(tools, context, tools.mask);
  lay(tools, target, tools.work);
}

/** Draws the artwork's outline, softened and moved, in one colour. Shadows do it, for WebKit's canvas has no filter. */
export function castSoft(tools: FinishTools, context: PaintContext, { dx = 0, dy, blur }: Edge, color = '#000'): void {
  const { widthPx, depthPx, mask } = tools;
  // The artwork itself stays off the canvas, so that its shadow alone is seen.
  const awayPx = mask.canvas.width + context.canvas.width;
  context.save();
  context.shadowColor = color;
  context.shadowBlur = 2 * blur * depthPx;
  context.shadowOffsetX = awayPx + dx * depthPx;
  context.shadowOffsetY = dy * depthPx;
  context.drawImage(mask.canvas, 0, 0, widthPx, tools.heightPx, -awayPx, 0, widthPx, tools.heightPx);
  context.restore();
}

/** What lies within the artwork along the edges it is moved away from; all edges where it is not moved. */
function within(tools: FinishTools, edge: Edge): Scratch | null {
  const shape = tools.take('shape');
  if (shape === null) return null;
  lay(tools, shape.context, tools.mask);
  shape.context.globalCompositeOperation = 'destination-out';
  castSoft(tools, shape.context, edge);
  return shape;
}

/** What lies beyond the artwork where it is moved to. */
function beyond(tools: FinishTools, edge: Edge): Scratch | null {
  const shape = tools.take('shape');
  if (shape === null) return null;
  castSoft(tools, shape.context, edge);
  shape.context.globalCompositeOperation = 'destination-out';
  lay(tools, shape.context, tools.mask);
  return shape;
}

/** The product in a darker or brighter tone of its own along an edge, so that light and shade are the picture's. */
export function paintEdge(
  tools: FinishTools,
  target: PaintContext,
  side: 'within' | 'beyond',
  edge: Edge,
  steps: readonly ToneStep[],
  opacity: number,
): void {
  const shape = side === 'within' ? within(tools, edge) : beyond(tools, edge);
  if (shape === null) return;
  target.globalAlpha = opacity;
  paintTone({ ...tools, mask: shape }, target, steps, steps.some(([step]) => step === 'screen') ? '#fff' : '#000');
  target.globalAlpha = 1;
}

/** A plain colour along an edge. */
export function paintRimOf(
  tools: FinishTools,
  target: PaintContext,
  side: 'within' | 'beyond',
  edge: Edge,
  color: string,
): void {
  const shape = side === 'within' ? within(tools, edge) : beyond(tools, edge);
  if (shape === null) return;
  shape.context.globalCompositeOperation = 'source-in';
  shape.context.fillStyle = color;
  shape.context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  lay(tools, target, shape);
}

/** The tools' own canvas, cut to the artwork, onto the target. */
export function layWithin(tools: FinishTools, target: PaintContext, mask = tools.mask): void {
  const { context } = tools.work;
  context.globalCompositeOperation = 'destination-in';
  lay(tools, context, mask);
  lay(tools, target, tools.work);
}
