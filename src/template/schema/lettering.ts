import { Type, type Static } from 'typebox';
import { strict, Id, LocalizedText } from './basics.ts';

/** Text along a curve, in one line; with exactly one of these. */
export const Curve = Type.Object(
  {
    /** Over the top of a circle of which the box's width shows so many degrees. */
    above: Type.Optional(Type.Number({ minimum: 5, maximum: 300 })),
    /** Along the bottom of such a circle, heads inwards. */
    below: Type.Optional(Type.Number({ minimum: 5, maximum: 300 })),
    /** All around the circle that fits the box; its middle is at the top. */
    circle: Type.Optional(Type.Literal(true)),
    /** Along an SVG path in millimetres from the box's top left corner; its first part counts. */
    path: Type.Optional(Type.String({ pattern: '^[Mm][-+0-9eE.,\\s]{3}[-+0-9eE.,\\sMmLlHhVvCcSsQqTtAaZz]{1,8000}$' })),
  },
  { minProperties: 1, maxProperties: 1, ...strict },
);

/** How text is set, whatever it says. */
export const lettering = {
  fonts: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true })),
  colors: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true })),
  /** Smallest font size that may be made, in millimetres; text that needs less does not fit. */
  minSizeMm: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1000 })),
  /** Largest font size; text is never grown beyond it. Without it, the box decides. */
  maxSizeMm: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1000 })),
  align: Type.Optional(Type.Union([Type.Literal('left'), Type.Literal('center'), Type.Literal('right')])),
  verticalAlign: Type.Optional(Type.Union([Type.Literal('top'), Type.Literal('middle'), Type.Literal('bottom')])),
  lineHeight: Type.Optional(Type.Number({ minimum: 0.8, maximum: 3 })),
  /** Between letters, in font sizes; joined scripts keep together. */
  letterSpacing: Type.Optional(Type.Number({ minimum: -0.2, maximum: 2 })),
  curve: Type.Optional(Curve),
  /** Drawn pale while the field is empty; never a value. */
  sample: Type.Optional(LocalizedText),
};

/** Letters of these scripts with all that belongs to no one script (digits, punctuation, spaces), and listed ones. */
export const Characters = Type.Object(
  {
    /** Unicode names, such as `Latin`, `Greek`, `Han`; rule T20 knows which. */
    scripts: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z][A-Za-z_]{1,39}$' }), { minItems: 1, maxItems: 40, uniqueItems: true }),
    ),
    /** Literal characters; a space is allowed only where it stands here or scripts are named. */
    list: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  },
  { minProperties: 1, ...strict },
);

export type Curve = Static<typeof Curve>;
