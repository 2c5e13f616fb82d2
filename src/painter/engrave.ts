import type { Engraving, PaintContext } from './assets.ts';
import { isSameSnapshot, snapshotOf } from './compare.ts';
import { BOOSTS, paintBackdrop, paintWithin, type Composition } from './compose-item.ts';
import type { Matrix } from '../scene/scene.ts';
import { depthPxOf, lay, wipe, type FinishTools } from './finishes.ts';
import { compositeOf, shadingLayers } from './paint-product.ts';
import { sizeOf } from './regions.ts';
import { makeScratch, type Scratch } from './scratch.ts';
import { paintTiled } from './warp.ts';
import type { Way } from './way.ts';

/** What is laid in turn, how many depths lower, and how opaque. */
const STEPS = [
  // Light beyond the lower edge, shade under the upper one, and the floor in two steps out of the shade.
  ['light', 0.9, 0.36],
  ['shade', -0.5, 0.7],
  ['tone', -0.1, 0.44],
  ['tone', 0.35, 1],
] as const;
const COLORS = { light: '#fff', shade: '#000' } as const;

/** Beyond so many tiles a text is dearer painted anew for each step than once as a picture. */
const MAX_TILES = 6;

/** Puts an item's artwork onto the target, moved down. */
type Stamp = (color: (typeof STEPS)[number][0], dyPx: number) => void;

/**
 * Cut into the material: its own tone, deep and saturated; shade under the upper edge; light caught by the lower. Each
 * step covers the one before but for a rim, so that nothing need be cut out on a canvas of its own, which a keystroke
 * would pay for; letters grow by a hundredth of their height.
 */
function engraveWith(target: PaintContext, depthPx: number, stamp: Stamp): void {
  for (const [color, depths, opacity] of STEPS) {
    target.globalAlpha = opacity;
    stamp(color, depthPx * depths);
  }
  target.globalAlpha = 1;
}

/** The tone of what is cut, as it lies under the area; kept as long as product and view stay. */
function toneOf(of: Composition): CanvasPattern | null {
  const { memory, assets, areaRegion: region, areaKey } = of;
  const key = `tone ${areaKey}`;
  const snapshot = snapshotOf({ ...of, item: null, region }, assets);
  const before = memory.item(key);
  if (before?.pattern && isSameSnapshot(before.snapshot, snapshot)) return before.pattern;
  const size = sizeOf(region);
  const scratch = makeScratch(assets, ...size);
  if (scratch === null) return null;
  const { context } = scratch;
  const whole = { ...of, region };
  context.fillStyle = 'rgb(60 60 64)';
  // Multiplied with itself, a material keeps its hue and gains depth: gold turns brown, silver grey. As dark as the
  // floor of a cut is in the ground truth, but for what plain reading asks of pale silver.
  if (paintBackdrop(whole, context, 'source-over')) {
    paintBackdrop(whole, context, 'multiply');
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = '#9c9c9c';
  }
  context.fillRect(0, 0, ...size);
  const pattern = context.createPattern(scratch.canvas, 'no-repeat');
  if (pattern) memory.keepItem(key, { snapshot, scratch, pattern });
  return pattern;
}

/** Has the tone begin where its area does; the matrix brings pixels from the region's corner to the context's units. */
function place(tone: CanvasPattern, { region, areaRegion }: Composition, matrix: DOMMatrix): CanvasPattern {
  tone.setTransform(matrix.translate(areaRegion.leftPx - region.leftPx, areaRegion.topPx - region.topPx));
  return tone;
}

/** The way that ends so much lower on the canvas. */
function lowered(way: Way, dyPx: number): Way {
  const lower = ([a, b, c, d, e, f]: Matrix): Matrix => [a, b, c, d, e, f + dyPx];
  if (way.kind === 'straight') return { ...way, matrix: lower(way.matrix) };
  const tiles = way.plan.tiles.map((tile) => ({ ...tile, matrix: lower(tile.matrix) }));
  return { ...way, plan: { ...way.plan, tiles } };
}

function isCutText({ item, way }: Composition): boolean {
  return (
    item.kind === 'text' &&
    !item.runs?.some(({ stations }) => stations.length > 1) &&
    (way.kind === 'straight' || way.plan.tiles.length <= MAX_TILES)
  );
}

function engraveText(of: Composition, target: PaintContext): void {
  const { region, way, boxMm } = of;
  const tone = toneOf(of);
  if (tone === null) return;
  const base = target.getTransform();
  // The tone lies where the area does, whatever the letters are turned and scaled by.
  const toned = (onto: PaintContext): CanvasPattern => place(tone, of, onto.getTransform().inverse().multiply(base));
  engraveWith(target, depthPxOf(of.item, way.pxPerMm), (color, dyPx) => {
    const to = lowered(way, dyPx);
    const paint = (onto: PaintContext, pxPerMm: number): void =>
      paintWithin(of, onto, pxPerMm, color === 'tone' ? toned : COLORS[color]);
    target.save();
    target.translate(-region.leftPx, -region.topPx);
    if (to.kind === 'warped') paintTiled(target, to.plan, region, boxMm, paint);
    else {
      target.transform(...to.matrix);
      paint(target, to.pxPerMm);
    }
    target.restore();
  });
}

function engraveMask(tools: FinishTools, target: PaintContext): void {
  const { of, widthPx, heightPx, depthPx, mask } = tools;
  const tone = toneOf(of);
  // Nothing is turned or scaled here.
  const fills = { ...COLORS, tone: tone && place(tone, of, tools.work.context.getTransform()) };
  const sheets = new Map<string, Scratch>();
  for (const [color, fill] of Object.entries(fills)) {
    const sheet = tools.take(color);
    if (sheet === null || fill === null) return;
    const { context } = sheet;
    lay(tools, context, mask);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = fill;
    context.fillRect(0, 0, widthPx, heightPx);
    sheets.set(color, sheet);
  }
  engraveWith(target, depthPx, (color, dyPx) => lay(tools, target, sheets.get(color) as Scratch, dyPx));
}

/** The material as it would be without its gloss: what gloss screened over it brings back to the product's picture. */
function paintBare({
  of,
  paintBackdrop: paintProduct,
  paintUnder,
  take,
  widthPx,
  heightPx,
}: FinishTools): Scratch | null {
  const [bare, light] = [take('bare'), take('light')];
  if (bare === null || light === null || !paintProduct(bare.context, 'source-over')) return null;
  for (const { src, blend } of shadingLayers(of.surface)) {
    light.context.clearRect(0, 0, widthPx, heightPx);
    if (blend !== 'screen' || !paintUnder(light.context, src, 'source-over')) continue;
    light.context.globalCompositeOperation = 'difference';
    light.context.fillStyle = '#fff';
    light.context.fillRect(0, 0, widthPx, heightPx);
    // The inverse of screen, with the gloss inverted.
    bare.context.globalCompositeOperation = 'color-burn';
    bare.context.drawImage(light.canvas, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx);
  }
  return bare;
}

function paintToned(tools: FinishTools, target: PaintContext): void {
  const context = wipe(tools);
  // Half-covered pixels are toned whole, or the grey under them would show as a line around a pale photo.
  for (let i = 0; i < BOOSTS; i++) lay(tools, context, tools.mask);
  context.globalCompositeOperation = 'saturation';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  // Light is multiplied as light, and darks lie lower then than the product of their sRGB values.
  context.globalCompositeOperation = 'color-burn';
  context.fillStyle = '#fbfbfb';
  context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  // The fills reached beyond the photos: they are cut back to them.
  const bare = paintBare(tools);
  context.globalCompositeOperation = 'multiply';
  if (bare !== null) lay(tools, context, bare);
  // Charred wood is black, its gloss is not; what is left alone is as it was.
  for (const { src, blend } of shadingLayers(tools.of.surface))
    if (blend !== 'multiply') tools.paintUnder(context, src, compositeOf(blend));
  context.globalCompositeOperation = 'destination-in';
  lay(tools, context, tools.mask);
  lay(tools, target, tools.work);
}

/** Engraved metal and greyed photos, for the assets. */
export const engraving: Engraving = { isCutText, engraveText, engraveMask, paintToned };
