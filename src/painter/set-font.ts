import type { PaintContext } from './assets.ts';

/**
 * Text is measured and painted at this font size and scaled: widths that an engine rounds to whole pixels are then
 * exact to 1/400, hinting does nothing, and what was measured is what is painted.
 */
export const FONT_PX = 200;

/** Sets what both measuring and painting need; the rest of the context is the caller's. */
export function setFont(context: PaintContext, family: string, direction: 'ltr' | 'rtl'): void {
  context.font = `${FONT_PX}px ${family}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  if ('direction' in context) context.direction = direction;
  // Kerning stays `auto`, which kerns at this size: asked for by name, Firefox sets Chinese and Japanese proportionally.
  // Without it, Chromium rounds each glyph's advance at small sizes; WebKit has no such setting and rounds nothing.
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';
}
