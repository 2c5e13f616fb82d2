import type { SceneText } from '../scene/scene.ts';
import type { PaintAssets, PaintContext } from './assets.ts';

/**
 * Text is measured and painted at this font size and scaled: widths that an engine rounds to whole pixels are then
 * exact to 1/400, hinting does nothing, and what was measured is what is painted.
 */
export const FONT_PX = 200;

/** How pale a sample is. */
const SAMPLE_ALPHA = 0.45;

/** Sets what both measuring and painting need; the rest of the context is the caller's. */
export function setFont(context: PaintContext, family: string, direction: 'ltr' | 'rtl'): void {
  context.font = `${FONT_PX}px ${family}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  if ('direction' in context) context.direction = direction;
  if ('fontKerning' in context) context.fontKerning = 'normal';
  // Without it, Chromium rounds each glyph's advance at small sizes; WebKit has no such setting and rounds nothing.
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';
}

/**
 * Paints a text into a context whose unit is the area's millimetre, cut to its box.
 *
 * @param fill - Instead of the item's own colour; a gradient's coordinates are font units from the line's start.
 */
export function paintText(
  context: PaintContext,
  item: SceneText,
  assets: PaintAssets,
  fill: string | CanvasGradient = item.color,
): void {
  context.save();
  context.beginPath();
  context.rect(...item.boxMm);
  context.clip();
  if (item.sample) context.globalAlpha *= SAMPLE_ALPHA;
  setFont(context, assets.fontFamily(item.font), item.direction);
  const scale = item.sizeMm / FONT_PX;
  for (const line of item.lines) {
    if (line.text === '') continue;
    context.save();
    context.translate(line.xMm, line.baselineMm);
    context.scale(scale, scale);
    context.fillStyle = fill;
    context.fillText(line.text, 0, 0);
    context.restore();
  }
  context.restore();
}
