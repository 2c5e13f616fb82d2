/**
 * A text in capitals by the rules of a language: ß becomes SS, a Turkish i becomes İ, Greek loses its accents.
 *
 * @param locale - One that the platform does not understand counts as none.
 */
export function toCapitals(text: string, locale: string): string {
  try {
    return text.toLocaleUpperCase(locale);
  } catch {
    return text.toUpperCase();
  }
}
