import { Type, type Static } from 'typebox';
import { strict, Id, LocalizedText, Money } from './basics.ts';
import { BoxMm } from './places.ts';

/** What an answer is compared with. */
const Scalar = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()]);

/** One thing that must be true of another field: it is filled (or not), or its choice or text equals one of these. */
export const ShowWhenTest = Type.Object(
  {
    field: Id,
    is: Type.Optional(Scalar),
    in: Type.Optional(Type.Array(Scalar, { minItems: 1, maxItems: 100 })),
    filled: Type.Optional(Type.Boolean()),
  },
  { minProperties: 2, maxProperties: 2, ...strict },
);

/** A field is shown when its test holds, or all, or any of several. */
export const ShowWhen = Type.Union([
  ShowWhenTest,
  Type.Object({ all: Type.Array(ShowWhenTest, { minItems: 1, maxItems: 20 }) }, strict),
  Type.Object({ any: Type.Array(ShowWhenTest, { minItems: 1, maxItems: 20 }) }, strict),
]);

/** What every field has. */
export const base = {
  id: Id,
  label: LocalizedText,
  hint: Type.Optional(LocalizedText),
  required: Type.Optional(Type.Boolean()),
  showWhen: Type.Optional(ShowWhen),
  /** Asked, and carried in the payload, but not drawn. */
  data: Type.Optional(Type.Boolean()),
  /** Heading of a group; neighbours with the same group stand together ("Dad", "Mum"). */
  group: Type.Optional(LocalizedText),
  /** What filling this field costs. */
  addOn: Type.Optional(Money),
};

/** Where a field is drawn, if it is. */
export const drawn = {
  area: Type.Optional(Id),
  boxMm: Type.Optional(BoxMm),
  /** Whether the buyer may bring it forward and send it backward among those of its area that say so; false without it. */
  reorder: Type.Optional(Type.Boolean()),
};

export type ShowWhenTest = Static<typeof ShowWhenTest>;
export type ShowWhen = Static<typeof ShowWhen>;
