/// <reference types="mocha" />
import type { PaintAssets } from '../../../src/painter/assets.ts';
import { engraving } from '../../../src/painter/engrave.ts';
import { paintRareFinish } from '../../../src/painter/rare/paint-rare-finish.ts';
import { createMeasure } from '../../../src/painter/measure.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import { parsePath } from '../../../src/scene/path-commands.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import type { Values } from '../../../src/values/values.ts';
import { templateWith } from '../../unit/scene/synthetic.ts';

export { photo, seeded, templateWith } from '../../unit/scene/synthetic.ts';

export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

export function sheet(widthPx: number, heightPx: number, paint?: (context: CanvasRenderingContext2D) => void): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2-D canvas');
  paint?.(context);
  return { canvas, context };
}

export function flat(widthPx: number, heightPx: number, color: string): HTMLCanvasElement {
  return sheet(widthPx, heightPx, (context) => {
    context.fillStyle = color;
    context.fillRect(0, 0, widthPx, heightPx);
  }).canvas;
}

/** All pixels of a sheet, to be asked one by one. */
export class Pixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray;

  constructor({ canvas, context }: Sheet) {
    this.widthPx = canvas.width;
    this.heightPx = canvas.height;
    this.data = context.getImageData(0, 0, canvas.width, canvas.height).data;
  }

  at(xPx: number, yPx: number): Pixel {
    const i = (Math.floor(yPx) * this.widthPx + Math.floor(xPx)) * 4;
    return [...this.data.subarray(i, i + 4)] as unknown as Pixel;
  }

  alpha(xPx: number, yPx: number): number {
    return this.data[(yPx * this.widthPx + xPx) * 4 + 3] as number;
  }

  /** Bounds of everything whose alpha is above a threshold; right and bottom are the last that belong. */
  inkBounds(threshold: number): { left: number; top: number; right: number; bottom: number } | null {
    let found: { left: number; top: number; right: number; bottom: number } | null = null;
    for (let y = 0; y < this.heightPx; y++) {
      for (let x = 0; x < this.widthPx; x++) {
        if (this.alpha(x, y) <= threshold) continue;
        found ??= { left: x, top: y, right: x, bottom: y };
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x);
        found.bottom = y;
      }
    }
    return found;
  }

  /** Largest difference of any channel to other pixels, and how many pixels differ by more than a tolerance. */
  compare(other: Pixels, tolerance: number): { most: number; beyond: number } {
    let most = 0;
    let beyond = 0;
    for (let i = 0; i < this.data.length; i += 4) {
      let difference = 0;
      for (let c = 0; c < 4; c++) {
        difference = Math.max(difference, Math.abs((this.data[i + c] as number) - (other.data[i + c] as number)));
      }
      most = Math.max(most, difference);
      if (difference > tolerance) beyond++;
    }
    return { most, beyond };
  }
}

/** Relative luminance of WCAG 2. */
export function luminance([red, green, blue]: Pixel): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export interface Bench {
  readonly assets: PaintAssets;
  readonly images: Map<string, CanvasImageSource>;
  readonly photos: Map<string, HTMLCanvasElement>;
  /** Canvases that the painter asked for. */
  readonly made: HTMLCanvasElement[];
}

export function bench(family: (fontId: string | null) => string = () => 'sans-serif'): Bench {
  const images = new Map<string, CanvasImageSource>();
  const photos = new Map<string, HTMLCanvasElement>();
  const made: HTMLCanvasElement[] = [];
  const assets: PaintAssets = {
    image: (src) => images.get(src) ?? null,
    photo: (field) => {
      const source = photos.get(field);
      return source ? { source, widthPx: source.width, heightPx: source.height } : null;
    },
    fontFamily: family,
    createCanvas: (widthPx, heightPx) => {
      const { canvas } = sheet(widthPx, heightPx);
      made.push(canvas);
      return canvas;
    },
    engraving,
    paintFinish: paintRareFinish,
  };
  return { assets, images, photos, made };
}

/** A surface of 1000 × 800 px with an area of 100 × 60 mm, laid out with these fields. */
export function surfaceWith(
  { assets }: Bench,
  fields: readonly object[],
  values: Values,
  { area = {}, surface = {}, sample = false }: { area?: object; surface?: object; sample?: boolean } = {},
): SceneSurface {
  const template = templateWith(fields, {}, area);
  const measure = createMeasure(sheet(1, 1).context, assets.fontFamily);
  const [laid] = layOut(template, values, { measure, locale: 'en', parsePath, sample }).scene.surfaces;
  return { ...(laid as SceneSurface), ...surface };
}

export const WHOLE = { scale: 1, offsetXPx: 0, offsetYPx: 0 };

/** The wrap of a mug: 25 × 5 vertices over 105° of a cylinder that narrows downwards. */
export function mugMesh(): { columns: number; rows: number; points: [number, number][] } {
  const points: [number, number][] = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 25; column++) {
      const angleRad = ((column / 24 - 0.5) * 105 * Math.PI) / 180;
      const radiusPx = 330 * (1 - 0.012 * row);
      points.push([500 + radiusPx * Math.sin(angleRad), 150 + row * 110 + (60 + 6 * row) * Math.cos(angleRad)]);
    }
  }
  return { columns: 25, rows: 5, points };
}

/** A mesh turned by an angle about the middle of the picture. */
export function turnedMesh(angleDeg: number): ReturnType<typeof mugMesh> {
  const { columns, rows, points } = mugMesh();
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const turned = points.map(([x, y]): [number, number] => [
    500 + (x - 500) * cos - (y - 400) * sin,
    400 + (x - 500) * sin + (y - 400) * cos,
  ]);
  return { columns, rows, points: turned };
}
