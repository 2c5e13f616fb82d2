import { Type, type Static } from 'typebox';
import { BoxMm, Color, Currency, Finish, Id, Market, Shape } from '../template/schema.ts';

/**
 * The payload's shape, written once: types come from it by `Static`, `schema/payload.schema.json` by
 * `npm run generate`. Only types of this file reach a bundle. Every text is as the buyer read or wrote it.
 */
const strict = { additionalProperties: false } as const;

/** Lower-case hex. */
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** UTC, as `2026-05-04T09:30:00.000Z`. */
export const Instant = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$',
});
const IsoDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const SizePx = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const Minor = Type.Integer({ minimum: 0 });
const Label = Type.String({ maxLength: 2000 });
const FileName = Type.String({ maxLength: 1000 });

/** Affine: x' = a·x + c·y + e, y' = b·x + d·y + f, from pixels of the picture to millimetres of the area. */
export const Matrix = Type.Unsafe<readonly [number, number, number, number, number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 6,
  maxItems: 6,
});

/** How the photo lies in its box. */
export const FilePlacement = Type.Object(
  {
    /** 1 just covers the box at this angle. */
    zoom: Type.Number({ minimum: 1 }),
    /** The photo's centre from the box's centre, rightwards. */
    xMm: Type.Number(),
    /** The photo's centre from the box's centre, downwards. */
    yMm: Type.Number(),
    /** Clockwise. */
    angleDeg: Type.Number({ minimum: -180, maximum: 180 }),
  },
  strict,
);

const answer = {
  field: Id,
  /** The field's label as the buyer read it. */
  label: Label,
};
const lettered = {
  /** Id of the font the buyer chose. */
  font: Type.Optional(Id),
  /** Id of the colour the buyer chose. */
  color: Type.Optional(Id),
};

/** What the buyer wrote; edges trimmed, runs of spaces collapsed, NFC: exactly what is drawn. */
export const TextAnswer = Type.Object(
  { ...answer, type: Type.Literal('text'), text: Type.String({ minLength: 1, maxLength: 20_000 }), ...lettered },
  strict,
);
/** Up to three initials, in the order in which they are read. */
export const MonogramAnswer = Type.Object(
  { ...answer, type: Type.Literal('monogram'), text: Type.String({ minLength: 1, maxLength: 200 }), ...lettered },
  strict,
);
export const NumberAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('number'),
    number: Type.Number(),
    /** As typed, as drawn. */
    text: Type.String({ minLength: 1, maxLength: 100 }),
    ...lettered,
  },
  strict,
);
export const DateAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('date'),
    date: IsoDate,
    /** As drawn. */
    text: Type.String({ minLength: 1, maxLength: 200 }),
    ...lettered,
  },
  strict,
);
export const OptionAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('option'),
    choice: Id,
    /** The choice's label as the buyer read it. */
    choiceLabel: Label,
  },
  strict,
);
export const ImageAnswer = Type.Object({ ...answer, type: Type.Literal('image'), fileName: FileName }, strict);
/** What the buyer answered in one field that was visible and filled. */
export const Answer = Type.Union([TextAnswer, NumberAnswer, DateAnswer, OptionAnswer, ImageAnswer, MonogramAnswer]);

/** One original file, unaltered; its bytes travel beside the payload. */
export const PayloadFile = Type.Object(
  {
    field: Id,
    name: FileName,
    /** By content. */
    type: Type.String({ maxLength: 20 }),
    mime: Type.String({ maxLength: 100 }),
    sizeBytes: Type.Integer({ minimum: 1 }),
    /** Upright. */
    widthPx: SizePx,
    heightPx: SizePx,
    sha256: Sha256,
    /** Pixels under one printed inch as placed, rounded down; null where the photo is not printed in a box. */
    effectiveDpi: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    placement: Type.Union([FilePlacement, Type.Null()]),
  },
  strict,
);

const item = {
  field: Id,
  /** In the area's millimetres. */
  boxMm: BoxMm,
};
export const PhotoItem = Type.Object(
  {
    ...item,
    type: Type.Literal('photo'),
    /** Cut within the box. */
    shape: Shape,
    matrix: Matrix,
    widthPx: SizePx,
    heightPx: SizePx,
  },
  strict,
);
export const PictureItem = Type.Object(
  {
    ...item,
    type: Type.Literal('picture'),
    /** As the template names it. */
    src: Type.String({ minLength: 1, maxLength: 4096 }),
    matrix: Matrix,
    widthPx: SizePx,
    heightPx: SizePx,
  },
  strict,
);
/** The origin of its text is its left end on the baseline. */
export const Line = Type.Object(
  { text: Type.String({ maxLength: 20_000 }), xMm: Type.Number(), baselineMm: Type.Number(), widthMm: Type.Number() },
  strict,
);
/**
 * Where a point of a run's baseline lies: how far along it from the run's left end, in font sizes; across and down in
 * the area, in millimetres; the baseline's turn there, clockwise in degrees; what heights are multiplied by.
 */
export const Station = Type.Unsafe<readonly [number, number, number, number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 5,
  maxItems: 5,
});
/** Drawn in one go. With several stations it is bent: each shows the part that is nearer to it than to the next. */
export const Run = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    sizeMm: Type.Number({ exclusiveMinimum: 0 }),
    stations: Type.Array(Station, { minItems: 1, maxItems: 300 }),
  },
  strict,
);
export const TextItem = Type.Object(
  {
    ...item,
    type: Type.Literal('text'),
    /** Id of the template's font; null is the default sans serif. */
    font: Type.Union([Id, Type.Null()]),
    family: Type.String({ maxLength: 200 }),
    sizeMm: Type.Number({ exclusiveMinimum: 0 }),
    color: Color,
    direction: Type.Union([Type.Literal('ltr'), Type.Literal('rtl')]),
    lines: Type.Array(Line, { minItems: 1, maxItems: 2000 }),
    /** Curved, spaced and vertical text and monograms: where each piece lies; `lines` then only says what reads together. */
    runs: Type.Optional(Type.Array(Run, { maxItems: 20_000 })),
  },
  strict,
);
/** One thing to make, in the order of painting. */
export const Item = Type.Union([PhotoItem, PictureItem, TextItem]);

/** Everything to make in one area: millimetres, origin top left, y down, rounded to a ten-thousandth. */
export const PayloadArea = Type.Object(
  {
    surface: Id,
    area: Id,
    widthMm: Type.Number({ exclusiveMinimum: 0 }),
    heightMm: Type.Number({ exclusiveMinimum: 0 }),
    bleedMm: Type.Number({ minimum: 0 }),
    safeMm: Type.Number({ minimum: 0 }),
    shape: Shape,
    finish: Finish,
    items: Type.Array(Item, { maxItems: 400 }),
  },
  strict,
);

/** What one answer adds to the price, in whole minor units. */
export const Addition = Type.Object(
  {
    field: Id,
    choice: Type.Union([Id, Type.Null()]),
    amountMinor: Minor,
    /** What it is for, as the buyer read it. */
    reason: Label,
  },
  strict,
);
/** All amounts are whole minor units of the currency. */
export const Price = Type.Object(
  {
    currency: Type.Union([Currency, Type.Null()]),
    /** Null where the template names no price without additions. */
    baseMinor: Type.Union([Minor, Type.Null()]),
    additions: Type.Array(Addition, { maxItems: 400 }),
    totalMinor: Minor,
  },
  strict,
);

/** A warning the buyer read and accepted, with the values it named. */
export const AcknowledgedWarning = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z]+\\.[a-z0-9-]+$' }),
    field: Type.Union([Id, Type.Null()]),
    params: Type.Record(
      Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
      Type.Unsafe<string | number | readonly string[]>({
        type: ['string', 'number', 'array'],
        items: { type: 'string' },
      }),
      strict,
    ),
    acknowledgedAt: Instant,
  },
  strict,
);
export const Consent = Type.Object(
  {
    kind: Type.Union([Type.Literal('rights'), Type.Literal('retention'), Type.Literal('review')]),
    /** As the buyer read it. */
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    givenAt: Instant,
  },
  strict,
);
/** A picture of what the buyer agreed to; its bytes travel beside the payload. */
export const Still = Type.Object(
  {
    surface: Id,
    sha256: Sha256,
    widthPx: SizePx,
    heightPx: SizePx,
    type: Type.Union([Type.Literal('image/png'), Type.Literal('image/jpeg'), Type.Literal('image/webp')]),
  },
  strict,
);
export const Production = Type.Object(
  { minDays: Type.Integer({ minimum: 0 }), maxDays: Type.Integer({ minimum: 0 }) },
  strict,
);
export const TemplateReference = Type.Object(
  {
    id: Id,
    version: Type.String({ minLength: 1, maxLength: 64 }),
    /** Of the template's canonical JSON: keys sorted, no white space, UTF-8. */
    sha256: Sha256,
  },
  strict,
);

/** One customized product: what the buyer chose, saw and agreed to, and everything needed to make exactly that. */
export const Payload = Type.Object(
  {
    format: Type.Literal('product-customizer-payload'),
    formatVersion: Type.Literal(1),
    template: TemplateReference,
    locale: Type.String({ minLength: 1, maxLength: 100 }),
    market: Type.Union([Market, Type.Null()]),
    createdAt: Instant,
    /** In the order of the fields; fields that were hidden or left empty have none. */
    answers: Type.Array(Answer, { maxItems: 200 }),
    files: Type.Array(PayloadFile, { maxItems: 200 }),
    areas: Type.Array(PayloadArea, { maxItems: 400 }),
    price: Price,
    acknowledgedWarnings: Type.Array(AcknowledgedWarning, { maxItems: 400 }),
    consents: Type.Array(Consent, { maxItems: 20 }),
    /** Working days that making adds; null where the template promises none. */
    production: Type.Union([Production, Type.Null()]),
    stills: Type.Array(Still, { maxItems: 40 }),
  },
  { title: 'product-customizer payload', ...strict },
);

export type Payload = Static<typeof Payload>;
export type Answer = Static<typeof Answer>;
export type PayloadFile = Static<typeof PayloadFile>;
export type PayloadArea = Static<typeof PayloadArea>;
export type Item = Static<typeof Item>;
export type PhotoItem = Static<typeof PhotoItem>;
export type PictureItem = Static<typeof PictureItem>;
export type TextItem = Static<typeof TextItem>;
export type Line = Static<typeof Line>;
export type Run = Static<typeof Run>;
export type FilePlacement = Static<typeof FilePlacement>;
export type Price = Static<typeof Price>;
export type Addition = Static<typeof Addition>;
export type AcknowledgedWarning = Static<typeof AcknowledgedWarning>;
export type Consent = Static<typeof Consent>;
export type Still = Static<typeof Still>;
export type Production = Static<typeof Production>;
export type TemplateReference = Static<typeof TemplateReference>;
