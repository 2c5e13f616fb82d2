import { Type, type Static } from 'typebox';
import { strict } from './basics.ts';

/** Left, top, width, height in millimetres, from the top left corner of the area. */
export const BoxMm = Type.Unsafe<readonly [number, number, number, number]>({
  type: 'array',
  items: { type: 'number', minimum: -5000, maximum: 5000 },
  minItems: 4,
  maxItems: 4,
});

/** `rectangle`, `ellipse` (both fill the area's size), or an SVG path whose unit is the millimetre. */
export const Shape = Type.String({
  pattern: '^(rectangle|ellipse|[Mm][-+0-9eE.,\\s]{3}[-+0-9eE.,\\sMmLlHhVvCcSsQqTtAaZz]{1,8000})$',
});

/** Across or down, in pixels of the surface's picture. */
export const Px = Type.Number({ minimum: -20000, maximum: 20000 });

/** Across and down, in pixels of the surface's picture. */
export const PointPx = Type.Unsafe<readonly [number, number]>({
  type: 'array',
  items: { type: 'number', minimum: -20000, maximum: 20000 },
  minItems: 2,
  maxItems: 2,
});

/** Where an area lies on the surface's picture, in pixels of that picture. All kinds become one mesh in the scene. */
export const Placement = Type.Object(
  {
    /** Left, top, width, height. */
    rectangle: Type.Optional(
      Type.Unsafe<readonly [number, number, number, number]>({
        type: 'array',
        items: { type: 'number', minimum: -20000, maximum: 20000 },
        minItems: 4,
        maxItems: 4,
      }),
    ),
    /** Corners: top left, top right, bottom right, bottom left. */
    quad: Type.Optional(
      Type.Unsafe<readonly [PointPx, PointPx, PointPx, PointPx]>({
        type: 'array',
        items: PointPx,
        minItems: 4,
        maxItems: 4,
      }),
    ),
    /** An upright cylinder seen from the front: its edges, how far its arcs sag, how many degrees of it the area spans. */
    cylinder: Type.Optional(
      Type.Object(
        {
          leftPx: Px,
          rightPx: Px,
          topPx: Px,
          bottomPx: Px,
          /** How much deeper the middle of the upper edge lies than its ends; negative where it arches. */
          topSagPx: Px,
          bottomSagPx: Px,
          degrees: Type.Number({ exclusiveMinimum: 0, maximum: 180 }),
        },
        strict,
      ),
    ),
    /** Vertices row by row from the area's top left corner; `columns` and `rows` count vertices. */
    mesh: Type.Optional(
      Type.Object(
        {
          columns: Type.Integer({ minimum: 2, maximum: 64 }),
          rows: Type.Integer({ minimum: 2, maximum: 64 }),
          points: Type.Array(PointPx, { minItems: 4, maxItems: 4096 }),
        },
        strict,
      ),
    ),
  },
  { minProperties: 1, maxProperties: 1, ...strict },
);

export type BoxMm = Static<typeof BoxMm>;
export type Shape = Static<typeof Shape>;
export type PointPx = readonly [number, number];
export type Placement = Static<typeof Placement>;
