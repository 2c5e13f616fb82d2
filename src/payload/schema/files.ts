import { Type, type Static } from 'typebox';
import { Id } from '../../template/schema.ts';
import { strict, Sha256, SizePx, FileName } from './basics.ts';

/** How the photo lies in its box. */
export const FilePlacement = Type.Object(
  {
    /** 1 just covers the box at this angle. */
    zoom: Type.Number({ minimum: 1 }),
    /** The photo's centre from the box's centre, rightwards. */
    xMm: Type.Number(),
    /** The photo's centre from the box's centre, downwards. */
    yMm: Type.Number(),
    /** Clockwise. */
    angleDeg: Type.Number({ minimum: -180, maximum: 180 }),
  },
  strict,
);

/** One original file, unaltered; its bytes travel beside the payload. */
export const PayloadFile = Type.Object(
  {
    field: Id,
    name: FileName,
    /** By content. */
    type: Type.String({ maxLength: 20 }),
    mime: Type.String({ maxLength: 100 }),
    sizeBytes: Type.Integer({ minimum: 1 }),
    /** Upright. */
    widthPx: SizePx,
    heightPx: SizePx,
    sha256: Sha256,
    /** Pixels under one printed inch as placed, rounded down; null where the photo is not printed in a box. */
    effectiveDpi: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    placement: Type.Union([FilePlacement, Type.Null()]),
  },
  strict,
);

/** A picture of what the buyer agreed to; its bytes travel beside the payload. */
export const Still = Type.Object(
  {
    surface: Id,
    sha256: Sha256,
    widthPx: SizePx,
    heightPx: SizePx,
    type: Type.Union([Type.Literal('image/png'), Type.Literal('image/jpeg'), Type.Literal('image/webp')]),
  },
  strict,
);

export type FilePlacement = Static<typeof FilePlacement>;
export type PayloadFile = Static<typeof PayloadFile>;
export type Still = Static<typeof Still>;
