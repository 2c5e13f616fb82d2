import { Type, type Static } from 'typebox';
import { strict, Color, Id, Url, LocalizedText } from './basics.ts';
import { Shape, Placement } from './places.ts';

export const Layer = Type.Object(
  {
    src: Url,
    /** `lighten`: what is darker becomes as light as the layer, such as black ink under a glossy coat. */
    blend: Type.Union([
      Type.Literal('normal'),
      Type.Literal('multiply'),
      Type.Literal('screen'),
      Type.Literal('lighten'),
    ]),
    /** `artwork`: over the buyer's design; `product`: over the picture, under the design. */
    over: Type.Union([Type.Literal('artwork'), Type.Literal('product')]),
  },
  strict,
);

/** A colour laid on the product's picture, under layers and design: one neutral photograph serves many colours. */
export const Tint = Type.Object(
  {
    color: Color,
    /** Picture, stretched over the surface's: where it is opaque the product takes the colour; all over without it. */
    mask: Type.Optional(Url),
    /** `multiply`, for light products, without it: shade stays. `screen`, for dark ones: light stays. */
    blend: Type.Optional(Type.Union([Type.Literal('multiply'), Type.Literal('screen')])),
  },
  strict,
);

/**
 * How the artwork is made. `engrave`: cut into metal; `engrave-wood`: burnt; `engrave-glass`: frosted. `emboss`: raised,
 * `deboss`: pressed in, both without colour. `foil`: metal leaf in the text's colour; `foil-gold`, `foil-silver`,
 * `foil-rose`: in that metal. `embroider`: stitched. `white-ink`: printed over opaque white, for dark and clear goods.
 */
export const Finish = Type.Union([
  Type.Literal('print'),
  Type.Literal('engrave'),
  Type.Literal('engrave-wood'),
  Type.Literal('engrave-glass'),
  Type.Literal('emboss'),
  Type.Literal('deboss'),
  Type.Literal('embroider'),
  Type.Literal('foil'),
  Type.Literal('foil-gold'),
  Type.Literal('foil-silver'),
  Type.Literal('foil-rose'),
  Type.Literal('white-ink'),
]);

export const Area = Type.Object(
  {
    id: Id,
    name: Type.Optional(LocalizedText),
    widthMm: Type.Number({ minimum: 1, maximum: 5000 }),
    heightMm: Type.Number({ minimum: 1, maximum: 5000 }),
    bleedMm: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    safeMm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
    shape: Type.Optional(Shape),
    placement: Placement,
    /** `print` without it. */
    finish: Type.Optional(Finish),
    blend: Type.Optional(Type.Union([Type.Literal('normal'), Type.Literal('multiply'), Type.Literal('screen')])),
  },
  strict,
);

export const Surface = Type.Object(
  {
    id: Id,
    name: LocalizedText,
    image: Type.Object(
      {
        src: Url,
        widthPx: Type.Integer({ minimum: 1, maximum: 10000 }),
        heightPx: Type.Integer({ minimum: 1, maximum: 10000 }),
      },
      strict,
    ),
    tint: Type.Optional(Tint),
    layers: Type.Optional(Type.Array(Layer, { maxItems: 20 })),
    areas: Type.Array(Area, { maxItems: 20 }),
  },
  strict,
);

export type Layer = Static<typeof Layer>;
export type Tint = Static<typeof Tint>;
export type Finish = Static<typeof Finish>;
export type Area = Static<typeof Area>;
export type Surface = Static<typeof Surface>;
