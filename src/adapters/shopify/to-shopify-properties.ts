import type { Answer, Payload } from '../../payload/payload-schema.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { sha256Hex } from '../../shared/sha256.ts';
import { encodeUtf8 } from '../../shared/utf8.ts';
import { cutCharacters, PropertyNames } from './property-name.ts';

/** Attributes of one cart line: https://shopify.dev/docs/api/storefront/2024-01/input-objects/AttributeInput */
const MAX_PROPERTIES = 250;
/**
 * Characters of one value. Shopify states none for properties; 5,000 is what it states for a cart's note, the other free
 * text of a cart: https://shopify.dev/changelog/note-length-is-now-validated-5000-char
 */
const MAX_VALUE_CHARACTERS = 5000;
/**
 * Bytes of the payload in properties. A cart transform may read 64,000 bytes in all; a quarter is left to the rest.
 * https://shopify.dev/changelog/shopify-functions-input-limit-updates
 */
const MAX_PAYLOAD_BYTES = 48_000;

export interface ShopifyOptions {
  /** Base of the hidden keys. */
  readonly name?: string;
  /** What the cart calls the picture of a surface, in the buyer's language. */
  readonly previewName: (surfaceId: string) => string;
}

/** What the file of a property is: a photo as the buyer gave it, a picture of the design, or the payload as a file. */
export type ShopifyFile =
  | { readonly name: string; readonly kind: 'photo'; readonly field: string }
  | { readonly name: string; readonly kind: 'preview'; readonly surface: string }
  | { readonly name: string; readonly kind: 'payload'; readonly text: string };

/** Keys as they stand between the brackets of `properties[…]`. */
export interface ShopifyProperties {
  readonly texts: readonly { readonly name: string; readonly value: string }[];
  readonly files: readonly ShopifyFile[];
}

/** The hidden key that says where everything of a line is. */
export interface ShopifyIndex {
  readonly format: 'product-customizer-line';
  readonly formatVersion: 1;
  /** Of the payload's text, in UTF-8. */
  readonly sha256: string;
  /** Keys whose values, one after another, are the payload's text; none where it travels as a file. */
  readonly parts: readonly string[];
  /** Key of the payload's file. */
  readonly file?: string;
  /** Keys of the photos by field. */
  readonly photos: Readonly<Record<string, string>>;
  /** Keys of the pictures by surface. */
  readonly previews: Readonly<Record<string, string>>;
}

/**
 * A payload as line item properties: each answer under its label, photos and pictures as files, and under keys that
 * carts hide (`_customization`, `_customization_1` …) the whole payload with its SHA-256. A payload beyond 48,000 bytes
 * becomes a file itself, which the hidden key names. Always the same for the same payload.
 */
export function toShopifyProperties(payload: Payload, options: ShopifyOptions): ShopifyProperties {
  const base = `_${options.name ?? 'customization'}`;
  const names = new PropertyNames();
  const texts: { name: string; value: string }[] = [];
  const files: ShopifyFile[] = [];
  const photos: Record<string, string> = {};
  const previews: Record<string, string> = {};
  for (const answer of payload.answers) {
    const name = names.take(answer.label, answer.field);
    if (answer.type === 'image') {
      photos[answer.field] = name;
      files.push({ name, kind: 'photo', field: answer.field });
    } else texts.push({ name, value: readable(answer) });
  }
  for (const { surface } of payload.stills) {
    const name = names.take(options.previewName(surface), surface);
    previews[surface] = name;
    files.push({ name, kind: 'preview', surface });
  }
  const text = canonicalJson(payload);
  const bytes = encodeUtf8(text);
  const isFile = bytes.length > MAX_PAYLOAD_BYTES;
  const pieces = isFile ? [] : splitText(text);
  const parts = pieces.map((value, at) => ({ name: `${base}_${at + 1}`, value }));
  const file = `${base}_file`;
  if (isFile) files.push({ name: file, kind: 'payload', text });
  const index: ShopifyIndex = {
    format: 'product-customizer-line',
    formatVersion: 1,
    sha256: sha256Hex(bytes),
    parts: parts.map(({ name }) => name),
    ...(isFile && { file }),
    photos,
    previews,
  };
  // The payload has every answer: where there are more than a line may have, the last are not shown in the cart.
  const shown = texts.slice(0, MAX_PROPERTIES - files.length - parts.length - 1);
  return { texts: [...shown, { name: base, value: canonicalJson(index) }, ...parts], files };
}

/** One line, as the cart shows it. Themes make links of values that hold `/uploads/`: of a buyer's text none. */
function readable(answer: Exclude<Answer, { readonly type: 'image' }>): string {
  const text = answer.type === 'option' ? answer.choiceLabel : answer.text.replace(/\s*\n\s*/g, ' / ');
  return cutCharacters(text.replaceAll('/uploads/', '/\u2060uploads/'), MAX_VALUE_CHARACTERS);
}

/** Pieces of at most the characters of one value, none of which ends inside a surrogate pair. */
function splitText(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + MAX_VALUE_CHARACTERS;
    const last = text.charCodeAt(end - 1);
    const isHalf = last >= 0xd800 && last <= 0xdbff;
    pieces.push(text.slice(at, isHalf ? end - 1 : end));
    at = isHalf ? end - 1 : end;
  }
  return pieces;
}
