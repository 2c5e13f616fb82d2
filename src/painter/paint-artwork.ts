import { mapToPicture } from '../scene/mesh.ts';
import { isPath, outlineOf, type Outlined } from '../scene/outline.ts';
import type { SceneArea, SceneItem, SceneSurface } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintAssets, PaintContext, PaintView } from './assets.ts';
import { isSameSnapshot, snapshotOf } from './compare.ts';
import { composeItem, cuttingOf, paintWithin, type Composition } from './compose-item.ts';
import { depthPxOf, RIM_REACH } from './finishes.ts';
import { memoryOf } from './memory.ts';
import { compositeOf, shadingLayers } from './paint-product.ts';
import { boxRegion, intersect, isEmpty, itemBoxMm, regionOf, sizeOf, visibleRegion } from './regions.ts';
import { makeRoomy, type Scratch } from './scratch.ts';
import { paintTiled } from './warp.ts';
import type { Way } from './way.ts';

/** Antialiasing and sampling reach this far beyond an item's box. */
const MARGIN_PX = 2;

/** Without an item, the most that any item needs: what is kept for a whole area stays while a text grows and shrinks. */
function marginPxOf(area: SceneArea, item: SceneItem | null, { pxPerMm }: Way): number {
  return MARGIN_PX + (area.finish === 'print' ? 0 : Math.ceil(RIM_REACH * depthPxOf(item, pxPerMm)));
}

/** Shade ends this far within a photo's edge: on half-covered pixels of an empty canvas it would paint its own colour. */
const SHADE_INSET_PX = 0.35;

/** Whether a photo's outline alone says where shade falls on it: nothing shows through, and the outline is simple. */
function isShadedByOutline(of: Composition): boolean {
  const { item, area, assets, memory } = of;
  if (item.kind !== 'photo' || item.matrix === null) return false;
  const isSimple = !isPath(item.shape) && !isPath(area.shape);
  const photo = assets.photo(item.field);
  return isSimple && photo !== null && memory.levels.isOpaque(photo);
}

/** Cuts what follows to a shape on the canvas, drawn in by the inset. */
function clipWithin(context: PaintContext, of: Composition, shape: Outlined, boxMm: BoxMm): void {
  const { area, way, view } = of;
  const insetMm = SHADE_INSET_PX / way.pxPerMm;
  const [left, top, width, height] = boxMm;
  const within = [left + insetMm, top + insetMm, width - 2 * insetMm, height - 2 * insetMm] as const;
  context.beginPath();
  for (const polygon of outlineOf(shape, within)) {
    polygon.forEach(([xMm, yMm], i) => {
      const [x, y] = mapToPicture(area.mesh, area, xMm, yMm);
      context[i === 0 ? 'moveTo' : 'lineTo'](x * view.scale + view.offsetXPx, y * view.scale + view.offsetYPx);
    });
    context.closePath();
  }
  context.clip('evenodd');
}

/**
 * Paints an item without a canvas in between, or tells that it needs one: bent text, all that blends or is finished,
 * and what is shaded but for photos, whose outline says where shade falls.
 */
function paintStraight(context: PaintContext, of: Composition): boolean {
  const { area, item, assets, memory, surface, way, region } = of;
  const cutting = item.kind === 'text' && !item.sample && cuttingOf(of);
  if (cutting) {
    context.save();
    context.translate(region.leftPx, region.topPx);
    cutting.engraveText(of, context);
    context.restore();
    return true;
  }
  if (area.finish !== 'print' || area.blend !== 'normal') return false;
  if (way.kind === 'warped' && item.kind === 'text') return false;
  const shading = shadingLayers(surface);
  if (shading.length > 0 && !isShadedByOutline(of)) return false;
  context.save();
  if (way.kind === 'straight') {
    context.transform(...way.matrix);
    paintWithin(of, context, way.pxPerMm);
  } else {
    paintTiled(context, way.plan, region, of.boxMm, (tile, pxPerMm) => paintWithin(of, tile, pxPerMm));
  }
  context.restore();
  if (shading.length === 0 || item.kind !== 'photo') return true;
  context.save();
  clipWithin(context, of, area, [0, 0, area.widthMm, area.heightMm]);
  clipWithin(context, of, item, item.boxMm);
  for (const layer of shading) {
    const source = assets.image(layer.src);
    context.globalCompositeOperation = compositeOf(layer.blend);
    if (source !== null) memory.fitted.paint(context, source, surface, of.view, of.areaRegion, region);
  }
  context.restore();
  return true;
}

function keepCopy(of: Composition, done: Scratch): Scratch | null {
  const [widthPx, heightPx] = sizeOf(of.region);
  const kept = makeRoomy(of.assets, widthPx, heightPx);
  kept?.context.drawImage(done.canvas, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx);
  return kept;
}

function paintItem(context: PaintContext, key: string, of: Composition): void {
  const { memory, assets, surface, area, item, view, region, way } = of;
  const before = memory.item(key);
  const snapshot = snapshotOf({ item, area, surface, view, region }, assets);
  const isUnchanged = before !== undefined && isSameSnapshot(before.snapshot, snapshot);
  const [widthPx, heightPx] = sizeOf(region);
  const show = ({ canvas }: Scratch): void =>
    context.drawImage(canvas, 0, 0, widthPx, heightPx, region.leftPx, region.topPx, widthPx, heightPx);
  if (isUnchanged && before.scratch !== null) {
    show(before.scratch);
    return;
  }
  // What lies flat and unshaded is one call; else an item that stays as it is, while others change, is kept as a picture.
  const isCheap = way.kind === 'straight' && shadingLayers(surface).length === 0;
  if ((!isUnchanged || isCheap) && paintStraight(context, of)) {
    if (!isCheap) memory.keepItem(key, { snapshot, scratch: null });
    return;
  }
  const done = composeItem(of);
  if (done === null) return;
  // What changes with every keystroke is not worth a copy; it is kept once something else changes beside it.
  const scratch = isUnchanged ? keepCopy(of, done) : null;
  memory.keepItem(key, { snapshot, scratch });
  show(done);
}

/**
 * Paints the artwork of all areas as it shows on the product: bent, cut to shape, finished, shaded, blended. The
 * context may hold the product already or be a transparent canvas laid over it: both look the same.
 *
 * One unit of the context should be one pixel of its canvas, or copies are painted scaled.
 */
export function paintArtwork(context: PaintContext, surface: SceneSurface, assets: PaintAssets, view: PaintView): void {
  const memory = memoryOf(assets);
  const visible = visibleRegion(context);
  for (const area of surface.areas) {
    const items = area.items.map((item) => {
      const key = memory.keyOf(context.canvas, `${surface.id} ${item.field}`);
      const way = memory.way(key, area, view, item.boxMm);
      return { item, key, way, marginPx: marginPxOf(area, item, way) };
    });
    if (items.length === 0) continue;
    const mostPx = Math.max(...items.map(({ way }) => marginPxOf(area, null, way)));
    const areaRegion = intersect(regionOf(area.mesh.points, view, mostPx), visible);
    if (isEmpty(areaRegion)) continue;
    const areaKey = memory.keyOf(context.canvas, `${surface.id} ${area.id}`);
    for (const { item, key, way, marginPx } of items) {
      const boxMm = itemBoxMm(item, memory.measure);
      const region = intersect(boxRegion(area, boxMm, view, marginPx), areaRegion);
      if (isEmpty(region)) continue;
      const whole = boxMm === item.boxMm ? region : intersect(boxRegion(area, item.boxMm, view, marginPx), areaRegion);
      const room = sizeOf(whole);
      const where = { view, way, boxMm, room, region, areaRegion, areaKey };
      paintItem(context, key, { memory, assets, surface, area, item, ...where });
    }
  }
}
