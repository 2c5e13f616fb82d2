import type { SceneText } from '../scene/scene.ts';
import { FONT_PX } from './set-font.ts';
import type { PaintContext } from './assets.ts';

/** Where light falls on metal leaf, from one corner of the text to the other: brighter (to white) or darker (to black). */
const SHINE: readonly (readonly [at: number, towardsWhite: number])[] = [
  [0, -0.18],
  [0.18, 0.3],
  [0.3, 0.72],
  [0.4, 0.2],
  [0.55, -0.22],
  [0.68, 0.12],
  [0.8, 0.6],
  [0.9, 0.1],
  [1, -0.25],
];

function tint(color: string, towardsWhite: number): string {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const target = towardsWhite > 0 ? 255 : 0;
    return Math.round(value + (target - value) * Math.abs(towardsWhite));
  };
  return `rgb(${channel(1)} ${channel(3)} ${channel(5)})`;
}

/**
 * A metallic gradient in the item's colour. Its coordinates are those that `paintText` fills in: font units from the
 * start of the line.
 */
export function foilGradient(context: PaintContext, item: SceneText): CanvasGradient {
  const fontPxPerMm = FONT_PX / item.sizeMm;
  // Each piece of a curve has a place of its own to shine from.
  const widestMm = item.runs
    ? item.sizeMm
    : item.lines.reduce((widest, line) => Math.max(widest, line.widthMm), item.sizeMm);
  const gradient = context.createLinearGradient(0, -FONT_PX, widestMm * fontPxPerMm, 0.4 * FONT_PX);
  for (const [at, towardsWhite] of SHINE) gradient.addColorStop(at, tint(item.color, towardsWhite));
  return gradient;
}
