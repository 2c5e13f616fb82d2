import { Type, type Static } from 'typebox';
import { LocalizedText, strict } from './basics.ts';

/** One legal line: the seller's own words, then the built-in sentence. */
export const LegalLine = Type.Object(
  {
    /** The seller's own words, in every market that `markets` does not name. */
    text: Type.Optional(LocalizedText),
    /** The seller's own words for one market alone. */
    markets: Type.Optional(
      Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), LocalizedText, {
        minProperties: 1,
        maxProperties: 50,
        ...strict,
      }),
    ),
    /** Whether the built-in sentence follows; without it wherever it holds. */
    standard: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** What the buyer is told before the order; `{}` says all that the market and the fields ask for, in built-in words. */
export const Legal = Type.Object(
  {
    /** How long it takes to make; built in where the template has `production`. */
    production: Type.Optional(LegalLine),
    /** That the design is fixed from the order on. */
    changes: Type.Optional(LegalLine),
    /** Withdrawal and returns: made to the buyer's specifications in the EU, EEA and UK, the seller's terms elsewhere. */
    withdrawal: Type.Optional(LegalLine),
    /** What becomes of orders with pictures or words of others. */
    rights: Type.Optional(LegalLine),
    /** Own words beside the photo, before what `privacy` says. */
    retention: Type.Optional(LegalLine),
  },
  strict,
);

export type LegalLine = Static<typeof LegalLine>;
export type Legal = Static<typeof Legal>;
