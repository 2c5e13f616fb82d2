import type { PaintAssets, PaintView } from '../painter/assets.ts';
import type { release } from '../painter/memory.ts';
import type { paintSurface } from '../painter/paint-surface.ts';
import type { layOut } from '../scene/lay-out.ts';
import type { mapToPicture } from '../scene/mesh.ts';
import type { SceneArea, SceneSurface, SceneText } from '../scene/scene.ts';

/** Letters are painted about so high: their cores are then pixels of one colour, not edges. */
const LETTER_PX = 28;
const MAX_SIDE_PX = 640;
const MARGIN_PX = 4;
/** Two pixels differ by more than the noise of a photo's scaling: the sum over three channels. */
const MIN_DIFFERENCE = 18;
/** Of the pixels that the lettering changes, the most changed: the others are edges, half letter, half ground. */
const CORE_SHARE = 0.35;

/** Relative luminance of a channel value: WCAG 2.2, "relative luminance". */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

function luminance(data: Uint8ClampedArray, at: number): number {
  const channel = (offset: number): number => LINEAR[data[at + offset] ?? 0] ?? 0;
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}

/** Of two pictures of the same place, with lettering and without: the middle contrast over the letters' cores. */
export function contrastOf(withText: Uint8ClampedArray, without: Uint8ClampedArray): number {
  const changed: { readonly difference: number; readonly at: number }[] = [];
  for (let at = 0; at < withText.length; at += 4) {
    let difference = 0;
    for (let channel = 0; channel < 3; channel++) {
      difference += Math.abs((withText[at + channel] ?? 0) - (without[at + channel] ?? 0));
    }
    if (difference >= MIN_DIFFERENCE) changed.push({ difference, at });
  }
  if (changed.length === 0) return 1;
  changed.sort((a, b) => b.difference - a.difference);
  const ratios = changed.slice(0, Math.ceil(changed.length * CORE_SHARE)).map(({ at }) => {
    const [lighter, darker] = [luminance(withText, at), luminance(without, at)].sort((a, b) => b - a);
    return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
  });
  ratios.sort((a, b) => a - b);
  return ratios[ratios.length >> 1] ?? 1;
}

/** What the page has loaded already; handed over, so that this chunk shares no module with two others. */
export interface Painter {
  readonly paintSurface: typeof paintSurface;
  readonly release: typeof release;
  readonly mapToPicture: typeof mapToPicture;
  readonly layOut: typeof layOut;
}

/** The item's box on the surface's picture, and how large to paint it. */
function viewOf(
  area: SceneArea,
  item: SceneText,
  { mapToPicture }: Painter,
): { view: PaintView; widthPx: number; heightPx: number } {
  const [left, top, widthMm, heightMm] = item.boxMm;
  const corners = [0, 0.5, 1].flatMap((x) =>
    [0, 0.5, 1].map((y) => mapToPicture(area.mesh, area, left + widthMm * x, top + heightMm * y)),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [leftPx, topPx] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - leftPx, Math.max(...ys) - topPx];
  const pxPerMm = Math.hypot(wide, high) / Math.hypot(widthMm, heightMm);
  const scale = Math.min(LETTER_PX / (item.sizeMm * pxPerMm), MAX_SIDE_PX / Math.max(wide, high));
  const [offsetXPx, offsetYPx] = [MARGIN_PX - leftPx * scale, MARGIN_PX - topPx * scale];
  const side = (px: number): number => Math.max(1, Math.ceil(px * scale) + 2 * MARGIN_PX);
  return { view: { scale, offsetXPx, offsetYPx }, widthPx: side(wide), heightPx: side(high) };
}

/**
 * Measures how well a lettering is seen, on the picture as it is painted: with its finish, its blending and the light
 * of the product.
 *
 * @param colors - `#rrggbb` of the lettering as it is, then of others to compare.
 * @returns The contrast in each colour, 1 to 21; `null` where the picture is not there or may not be read.
 */
export function measureContrasts(
  surface: SceneSurface,
  fieldId: string,
  colors: readonly string[],
  assets: PaintAssets,
  painter: Painter,
): readonly number[] | null {
  const area = surface.areas.find(({ items }) => items.some((item) => item.field === fieldId));
  const item = area?.items.find((one): one is SceneText => one.kind === 'text' && one.field === fieldId);
  if (!area || !item || item.sample) return null;
  const { view, widthPx, heightPx } = viewOf(area, item, painter);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // Assets of its own: what the preview remembers to paint the next keystroke fast stays as it is.
  const own: PaintAssets = {
    image: (src, tint) => assets.image(src, tint),
    photo: (id) => assets.photo(id),
    fontFamily: (font) => assets.fontFamily(font),
    createCanvas: (width, height) => assets.createCanvas(width, height),
    paintBent: assets.paintBent,
    // Asked for only where it is needed: asking loads it.
    get engraving() {
      return assets.engraving;
    },
    get paintFinish() {
      return assets.paintFinish;
    },
  };
  const paint = (items: SceneArea['items']): Uint8ClampedArray | null => {
    context.clearRect(0, 0, widthPx, heightPx);
    const areas = surface.areas.map((one) => (one === area ? { ...one, items } : one));
    if (!painter.paintSurface(context, { ...surface, areas }, own, view)) return null;
    return context.getImageData(0, 0, widthPx, heightPx).data;
  };
  try {
    const without = paint(area.items.filter((one) => one !== item));
    if (!without) return null;
    return colors.map((color) => {
      const painted = paint(area.items.map((one) => (one === item ? { ...item, color } : one)));
      return painted ? contrastOf(painted, without) : 1;
    });
  } catch {
    // A picture came without permission to read it.
    return null;
  } finally {
    painter.release(own);
    canvas.width = 0;
    canvas.height = 0;
  }
}
