import type { PaintContext } from '../assets.ts';
import type { FinishTools } from '../finishes.ts';
import { paintEdge, paintRimOf, paintTone, type ToneStep } from './edges.ts';
import { awayFrom, lightFrom } from './light-from.ts';

const DARKER: readonly ToneStep[] = [
  ['multiply', 'itself'],
  ['multiply', '#6e6e6e'],
];
const BRIGHTER: readonly ToneStep[] = [
  ['screen', 'itself'],
  ['screen', '#303030'],
];

/** Raised: the edges towards the light catch it, the others turn from it and throw a shade. No colour of its own. */
export function paintRaised(tools: FinishTools, target: PaintContext): void {
  const light = lightFrom(tools);
  paintEdge(tools, target, 'beyond', awayFrom(light, 1, 1), DARKER, 0.55);
  paintEdge(tools, target, 'beyond', awayFrom(light, -0.5, 0.7), BRIGHTER, 0.4);
  paintEdge(tools, target, 'within', awayFrom(light, -1, 0.7), DARKER, 0.6);
  paintEdge(tools, target, 'within', awayFrom(light, 1, 0.6), BRIGHTER, 1);
}

/** Pressed in: shade under the edges towards the light, light on the others; the ground lies a little darker. */
export function paintPressed(tools: FinishTools, target: PaintContext): void {
  const light = lightFrom(tools);
  paintEdge(tools, target, 'beyond', awayFrom(light, 0.8, 0.45), BRIGHTER, 0.9);
  paintRimOf(tools, target, 'beyond', awayFrom(light, -0.5, 0.6), 'rgb(0 0 0 / 12%)');
  paintTone(tools, target, [['multiply', '#e6e6e6']], 'rgb(0 0 0 / 10%)');
  paintEdge(tools, target, 'within', awayFrom(light, 1.1, 0.9), DARKER, 0.85);
  paintEdge(tools, target, 'within', awayFrom(light, -0.6, 0.5), BRIGHTER, 0.5);
}
