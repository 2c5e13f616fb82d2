/**
 * What holds buttons that lead past the cart: the container of Shopify's `payment_button`, and the elements in it, whose
 * shadow trees are closed. https://shopify.dev/docs/api/liquid/filters/payment_button
 */
export const EXPRESS = [
  '.shopify-payment-button',
  '[data-shopify="payment-button"]',
  'shopify-accelerated-checkout',
  'shopify-buy-it-now-button',
  'shopify-paypal-button',
  '.dynamic-checkout__content',
].join(',');

/**
 * Keeps wallets from being pressed while the design is incomplete. `inert` reaches what no listener can: frames of other
 * origins, and closed shadow trees that react before the page hears of it.
 */
export class ExpressHold {
  readonly #held = new Set<HTMLElement>();

  /** Holds what is in the form now; what has left it is let go. */
  hold(form: HTMLFormElement | null): void {
    const found = form ? Array.from(form.querySelectorAll<HTMLElement>(EXPRESS)) : [];
    for (const element of this.#held) if (!found.includes(element)) this.#letGo(element);
    for (const element of found) {
      // What is inert by itself, or by a second widget's hold, is not ours to let go.
      if (element.inert || element.parentElement?.closest('[inert]')) continue;
      element.inert = true;
      this.#held.add(element);
    }
  }

  release(): void {
    for (const element of this.#held) this.#letGo(element);
  }

  /** Whether a press landed where a held button is: the page hears it on what lies around. */
  isAt(xPx: number, yPx: number): boolean {
    return [...this.#held].some((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return right > left && xPx >= left && xPx <= right && yPx >= top && yPx <= bottom;
    });
  }

  #letGo(element: HTMLElement): void {
    element.inert = false;
    this.#held.delete(element);
  }
}
