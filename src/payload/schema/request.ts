import { Type, type Static } from 'typebox';
import { Market } from '../../template/schema.ts';
import { Consent } from './agreement.ts';
import { Answer } from './answers.ts';
import { Instant, IsoDate, strict, TemplateReference } from './basics.ts';
import { PayloadFile, Still } from './files.ts';

/** What the buyer read above their answer. */
export const Asked = Type.String({ minLength: 1, maxLength: 2000 });

/** In the buyer's own words; edges trimmed, NFC. */
export const Wish = Type.Object({ label: Asked, text: Type.String({ minLength: 1, maxLength: 20_000 }) }, strict);

export const Quantity = Type.Object({ label: Asked, number: Type.Integer({ minimum: 1, maximum: 9999 }) }, strict);

export const NeededBy = Type.Object({ label: Asked, date: IsoDate }, strict);

/** What the buyer had begun in the ordinary form, sent along on their wish; it need not be complete. */
export const RequestDesign = Type.Object(
  {
    answers: Type.Array(Answer, { maxItems: 200 }),
    files: Type.Array(PayloadFile, { maxItems: 200 }),
    stills: Type.Array(Still, { maxItems: 40 }),
  },
  strict,
);

/** What the seller promised in the invitation. */
export const RequestPromise = Type.Object(
  {
    averageDays: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    replyHours: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  },
  strict,
);

/** A question to the seller: what the buyer would like that the template does not offer. It orders nothing. */
export const CustomRequest = Type.Object(
  {
    format: Type.Literal('product-customizer-request'),
    formatVersion: Type.Literal(1),
    template: TemplateReference,
    locale: Type.String({ minLength: 1, maxLength: 100 }),
    market: Type.Union([Market, Type.Null()]),
    createdAt: Instant,
    wish: Wish,
    quantity: Quantity,
    /** Null where the buyer named no day. */
    neededBy: Type.Union([NeededBy, Type.Null()]),
    /** Reference pictures; their `field` is `picture-1` and so on. */
    pictures: Type.Array(PayloadFile, { maxItems: 10 }),
    /** Null where the buyer did not want it sent along. */
    design: Type.Union([RequestDesign, Type.Null()]),
    promise: RequestPromise,
    consents: Type.Array(Consent, { maxItems: 20 }),
  },
  { title: 'product-customizer request', ...strict },
);

export type CustomRequest = Static<typeof CustomRequest>;
export type RequestDesign = Static<typeof RequestDesign>;
