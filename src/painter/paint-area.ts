import type { SceneArea, SceneItem } from '../scene/scene.ts';
import type { PaintAssets, PaintContext } from './assets.ts';
import { isTooled } from './finishes.ts';
import { PaintMemory } from './memory.ts';
import { paintPhoto, paintPicture } from './paint-photo.ts';
import { type Fill, paintText } from './paint-text.ts';

/** What is not printed but cut, raised or stamped is made from black artwork. */
const TOOL_COLOR = '#000000';

export interface ItemPainting {
  readonly assets: PaintAssets;
  readonly memory: PaintMemory;
  /** Pixels of the canvas in a millimetre of the area: decides from how large a picture one paints. */
  readonly pxPerMm: number;
  /** Shows samples, empty boxes and softness; a print shows none of them. */
  readonly isPreview: boolean;
  /** Instead of the colour of texts. */
  readonly fill?: Fill | undefined;
}

/**
 * Paints items in their order into a context whose unit is the area's millimetre.
 *
 * @returns Fields whose picture is not there.
 */
export function paintItems(
  context: PaintContext,
  area: SceneArea,
  items: readonly SceneItem[],
  painting: ItemPainting,
): readonly string[] {
  const { assets, memory, pxPerMm, isPreview, fill } = painting;
  const missing: string[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'photo':
        if (!paintPhoto(context, item, assets, memory, pxPerMm, isPreview)) missing.push(item.field);
        break;
      case 'picture':
        if (!paintPicture(context, item, assets, memory, pxPerMm)) missing.push(item.field);
        break;
      case 'text':
        if (isPreview || !item.sample)
          paintText(context, item, assets, memory, fill ?? (isTooled(area.finish) ? TOOL_COLOR : item.color));
    }
  }
  return missing;
}

/**
 * Paints the artwork of an area flat, as production takes it: no product, no samples, no softness, not cut to the
 * area's shape, so that bleed stays. The area's top left corner is the context's origin; translate for bleed.
 *
 * @returns Fields whose photo or picture is not there; a print of them would be wrong.
 */
export function paintArea(
  context: PaintContext,
  area: SceneArea,
  assets: PaintAssets,
  pxPerMm: number,
): readonly string[] {
  // Reduced copies of full-size photos are large and never needed twice.
  const memory = new PaintMemory(assets);
  context.save();
  context.scale(pxPerMm, pxPerMm);
  const missing = paintItems(context, area, area.items, { assets, memory, pxPerMm, isPreview: false });
  context.restore();
  memory.release();
  return missing;
}
