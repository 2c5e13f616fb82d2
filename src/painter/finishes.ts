import type { Finish } from '../template/schema.ts';
import type { SceneItem } from '../scene/scene.ts';
import type { PaintContext } from './assets.ts';
import type { Composition } from './compose-item.ts';
import type { Scratch } from './scratch.ts';

/** How deep a cut or how high a relief looks, in shares of the letters' size; light comes from above. */
const DEPTH_SHARE = 0.026;
/** Large letters are cut no deeper. */
const MAX_DEPTH_MM = 0.6;
/** Finer, an edge would not be seen at all on small previews. */
const MIN_DEPTH_PX = 0.7;
/** No rim reaches further beyond the artwork than this many depths; the farthest is the shade of a relief. */
export const RIM_REACH = 3.5;

/** Scratch canvases and what they are used on; all of one size. */
export interface FinishTools {
  readonly of: Composition;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly work: Scratch;
  /** The artwork in its own colours; most finishes count only its opacity. */
  readonly mask: Scratch;
  readonly depthPx: number;
  /** Paints the product as it lies under the artwork; `false` while its picture is not there. */
  readonly paintBackdrop: (context: PaintContext, operation: GlobalCompositeOperation) => boolean;
  /** The same for one of the surface's pictures. */
  readonly paintUnder: (context: PaintContext, src: string, operation: GlobalCompositeOperation) => boolean;
  /** One more canvas of this size, clear; the same one for the same role. */
  readonly take: (role: string) => Scratch | null;
}

/** Whether artwork is cut (`engrave…`), raised, pressed in or stamped: made by a tool, it has no colour of its own. */
export function isTooled(finish: Finish): boolean {
  return /^engrave|^foil|boss$/.test(finish);
}

/** Dots are cut as deep as the smallest letters, or their rims would cover their neighbours. */
const DOTS_MM = 1;

/** The depth of an item on the canvas. */
export function depthPxOf(item: SceneItem, pxPerMm: number): number {
  const isDots = item.kind === 'photo' && item.tones;
  const sizeMm = item.kind === 'text' ? item.sizeMm : isDots ? DOTS_MM : Math.min(item.boxMm[2], item.boxMm[3]) / 4;
  return Math.max(Math.min(sizeMm * DEPTH_SHARE, MAX_DEPTH_MM) * pxPerMm, MIN_DEPTH_PX);
}

/** The tools' own canvas, clear. */
export function wipe({ work, widthPx, heightPx }: FinishTools): PaintContext {
  const { context } = work;
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
  context.clearRect(0, 0, widthPx, heightPx);
  return context;
}

/** Lays a canvas of the tools onto another, moved down. */
export function lay(tools: FinishTools, context: PaintContext, source: Scratch, dyPx = 0): void {
  const { widthPx, heightPx } = tools;
  context.drawImage(source.canvas, 0, 0, widthPx, heightPx, 0, dyPx, widthPx, heightPx);
}

/** Everywhere at an opacity, and less where the artwork covers it, moved down by some depths: shade under upper edges. */
const SHADE_OPACITY = 0.54;
const SHADES = [
  [0.6, 0.44],
  [1.2, 1],
] as const;

/**
 * Cut into the material: its own tone, deep and saturated; shade under the upper edge; light caught by the lower. With
 * as few canvases and changes of them as will do: each keystroke pays for every one.
 */
export function paintEngraving(tools: FinishTools, target: PaintContext): void {
  const { depthPx, widthPx, heightPx, mask } = tools;
  const edge = tools.take('shape');
  const tone = wipe(tools);
  if (edge === null) return;
  const { context } = edge;
  // Light on the lower edge, and a little shade on the upper one; the cut itself covers the rest of both.
  lay(tools, context, mask);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  target.globalAlpha = 0.62;
  lay(tools, target, edge, depthPx);
  target.globalAlpha = 0.16;
  lay(tools, target, mask, -depthPx * 0.5);
  target.globalAlpha = 1;
  // Multiplied with itself, a material keeps its hue and gains depth: gold turns brown, silver grey.
  tone.fillStyle = 'rgb(60 60 64)';
  if (tools.paintBackdrop(tone, 'source-over')) {
    tools.paintBackdrop(tone, 'multiply');
    tools.paintBackdrop(tone, 'multiply');
    tone.globalCompositeOperation = 'multiply';
    tone.fillStyle = '#8c8c8c';
  }
  tone.fillRect(0, 0, widthPx, heightPx);
  context.globalCompositeOperation = 'copy';
  context.fillStyle = `rgb(0 0 0 / ${SHADE_OPACITY})`;
  context.fillRect(0, 0, widthPx, heightPx);
  context.globalCompositeOperation = 'destination-out';
  for (const [depths, opacity] of SHADES) {
    context.globalAlpha = opacity;
    lay(tools, context, mask, depthPx * depths);
  }
  tone.globalCompositeOperation = 'source-over';
  lay(tools, tone, edge);
  tone.globalCompositeOperation = 'destination-in';
  lay(tools, tone, mask);
  lay(tools, target, tools.work);
}

/** Photos that are burnt or cut: grey, and darkening the material they lie on. */
export function paintToned(tools: FinishTools, target: PaintContext): void {
  const context = wipe(tools);
  lay(tools, context, tools.mask);
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  // The fill reached beyond the photos: cut back to them, and multiply with the material below.
  tools.paintBackdrop(context, 'multiply');
  context.globalCompositeOperation = 'destination-in';
  lay(tools, context, tools.mask);
  lay(tools, target, tools.work);
}
