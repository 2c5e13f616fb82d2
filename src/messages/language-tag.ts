/**
 * A language tag as `Intl` spells it, of what a host or a browser gives as one: `de_de` is `de-DE`.
 *
 * @returns `null` where it is none; `Intl` would throw.
 */
export function languageTag(text: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((text ?? '').trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
