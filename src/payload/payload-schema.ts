import { Type, type Static } from 'typebox';
import { Market } from '../template/schema.ts';
import { strict, Instant, TemplateReference } from './schema/basics.ts';
import { Answer } from './schema/answers.ts';
import { PayloadFile, Still } from './schema/files.ts';
import { PayloadArea } from './schema/areas.ts';
import { Price, AcknowledgedWarning, Consent, Production } from './schema/agreement.ts';

/**
 * The payload's shape, written once: types come from it by `Static`, `schema/payload.schema.json` by
 * `npm run generate`. Only types of it reach a bundle. This is its door; its rooms are in `schema/`. Every text is as
 * the buyer read or wrote it.
 */
export { Sha256, Instant, TemplateReference } from './schema/basics.ts';
export {
  TextAnswer,
  MonogramAnswer,
  NumberAnswer,
  DateAnswer,
  OptionAnswer,
  ImageAnswer,
  Answer,
} from './schema/answers.ts';
export { FilePlacement, PayloadFile, Still } from './schema/files.ts';
export {
  Matrix,
  PhotoTones,
  PhotoItem,
  PictureItem,
  Line,
  Station,
  Run,
  TextItem,
  Item,
  PayloadArea,
} from './schema/areas.ts';
export { Addition, Price, AcknowledgedWarning, Consent, Production } from './schema/agreement.ts';
export { Asked, Wish, Quantity, NeededBy, RequestDesign, RequestPromise, CustomRequest } from './schema/request.ts';

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
