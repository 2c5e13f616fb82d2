export interface CartLineEdit {
  /** The line's `key`, as `/cart.js` gives it: it changes with the line's properties. */
  readonly lineKey: string;
  /** What the product form sends now, the edited design included. */
  readonly form: FormData;
  /** The shop's root with its slash, `window.Shopify.routes.root` on a storefront. */
  readonly root?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** `added`: the edited design is in the cart, and the old one too where `isReplaced` is false. */
export type CartLineOutcome =
  { readonly added: true; readonly isReplaced: boolean } | { readonly added: false; readonly status: number };

/**
 * An edited line of the cart. `/cart/change.js` cannot change files, so the design is added anew and the old line taken
 * out after: whatever fails between leaves the buyer with a line too many, never with none. Called by the host; the
 * widget itself sends nothing.
 *
 * @see https://shopify.dev/docs/api/ajax/reference/cart
 * @throws The network's own error, before anything was added.
 */
export async function replaceCartLine({
  lineKey,
  form,
  root = '/',
  fetch = globalThis.fetch,
}: CartLineEdit): Promise<CartLineOutcome> {
  const headers = { accept: 'application/json' };
  const added = await fetch(`${root}cart/add.js`, { method: 'POST', headers, body: form });
  if (!added.ok) return { added: false, status: added.status };
  try {
    const body = JSON.stringify({ id: lineKey, quantity: 0 });
    const removed = await fetch(`${root}cart/change.js`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    return { added: true, isReplaced: removed.ok };
  } catch {
    return { added: true, isReplaced: false };
  }
}
