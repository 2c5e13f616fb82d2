import { firstStrongDirection } from '../scene/direction.ts';
import type { Measure, TextExtent } from '../scene/scene.ts';
import type { PaintContext } from './assets.ts';
import { FONT_PX, setFont } from './set-font.ts';

/** A `Measure` that remembers what it measured. */
export interface CachedMeasure {
  (...line: Parameters<Measure>): TextExtent;
  /** Forgets everything; needed when a font looks different under the same family list. */
  forget(): void;
}

/** Several long texts, typed letter by letter. */
const MAX_REMEMBERED = 2000;

/** Some engines answer `NaN` for text without ink. */
function toEm(px: number): number {
  return Number.isFinite(px) ? px / FONT_PX : 0;
}

function measureRun(context: PaintContext, text: string): TextExtent {
  const metrics = context.measureText(text);
  return {
    advance: toEm(metrics.width),
    inkLeft: toEm(metrics.actualBoundingBoxLeft),
    inkRight: toEm(metrics.actualBoundingBoxRight),
    ascent: toEm(metrics.actualBoundingBoxAscent),
    descent: toEm(metrics.actualBoundingBoxDescent),
  };
}

/** Lines of which engines always know the ends. */
const PLAIN = /^[ -~]*$/;

/**
 * Where a line runs both ways or takes glyphs from several fonts, WebKitGTK 2.50 and Firefox 153 tell the ink at its
 * ends wrongly ("سلام Jolly": none left of the origin, where the J reaches 0.08 em). Words alone they measure rightly,
 * and any of them may end up at an end, so each may overshoot there.
 */
function measureLine(context: PaintContext, text: string): TextExtent {
  const line = measureRun(context, text);
  if (PLAIN.test(text)) return line;
  const words = text.split(' ').map((word) => measureRun(context, word));
  const overshootLeft = Math.max(...words.map((word) => word.inkLeft));
  const overshootRight = Math.max(...words.map((word) => word.inkRight - word.advance));
  return {
    ...line,
    inkLeft: Math.max(line.inkLeft, overshootLeft),
    inkRight: Math.max(line.inkRight, line.advance + overshootRight),
  };
}

/**
 * Measures lines with a 2-D context, once each at 200 px; the 2,000 used last are remembered by family list, so a font
 * that arrives under a new family list is measured anew by itself.
 */
export function createMeasure(
  context: PaintContext,
  fontFamily: (fontId: string | null, text: string) => string,
): CachedMeasure {
  const remembered = new Map<string, TextExtent>();
  const measure = (text: string, font: string | null, direction = firstStrongDirection(text)): TextExtent => {
    const family = fontFamily(font, text);
    const key = `${direction} ${family}\n${text}`;
    const known = remembered.get(key);
    if (known !== undefined) {
      remembered.delete(key);
      remembered.set(key, known);
      return known;
    }
    setFont(context, family, direction);
    const extent = measureLine(context, text);
    remembered.set(key, extent);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MAX_REMEMBERED) break;
      remembered.delete(oldest);
    }
    return extent;
  };
  return Object.assign(measure, { forget: () => remembered.clear() });
}
