import type { PaintContext } from '../assets.ts';
import { lay, type FinishTools } from '../finishes.ts';
import { compositeOf, shadingLayers } from '../paint-product.ts';
import type { Scratch } from '../scratch.ts';

/** Light is judged over so many sizes of the letters. */
const REACH = 1.6;

/** Engines that scale look some pixels beyond the part that is asked for: these repeat its edge. */
const EDGE_PX = 4;

function repeatEdge({ canvas, context }: Scratch, widthPx: number, heightPx: number): void {
  context.imageSmoothingEnabled = false;
  context.globalCompositeOperation = 'source-over';
  context.drawImage(canvas, widthPx - 1, 0, 1, heightPx, widthPx, 0, EDGE_PX, heightPx);
  const wholePx = widthPx + EDGE_PX;
  context.drawImage(canvas, 0, heightPx - 1, wholePx, 1, 0, heightPx, wholePx, EDGE_PX);
  context.imageSmoothingEnabled = true;
}

/** Reduces a canvas of the tools by halves until it has one pixel in so many; returns its size then. */
function reduce(tools: FinishTools, soft: Scratch, cellPx: number): readonly [widthPx: number, heightPx: number] {
  const { canvas, context } = soft;
  let [widthPx, heightPx] = [tools.widthPx, tools.heightPx];
  repeatEdge(soft, widthPx, heightPx);
  while ((widthPx > 1 || heightPx > 1) && tools.widthPx / widthPx < cellPx) {
    const [nextWidthPx, nextHeightPx] = [Math.ceil(widthPx / 2), Math.ceil(heightPx / 2)];
    context.globalCompositeOperation = 'copy';
    context.drawImage(canvas, 0, 0, widthPx, heightPx, 0, 0, nextWidthPx, nextHeightPx);
    [widthPx, heightPx] = [nextWidthPx, nextHeightPx];
    repeatEdge(soft, widthPx, heightPx);
  }
  return [widthPx, heightPx];
}

/** The product under the artwork, softened; `false` while its picture is not there. */
export function paintSoftBackdrop(tools: FinishTools, context: PaintContext, cellPx: number): boolean {
  const soft = tools.take('soft');
  if (soft === null || !tools.paintBackdrop(soft.context, 'source-over')) return false;
  const size = reduce(tools, soft, cellPx);
  context.imageSmoothingEnabled = true;
  context.drawImage(soft.canvas, 0, 0, ...size, 0, 0, tools.widthPx, tools.heightPx);
  return true;
}

/**
 * The light on the product, whatever its colour: grey where it is as bright as its surroundings, lighter and darker
 * where its picture is. `null` while there is no picture.
 */
export function pictureLight(tools: FinishTools): Scratch | null {
  const light = tools.take('light');
  const soft = tools.take('soft');
  if (light === null || soft === null || !tools.paintBackdrop(soft.context, 'source-over')) return null;
  const { widthPx, heightPx } = tools;
  const { item, way } = tools.of;
  const { context } = light;
  lay(tools, context, soft);
  const sizeMm = item.kind === 'text' ? item.sizeMm : Math.min(item.boxMm[2], item.boxMm[3]);
  const size = reduce(tools, soft, sizeMm * REACH * way.pxPerMm);
  soft.context.globalCompositeOperation = 'difference';
  soft.context.fillStyle = '#fff';
  soft.context.fillRect(0, 0, size[0] + EDGE_PX, size[1] + EDGE_PX);
  // Half of the picture and half of its softened negative: a half, and half of what they differ by.
  context.globalAlpha = 0.5;
  context.drawImage(soft.canvas, 0, 0, ...size, 0, 0, widthPx, heightPx);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, widthPx, heightPx);
  // Hard light with itself doubles its contrast.
  context.globalCompositeOperation = 'hard-light';
  context.drawImage(light.canvas, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx);
  return light;
}

/** Shades what covers the context as the surface's layers say; `false` where it has none. */
export function shade(tools: FinishTools, context: PaintContext): boolean {
  const layers = shadingLayers(tools.of.surface);
  for (const { src, blend } of layers) tools.paintUnder(context, src, compositeOf(blend));
  return layers.length > 0;
}
