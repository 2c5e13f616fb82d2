import { Type, type Static } from 'typebox';
import { strict, Id, Color, Url, LocalizedText, Money, Picture } from './basics.ts';
import { Layer, Tint } from './surfaces.ts';
import { base, drawn } from './field-base.ts';

export const Choice = Type.Object(
  {
    id: Id,
    label: LocalizedText,
    color: Type.Optional(Color),
    thumbnail: Type.Optional(Url),
    /** Picture drawn into the field's box when this is chosen (clip art). */
    image: Type.Optional(Picture),
    addOn: Type.Optional(Money),
    /** What the addition is for, as in "incl. $2.00 for the coloured glaze"; the label without it. */
    addOnReason: Type.Optional(LocalizedText),
    /** False shows it as sold out. */
    available: Type.Optional(Type.Boolean()),
    /** What choosing it changes on the product. */
    sets: Type.Optional(
      Type.Object(
        {
          surfaces: Type.Record(
            Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }),
            Type.Object(
              {
                image: Type.Optional(Url),
                tint: Type.Optional(Tint),
                layers: Type.Optional(Type.Array(Layer, { maxItems: 20 })),
              },
              strict,
            ),
            { maxProperties: 20, ...strict },
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);

export const OptionField = Type.Object(
  {
    ...base,
    type: Type.Literal('option'),
    ...drawn,
    display: Type.Union([
      Type.Literal('dropdown'),
      Type.Literal('swatch'),
      Type.Literal('thumbnail'),
      Type.Literal('radio'),
      Type.Literal('gallery'),
    ]),
    choices: Type.Array(Choice, { minItems: 1, maxItems: 500 }),
    default: Type.Optional(Id),
  },
  strict,
);

export type Choice = Static<typeof Choice>;
export type OptionField = Static<typeof OptionField>;
