import { Type, type Static } from 'typebox';
import { Picture, strict } from './basics.ts';
import { Shape } from './places.ts';
import { base, drawn } from './field-base.ts';

/** A photo of two tones, as engravers make it: of dots that are made or not. */
export const Tones = Type.Object(
  {
    /** `threshold`: all that is dark enough is made. `dither`: fine dots, closer together where the photo is darker. */
    method: Type.Union([Type.Literal('threshold'), Type.Literal('dither')]),
    /** Dots an inch; 254, ten a millimetre, without it. */
    dotsPerInch: Type.Optional(Type.Number({ minimum: 50, maximum: 1200 })),
    /** Makes the light parts instead: on glass and coated metal, what is engraved turns light. False without it. */
    invert: Type.Optional(Type.Boolean()),
    /** What the buyer may change; both without it. */
    buyerMay: Type.Optional(
      Type.Array(Type.Union([Type.Literal('threshold'), Type.Literal('invert')]), { maxItems: 2, uniqueItems: true }),
    ),
  },
  strict,
);

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
    /** A photo that is shown pale in its place until the buyer gives theirs; never made, never in a payload. */
    sample: Type.Optional(Picture),
    /** Makes the photo of two tones; for areas whose finish engraves. */
    tones: Type.Optional(Tones),
  },
  strict,
);

export type Tones = Static<typeof Tones>;
export type ImageField = Static<typeof ImageField>;
