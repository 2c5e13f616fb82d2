import type { Matrix, SceneArea } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintView } from './assets.ts';
import { affineOf, planWarp, type WarpPlan } from './warp-plan.ts';

/** How the millimetres of an item's box come to pixels of the canvas: by one matrix, or through the tiles of a warp. */
export type Way =
  | { readonly kind: 'straight'; readonly matrix: Matrix; readonly pxPerMm: number }
  | { readonly kind: 'warped'; readonly plan: WarpPlan; readonly pxPerMm: number };

export function wayOf(area: SceneArea, view: PaintView, boxMm: BoxMm): Way {
  const matrix = affineOf(area, view);
  if (matrix !== null) {
    const pxPerMm = Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]));
    return { kind: 'straight', matrix, pxPerMm };
  }
  const [left, top, width, height] = boxMm;
  const [fromX, fromY] = [Math.max(0, left), Math.max(0, top)];
  const toX = Math.min(area.widthMm, left + width);
  const toY = Math.min(area.heightMm, top + height);
  const plan = planWarp(area, view, [fromX, fromY, Math.max(0, toX - fromX), Math.max(0, toY - fromY)]);
  return { kind: 'warped', plan, pxPerMm: plan.pxPerMm };
}
