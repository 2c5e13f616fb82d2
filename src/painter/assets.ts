import type { Measure, SceneArea, ScenePhoto, SceneSurface, SceneText, TextRun } from '../scene/scene.ts';
import type { Composition } from './compose-item.ts';
import type { FinishTools } from './finishes.ts';
import type { PaintMemory } from './memory.ts';
import type { SizedPicture } from './picture-levels.ts';

/** Any 2-D context: of a canvas on the page, in a worker, or in Node. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export type PaintCanvas = HTMLCanvasElement | OffscreenCanvas;

/** What a product's picture is coloured with. */
export type Tint = NonNullable<SceneSurface['image']['tint']>;

/** The product's picture or a layer. */
export interface SurfacePicture {
  readonly src: string;
  readonly tint?: Tint;
}

/** A decoded photo to paint with; its size is its own and may be less than the upright original's. */
export interface WorkingPhoto {
  readonly source: CanvasImageSource;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * What the painter draws with. It compares what it is given by identity: a picture that looks different must be
 * another object, and a font that has arrived another family list.
 */
export interface PaintAssets {
  /**
   * A decoded picture of the template, or `null` while there is none.
   *
   * @param tint - The product's picture is wanted in this colour, as `tintPicture` makes it.
   */
  image(src: string, tint?: Tint): CanvasImageSource | null;
  photo(fieldId: string): WorkingPhoto | null;
  /** A CSS family list that is safe to set; `null` asks for the default sans serif. */
  fontFamily(fontId: string | null): string;
  /** Measures as the scene did, so that nothing is measured twice; the painter's own without it. */
  readonly measure?: Measure | undefined;
  createCanvas(widthPx: number, heightPx: number): PaintCanvas;
  /** Paints joined text on a curve and letters that fill a shape: `paintBent`, wherever a scene has such. */
  readonly paintBent?: PaintBent | undefined;
  /** Engraves metal and greys photos that a tool makes: `engraving`. Without it, both are painted in a plain way. */
  readonly engraving?: Engraving | undefined;
  /** Paints all finishes but print and engraved metal: `paintRareFinish`. Without it, they are painted in a plain way. */
  readonly paintFinish?: PaintFinish | undefined;
  /** Makes photos of two tones: `tonePhoto`, wherever a scene has such. Without it, they are painted grey. */
  readonly tonePhoto?: TonePhoto | undefined;
}

/**
 * The dots that are made of a photo, over all of its box: black on nothing.
 *
 * @returns `null` where the photo may not be read.
 */
export type TonePhoto = (
  item: ScenePhoto,
  photo: WorkingPhoto,
  assets: PaintAssets,
  memory: PaintMemory,
  isPreview: boolean,
) => SizedPicture | null;

/** Apart from the painter, so that who prints does not load it. */
export interface Engraving {
  /** Whether an item is text that is best cut letter by letter: no canvas is copied then, and a keystroke costs little. */
  isCutText(of: Composition): boolean;
  /** Cuts such a text; the target's origin is the region's. */
  engraveText(of: Composition, target: PaintContext): void;
  /** Cuts whatever lies on the tools' mask. */
  engraveMask(tools: FinishTools, target: PaintContext): void;
  /** Photos that are burnt or cut: grey, and darkening the material they lie on. */
  paintToned(tools: FinishTools, target: PaintContext): void;
}

/** Paints an item's artwork, `tools.mask`, in a finish over `target`, which has the tools' size and is clear. */
export type PaintFinish = (finish: SceneArea['finish'], tools: FinishTools, target: PaintContext) => void;

/**
 * Paints one bent run of a text into a context in millimetres. `paintStraight` paints it from the context's origin,
 * with so many pixels a font size.
 */
export type PaintBent = (
  context: PaintContext,
  item: SceneText,
  run: TextRun,
  memory: PaintMemory,
  paintStraight: (context: PaintContext, pxPerEm: number) => void,
) => void;

/** Pixels of the surface's picture to pixels of the canvas: x' = x · scale + offsetXPx. */
export interface PaintView {
  readonly scale: number;
  readonly offsetXPx: number;
  readonly offsetYPx: number;
  /** How far artwork may be from its place on a bent surface, where nobody waits for it; else as far as no eye sees. */
  readonly tolerancePx?: number;
}

/** What the guides show. */
export interface GuideOptions {
  readonly printArea: boolean;
  readonly safe: boolean;
  /** The field whose box is outlined. */
  readonly selectedField: string | null;
  /** Canvas pixels in a CSS pixel, so that lines are as thick on every screen; 1 without it. */
  readonly pixelRatio?: number;
}
