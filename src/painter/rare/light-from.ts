import { mapToPicture } from '../../scene/mesh.ts';
import type { FinishTools } from '../finishes.ts';
import { sizedPicture } from '../picture-levels.ts';
import { boxRegion } from '../regions.ts';
import { discard } from '../scratch.ts';
import type { Edge } from './edges.ts';

/** A unit vector; rightwards and downwards. */
export type Way2d = readonly [x: number, y: number];

/** From the top left, as people expect of a picture that does not tell. */
export const USUAL_LIGHT: Way2d = [-0.5, -Math.sqrt(0.75)];
/** A picture that grows brighter by this share from the area's middle to its edge counts as much as what is usual. */
const USUAL_SHARE = 0.05;
/** Cells of the area, on each side, whose brightness is compared. */
const CELLS = 8;
const WHOLE_VIEW = { scale: 1, offsetXPx: 0, offsetYPx: 0 };

/** What each picture said, by its part: a picture that looks different is another object. */
const known = new WeakMap<CanvasImageSource, Map<string, Way2d>>();

const unit = ([x, y]: Way2d): Way2d => [x / (Math.hypot(x, y) || 1), y / (Math.hypot(x, y) || 1)];

/** By how much of its mean the brightness of square pixels rises from the middle to the right and to the lower edge. */
export function riseOf(data: ArrayLike<number>): Way2d {
  const at = (i: number): number => data[i] as number;
  const shares = Array.from({ length: CELLS }, (_, i) => (2 * i + 1) / CELLS - 1);
  let [sum, weight, across, down, spread] = [0, 0, 0, 0, 0];
  shares.forEach((y, row) => {
    shares.forEach((x, column) => {
      const i = (row * CELLS + column) * 4;
      const cover = at(i + 3) / 255;
      const luma = cover * (0.299 * at(i) + 0.587 * at(i + 1) + 0.114 * at(i + 2));
      sum += luma;
      weight += cover;
      across += luma * x;
      down += luma * y;
      spread += cover * x * x;
    });
  });
  const mean = sum / (weight || 1);
  return mean > 0 && spread > 0 ? [across / (mean * spread), down / (mean * spread)] : [0, 0];
}

function readRise({ of }: FinishTools, source: CanvasImageSource): Way2d {
  const { assets, memory, area, surface } = of;
  const { leftPx, topPx, rightPx, bottomPx } = boxRegion(area, [0, 0, area.widthMm, area.heightMm], WHOLE_VIEW, 0);
  const narrowPx = Math.max(1, Math.min(rightPx - leftPx, bottomPx - topPx));
  const level = memory.levels.atLeast(sizedPicture(source), (2 * CELLS * surface.image.widthPx) / narrowPx);
  const [across, down] = [level.widthPx / surface.image.widthPx, level.heightPx / surface.image.heightPx];
  const canvas = assets.createCanvas(CELLS, CELLS);
  try {
    const context = (canvas as HTMLCanvasElement).getContext('2d');
    if (context === null) return [0, 0];
    const part = [leftPx * across, topPx * down, (rightPx - leftPx) * across, (bottomPx - topPx) * down] as const;
    context.drawImage(level.source, ...part, 0, 0, CELLS, CELLS);
    return riseOf(context.getImageData(0, 0, CELLS, CELLS).data);
  } catch {
    // A picture from elsewhere may be shown and not read.
    return [0, 0];
  } finally {
    discard(canvas);
  }
}

/** Where the light on an area comes from, as seen: from where its product's picture is brighter. */
export function lightFrom(tools: FinishTools): Way2d {
  const { area, assets, surface } = tools.of;
  const source = assets.image(surface.image.src);
  if (source === null) return USUAL_LIGHT;
  const parts = known.get(source) ?? new Map<string, Way2d>();
  known.set(source, parts);
  const key = `${surface.image.widthPx} ${area.widthMm} ${area.mesh.points.join()}`;
  let from = parts.get(key);
  if (from === undefined) {
    const [x, y] = readRise(tools, source);
    from = unit([USUAL_LIGHT[0] * USUAL_SHARE + x, USUAL_LIGHT[1] * USUAL_SHARE + y]);
    parts.set(key, from);
  }
  return from;
}

/** An edge moved away from the light, in depths: shade of what is raised, light on what is pressed in. */
export function awayFrom([x, y]: Way2d, depths: number, blur: number): Edge {
  return { dx: -x * depths, dy: -y * depths, blur };
}

/** A way on the picture as a way on the flat area, taken in its middle. */
export function wayOnArea({ of: { area } }: FinishTools, [x, y]: Way2d): Way2d {
  const [halfWidth, halfHeight] = [area.widthMm / 2, area.heightMm / 2];
  const reachMm = Math.min(halfWidth, halfHeight) / 8;
  const [fromX, fromY] = mapToPicture(area.mesh, area, halfWidth, halfHeight);
  const right = mapToPicture(area.mesh, area, halfWidth + reachMm, halfHeight);
  const lower = mapToPicture(area.mesh, area, halfWidth, halfHeight + reachMm);
  const [a, b, c, d] = [right[0] - fromX, right[1] - fromY, lower[0] - fromX, lower[1] - fromY];
  const turned = a * d - b * c;
  return turned === 0 ? [x, y] : unit([(d * x - c * y) / turned, (a * y - b * x) / turned]);
}
