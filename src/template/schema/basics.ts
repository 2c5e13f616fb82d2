import { Type, type Static } from 'typebox';

/** An object with no keys but its own. */
export const strict = { additionalProperties: false } as const;

/** Lower case, so that no id can equal a name that objects inherit, but for `constructor`, which rule T3 refuses. */
export const Id = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' });

export const LocaleTag = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' });

export const Market = Type.String({ pattern: '^[A-Z]{2}$' });

export const Currency = Type.String({ pattern: '^[A-Z]{3}$' });

/** `#rgb` or `#rrggbb`; nothing else ever reaches a style. */
export const Color = Type.String({ pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' });

/** Relative to the template, or absolute; its scheme is checked by rule T11. */
export const Url = Type.String({ minLength: 1, maxLength: 4096 });

/** A day, as `2026-05-04`. */
export const IsoDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

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

/** A picture that the template brings. */
export const Picture = Type.Object(
  {
    src: Url,
    widthPx: Type.Integer({ minimum: 1, maximum: 10000 }),
    heightPx: Type.Integer({ minimum: 1, maximum: 10000 }),
  },
  strict,
);

export type LocalizedText = Static<typeof LocalizedText>;
export type Money = Static<typeof Money>;
