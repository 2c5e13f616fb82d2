/// <reference types="mocha" />
import { layOutPhoto } from '../../../src/scene/lay-out-pictures.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import type { PaintAssets } from '../../../src/painter/assets.ts';
import { createStage } from '../../../src/stage/create-stage.ts';
import type { StageHandle, StageOptions, StagePhoto, StageState } from '../../../src/stage/stage-types.ts';
import type { Placement } from '../../../src/template/schema.ts';
import { CENTERED, type PhotoPlacement } from '../../../src/values/values.ts';
import { areaOn, surfaceOf, textItem } from '../../unit/stage/surface.ts';

/** Half the picture's pixels: the picture of 1000 × 800 px is seen at a scale of exactly 0.5. */
export const WIDTH_PX = 500;
export const HEIGHT_PX = 400;
export const PHOTO_BOX = [0, 0, 80, 70] as const;
export const CAPTION_BOX = [10, 75, 60, 12] as const;
/** Just covering the box of 80 × 70 mm it is 140 mm wide: 30 mm of room on the left and right. */
export const PHOTO_PX = { widthPx: 400, heightPx: 200 };

function canvasOf(widthPx: number, heightPx: number, paint: (context: CanvasRenderingContext2D) => void) {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (context) paint(context);
  return canvas;
}

/** A photo whose left half is red and whose right half is blue. */
const twoColors = canvasOf(PHOTO_PX.widthPx, PHOTO_PX.heightPx, (context) => {
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = '#0000ff';
  context.fillRect(200, 0, 200, 200);
});

/** A product picture with a pattern, so that a wrong place or a seam shows. */
const product = canvasOf(1000, 800, (context) => {
  for (let x = 0; x < 1000; x += 25) {
    for (let y = 0; y < 800; y += 25) {
      context.fillStyle = `rgb(${200 + (x % 50)} ${180 + (y % 60)} ${210 + ((x + y) % 40)})`;
      context.fillRect(x, y, 25, 25);
    }
  }
});

const shade = canvasOf(1000, 800, (context) => {
  const gradient = context.createLinearGradient(0, 0, 1000, 0);
  gradient.addColorStop(0, '#808080');
  gradient.addColorStop(1, '#ffffff');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 1000, 800);
});

export function makeAssets(): PaintAssets {
  const images: ReadonlyMap<string, CanvasImageSource> = new Map([
    ['front.png', product],
    ['shade.png', shade],
  ]);
  return {
    image: (src) => images.get(src) ?? null,
    photo: (field) => (field === 'photo' ? { source: twoColors, ...PHOTO_PX } : null),
    fontFamily: () => 'sans-serif',
    createCanvas: (widthPx, heightPx) => canvasOf(widthPx, heightPx, () => {}),
  };
}

/** A photo above a caption, on an area of 80 × 90 mm. */
export function surfaceWith(placement: Placement, photo: PhotoPlacement): SceneSurface {
  const file = { name: 'a.png', type: 'png', sizeBytes: 1, sha256: null, ...PHOTO_PX };
  const field = { id: 'photo', type: 'image', label: 'Photo', maxZoom: 4 } as const;
  const items = [layOutPhoto(field, { file, placement: photo }, PHOTO_BOX), textItem('caption', CAPTION_BOX)];
  const surface = surfaceOf(areaOn('wrap', placement, items));
  return { ...surface, layers: [{ src: 'shade.png', blend: 'multiply', over: 'artwork' }] };
}

interface Act {
  readonly field: string;
  readonly placement: PhotoPlacement;
  readonly phase: 'moving' | 'done';
}

export interface TestStage {
  readonly stage: StageHandle;
  readonly container: HTMLDivElement;
  readonly content: HTMLElement;
  readonly acts: readonly Act[];
  readonly taps: readonly (string | null)[];
  readonly zooms: readonly number[];
  readonly assets: PaintAssets;
  state(): StageState;
  change(change: Partial<Omit<StageState, 'photos'>> & { readonly photo?: Partial<StagePhoto> }): void;
  /** Resolves with the next placement that ends an act. */
  done(): Promise<Act>;
  close(): void;
}

/** Opens a stage whose host takes every placement, as the element does. */
export function openStage(
  placement: Placement,
  options: Partial<StageOptions> & { readonly root?: ParentNode & Node; readonly selected?: string | null } = {},
): TestStage {
  const { root = document.body, selected = null, ...stageOptions } = options;
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'fixed', left: '0', top: '0' });
  Object.assign(container.style, { width: `${WIDTH_PX}px`, height: `${HEIGHT_PX}px` });
  root.append(container);
  const acts: Act[] = [];
  const taps: (string | null)[] = [];
  const zooms: number[] = [];
  const waiting: ((act: Act) => void)[] = [];
  const assets = makeAssets();
  let photo: StagePhoto = {
    photo: PHOTO_PX,
    box: { widthMm: PHOTO_BOX[2], heightMm: PHOTO_BOX[3] },
    placement: CENTERED,
    maxZoom: 4,
    may: { zoom: true, move: true, rotate: true },
  };
  let rest: Omit<StageState, 'photos' | 'surface'> = {
    assets,
    productKey: 'white',
    guides: { printArea: false, safe: false },
    selected,
  };
  const state = (): StageState => ({
    ...rest,
    surface: surfaceWith(placement, photo.placement),
    photos: { photo },
  });
  const stage = createStage(container, {
    onPlacement(field, next, phase) {
      photo = { ...photo, placement: next };
      stage.update(state());
      acts.push({ field, placement: next, phase });
      if (phase === 'done') for (const resolve of waiting.splice(0)) resolve({ field, placement: next, phase });
    },
    onTap: (field) => taps.push(field),
    onView: (zoom) => zooms.push(zoom),
    reducedMotion: false,
    devicePixelRatio: 1,
    ...stageOptions,
  });
  stage.update(state());
  const content = container.querySelector<HTMLElement>('.konvajs-content');
  if (!content) throw new Error('no content');
  return {
    stage,
    container,
    content,
    acts,
    taps,
    zooms,
    assets,
    state,
    change({ photo: photoChange, ...change }) {
      photo = { ...photo, ...photoChange };
      rest = { ...rest, ...change };
      stage.update(state());
    },
    done: () => new Promise((resolve) => waiting.push(resolve)),
    close() {
      stage.destroy();
      container.remove();
    },
  };
}

/** The canvases of a stage, from the lowest: the product alone, unseen; the picture; guides and outlines. */
export function canvasesOf({ content }: TestStage): {
  readonly product: HTMLCanvasElement;
  readonly picture: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
} {
  const [unseen, picture, marks] = content.querySelectorAll('canvas');
  if (!unseen || !picture || !marks) throw new Error('no canvases');
  return { product: unseen, picture, marks };
}

export function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no context');
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Red, green, blue and alpha of one pixel. */
export function pixelAt(canvas: HTMLCanvasElement, xPx: number, yPx: number): readonly number[] {
  const at = (yPx * canvas.width + xPx) * 4;
  return [...pixelsOf(canvas).slice(at, at + 4)];
}

/** The largest difference of one channel between two paintings of the same size. */
export function largestDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  if (a.length !== b.length) throw new Error(`sizes differ: ${a.length} and ${b.length}`);
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
