import { Type, type Static } from 'typebox';
import { strict } from './basics.ts';
import { Shape } from './places.ts';
import { base, drawn } from './field-base.ts';

export const ImageField = Type.Object(
  {
    ...base,
    type: Type.Literal('image'),
    ...drawn,
    /** Shape the photo is cut to within its box; the whole box without it. */
    shape: Type.Optional(Shape),
    /** What it is made on: paper asks for 150 and 300 dpi, apparel for 100 and 150. `minDpi` and `goodDpi` go before. */
    quality: Type.Optional(Type.Union([Type.Literal('paper'), Type.Literal('apparel')])),
    /** Below it the photo is refused; that of `quality` without it, else 0. */
    minDpi: Type.Optional(Type.Number({ minimum: 1, maximum: 2400 })),
    /** Between `minDpi` and this the buyer is warned; that of `quality` without it, else `minDpi`. */
    goodDpi: Type.Optional(Type.Number({ minimum: 1, maximum: 2400 })),
    /** 20,000,000 without it. */
    maxBytes: Type.Optional(Type.Integer({ minimum: 1000, maximum: 500_000_000 })),
    /** 100,000,000 without it. */
    maxPixels: Type.Optional(Type.Integer({ minimum: 1, maximum: 500_000_000 })),
    /** What the buyer may do with the photo; all three without it. */
    buyerMay: Type.Optional(
      Type.Array(Type.Union([Type.Literal('zoom'), Type.Literal('move'), Type.Literal('rotate')]), {
        maxItems: 3,
        uniqueItems: true,
      }),
    ),
    /** Largest zoom; 1 covers the box; 4 without it. */
    maxZoom: Type.Optional(Type.Number({ minimum: 1, maximum: 20 })),
  },
  strict,
);

export type ImageField = Static<typeof ImageField>;
