import type { PaintContext } from '../assets.ts';
import { lay, wipe, type FinishTools } from '../finishes.ts';
import { paintRimOf } from './edges.ts';
import { gridOf, layGreys, noiseOver, type Grid } from './grain.ts';
import { shade } from './picture-light.ts';
import { blur, drawOut, slopes, threadWays, type Field } from './thread-field.ts';

/** Thickness of thread: no. 40 rayon lies about 0.4 mm wide; large letters are shown in thicker, or it would not be seen. */
const THREAD_MM = 0.4;
const MAX_THREAD_MM = 0.6;
const THREADS_PER_SIZE = 50;
/** Pictures are stitched as letters of this size are: in satin up to some millimetres, filled at a slant beyond. */
const PICTURE_MM = 16;
/** Width of a stroke in shares of the letters' size. */
const STROKE_SHARE = 0.13;
/** Half of the direction towards light from above and the eye: where threads lie square to it, they shine. */
const [HALF_Y, HALF_Z] = [-0.34, 0.94];
const SHEEN_POWER = 7;

/** The artwork's opacity on the grid; `null` where a picture in it may not be read. */
function readArt(tools: FinishTools, { scratch, widthPx, heightPx }: Grid): Field | null {
  const { context } = scratch;
  context.imageSmoothingEnabled = true;
  context.drawImage(tools.mask.canvas, 0, 0, tools.widthPx, tools.heightPx, 0, 0, widthPx, heightPx);
  try {
    const { data } = context.getImageData(0, 0, widthPx, heightPx);
    const values = new Float32Array(widthPx * heightPx);
    for (let i = 0; i < values.length; i++) values[i] = (data[i * 4 + 3] as number) / 255;
    return { widthPx, heightPx, values };
  } catch {
    return null;
  }
}

/** Threads on the grid: how bright each point of them is, and how far they cover it. */
interface Threads {
  readonly light: Float32Array;
  readonly cover: Float32Array;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * Light on the threads: each single one, the sheen of satin where they crest, the dark where they go into the cloth.
 * They end where the artwork ends, one a little sooner than the next.
 */
function layThreads(tools: FinishTools, grid: Grid, art: Field): Threads {
  const { item, way } = tools.of;
  const { widthPx, heightPx } = art;
  const sizeMm = item.kind === 'text' ? item.sizeMm : PICTURE_MM;
  const strokePx = sizeMm * STROKE_SHARE * way.pxPerMm * grid.scale;
  const threadMm = clamp(sizeMm / THREADS_PER_SIZE, THREAD_MM, MAX_THREAD_MM);
  const threadPx = threadMm * way.pxPerMm * grid.scale;
  const ways = threadWays(art, strokePx);
  const noise = { widthPx, heightPx, values: noiseOver(tools, grid, threadMm * 0.62) };
  // Threads lie side by side: what noise has that is broader than one of them is taken away.
  const broad = blur(noise, threadPx * 0.8).values;
  const values = noise.values.map((value, i) => value - (broad[i] as number));
  const threads = drawOut({ ...noise, values }, ways, art.values, Math.max(threadPx * 4, strokePx * 0.6));
  const height = blur(blur(art, strokePx * 0.3), strokePx * 0.3);
  const [across, down] = slopes(height);
  const light = new Float32Array(threads.length);
  const cover = new Float32Array(threads.length);
  // Samples are pale: their opacity counts as whole while edges are sought.
  const opacity = Math.max(
    0.01,
    art.values.reduce((most, value) => Math.max(most, value), 0),
  );
  const raggedness = Math.min(1, threadPx / 2.5) * 0.5;
  for (let i = 0; i < threads.length; i++) {
    const thread = threads[i] as number;
    const [x, y] = [ways[0][i] as number, ways[1][i] as number];
    const rise = ((across[i] as number) * x + (down[i] as number) * y) * strokePx * 1.3;
    const along = (y * HALF_Y + rise * HALF_Z) / Math.hypot(1, rise);
    const sheen = (1 - along * along) ** SHEEN_POWER;
    const turned = (down[i] as number) * strokePx * 0.16;
    light[i] = clamp(0.48 + thread * 0.52 + (sheen - 0.55) * 0.3 + turned, 0.1, 0.94);
    const shown = (art.values[i] as number) / opacity;
    cover[i] = clamp(shown + (shown > 0.02 && shown < 0.98 ? thread * 2 * raggedness : 0), 0, 1) * opacity;
  }
  return { light, cover };
}

/** Stitched with thread in the artwork's colours: satin across the strokes, standing a little out of the cloth. */
export function paintStitches(tools: FinishTools, target: PaintContext): void {
  const grid = gridOf(tools);
  const art = grid && readArt(tools, grid);
  if (!grid || !art) {
    lay(tools, target, tools.mask);
    return;
  }
  paintRimOf(tools, target, 'beyond', { dy: 0.2, blur: 1.2 }, 'rgb(0 0 0 / 24%)');
  paintRimOf(tools, target, 'beyond', { dy: 0.5, blur: 0.5 }, 'rgb(0 0 0 / 34%)');
  const { light, cover } = layThreads(tools, grid, art);
  const context = wipe(tools);
  if (tools.of.item.kind === 'text') {
    context.fillStyle = tools.of.item.color;
    context.fillRect(0, 0, tools.widthPx, tools.heightPx);
  } else lay(tools, context, tools.mask);
  shade(tools, context);
  layGreys(tools, context, grid, light, cover);
  lay(tools, target, tools.work);
}
