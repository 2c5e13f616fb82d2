import type { PaintContext } from '../assets.ts';
import type { FinishTools } from '../finishes.ts';
import { paintEdge, paintRimOf, paintTone, type ToneStep } from './edges.ts';

const DARKER: readonly ToneStep[] = [
  ['multiply', 'itself'],
  ['multiply', '#6e6e6e'],
];
const BRIGHTER: readonly ToneStep[] = [
  ['screen', 'itself'],
  ['screen', '#303030'],
];

/** Raised: the upper edges catch light, the lower ones turn from it and throw a shade. No colour of its own. */
export function paintRaised(tools: FinishTools, target: PaintContext): void {
  paintEdge(tools, target, 'beyond', { dy: 1, blur: 1 }, DARKER, 0.55);
  paintEdge(tools, target, 'beyond', { dy: -0.5, blur: 0.7 }, BRIGHTER, 0.4);
  paintEdge(tools, target, 'within', { dy: -1, blur: 0.7 }, DARKER, 0.6);
  paintEdge(tools, target, 'within', { dy: 1, blur: 0.6 }, BRIGHTER, 1);
}

/** Pressed in: shade under the upper edges, light on the lower ones; the ground lies a little darker. */
export function paintPressed(tools: FinishTools, target: PaintContext): void {
  paintEdge(tools, target, 'beyond', { dy: 0.8, blur: 0.45 }, BRIGHTER, 0.9);
  paintRimOf(tools, target, 'beyond', { dy: -0.5, blur: 0.6 }, 'rgb(0 0 0 / 12%)');
  paintTone(tools, target, [['multiply', '#e6e6e6']], 'rgb(0 0 0 / 10%)');
  paintEdge(tools, target, 'within', { dy: 1.1, blur: 0.9 }, DARKER, 0.85);
  paintEdge(tools, target, 'within', { dy: -0.6, blur: 0.5 }, BRIGHTER, 0.5);
}
