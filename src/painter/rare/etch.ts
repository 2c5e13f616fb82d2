import type { PaintContext } from '../assets.ts';
import { wipe, type FinishTools } from '../finishes.ts';
import { castSoft, layWithin, paintEdge, paintRimOf, paintTone } from './edges.ts';
import { paintGrain } from './grain.ts';
import { paintSoftBackdrop } from './picture-light.ts';

/** Grains of blasted glass. */
const FROST_MM = 0.12;

/** Burnt into wood: brown like char, the grain still seen in it; darker along the edges, where the beam turned. */
export function paintBurnt(tools: FinishTools, target: PaintContext): void {
  paintEdge(tools, target, 'beyond', { dy: 0, blur: 1.3 }, [['multiply', '#a5713f']], 0.75);
  paintEdge(tools, target, 'beyond', { dy: 0.7, blur: 0.3 }, [['screen', '#3a2e20']], 0.6);
  // Once more by itself, the wood's own grain gets plainer as it gets darker.
  paintTone(
    tools,
    target,
    [
      ['multiply', 'itself'],
      ['multiply', '#8d5e3c'],
    ],
    '#4b2c18',
  );
  paintRimOf(tools, target, 'within', { dy: 0, blur: 0.9 }, 'rgb(34 14 4 / 80%)');
  paintRimOf(tools, target, 'within', { dy: 0.9, blur: 0.5 }, 'rgb(12 4 0 / 50%)');
}

/** Frosted: what lies behind is blurred and veiled in white; fine grains, a soft edge, a faint shade behind the pane. */
export function paintFrosted(tools: FinishTools, target: PaintContext): void {
  const { widthPx, heightPx, depthPx } = tools;
  paintRimOf(tools, target, 'beyond', { dx: 0.5, dy: 1, blur: 0.9 }, 'rgb(6 18 28 / 22%)');
  const soft = tools.take('shape');
  if (soft === null) return;
  castSoft(tools, soft.context, { dy: 0, blur: 0.25 });
  const context = wipe(tools);
  paintSoftBackdrop(tools, context, 3 * depthPx);
  context.fillStyle = 'rgb(244 248 250 / 64%)';
  context.fillRect(0, 0, widthPx, heightPx);
  paintGrain(tools, context, FROST_MM, 0.16);
  layWithin(tools, target, soft);
  paintRimOf(tools, target, 'within', { dy: -0.7, blur: 0.4 }, 'rgb(255 255 255 / 55%)');
  paintRimOf(tools, target, 'within', { dy: 0.6, blur: 0.4 }, 'rgb(20 44 60 / 20%)');
}
