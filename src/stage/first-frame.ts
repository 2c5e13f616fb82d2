import type { PaintAssets } from '../painter/assets.ts';
import { paintSurface } from '../painter/paint-surface.ts';
import type { SceneSurface } from '../scene/scene.ts';
import type { SizePx } from '../shared/units.ts';
import { fitView, frameOf } from './view.ts';

/**
 * Paints the preview on a plain canvas where Konva has not loaded, pixel for pixel where the stage will paint it. The
 * canvas is given its bitmap and its size in CSS pixels; lay it at the container's top left.
 *
 * @param box - The container's `clientWidth` and `clientHeight`.
 * @returns Whether anything was painted; a hidden container has no size yet.
 */
export function paintFirstFrame(
  canvas: HTMLCanvasElement,
  box: SizePx,
  devicePixelRatio: number,
  surface: SceneSurface,
  assets: PaintAssets,
): boolean {
  const frame = frameOf(box, devicePixelRatio);
  canvas.width = frame.widthPx;
  canvas.height = frame.heightPx;
  canvas.style.width = `${frame.widthPx / frame.pixelRatio}px`;
  canvas.style.height = `${frame.heightPx / frame.pixelRatio}px`;
  const context = frame.widthPx > 0 ? canvas.getContext('2d') : null;
  if (!context) return false;
  paintSurface(context, surface, assets, fitView(surface.image, frame));
  return true;
}
