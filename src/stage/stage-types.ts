import type { PaintAssets } from '../painter/assets.ts';
import type { SceneSurface } from '../scene/scene.ts';
import type { SizeMm, SizePx } from '../shared/units.ts';
import type { PhotoPlacement } from '../values/values.ts';

/** A photo that is drawn on the surface, and what the buyer may do with it. */
export interface StagePhoto {
  /** Upright. */
  readonly photo: SizePx;
  readonly box: SizeMm;
  readonly placement: PhotoPlacement;
  /** At least 1. */
  readonly maxZoom: number;
  readonly may: { readonly zoom: boolean; readonly move: boolean; readonly rotate: boolean };
}

/** Everything the stage shows; it keeps nothing else and changes nothing in it. */
export interface StageState {
  readonly surface: SceneSurface;
  readonly assets: PaintAssets;
  /** Changes whenever the product's picture or a layer of it looks different: another source, or one that has arrived. */
  readonly productKey: string;
  readonly guides: { readonly printArea: boolean; readonly safe: boolean };
  /** The field in hand: outlined, and if it is a photo, moved by a finger at once. */
  readonly selected: string | null;
  /** By field id; photos that are missing here lie still. */
  readonly photos: Readonly<Record<string, StagePhoto>>;
}

/** `moving` at most once a frame while an act lasts; `done` once when it is over, alone if it took no time. */
export type PlacementPhase = 'moving' | 'done';

export interface StageOptions {
  /** The placement is clamped already. Answer with `update` before returning, and it is seen in this frame. */
  onPlacement(fieldId: string, placement: PhotoPlacement, phase: PlacementPhase): void;
  /** A tap or click on a drawn field, or `null` beside all of them. */
  onTap(fieldId: string | null): void;
  /** The buyer or `setViewZoom` changed the view's zoom. */
  onView?(zoom: number): void;
  readonly reducedMotion: boolean;
  /** The window's own without it. */
  readonly devicePixelRatio?: number;
}

export interface StageHandle {
  /** Paints at once; the product is painted again only when `productKey` or the picture's size changed. */
  update(state: StageState): void;
  /** Measures the container again; the stage does so by itself when the container changes its size. */
  resize(): void;
  /** From 1 to 4, around a point of the picture in its pixels, or around the middle of the view. */
  setViewZoom(zoom: number, center?: { readonly xPx: number; readonly yPx: number }): void;
  /** Looks further right and down, by shares of what is seen. */
  panView(x: number, y: number): void;
  readonly viewZoom: number;
  /** Draws the eye to a field once; does nothing under reduced motion. */
  pulse(fieldId: string): void;
  /** Lets go of everything; calls nothing back any more. */
  destroy(): void;
}
