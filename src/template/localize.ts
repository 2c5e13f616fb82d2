import type { LocalizedText } from './schema.ts';

/**
 * The text in the locale that comes nearest: the exact tag, its parents (`zh-Hant-TW`, `zh-Hant`, `zh`), the same
 * language of any region, English, English of any region, the first there is. Case of tags plays no part.
 */
export function localize(text: LocalizedText, locale: string): string {
  if (typeof text === 'string') return text;
  const byTag = Object.entries(text).map(([tag, value]) => [tag.toLowerCase(), value] as const);
  const find = (matches: (tag: string) => boolean): string | undefined => byTag.find(([tag]) => matches(tag))?.[1];
  const parts = locale.toLowerCase().split('-');
  const language = parts[0] ?? '';
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join('-');
    const exact = find((tag) => tag === wanted);
    if (exact !== undefined) return exact;
  }
  return (
    find((tag) => tag.startsWith(`${language}-`)) ??
    find((tag) => tag === 'en') ??
    find((tag) => tag.startsWith('en-')) ??
    find(() => true) ??
    ''
  );
}
