import { Type, type Static } from 'typebox';

/**
 * The template's shape, written once: TypeScript types come from it by `Static`, the published JSON Schema and the
 * validator that runs in the widget are generated from it by `npm run generate`. Only types of this file reach a bundle.
 * What a schema cannot say (ids known, boxes inside areas, …) stands in RULES.md.
 */
const strict = { additionalProperties: false } as const;

/** Lower case, so that no id can equal a name that objects inherit, but for `constructor`, which rule T3 refuses. */
export const Id = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' });
export const LocaleTag = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' });
export const Market = Type.String({ pattern: '^[A-Z]{2}$' });
export const Currency = Type.String({ pattern: '^[A-Z]{3}$' });
/** `#rgb` or `#rrggbb`; nothing else ever reaches a style. */
export const Color = Type.String({ pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' });
/** Relative to the template, or absolute; its scheme is checked by rule T11. */
export const Url = Type.String({ minLength: 1, maxLength: 4096 });
/** Text for people: one string for all, or one a locale. */
export const LocalizedText = Type.Union([
  Type.String({ minLength: 1, maxLength: 2000 }),
  Type.Record(
    Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' }),
    Type.String({ minLength: 1, maxLength: 2000 }),
    { minProperties: 1, maxProperties: 60, ...strict },
  ),
]);
/** Whole minor units (cents) of the market's currency, or one amount a currency. */
export const Money = Type.Union([
  Type.Integer({ minimum: 0, maximum: 100_000_000 }),
  Type.Record(Type.String({ pattern: '^[A-Z]{3}$' }), Type.Integer({ minimum: 0, maximum: 100_000_000 }), {
    minProperties: 1,
    maxProperties: 30,
    ...strict,
  }),
]);
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

const Px = Type.Number({ minimum: -20000, maximum: 20000 });
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
export type PointPx = readonly [number, number];

export const Layer = Type.Object(
  {
    src: Url,
    blend: Type.Union([Type.Literal('normal'), Type.Literal('multiply'), Type.Literal('screen')]),
    /** `artwork`: over the buyer's design; `product`: over the picture, under the design. */
    over: Type.Union([Type.Literal('artwork'), Type.Literal('product')]),
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
    layers: Type.Optional(Type.Array(Layer, { maxItems: 20 })),
    areas: Type.Array(Area, { maxItems: 20 }),
  },
  strict,
);

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

const base = {
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
const drawn = { area: Type.Optional(Id), boxMm: Type.Optional(BoxMm) };
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
const lettering = {
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

export const Choice = Type.Object(
  {
    id: Id,
    label: LocalizedText,
    color: Type.Optional(Color),
    thumbnail: Type.Optional(Url),
    /** Picture drawn into the field's box when this is chosen (clip art). */
    image: Type.Optional(
      Type.Object(
        {
          src: Url,
          widthPx: Type.Integer({ minimum: 1, maximum: 10000 }),
          heightPx: Type.Integer({ minimum: 1, maximum: 10000 }),
        },
        strict,
      ),
    ),
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
              { image: Type.Optional(Url), layers: Type.Optional(Type.Array(Layer, { maxItems: 20 })) },
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

const IsoDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
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
    fonts: Type.Optional(Type.Array(Font, { maxItems: 100 })),
    colors: Type.Optional(Type.Array(NamedColor, { maxItems: 200 })),
    surfaces: Type.Array(Surface, { minItems: 1, maxItems: 20 }),
    fields: Type.Array(Field, { minItems: 1, maxItems: 200 }),
    blockedWords: Type.Optional(BlockedWords),
    customOrder: Type.Optional(
      Type.Object(
        {
          invite: LocalizedText,
          averageDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
          replyHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 720 })),
        },
        strict,
      ),
    ),
  },
  { title: 'product-customizer template', ...strict },
);

export type LocalizedText = Static<typeof LocalizedText>;
export type Money = Static<typeof Money>;
export type BoxMm = Static<typeof BoxMm>;
export type Shape = Static<typeof Shape>;
export type Placement = Static<typeof Placement>;
export type Layer = Static<typeof Layer>;
export type Finish = Static<typeof Finish>;
export type Area = Static<typeof Area>;
export type Surface = Static<typeof Surface>;
export type Font = Static<typeof Font>;
export type NamedColor = Static<typeof NamedColor>;
export type ShowWhenTest = Static<typeof ShowWhenTest>;
export type ShowWhen = Static<typeof ShowWhen>;
export type TextField = Static<typeof TextField>;
export type ImageField = Static<typeof ImageField>;
export type Choice = Static<typeof Choice>;
export type OptionField = Static<typeof OptionField>;
export type NumberField = Static<typeof NumberField>;
export type DateField = Static<typeof DateField>;
export type Curve = Static<typeof Curve>;
export type MonogramField = Static<typeof MonogramField>;
export type Field = Static<typeof Field>;
/** A template that passed `parseTemplate`: of this shape, true to every rule of RULES.md, and frozen. */
export type Template = Static<typeof Template>;
