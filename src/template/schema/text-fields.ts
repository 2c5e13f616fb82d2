import { Type, type Static } from 'typebox';
import { strict, IsoDate } from './basics.ts';
import { base, drawn } from './field-base.ts';
import { lettering, Characters } from './lettering.ts';

export const TextField = Type.Object(
  {
    ...base,
    type: Type.Literal('text'),
    ...drawn,
    ...lettering,
    /** Most grapheme clusters, after NFC; 200 without it. */
    maxGraphemes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    minGraphemes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    /** Lines the buyer may write; 1 without it. */
    maxLines: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    /** Top to bottom, columns from right to left: Chinese, Japanese and Korean stand, other scripts lie. */
    vertical: Type.Optional(Type.Boolean()),
    /** Whether emoji may be written; true without it. */
    emoji: Type.Optional(Type.Boolean()),
    /** Which characters may be written, where not all may. */
    characters: Type.Optional(Characters),
    /** What the whole text must match, in the restricted language of the README's "Patterns"; never a regular expression. */
    pattern: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    /** A text that matches the pattern, told to buyers whose text does not. */
    patternExample: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    /** Whether the buyer is offered to turn the text into capitals with one press; false without it. */
    capitals: Type.Optional(Type.Boolean()),
    default: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  strict,
);

/** Within what a double holds exactly with six decimals. */
const Amount = Type.Number({ minimum: -1e9, maximum: 1e9 });

export const NumberField = Type.Object(
  {
    ...base,
    type: Type.Literal('number'),
    ...drawn,
    ...lettering,
    min: Type.Optional(Amount),
    max: Type.Optional(Amount),
    /** Digits after the decimal sign; 0 without it. */
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
    /** Whether zeros before the number are kept as typed, as on a jersey ("07"); without it "07" is made as "7". */
    leadingZeros: Type.Optional(Type.Boolean()),
    default: Type.Optional(Amount),
  },
  strict,
);

/** Up to three initials as one ornament. */
export const MonogramField = Type.Object(
  {
    ...base,
    type: Type.Literal('monogram'),
    ...drawn,
    /** `three`: side by side, the middle one larger. `stacked`: first over third, beside the second. `circle`: fills one. */
    style: Type.Union([Type.Literal('three'), Type.Literal('stacked'), Type.Literal('circle')]),
    fonts: lettering.fonts,
    colors: lettering.colors,
    minSizeMm: lettering.minSizeMm,
    maxSizeMm: lettering.maxSizeMm,
    sample: lettering.sample,
    default: Type.Optional(Type.String({ maxLength: 100 })),
  },
  strict,
);

export const DateField = Type.Object(
  {
    ...base,
    type: Type.Literal('date'),
    ...drawn,
    ...lettering,
    min: Type.Optional(IsoDate),
    max: Type.Optional(IsoDate),
    /** How it is drawn: `YYYY`, `YY`, `MM`, `M`, `DD`, `D` are replaced, all else stays. `YYYY-MM-DD` without it. */
    drawAs: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    default: Type.Optional(IsoDate),
  },
  strict,
);

export type TextField = Static<typeof TextField>;
export type NumberField = Static<typeof NumberField>;
export type MonogramField = Static<typeof MonogramField>;
export type DateField = Static<typeof DateField>;
