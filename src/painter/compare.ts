import type { SceneArea, SceneItem, SceneSurface } from '../scene/scene.ts';
import type { PaintAssets, PaintView, SurfacePicture } from './assets.ts';
import type { Region } from './regions.ts';

/** All that one item's picture on the product depends on, as it was when it was painted. */
export interface ItemSnapshot {
  /** `null` where the picture is of the product alone. */
  readonly item: SceneItem | null;
  readonly area: SceneArea;
  readonly surface: SceneSurface;
  readonly view: PaintView;
  readonly region: Region;
  /** What it is painted with, by identity: its photo, picture or family list, then the surface's pictures. */
  readonly means: readonly unknown[];
}

function meansOf(item: SceneItem | null, assets: PaintAssets): unknown {
  switch (item?.kind) {
    case 'photo':
      return item.matrix === null ? null : (assets.photo(item.field)?.source ?? null);
    case 'picture':
      return assets.image(item.src);
    case 'text':
      return assets.fontFamily(item.font);
    case undefined:
      return null;
  }
}

export function snapshotOf(of: Omit<ItemSnapshot, 'means'>, assets: PaintAssets): ItemSnapshot {
  const { item, area, surface, view, region } = of;
  const pictures: readonly SurfacePicture[] = [surface.image, ...surface.layers];
  const sources = pictures.map(({ src, tint }) => assets.image(src, tint));
  return { item, area, surface, view, region, means: [meansOf(item, assets), ...sources] };
}

/** Whether two pieces of plain data are equal through and through. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => isSame(value, b[i]));
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => isSame(left[key], right[key]));
}

/** Whether two areas lie alike on the product and treat their artwork alike, whatever the artwork is. */
export function isSameArea(a: SceneArea, b: SceneArea): boolean {
  const without = (area: SceneArea): object => ({ ...area, items: null });
  return isSame(without(a), without(b));
}

/** Whether an item would look exactly as it did. */
export function isSameSnapshot(a: ItemSnapshot, b: ItemSnapshot): boolean {
  return (
    a.means.length === b.means.length &&
    a.means.every((means, i) => means === b.means[i]) &&
    isSame(a.view, b.view) &&
    isSame(a.region, b.region) &&
    isSame(a.item, b.item) &&
    isSame(a.surface.image, b.surface.image) &&
    isSame(a.surface.layers, b.surface.layers) &&
    isSameArea(a.area, b.area)
  );
}
