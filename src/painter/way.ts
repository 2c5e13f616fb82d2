import type { Matrix, SceneArea } from '../scene/scene.ts';
import type { PaintView } from './assets.ts';
import { affineOf, planWarp, type WarpPlan } from './warp-plan.ts';

/** How an area's millimetres come to pixels of the canvas: by one matrix, or through the tiles of a warp. */
export type Way =
  | { readonly kind: 'straight'; readonly matrix: Matrix; readonly pxPerMm: number }
  | { readonly kind: 'warped'; readonly plan: WarpPlan; readonly pxPerMm: number };

export function wayOf(area: SceneArea, view: PaintView): Way {
  const matrix = affineOf(area, view);
  if (matrix !== null) {
    const pxPerMm = Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]));
    return { kind: 'straight', matrix, pxPerMm };
  }
  const plan = planWarp(area, view);
  return { kind: 'warped', plan, pxPerMm: plan.pxPerMm };
}
