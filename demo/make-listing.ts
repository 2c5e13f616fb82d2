import { templateFromRequest } from '../src/payload/template-from-request.ts';
import type { CustomRequest } from '../src/payload/schema/request.ts';
import { parseFullTemplate } from '../src/template/parse-full-template.ts';
import type { Template } from '../src/template/schema.ts';

/**
 * What a seller does with a request once they have settled with the buyer: the private listing's template.
 *
 * @param address - Of the template the buyer asked from; its own addresses, relative to it, become whole.
 */
export async function makeListing(request: CustomRequest, address: string): Promise<Template> {
  const base = new URL(address, document.baseURI);
  const text = await (await fetch(base)).text();
  const parsed = parseFullTemplate(JSON.parse(text.replaceAll('"../', `"${new URL('../', base).href}`)));
  const made = parsed.ok ? templateFromRequest(request, parsed.value) : parsed;
  if (!made.ok) throw new Error(`demo: ${JSON.stringify(made.error)}`);
  return made.value.template;
}

/** Names a listing as nobody can guess it: 128 random bits, as `page.html?listing=` takes them. */
export function listingToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const units = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(units).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
