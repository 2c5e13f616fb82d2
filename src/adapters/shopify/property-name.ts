/**
 * Characters of a name that a cart shows. Shopify states no limit; longer labels break themes.
 * @see https://shopify.dev/docs/api/storefront/latest/input-objects/AttributeInput
 */
const MAX_NAME_CHARACTERS = 100;

/** Text cut to a number of characters, never inside a surrogate pair; what was cut shows as an ellipsis. */
export function cutCharacters(text: string, maxCharacters: number): string {
  const characters = Array.from(text);
  return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}

/**
 * A label as the key of a line item property: one line, without what would end the key (`[`, `]`, quotes, `\`), hide it
 * (a leading `_`) or double the theme's own colon.
 */
export function toPropertyName(label: string, fallback: string): string {
  const tidy = label
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('"', '”')
    .replaceAll('\\', '/')
    .replace(/^[\s_]+/, '')
    .replace(/[\s:：]+$/u, '');
  return cutCharacters(tidy || fallback, MAX_NAME_CHARACTERS);
}

/** Hands out each name once: two fields may have the same label, a property may not have the same key. */
export class PropertyNames {
  readonly #given = new Set<string>();

  take(label: string, fallback: string): string {
    const name = toPropertyName(label, fallback);
    let free = name;
    for (let count = 2; this.#given.has(free); count++) free = `${name} (${count})`;
    this.#given.add(free);
    return free;
  }
}
