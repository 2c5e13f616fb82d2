import { Type, type Static } from 'typebox';
import { Currency, Id } from '../../template/schema.ts';
import { strict, Instant, Minor, Label } from './basics.ts';

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

/** What the buyer agreed to, or was told before ordering: `rights` is the tick, and the line on rights of others. */
export const Consent = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('rights'),
      Type.Literal('retention'),
      Type.Literal('review'),
      Type.Literal('production'),
      Type.Literal('changes'),
      Type.Literal('withdrawal'),
    ]),
    /** As the buyer read it. */
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    givenAt: Instant,
  },
  strict,
);

export const Production = Type.Object(
  { minDays: Type.Integer({ minimum: 0 }), maxDays: Type.Integer({ minimum: 0 }) },
  strict,
);

export type Addition = Static<typeof Addition>;
export type Price = Static<typeof Price>;
export type AcknowledgedWarning = Static<typeof AcknowledgedWarning>;
export type Consent = Static<typeof Consent>;
export type Production = Static<typeof Production>;
