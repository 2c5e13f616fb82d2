import type { SceneArea, SceneItem, SceneSurface } from '../scene/scene.ts';
import type { BoxMm } from '../template/schema.ts';
import type { Engraving, PaintAssets, PaintContext, PaintView, Tint } from './assets.ts';
import { depthPxOf, isTooled, type FinishTools } from './finishes.ts';
import type { PaintMemory } from './memory.ts';
import { paintItems } from './paint-area.ts';
import { SAMPLE_ALPHA, type Fill } from './paint-text.ts';
import { dotsOfPhoto } from './paint-photo.ts';
import { compositeOf, shadingLayers } from './paint-product.ts';
import type { Region } from './regions.ts';
import { sizeOf } from './regions.ts';
import type { Room, Scratch } from './scratch.ts';
import { clipToShape } from './trace-shape.ts';
import { paintTiled, paintWarped } from './warp.ts';
import type { Way } from './way.ts';

/** One item of an area on its way to the canvas. */
export interface Composition {
  readonly memory: PaintMemory;
  readonly assets: PaintAssets;
  readonly surface: SceneSurface;
  readonly area: SceneArea;
  readonly item: SceneItem;
  readonly view: PaintView;
  readonly way: Way;
  /** The part of the area that the item paints on. */
  readonly boxMm: BoxMm;
  /** What its whole box would reach on the canvas, in pixels: how large a text may grow. */
  readonly room: Room;
  /** What the item reaches on the canvas; not empty. */
  readonly region: Region;
  /** What the whole area reaches. */
  readonly areaRegion: Region;
  /** Names the area on this canvas. */
  readonly areaKey: string;
}

/** Half-covered pixels count as covered 1 − 0.5^5 = 97 % while they are blended; their opacity is set right after it. */
export const BOOSTS = 5;

/** Paints the item into a context whose unit is the area's millimetre, cut to the area's shape. */
export function paintWithin(of: Composition, context: PaintContext, pxPerMm: number, fill?: Fill): void {
  const { area, item, assets, memory } = of;
  clipToShape(context, area, [0, 0, area.widthMm, area.heightMm]);
  paintItems(context, area, [item], { assets, memory, pxPerMm, isPreview: true, fill });
}

/** Lays a scratch canvas onto another of the same size. */
function lay(onto: PaintContext, scratch: Scratch, [widthPx, heightPx]: readonly [number, number]): void {
  onto.drawImage(scratch.canvas, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx);
}

/** The item in the canvas' pixels and in its plain colours. */
function paintArt(of: Composition): Scratch | null {
  const { memory, area, region, boxMm, way, item } = of;
  const art = memory.scratches.take('art', ...sizeOf(region), of.room);
  if (art === null) return null;
  const paint = (context: PaintContext, pxPerMm: number): void => paintWithin(of, context, pxPerMm);
  const { context } = art;
  context.save();
  context.translate(-region.leftPx, -region.topPx);
  if (way.kind === 'straight') {
    context.transform(...way.matrix);
    paint(context, way.pxPerMm);
  } else if (item.kind === 'text') {
    // Text is painted once and bent as a picture: painting it anew in every tile costs more.
    paintWarped(context, memory, way.plan, area, region, boxMm, item.boxMm, paint);
  } else {
    paintTiled(context, way.plan, region, boxMm, paint);
  }
  context.restore();
  return art;
}

/** Paints one of the surface's pictures where it lies under the region; the context's origin is the region's. */
function paintUnder(
  of: Composition,
  context: PaintContext,
  src: string,
  operation: GlobalCompositeOperation,
  tint?: Tint,
): boolean {
  const source = of.assets.image(src, tint);
  if (source === null) return false;
  const { region, memory, surface, view, areaRegion } = of;
  context.save();
  context.beginPath();
  context.rect(0, 0, ...sizeOf(region));
  context.clip();
  context.translate(-region.leftPx, -region.topPx);
  context.globalCompositeOperation = operation;
  memory.fitted.paint(context, source, surface, view, areaRegion, region);
  context.restore();
  return true;
}

/** Paints the product as it lies under the artwork. */
export function paintBackdrop(of: Composition, context: PaintContext, operation: GlobalCompositeOperation): boolean {
  const { src, tint } = of.surface.image;
  const isThere = paintUnder(of, context, src, operation, tint);
  for (const layer of of.surface.layers) {
    if (isThere && layer.over === 'product') paintUnder(of, context, layer.src, compositeOf(layer.blend));
  }
  return isThere;
}

/**
 * Blends a printed item with the product and shades it. The blended picture is opaque and gets the item's opacity back
 * at the end, so it looks the same over the product and on a canvas of its own.
 */
function blendPrint(of: Composition, art: Scratch, blend: SceneArea['blend']): Scratch {
  const { memory, assets, surface, region } = of;
  const shading = shadingLayers(surface).filter((layer) => assets.image(layer.src) !== null);
  if (shading.length === 0 && blend === 'normal') return art;
  const size = sizeOf(region);
  const work = memory.scratches.take('work', ...size, of.room);
  if (work === null) return art;
  const { context } = work;
  let mask = art;
  if (blend !== 'normal' && paintBackdrop(of, context, 'source-over')) {
    context.globalCompositeOperation = compositeOf(blend);
    lay(context, art, size);
    mask = memory.scratches.take('mask', ...size, of.room) ?? art;
    if (mask !== art) for (let i = 0; i < BOOSTS; i++) lay(mask.context, art, size);
  } else {
    for (let i = 0; i < BOOSTS; i++) lay(context, art, size);
  }
  for (const layer of shading) paintUnder(of, context, layer.src, compositeOf(layer.blend));
  context.globalCompositeOperation = 'destination-in';
  lay(context, mask, size);
  return work;
}

/** Cut, raised, stamped, stitched; in a plain way where that is not there. What a tool makes of photos is burnt in. */
function finish(of: Composition, art: Scratch): Scratch | null {
  const { memory, assets, item, region, way } = of;
  const [widthPx, heightPx] = sizeOf(region);
  const take = (role: string): Scratch | null => memory.scratches.take(role, widthPx, heightPx, of.room);
  const done = take('done');
  const work = take('work');
  if (done === null || work === null) return null;
  const tools: FinishTools = {
    of,
    widthPx,
    heightPx,
    work,
    mask: art,
    depthPx: depthPxOf(item, way.pxPerMm),
    paintBackdrop: (context, operation) => paintBackdrop(of, context, operation),
    paintUnder: (context, src, operation) => paintUnder(of, context, src, operation),
    take,
  };
  const kind = of.area.finish;
  const isGrey = item.kind === 'photo' && isTooled(kind) && !dotsOfPhoto(item, assets, memory, true);
  const engraving = isGrey || kind === 'engrave' ? assets.engraving : null;
  if (engraving) engraving[isGrey ? 'paintToned' : 'engraveMask'](tools, done.context);
  else if (engraving === null && assets.paintFinish) assets.paintFinish(kind, tools, done.context);
  else return blendPrint(of, art, 'normal');
  return done;
}

/** What engraves this item letter by letter, where it is such text and the means have come. */
export function cuttingOf(of: Composition): Engraving | null {
  const engraving = of.area.finish === 'engrave' && of.assets.engraving;
  return engraving && engraving.isCutText(of) ? engraving : null;
}

/** The item as it shows on the product, on a canvas whose top left corner is the region's; valid until the next call. */
export function composeItem(of: Composition): Scratch | null {
  const { area, item, region } = of;
  if (area.finish === 'engrave' && item.kind === 'text' && item.sample) {
    // Its steps cover one another only where they are opaque: what is pale is the finished picture.
    const done = composeItem({ ...of, item: { ...item, sample: false } });
    if (done === null) return null;
    done.context.globalCompositeOperation = 'destination-in';
    done.context.globalAlpha = SAMPLE_ALPHA;
    done.context.fillRect(0, 0, ...sizeOf(region));
    return done;
  }
  const cutting = cuttingOf(of);
  if (cutting) {
    const done = of.memory.scratches.take('done', ...sizeOf(region), of.room);
    if (done !== null) cutting.engraveText(of, done.context);
    return done;
  }
  const art = paintArt(of);
  if (art === null) return null;
  return area.finish === 'print' ? blendPrint(of, art, area.blend) : finish(of, art);
}
