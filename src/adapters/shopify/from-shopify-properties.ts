import type { Payload } from '../../payload/payload-schema.ts';
import type { Result } from '../../shared/result.ts';
import { sha256Hex } from '../../shared/sha256.ts';
import { encodeUtf8 } from '../../shared/utf8.ts';
import { ORDER } from '../../values/field-order.ts';
import type { FieldValue, Values } from '../../values/values.ts';
import type { ShopifyIndex } from './to-shopify-properties.ts';

/** As a cart gives them (an object), or an order (a list of names and values). */
export type ShopifyLineProperties =
  Readonly<Record<string, unknown>> | readonly { readonly name: string; readonly value: unknown }[];

/** What a line of a cart or an order says of its design; addresses as Shopify wrote them. */
export interface ShopifyLine {
  /** Not yet held to a template; `null` where it is at `payloadUrl`. */
  readonly payload: Payload | null;
  readonly payloadUrl: string | null;
  readonly sha256: string;
  readonly photoUrls: Readonly<Record<string, string>>;
  readonly previewUrls: Readonly<Record<string, string>>;
}

/** `absent`: the line has no design; `incomplete`: a part is missing or none of ours; `changed`: the hash does not fit. */
export type ShopifyLineProblem = 'shopify.absent' | 'shopify.incomplete' | 'shopify.changed';

type Read = Result<ShopifyLine, ShopifyLineProblem>;

/**
 * Reads back what `toShopifyProperties` wrote, from a line of `/cart.js` or of an order. Nothing of it is believed: the
 * payload's text must have the hash that the line names, and whoever takes the order verifies the payload itself.
 */
export function fromShopifyProperties(properties: ShopifyLineProperties, name = 'customization'): Read {
  const values = new Map<string, unknown>(
    Array.isArray(properties)
      ? properties.map((one: { readonly name: string; readonly value: unknown }) => [one.name, one.value])
      : Object.entries(properties),
  );
  const written = values.get(`_${name}`);
  if (typeof written !== 'string') return { ok: false, error: 'shopify.absent' };
  const index = parseIndex(written);
  if (!index) return { ok: false, error: 'shopify.incomplete' };
  const url = (key: string | undefined): string | null => {
    const value = key === undefined ? undefined : values.get(key);
    return typeof value === 'string' ? value : null;
  };
  const line = {
    sha256: index.sha256,
    photoUrls: urlsOf(index.photos, url),
    previewUrls: urlsOf(index.previews, url),
    payloadUrl: url(index.file),
  };
  if (index.parts.length === 0) {
    return line.payloadUrl
      ? { ok: true, value: { ...line, payload: null } }
      : { ok: false, error: 'shopify.incomplete' };
  }
  const parts = index.parts.map((key) => url(key));
  if (parts.includes(null)) return { ok: false, error: 'shopify.incomplete' };
  const text = parts.join('');
  if (sha256Hex(encodeUtf8(text)) !== index.sha256) return { ok: false, error: 'shopify.changed' };
  const payload = parseJson(text) as Payload | undefined;
  return payload ? { ok: true, value: { ...line, payload } } : { ok: false, error: 'shopify.incomplete' };
}

/** The buyer's answers again, as `element.values` takes them; photos come with `addFile`. */
export function valuesOfPayload({ answers, files, areas }: Payload): Values {
  const valueOf = (answer: Payload['answers'][number]): FieldValue | null => {
    if (answer.type === 'option') return { choice: answer.choice };
    if (answer.type !== 'image') {
      const { font, color } = answer;
      const text = answer.type === 'date' ? answer.date : answer.text;
      return { text, ...(font !== undefined && { font }), ...(color !== undefined && { color }) };
    }
    const file = files.find(({ field }) => field === answer.field);
    if (!file) return null;
    const { name, type, sizeBytes, widthPx, heightPx, sha256, placement } = file;
    const reference = { name, type, sizeBytes, widthPx, heightPx, sha256 };
    return { file: reference, placement: placement ?? { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 } };
  };
  const values = answers.flatMap((answer) => {
    const value = valueOf(answer);
    return value ? [[answer.field, value]] : [];
  });
  return { ...(Object.fromEntries(values) as Values), ...reordered(answers, areas) };
}

/** Areas whose items do not lie in the order of the answers, which is the template's: the buyer reordered them. */
function reordered(answers: Payload['answers'], areas: Payload['areas']): Values {
  const rankOf = new Map(answers.map(({ field }, rank) => [field, rank]));
  const order = areas.flatMap(({ area, items }): [string, readonly string[]][] => {
    const ranks = items.map(({ field }) => rankOf.get(field) ?? 0);
    const isMoved = ranks.some((rank, at) => rank < (ranks[at - 1] ?? 0));
    return isMoved ? [[area, items.map(({ field }) => field)]] : [];
  });
  return (order.length > 0 ? { [ORDER]: { order: Object.fromEntries(order) } } : {}) as Values;
}

function urlsOf(keys: Readonly<Record<string, string>>, url: (key: string) => string | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([id, key]) => {
      const found = url(key);
      return found === null ? [] : [[id, found]];
    }),
  );
}

function parseIndex(text: string): ShopifyIndex | null {
  const index = parseJson(text);
  if (!isRecord(index) || index['format'] !== 'product-customizer-line' || index['formatVersion'] !== 1) return null;
  const { sha256, parts, file, photos, previews } = index;
  const isSound =
    typeof sha256 === 'string' &&
    Array.isArray(parts) &&
    parts.every((part) => typeof part === 'string') &&
    (file === undefined || typeof file === 'string') &&
    [photos, previews].every((keys) => isRecord(keys) && Object.values(keys).every((key) => typeof key === 'string'));
  return isSound ? (index as unknown as ShopifyIndex) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
