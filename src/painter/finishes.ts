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

/** The depth of an item on the canvas; the most there can be without one. */
export function depthPxOf(item: SceneItem | null, pxPerMm: number): number {
  let sizeMm = Infinity;
  if (item?.kind === 'text') sizeMm = item.sizeMm;
  else if (item) sizeMm = item.kind === 'photo' && item.tones ? DOTS_MM : Math.min(item.boxMm[2], item.boxMm[3]) / 4;
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
