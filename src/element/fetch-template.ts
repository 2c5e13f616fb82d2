/** A template that has not come after this long will not come: the buyer gets a sentence and a button to try again. */
const TEMPLATE_TIMEOUT_MS = 15_000;

/** The template's address gave no JSON: not there, not in time, or something else. */
export class TemplateUnreachable extends Error {}

/** @throws {TemplateUnreachable} Whatever the network's reason is. */
export async function fetchTemplate(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TEMPLATE_TIMEOUT_MS) });
    if (response.ok) return (await response.json()) as unknown;
  } catch {
    // Told below: the buyer needs one code, not the network's reason.
  }
  throw new TemplateUnreachable(url);
}
