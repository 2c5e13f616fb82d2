import { Type, type Static } from 'typebox';
import { BoxMm, Color, Finish, Id, Shape } from '../../template/schema.ts';
import { strict, SizePx } from './basics.ts';

const item = {
  field: Id,
  /** In the area's millimetres. */
  boxMm: BoxMm,
};

/** Affine: x' = a·x + c·y + e, y' = b·x + d·y + f, from pixels of the picture to millimetres of the area. */
export const Matrix = Type.Unsafe<readonly [number, number, number, number, number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 6,
  maxItems: 6,
});

export const PhotoItem = Type.Object(
  {
    ...item,
    type: Type.Literal('photo'),
    /** Cut within the box. */
    shape: Shape,
    matrix: Matrix,
    widthPx: SizePx,
    heightPx: SizePx,
  },
  strict,
);

export const PictureItem = Type.Object(
  {
    ...item,
    type: Type.Literal('picture'),
    /** As the template names it. */
    src: Type.String({ minLength: 1, maxLength: 4096 }),
    matrix: Matrix,
    widthPx: SizePx,
    heightPx: SizePx,
  },
  strict,
);

/** The origin of its text is its left end on the baseline. */
export const Line = Type.Object(
  { text: Type.String({ maxLength: 20_000 }), xMm: Type.Number(), baselineMm: Type.Number(), widthMm: Type.Number() },
  strict,
);

/**
 * Where a point of a run's baseline lies: how far along it from the run's left end, in font sizes; across and down in
 * the area, in millimetres; the baseline's turn there, clockwise in degrees; what heights are multiplied by.
 */
export const Station = Type.Unsafe<readonly [number, number, number, number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 5,
  maxItems: 5,
});

/** Drawn in one go. With several stations it is bent: each shows the part that is nearer to it than to the next. */
export const Run = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    sizeMm: Type.Number({ exclusiveMinimum: 0 }),
    stations: Type.Array(Station, { minItems: 1, maxItems: 300 }),
  },
  strict,
);

export const TextItem = Type.Object(
  {
    ...item,
    type: Type.Literal('text'),
    /** Id of the template's font; null is the default sans serif. */
    font: Type.Union([Id, Type.Null()]),
    family: Type.String({ maxLength: 200 }),
    sizeMm: Type.Number({ exclusiveMinimum: 0 }),
    color: Color,
    direction: Type.Union([Type.Literal('ltr'), Type.Literal('rtl')]),
    lines: Type.Array(Line, { minItems: 1, maxItems: 2000 }),
    /** Curved, spaced and vertical text and monograms: where each piece lies; `lines` then only says what reads together. */
    runs: Type.Optional(Type.Array(Run, { maxItems: 20_000 })),
  },
  strict,
);

/** One thing to make, in the order of painting. */
export const Item = Type.Union([PhotoItem, PictureItem, TextItem]);

/** Everything to make in one area: millimetres, origin top left, y down, rounded to a ten-thousandth. */
export const PayloadArea = Type.Object(
  {
    surface: Id,
    area: Id,
    widthMm: Type.Number({ exclusiveMinimum: 0 }),
    heightMm: Type.Number({ exclusiveMinimum: 0 }),
    bleedMm: Type.Number({ minimum: 0 }),
    safeMm: Type.Number({ minimum: 0 }),
    shape: Shape,
    finish: Finish,
    items: Type.Array(Item, { maxItems: 400 }),
  },
  strict,
);

export type PhotoItem = Static<typeof PhotoItem>;
export type PictureItem = Static<typeof PictureItem>;
export type Line = Static<typeof Line>;
export type Run = Static<typeof Run>;
export type TextItem = Static<typeof TextItem>;
export type Item = Static<typeof Item>;
export type PayloadArea = Static<typeof PayloadArea>;
