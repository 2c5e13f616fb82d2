import type { Scene } from '../scene/scene.ts';
import { localize } from '../template/localize.ts';
import type { Template } from '../template/schema.ts';
import type { Issue } from '../validation/issue.ts';
import { priceOf } from '../values/price.ts';
import type { Values } from '../values/values.ts';
import { isFilled, visibleFields } from '../values/visible-fields.ts';
import { freezeAreas } from './freeze-areas.ts';
import { answerOf, payloadFileOf } from './list-answers.ts';
import type { AcknowledgedWarning, Consent, Payload, Price, Still } from './payload-schema.ts';

/** The only payload format this release writes. */
export const PAYLOAD_FORMAT_VERSION = 1;

/** All that a payload says, gathered when the buyer has checked and agreed. */
export interface PayloadInput {
  readonly template: Template;
  /** From `templateSha256`; computed once a template, not once a payload. */
  readonly templateSha256: string;
  readonly values: Values;
  /** Laid out from the same template and values, without samples. */
  readonly scene: Scene;
  /** From `checkValues` on the same values; none may block, every warning must have been acknowledged. */
  readonly issues: readonly Issue[];
  readonly locale: string;
  readonly market: string | null;
  /** UTC, as `Date.prototype.toISOString` writes it. */
  readonly createdAt: string;
  readonly acknowledgedWarnings: readonly AcknowledgedWarning[];
  readonly consents: readonly Consent[];
  readonly stills: readonly Still[];
}

/**
 * Writes down one customized product; the same input always gives the same payload, and `canonicalJson` the same text.
 *
 * @throws {Error} Something stands against ordering: whoever asks for a payload must have checked first.
 */
export function buildPayload(input: PayloadInput): Payload {
  const { template, values, locale, market } = input;
  refuseUnready(input);
  const filled = visibleFields(template, values).flatMap((field) => {
    const value = values[field.id];
    return value !== undefined && isFilled(field, value) ? [{ field, value }] : [];
  });
  return {
    format: 'product-customizer-payload',
    formatVersion: PAYLOAD_FORMAT_VERSION,
    template: { id: template.id, version: template.version, sha256: input.templateSha256 },
    locale,
    market,
    createdAt: input.createdAt,
    answers: filled.map(({ field, value }) => answerOf(field, value, locale)),
    files: filled.flatMap(({ field, value }) => (field.type === 'image' ? [payloadFileOf(field, value)] : [])),
    areas: freezeAreas(input.scene, template),
    price: localPrice(template, values, market, locale),
    acknowledgedWarnings: [...input.acknowledgedWarnings],
    consents: [...input.consents],
    production: template.production ? { ...template.production } : null,
    stills: [...input.stills],
  };
}

function refuseUnready({ issues, acknowledgedWarnings }: PayloadInput): void {
  const isAcknowledged = (issue: Issue): boolean =>
    acknowledgedWarnings.some(({ code, field }) => code === issue.code && field === issue.field);
  const standing = issues.find(
    (issue) => issue.severity === 'error' || (issue.severity === 'warning' && !isAcknowledged(issue)),
  );
  if (!standing) return;
  throw new Error(`buildPayload: ${standing.code} of ${standing.field ?? 'the whole'} stands against ordering`);
}

function localPrice(template: Template, values: Values, market: string | null, locale: string): Price {
  const { additions, ...price } = priceOf(template, values, market);
  return {
    ...price,
    additions: additions.map((addition) => ({ ...addition, reason: localize(addition.reason, locale) })),
  };
}
