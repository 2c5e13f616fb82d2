import type { SceneLayer, SceneSurface } from '../scene/scene.ts';
import type { PaintAssets, PaintContext, PaintView, SurfacePicture } from './assets.ts';
import { memoryOf } from './memory.ts';
import { sizedPicture } from './picture-levels.ts';

/** How a layer's blend is called on a canvas. */
export function compositeOf(blend: SceneLayer['blend']): GlobalCompositeOperation {
  return blend === 'normal' ? 'source-over' : blend;
}

/** Paints a picture over the whole surface; tells whether it is there. */
export function paintFullPicture(
  context: PaintContext,
  { src, tint }: SurfacePicture,
  surface: SceneSurface,
  assets: PaintAssets,
  view: PaintView,
): boolean {
  const source = assets.image(src, tint);
  if (source === null) return false;
  const widthPx = surface.image.widthPx * view.scale;
  const heightPx = surface.image.heightPx * view.scale;
  const picture = memoryOf(assets).levels.atLeast(sizedPicture(source), widthPx);
  context.imageSmoothingEnabled = true;
  context.drawImage(picture.source, view.offsetXPx, view.offsetYPx, widthPx, heightPx);
  return true;
}

/**
 * Paints the surface's picture and the layers that lie on the product, under the artwork.
 *
 * @returns Whether the picture itself is there.
 */
export function paintProduct(
  context: PaintContext,
  surface: SceneSurface,
  assets: PaintAssets,
  view: PaintView,
): boolean {
  context.save();
  const isThere = paintFullPicture(context, surface.image, surface, assets, view);
  for (const layer of surface.layers) {
    if (layer.over !== 'product') continue;
    context.globalCompositeOperation = compositeOf(layer.blend);
    paintFullPicture(context, layer, surface, assets, view);
  }
  context.restore();
  return isThere;
}

/** Layers that shade the artwork alone: they change its pixels and no others. */
export function shadingLayers(surface: SceneSurface): readonly SceneLayer[] {
  return surface.layers.filter((layer) => layer.over === 'artwork' && layer.blend !== 'normal');
}

/** Paints the plain layers over the artwork: rims, glass, camera holes. Shading belongs to `paintArtwork`. */
export function paintOverlay(context: PaintContext, surface: SceneSurface, assets: PaintAssets, view: PaintView): void {
  for (const layer of surface.layers) {
    if (layer.over === 'artwork' && layer.blend === 'normal') paintFullPicture(context, layer, surface, assets, view);
  }
}
