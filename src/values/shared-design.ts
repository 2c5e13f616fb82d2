import { fromBase64Url, toBase64Url } from '../shared/base64url.ts';
import type { Result } from '../shared/result.ts';
import type { Template } from '../template/schema.ts';
import { ORDER } from './field-order.ts';
import { initialValue } from './initial-values.ts';
import type { FieldValue, Values } from './values.ts';

/** What a design is shared of: any template that has passed `parseTemplate`, or as much of it. */
export type SharedTemplate = Pick<Template, 'id' | 'fields'>;

/** Why a shared design cannot be taken up: it cannot be read, or it is another product's. */
export type SharedDesignProblem = 'share.unreadable' | 'share.other-product';

/** The first member of what is shared; another number is another way of writing. */
const FORMAT = 1;
/** Longer than any design without photos; whoever makes it longer means no design. */
const MAX_CHARACTERS = 64_000;

/**
 * Writes a design as a text for a link: letters, digits, `-` and `_` only. It carries what the preview shows, as far
 * as it differs from how the template begins: no photos, nor how one lies, and no field that is asked and not drawn
 * (`data`), which may be for the maker's eyes alone.
 *
 * @returns About a third longer than the texts in UTF-8; 40 characters and more.
 */
export function shareDesign(template: SharedTemplate, values: Values): string {
  const shared = template.fields.flatMap((field): [string, FieldValue][] => {
    const value = values[field.id];
    if (!value || 'placement' in value || ('data' in field && field.data)) return [];
    return same(value, initialValue(field)) ? [] : [[field.id, value]];
  });
  const { [ORDER]: order } = values;
  if (order) shared.push([ORDER, order]);
  return toBase64Url(JSON.stringify([FORMAT, template.id, Object.fromEntries(shared)]));
}

/**
 * Reads what `shareDesign` wrote, or anything else that stood in a link. Never throws.
 *
 * @returns Answers for `parseValues` and the element's `values`, which drop what the template does not know. The
 *   template's version plays no part: a seller who mends a word does not break the links.
 */
export function openSharedDesign(
  template: SharedTemplate,
  text: string,
): Result<Readonly<Record<string, unknown>>, SharedDesignProblem> {
  const read = text.length <= MAX_CHARACTERS ? readJson(text) : null;
  if (!Array.isArray(read) || read[0] !== FORMAT || !isRecord(read[2])) return { ok: false, error: 'share.unreadable' };
  if (read[1] !== template.id) return { ok: false, error: 'share.other-product' };
  const answers: Readonly<Record<string, unknown>> = read[2];
  // What a link may not carry is not taken from one either.
  const drawn = template.fields.filter((field) => field.type !== 'image' && !('data' in field && field.data));
  const names = [...drawn.map(({ id }) => id), ORDER];
  return {
    ok: true,
    value: Object.fromEntries(names.flatMap((name) => (Object.hasOwn(answers, name) ? [[name, answers[name]]] : []))),
  };
}

function same(a: FieldValue, b: FieldValue): boolean {
  const [first, second] = [a, b].map((value) => Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  return JSON.stringify(first) === JSON.stringify(second);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(fromBase64Url(text) ?? '') as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
