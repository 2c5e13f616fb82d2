import { Type, type Static } from 'typebox';
import { Id } from '../../template/schema.ts';

/** An object with no keys but its own. */
export const strict = { additionalProperties: false } as const;

/** Lower-case hex. */
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** UTC, as `2026-05-04T09:30:00.000Z`. */
export const Instant = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$',
});

/** A day, as `2026-05-04`. */
export const IsoDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

/** One side of a picture. */
export const SizePx = Type.Integer({ minimum: 1, maximum: 1_000_000 });

/** Whole minor units of a currency. */
export const Minor = Type.Integer({ minimum: 0 });

/** A sentence as the buyer read it. */
export const Label = Type.String({ maxLength: 2000 });

/** As the buyer named the file. */
export const FileName = Type.String({ maxLength: 1000 });

export const TemplateReference = Type.Object(
  {
    id: Id,
    version: Type.String({ minLength: 1, maxLength: 64 }),
    /** Of the template's canonical JSON: keys sorted, no white space, UTF-8. */
    sha256: Sha256,
  },
  strict,
);

export type TemplateReference = Static<typeof TemplateReference>;
