import { Type, type Static } from 'typebox';
import { strict, Id, Color, Url, LocalizedText } from './basics.ts';

/** Unicode ranges that a font file can draw, as in CSS `unicode-range`; `npm run covers -- FILE` writes them. */
const Covers = Type.String({
  pattern: '^U\\+[0-9A-Fa-f?]{1,6}(-[0-9A-Fa-f]{1,6})?(, ?U\\+[0-9A-Fa-f?]{1,6}(-[0-9A-Fa-f]{1,6})?){0,999}$',
});

/** A further file of a font, for characters that those before it lack; loaded when a text needs it. */
export const FontFace = Type.Object({ src: Url, covers: Covers }, strict);

export const Font = Type.Object(
  {
    id: Id,
    /** What the buyer reads on the card; the family without it. */
    name: Type.Optional(LocalizedText),
    family: Type.String({ minLength: 1, maxLength: 200 }),
    /** Without it, the generic family is used. */
    src: Type.Optional(Url),
    weight: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    /** What stands in until the font has come, or for good where it never comes. */
    fallback: Type.Optional(
      Type.Union([
        Type.Literal('serif'),
        Type.Literal('sans-serif'),
        Type.Literal('monospace'),
        Type.Literal('cursive'),
      ]),
    ),
    /** What `src` can draw; without it, it is taken to draw everything. */
    covers: Type.Optional(Covers),
    faces: Type.Optional(Type.Array(FontFace, { minItems: 1, maxItems: 20 })),
  },
  strict,
);

export const NamedColor = Type.Object({ id: Id, name: LocalizedText, value: Color }, strict);

export type Font = Static<typeof Font>;
export type NamedColor = Static<typeof NamedColor>;
