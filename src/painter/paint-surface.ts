import type { SceneSurface } from '../scene/scene.ts';
import type { PaintAssets, PaintContext, PaintView } from './assets.ts';
import { paintArtwork } from './paint-artwork.ts';
import { paintOverlay, paintProduct } from './paint-product.ts';

export { paintArtwork };

/**
 * Paints a surface whole: product, artwork, overlay.
 *
 * @returns Whether the product's picture is there.
 */
export function paintSurface(
  context: PaintContext,
  surface: SceneSurface,
  assets: PaintAssets,
  view: PaintView,
): boolean {
  const isThere = paintProduct(context, surface, assets, view);
  paintArtwork(context, surface, assets, view);
  paintOverlay(context, surface, assets, view);
  return isThere;
}
