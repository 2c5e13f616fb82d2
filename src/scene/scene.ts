import type { BoxMm, Finish, Shape, Tint } from '../template/schema.ts';
import type { SizePx } from '../shared/units.ts';
import type { PathCommand } from './path-commands.ts';

/** `[a, b, c, d, e, f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Vertices of an area on its surface's picture: row by row from the area's top left, evenly spaced in millimetres. */
export interface Mesh {
  /** Vertices in a row. */
  readonly columns: number;
  /** Vertices in a column. */
  readonly rows: number;
  /** Pixels of the surface's picture. */
  readonly points: readonly (readonly [number, number])[];
}

export interface SceneLayer {
  readonly src: string;
  readonly blend: 'normal' | 'multiply' | 'screen' | 'lighten';
  readonly over: 'artwork' | 'product';
}

/** One laid-out line; the origin of its text is its left end on the baseline, in the area's millimetres. */
export interface TextLine {
  readonly text: string;
  readonly xMm: number;
  readonly baselineMm: number;
  readonly widthMm: number;
}

/**
 * Where a point of a run's baseline lies: `atEm` along it from the run's left end, in font sizes; its place in the area;
 * the baseline's turn there, clockwise; and what heights are multiplied by, 1 but in letters that fill a shape.
 */
export type TextStation = readonly [atEm: number, xMm: number, yMm: number, angleDeg: number, stretch: number];

/**
 * A piece of a text that is drawn in one go: never less than a grapheme, never a part of a joined word. With one
 * station it lies stiff. With several it is bent: each shows the part of it that is nearer to it than to the next.
 */
export interface TextRun {
  readonly text: string;
  readonly sizeMm: number;
  readonly stations: readonly TextStation[];
}

/** How a photo becomes dots that are made or not: its numbers are settled. */
export interface SceneTones {
  readonly method: 'threshold' | 'dither';
  readonly dotsPerInch: number;
  /** From 1 to 255, in the photo's brightness: what is darker is made; `dither` is as dark as if this were the middle. */
  readonly threshold: number;
  /** Makes what is not darker instead. */
  readonly invert: boolean;
}

export interface ScenePhoto {
  readonly kind: 'photo';
  readonly field: string;
  /** In the area's millimetres. */
  readonly boxMm: BoxMm;
  /** Cut within the box. */
  readonly shape: Shape;
  /** The steps of `shape` where that is a path. */
  readonly path?: readonly PathCommand[];
  /** Upright photo pixels to the area's millimetres; `null` while there is no photo. */
  readonly matrix: Matrix | null;
  readonly sizePx: SizePx | null;
  /** Exact, as placed; 0 while there is no photo. */
  readonly effectiveDpi: number;
  /** Below it the print is visibly softer than it could be; 0 asks nothing. */
  readonly goodDpi: number;
  /** Below it the photo is refused; without it, nothing is. */
  readonly minDpi?: number;
  /** Of a photo that is made of two tones. */
  readonly tones?: SceneTones;
  /** Drawn pale: the template's sample, not the buyer's photo. */
  readonly sample?: boolean;
}

/** A picture that the template brings (clip art), laid whole into its box. */
export interface ScenePicture {
  readonly kind: 'picture';
  readonly field: string;
  readonly boxMm: BoxMm;
  readonly src: string;
  /** Picture pixels to the area's millimetres. */
  readonly matrix: Matrix;
  readonly sizePx: SizePx;
}

export interface SceneText {
  readonly kind: 'text';
  readonly field: string;
  readonly boxMm: BoxMm;
  /** Font id of the template, or `null` for the default sans serif. */
  readonly font: string | null;
  readonly sizeMm: number;
  /** `#rrggbb`. */
  readonly color: string;
  readonly direction: 'ltr' | 'rtl';
  readonly lines: readonly TextLine[];
  /** Where each piece lies, of text that is not set in plain straight lines; `lines` then only says what reads together. */
  readonly runs?: readonly TextRun[];
  /** Drawn pale: the template's sample, not the buyer's words. */
  readonly sample: boolean;
}

export type SceneItem = ScenePhoto | ScenePicture | SceneText;

export interface SceneArea {
  readonly id: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bleedMm: number;
  readonly safeMm: number;
  readonly shape: Shape;
  /** The steps of `shape` where that is a path. */
  readonly path?: readonly PathCommand[];
  readonly mesh: Mesh;
  readonly finish: Finish;
  readonly blend: 'normal' | 'multiply' | 'screen';
  /** In the order they are painted. */
  readonly items: readonly SceneItem[];
}

export interface SceneSurface {
  readonly id: string;
  readonly image: {
    readonly src: string;
    readonly widthPx: number;
    readonly heightPx: number;
    /** The colour that it takes. */
    readonly tint?: Tint;
  };
  readonly layers: readonly SceneLayer[];
  readonly areas: readonly SceneArea[];
}

/** Everything that is drawn, frozen: plain data in millimetres, origin top left, y down. */
export interface Scene {
  readonly surfaces: readonly SceneSurface[];
}

/** What a text takes up at a font size of 1; measured once at a large size, then only multiplied. */
export interface TextExtent {
  readonly advance: number;
  /** Ink to the left of the origin (positive leftwards) and to the right of it. */
  readonly inkLeft: number;
  readonly inkRight: number;
  /** Ink above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
}

/**
 * Measures one line in a font of the template (`null`: the default sans serif); sizes are for a font size of 1.
 * The direction is that of the paragraph: it decides on which side a full stop or a bracket ends up.
 */
export type Measure = (text: string, font: string | null, direction?: 'ltr' | 'rtl') => TextExtent;
