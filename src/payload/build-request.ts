import { parseIsoDate } from '../shared/iso-date.ts';
import type { Field, Template } from '../template/schema.ts';
import { shownText } from '../values/shown-text.ts';
import { parseTypedNumber } from '../values/typed-number.ts';
import type { FieldValue, Values } from '../values/values.ts';
import { isFilled, visibleFields } from '../values/visible-fields.ts';
import { answerOf, payloadFileOf } from './list-answers.ts';
import type { Consent, PayloadFile, Still } from './payload-schema.ts';
import type { CustomRequest, RequestDesign } from './schema/request.ts';

/** The only request format this release writes. */
export const REQUEST_FORMAT_VERSION = 1;
/** Most reference pictures of a template that names no number. */
export const DEFAULT_REQUEST_PICTURES = 3;
/** UTF-16 units that the format holds; beyond them something was pasted by mistake. */
const MAX_TEXT_UNITS = 20_000;
const MAX_INITIALS_UNITS = 200;

/** What the buyer has made so far in the ordinary form. */
export interface BegunDesign {
  /** With the hashes of files, as far as they are known. */
  readonly values: Values;
  readonly stills: readonly Still[];
}

/** All that a request says; labels are those that the buyer read. */
export interface RequestInput {
  readonly template: Template;
  /** From `templateSha256`. */
  readonly templateSha256: string;
  readonly locale: string;
  readonly market: string | null;
  /** UTC, as `Date.prototype.toISOString` writes it. */
  readonly createdAt: string;
  readonly wish: CustomRequest['wish'];
  readonly quantity: CustomRequest['quantity'];
  readonly neededBy: CustomRequest['neededBy'];
  readonly pictures: readonly PayloadFile[];
  /** `null` where the buyer did not want it sent along. */
  readonly design: BegunDesign | null;
  readonly consents: readonly Consent[];
}

/** Writes down one request for a custom order; the same input always gives the same request. Checks nothing. */
export function buildRequest(input: RequestInput): CustomRequest {
  const { template, locale, market, createdAt, wish, quantity, neededBy, pictures, design, consents } = input;
  const { averageDays = null, replyHours = null } = template.customOrder ?? {};
  return {
    format: 'product-customizer-request',
    formatVersion: REQUEST_FORMAT_VERSION,
    template: { id: template.id, version: template.version, sha256: input.templateSha256 },
    locale,
    market,
    createdAt,
    wish,
    quantity,
    neededBy,
    pictures: [...pictures],
    design: design && designOf(template, design, locale),
    promise: { averageDays, replyHours },
    consents: [...consents],
  };
}

/** A design that is not finished: every answer that can be written down, right or not. */
function designOf(template: Template, { values, stills }: BegunDesign, locale: string): RequestDesign {
  const answered = visibleFields(template, values).flatMap((field) => {
    const value = values[field.id];
    return value !== undefined && isFilled(field, value) && canBeWritten(field, value) ? [{ field, value }] : [];
  });
  return {
    answers: answered.map(({ field, value }) => answerOf(field, value, locale)),
    files: answered.flatMap(({ field, value }) => (field.type === 'image' ? [payloadFileOf(field, value)] : [])),
    stills: [...stills],
  };
}

/** Half a number or a day that never was is no answer yet, nor is a photo whose bytes are not known. */
function canBeWritten(field: Field, value: FieldValue): boolean {
  switch (field.type) {
    case 'image':
      return 'file' in value && Boolean(value.file?.sha256);
    case 'option':
      return 'choice' in value && field.choices.some(({ id }) => id === value.choice);
    case 'number':
      return 'text' in value && parseTypedNumber(value.text) !== null;
    case 'date':
      return 'text' in value && parseIsoDate(value.text.trim()) !== null;
    case 'text':
    case 'monogram':
      return shownText(field, value).length <= (field.type === 'text' ? MAX_TEXT_UNITS : MAX_INITIALS_UNITS);
  }
}
