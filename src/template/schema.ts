import { Type, type Static } from 'typebox';
import { strict, Id, Market, Currency, Url, LocalizedText, Money } from './schema/basics.ts';
import { Surface } from './schema/surfaces.ts';
import { Font, NamedColor } from './schema/fonts.ts';
import { Legal } from './schema/legal.ts';
import { TextField, NumberField, MonogramField, DateField } from './schema/text-fields.ts';
import { ImageField } from './schema/image-field.ts';
import { OptionField } from './schema/option-field.ts';
import { Model } from './schema/model.ts';

/**
 * The template's shape, written once: TypeScript types come from it by `Static`, the published JSON Schema and the
 * validator that runs in the widget are generated from it by `npm run generate`. Only types of it reach a bundle.
 * This is its door; its rooms are in `schema/`. What a schema cannot say (ids known, boxes inside areas, …) stands in
 * RULES.md.
 */
export { Id, LocaleTag, Market, Currency, Color, Url, LocalizedText, Money, Picture } from './schema/basics.ts';
export { BoxMm, Shape, PointPx, Placement } from './schema/places.ts';
export { Layer, Tint, Finish, Area, Surface } from './schema/surfaces.ts';
export { FontFace, Font, NamedColor } from './schema/fonts.ts';
export { LegalLine, Legal } from './schema/legal.ts';
export { ShowWhenTest, ShowWhen } from './schema/field-base.ts';
export { Curve, Characters } from './schema/lettering.ts';
export { TextField, NumberField, MonogramField, DateField } from './schema/text-fields.ts';
export { Tones, ImageField } from './schema/image-field.ts';
export { Choice, OptionField } from './schema/option-field.ts';
export { ModelMaterial, Model } from './schema/model.ts';

export const Field = Type.Union([TextField, ImageField, OptionField, NumberField, DateField, MonogramField]);

const Words = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 5000 });

/** Words that are not made: one list for all buyers, or one a language; `und` is for all of them. */
export const BlockedWords = Type.Union([
  Words,
  Type.Record(Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' }), Words, {
    minProperties: 1,
    maxProperties: 60,
    ...strict,
  }),
]);

/** One personalised product: its pictures, the areas that are made, and what the buyer is asked. */
export const Template = Type.Object(
  {
    formatVersion: Type.Literal(1),
    id: Id,
    version: Type.String({ minLength: 1, maxLength: 64 }),
    /** What sellers and machines see. */
    name: LocalizedText,
    /** What the buyer reads above the form; the name without it. */
    title: Type.Optional(LocalizedText),
    subtitle: Type.Optional(LocalizedText),
    markets: Type.Optional(Type.Array(Market, { minItems: 1, maxItems: 50, uniqueItems: true })),
    /** One for all markets, or one a market. */
    currency: Type.Optional(
      Type.Union([
        Currency,
        Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), Currency, {
          minProperties: 1,
          maxProperties: 50,
          ...strict,
        }),
      ]),
    ),
    /** Price without additions; without it only the additions are shown. */
    basePrice: Type.Optional(Money),
    production: Type.Optional(
      Type.Object(
        { minDays: Type.Integer({ minimum: 0, maximum: 365 }), maxDays: Type.Integer({ minimum: 0, maximum: 365 }) },
        strict,
      ),
    ),
    privacy: Type.Optional(
      Type.Object(
        {
          deleteAfter: Type.Union([
            Type.Literal('fulfilment'),
            Type.Object({ days: Type.Integer({ minimum: 1, maximum: 3650 }) }, strict),
          ]),
          policyUrl: Type.Optional(Url),
        },
        strict,
      ),
    ),
    /** Lines of law for the review step, by market; the wording shown is kept in the payload's `consents`. */
    legal: Type.Optional(Legal),
    fonts: Type.Optional(Type.Array(Font, { maxItems: 100 })),
    colors: Type.Optional(Type.Array(NamedColor, { maxItems: 200 })),
    surfaces: Type.Array(Surface, { minItems: 1, maxItems: 20 }),
    /** The product in three dimensions. */
    model: Type.Optional(Model),
    /** Empty only where `customOrder` invites to ask instead. */
    fields: Type.Array(Field, { maxItems: 200 }),
    blockedWords: Type.Optional(BlockedWords),
    /** Invites the buyer to ask for something that this template does not offer. */
    customOrder: Type.Optional(
      Type.Object(
        {
          /** What stands above the button that asks. */
          invite: LocalizedText,
          /** How long such orders take to make. */
          averageDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
          /** Within how many hours the seller promises to answer. */
          replyHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 720 })),
          /** Most reference pictures; 3 without it. */
          pictures: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
        },
        strict,
      ),
    ),
    /** SHA-256 of the custom-order request that this private template answers. */
    fromRequest: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  { title: 'product-customizer template', ...strict },
);

export type Field = Static<typeof Field>;
/** A template that passed `parseTemplate`: of this shape, true to every rule of RULES.md, and frozen. */
export type Template = Static<typeof Template>;
