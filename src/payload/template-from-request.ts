import type { Result } from '../shared/result.ts';
import { parseFullTemplate } from '../template/parse-full-template.ts';
import type { TemplateProblem } from '../template/problem.ts';
import type { Field, LocalizedText, Template } from '../template/schema.ts';
import type { Answer } from './payload-schema.ts';
import type { CustomRequest } from './schema/request.ts';
import { requestSha256 } from './verify-request.ts';

/** What the seller settled with the buyer; what is not given stays as in the base. */
export interface PrivateListing {
  /** Made of the base's id and the request's hash without it. */
  readonly id?: string;
  /** `1` without it. */
  readonly version?: string;
  readonly title?: LocalizedText;
  readonly subtitle?: LocalizedText;
  /** The price that was quoted, in the base's currency or currencies. */
  readonly basePrice?: NonNullable<Template['basePrice']>;
  readonly production?: NonNullable<Template['production']>;
}

/** A private listing's template, and what of the request it could not take. */
export interface ListedRequest {
  readonly template: Template;
  /** Ids of fields that refuse what the buyer had answered there; they begin as in the base, or empty. */
  readonly leftOut: readonly string[];
}

/** Longest id, and how much of the request's hash makes one unlike any other. */
const MAX_ID = 64;
const HASH_IN_ID = 12;
const MAX_WISH_GRAPHEMES = 2000;
const MAX_WISH_LINES = 50;

/**
 * Makes a private listing's template of a request that `verifyRequest` let through: the base, begun as the buyer had
 * begun it, and beside its fields what was asked for, so that it stands in the order too. It names the request's hash
 * in `fromRequest` and invites to no further requests. Pure: the same request gives the same template.
 *
 * @param base - The template the buyer asked from, or one that comes nearer to what they asked for.
 */
export function templateFromRequest(
  request: CustomRequest,
  base: Template,
  listing: PrivateListing = {},
): Result<ListedRequest, readonly TemplateProblem[]> {
  const sha256 = requestSha256(request);
  const answers = new Map(request.design?.answers.map((answer) => [answer.field, answer]));
  let fields = [
    ...base.fields.map((field) => begun(field, answers.get(field.id))),
    ...askedFields(request, new Set(base.fields.map(({ id }) => id))),
  ];
  const id = `${base.id.slice(0, MAX_ID - HASH_IN_ID - 1)}-${sha256.slice(0, HASH_IN_ID)}`;
  const leftOut: string[] = [];
  for (;;) {
    const parsed = parseFullTemplate({
      ...base,
      id,
      version: '1',
      ...listing,
      fields,
      customOrder: undefined,
      fromRequest: sha256,
    });
    if (parsed.ok) return { ok: true, value: { template: parsed.value, leftOut } };
    // A custom order may well be about what the ordinary form does not allow.
    const refused = new Set(parsed.error.flatMap(({ pointer }) => placeOfDefault(pointer) ?? []));
    const mended = fields.map((field, index) => (refused.has(index) ? (base.fields[index] ?? emptied(field)) : field));
    const without = mended.flatMap((field, index) => (field === fields[index] ? [] : [field.id]));
    if (without.length === 0) return { ok: false, error: parsed.error };
    leftOut.push(...without);
    fields = mended;
  }
}

function placeOfDefault(pointer: string): number | null {
  const place = /^\/fields\/(\d+)\/default$/.exec(pointer)?.[1];
  return place === undefined ? null : Number(place);
}

function emptied(field: Field): Field {
  return Object.fromEntries(Object.entries(field).filter(([key]) => key !== 'default')) as Field;
}

/** The field with the buyer's answer as its default; a photo is theirs to give again. */
function begun(field: Field, answer: Answer | undefined): Field {
  if (answer === undefined) return field;
  if (field.type === 'option' && answer.type === 'option') return { ...field, default: answer.choice };
  if (field.type === 'text' && answer.type === 'text') return { ...lettered(field, answer), default: answer.text };
  if (field.type === 'monogram' && answer.type === 'monogram')
    return { ...lettered(field, answer), default: answer.text };
  if (field.type === 'number' && answer.type === 'number')
    return { ...lettered(field, answer), default: answer.number };
  if (field.type === 'date' && answer.type === 'date') return { ...lettered(field, answer), default: answer.date };
  return field;
}

/** What a field begins with is the first of its fonts and colours. */
function lettered<F extends { readonly fonts?: readonly string[]; readonly colors?: readonly string[] }>(
  field: F,
  { font, color }: { readonly font?: string; readonly color?: string },
): F {
  return {
    ...field,
    ...(field.fonts ? { fonts: firstOf(field.fonts, font) } : {}),
    ...(field.colors ? { colors: firstOf(field.colors, color) } : {}),
  };
}

function firstOf(ids: readonly string[], first: string | undefined): string[] {
  return first !== undefined && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : [...ids];
}

/** What was asked for, under the words that the buyer read. */
function askedFields({ wish, quantity, neededBy }: CustomRequest, taken: ReadonlySet<string>): Field[] {
  const free = (id: string): string => (taken.has(id) ? free(`${id}-x`) : id);
  const fields: Field[] = [
    {
      id: free('request-wish'),
      type: 'text',
      data: true,
      label: wish.label,
      maxGraphemes: MAX_WISH_GRAPHEMES,
      maxLines: MAX_WISH_LINES,
      default: wish.text,
    },
    {
      id: free('request-quantity'),
      type: 'number',
      data: true,
      required: true,
      label: quantity.label,
      min: 1,
      max: 9999,
      default: quantity.number,
    },
  ];
  if (neededBy) {
    const { label, date } = neededBy;
    fields.push({ id: free('request-needed-by'), type: 'date', data: true, label, default: date });
  }
  return fields;
}
