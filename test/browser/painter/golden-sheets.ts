import type { PaintAssets } from '../../../src/painter/assets.ts';
import { createMeasure } from '../../../src/painter/measure.ts';
import { paintArea } from '../../../src/painter/paint-area.ts';
import { paintBent } from '../../../src/painter/paint-bent.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import { lineBreaks } from '../../../src/scene/line-break/line-breaks.ts';
import type { SceneArea } from '../../../src/scene/scene.ts';
import { shapedLayouts } from '../../../src/scene/shaped/shaped-layouts.ts';
import { FAMILIES, SCRIPTS, type Script, type TestFont } from './lettering.ts';
import { bench, Pixels, sheet, templateWith } from './workbench.ts';

const PX_PER_MM = 3;
const WIDTH_MM = 100;
const HEIGHT_MM = 60;
const TILE_PX = 15;

/** What a golden picture shows: a text on straight lines above and on an arc below, or in columns. */
export interface GoldenSheet extends Script {
  readonly isVertical: boolean;
}

const JAPANESE = SCRIPTS.find(({ name }) => name === 'Japanese') as Script;

/** Without a skin tone, which the fixture's font lacks: engines differ in where they then look for one. */
const FAMILY = '👨‍👩‍👧‍👦 🎂 👩‍🚀';

const ARABIC = SCRIPTS.find(({ name }) => name === 'Arabic') as (typeof SCRIPTS)[number];

export const SHEETS: readonly GoldenSheet[] = [
  // Letters that the fixture's font has, in all their forms, none with dots: see `SHOWN` of the test.
  { ...ARABIC, name: 'Arabic without dots', text: 'حلم العامل', isVertical: false },
  ...SCRIPTS.map((script) => ({ ...script, ...(script.name === 'emoji' ? { text: FAMILY } : {}), isVertical: false })),
  { ...JAPANESE, name: 'Japanese vertical', isVertical: true },
];

const assets: PaintAssets = { ...bench((font) => FAMILIES[(font ?? 'all') as TestFont]).assets, paintBent };
const fonts = Object.keys(FAMILIES).map((id) => ({ id, family: id }));

/** Black on white, as the widget's own layout and painter make it. */
export function paintSheet({ font, isVertical }: GoldenSheet, text: string): HTMLCanvasElement {
  const common = { type: 'text', fonts: [font], colors: undefined, minSizeMm: 0.2 };
  const fields = isVertical
    ? [{ ...common, id: 'columns', vertical: true, maxLines: 3, boxMm: [20, 2, 60, 56] }]
    : [
        { ...common, id: 'straight', maxLines: 2, boxMm: [2, 2, 96, 20] },
        { ...common, id: 'arc', curve: { above: 110 }, boxMm: [2, 23, 96, 36] },
      ];
  const { canvas, context } = sheet(WIDTH_MM * PX_PER_MM, HEIGHT_MM * PX_PER_MM);
  const values = Object.fromEntries(fields.map(({ id }) => [id, { text }]));
  const { scene } = layOut(templateWith(fields, { fonts }), values, {
    measure: createMeasure(sheet(1, 1).context, assets.fontFamily),
    locale: 'en',
    layouts: shapedLayouts,
    lineBreaks,
  });
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintArea(context, scene.surfaces[0]?.areas[0] as SceneArea, assets, PX_PER_MM);
  return canvas;
}

/** Ink from 0 to 1, each pixel evened out with its neighbours: a rasteriser's last half pixel is no difference. */
function inkOf(source: CanvasImageSource): Float32Array {
  const [widthPx, heightPx] = [WIDTH_MM * PX_PER_MM, HEIGHT_MM * PX_PER_MM];
  const pixels = new Pixels(sheet(widthPx, heightPx, (context) => context.drawImage(source, 0, 0)));
  const ink = (x: number, y: number): number => 1 - (pixels.data[(y * widthPx + x) * 4 + 1] ?? 255) / 255;
  const evened = new Float32Array(widthPx * heightPx);
  for (let y = 1; y < heightPx - 1; y++)
    for (let x = 1; x < widthPx - 1; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) sum += ink(x + dx, y + dy);
      evened[y * widthPx + x] = sum / 9;
    }
  return evened;
}

/** How far two pictures are apart. */
export interface Difference {
  /** Ink that differs, as a share of the ink of the first. */
  readonly whole: number;
  /** Ink that differs in the worst tile of 5 × 5 mm, as a share of that tile. */
  readonly worst: number;
}

export function differenceOf(one: CanvasImageSource, other: CanvasImageSource): Difference {
  const [a, b] = [inkOf(one), inkOf(other)];
  const columns = (WIDTH_MM * PX_PER_MM) / TILE_PX;
  const tiles = new Float64Array(columns * ((HEIGHT_MM * PX_PER_MM) / TILE_PX));
  let ink = 0;
  let apart = 0;
  a.forEach((value, i) => {
    const [x, y] = [i % (WIDTH_MM * PX_PER_MM), Math.floor(i / (WIDTH_MM * PX_PER_MM))];
    const difference = Math.abs(value - (b[i] ?? 0));
    const tile = Math.floor(y / TILE_PX) * columns + Math.floor(x / TILE_PX);
    tiles[tile] = (tiles[tile] ?? 0) + difference;
    ink += value;
    apart += difference;
  });
  return { whole: apart / ink, worst: Math.max(...tiles) / TILE_PX ** 2 };
}
