import type { SceneText, TextRun, TextStation } from '../scene/scene.ts';
import type { PaintAssets, PaintContext } from './assets.ts';
import type { PaintMemory } from './memory.ts';
import { FONT_PX, setFont } from './set-font.ts';

/** A colour, or what makes one for a context as it is transformed when it fills. */
export type Fill = string | ((context: PaintContext) => CanvasPattern);

const fillOf = (context: PaintContext, fill: Fill): string | CanvasPattern =>
  typeof fill === 'string' ? fill : fill(context);

/** How pale a sample is. */
export const SAMPLE_ALPHA = 0.45;

/** Paints a piece that lies stiff: a whole line, or a run with one station. */
function paintStiff(
  context: PaintContext,
  { text, sizeMm }: Pick<TextRun, 'text' | 'sizeMm'>,
  [atEm, xMm, yMm, angleDeg, stretch]: TextStation,
  fill: Fill,
): void {
  const scale = sizeMm / FONT_PX;
  context.save();
  context.translate(xMm, yMm);
  context.rotate((angleDeg * Math.PI) / 180);
  context.scale(scale, scale * stretch);
  context.translate(-atEm * FONT_PX, 0);
  context.fillStyle = fillOf(context, fill);
  context.fillText(text, 0, 0);
  context.restore();
}

/**
 * Paints a text into a context whose unit is the area's millimetre, cut to its box.
 *
 * @throws {Error} It has bent runs, and the assets cannot paint them.
 * @param memory - Lends the canvas on which a bent run is painted straight first.
 * @param fill - Instead of the item's own colour.
 */
export function paintText(
  context: PaintContext,
  item: SceneText,
  assets: PaintAssets,
  memory: PaintMemory,
  fill: Fill = item.color,
): void {
  context.save();
  context.beginPath();
  context.rect(...item.boxMm);
  context.clip();
  if (item.sample) context.globalAlpha *= SAMPLE_ALPHA;
  setFont(context, assets.fontFamily(item.font), item.direction);
  for (const run of item.runs ?? []) {
    const [first] = run.stations;
    if (run.stations.length === 1 && first) paintStiff(context, run, first, fill);
    else if (assets.paintBent) {
      assets.paintBent(context, item, run, memory, (onto, pxPerEm) => {
        setFont(onto, assets.fontFamily(item.font), item.direction);
        onto.scale(pxPerEm / FONT_PX, pxPerEm / FONT_PX);
        onto.fillStyle = fillOf(onto, fill);
        onto.fillText(run.text, 0, 0);
      });
    } else throw new Error(`paintText: ${item.field} needs paintBent`);
  }
  for (const { text, xMm, baselineMm } of item.runs ? [] : item.lines) {
    paintStiff(context, { text, sizeMm: item.sizeMm }, [0, xMm, baselineMm, 0, 1], fill);
  }
  context.restore();
}
