import '../../../src/define.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { next } from '../element/scaffold.ts';

/** What reached the cart: forms that a script of the theme sent, and forms that the browser would have posted. */
export interface Theme {
  readonly root: HTMLElement;
  readonly sent: FormData[];
}

let isReading = false;

/** A form as a script of the theme reads it. */
export function read(form: HTMLFormElement, submitter?: HTMLElement): FormData {
  isReading = true;
  try {
    return new FormData(form, submitter);
  } finally {
    isReading = false;
  }
}

/**
 * Sends its form as themes do: the form is `novalidate`, a script stops the browser, reads the form and posts it, and
 * asks for nobody's validity.
 */
class ThemeForm extends HTMLElement {
  connectedCallback(): void {
    // eslint-disable-next-line wc/no-child-traversal-in-connectedcallback -- as themes do
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('theme-send', { detail: read(form), bubbles: true }));
    });
  }
}

/** A wallet's button: its shadow tree is closed, and it buys at the first touch. */
class Wallet extends HTMLElement {
  readonly button = document.createElement('button');

  connectedCallback(): void {
    if (this.button.isConnected) return;
    // eslint-disable-next-line wc/attach-shadow-constructor, wc/no-closed-shadow-root -- as wallets are
    this.attachShadow({ mode: 'closed' }).append(this.button);
    const form = this.closest('form');
    for (const type of ['click', 'pointerdown', 'touchend', 'keydown'])
      this.button.addEventListener(type, () => {
        const data = form ? read(form) : new FormData();
        // It knows its variant without the form.
        data.set('id', '42');
        this.dispatchEvent(new CustomEvent('theme-send', { detail: data, bubbles: true, composed: true }));
      });
  }
}

customElements.define('theme-form', ThemeForm);
customElements.define('shopify-accelerated-checkout', Wallet);

export interface WalletElement extends HTMLElement {
  readonly button: HTMLButtonElement;
}

/** The product as themes write it: the form wraps variant and buttons, the widget stands beside it. */
export function productHtml(
  section: string,
  { attribute = `form="product-form-${section}"`, variant = '42' } = {},
): string {
  return `<div class="product" data-section="${section}">
    <div class="block"><product-customizer adapter="shopify" locale="en-US" market="US" ${attribute}></product-customizer></div>
    <theme-form><form method="post" action="/cart/add" id="product-form-${section}" enctype="multipart/form-data"
      novalidate target="pc-cart">
      <input type="hidden" name="id" value="${variant}"><input name="quantity" value="1">
      <button type="submit" name="add"><span>Add</span></button>
      <div class="shopify-payment-button" data-shopify="payment-button">
        <shopify-accelerated-checkout></shopify-accelerated-checkout>
        <button type="button" class="shopify-payment-button__button">Buy now</button>
      </div>
    </form></theme-form></div>`;
}

let theme: (Theme & { readonly stop: AbortController }) | null = null;

/** A page of the shop; what the browser posts goes into a frame. */
export function openTheme(html: string): Theme {
  closeTheme();
  const root = document.createElement('main');
  const sent: FormData[] = [];
  const stop = new AbortController();
  root.addEventListener('theme-send', (event) => sent.push((event as CustomEvent<FormData>).detail), stop);
  // Whatever leaves by the browser itself is read last of all, as it goes out.
  root.addEventListener(
    'formdata',
    ({ formData }) => {
      if (!isReading && formData.has('id')) sent.push(formData);
    },
    stop,
  );
  root.innerHTML = `<iframe name="pc-cart" hidden></iframe>${html}`;
  document.body.append(root);
  theme = { root, sent, stop };
  return theme;
}

export function closeTheme(): void {
  theme?.stop.abort();
  theme?.root.remove();
  theme = null;
}

export function widgetOf(root: ParentNode): ProductCustomizer {
  const widget = root.querySelector('product-customizer');
  if (!widget) throw new Error('no widget');
  return widget;
}

export function formOf(root: ParentNode): HTMLFormElement {
  const form = root.querySelector('form');
  if (!form) throw new Error('no form');
  return form;
}

/** Gives the widget its template and waits until it is open. */
export async function open(widget: ProductCustomizer, template: unknown): Promise<ProductCustomizer> {
  const ready = next(widget, 'pc-ready');
  widget.template = template;
  await ready;
  await widget.updateComplete;
  return widget;
}
