import type { Payload } from '../../payload/payload-schema.ts';
import { findCartForm } from './cart-form.ts';
import { ExpressHold } from './express-hold.ts';
import { OrderGuard } from './order-guard.ts';
import { toShopifyProperties, type ShopifyFile, type ShopifyOptions } from './to-shopify-properties.ts';

/** The element, as far as the adapter uses it. */
export interface ShopifyWidget extends HTMLElement {
  addController(controller: ShopifyAdapter): void;
  readonly isReady: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly willValidate: boolean;
  review(): void;
}

/** A confirmed design with its bytes. */
export interface Confirmed {
  readonly payload: Payload;
  readonly files: readonly { readonly field: string; readonly file: File }[];
  readonly stills: readonly { readonly surface: string; readonly picture: Blob }[];
}

/**
 * What `adapter="shopify"` does, as a controller of the element: finds the product form wherever the theme puts it, keeps
 * an incomplete design from being bought, and writes a confirmed one as line item properties. While the element is in
 * the page it listens on the window and holds the form's `submit` and its wallet buttons; when it leaves, all is as before.
 */
export class ShopifyAdapter {
  readonly #widget: ShopifyWidget;
  readonly #hold = new ExpressHold();
  readonly #guard: OrderGuard;
  readonly #changes = new MutationObserver(() => this.#look());
  #form: HTMLFormElement | null = null;
  /** Somebody wanted to buy before the template was there. */
  #asked = false;
  #written: { readonly of: Confirmed; readonly name: string; readonly data: FormData } | null = null;

  constructor(widget: ShopifyWidget) {
    this.#widget = widget;
    this.#guard = new OrderGuard({
      widget,
      hold: this.#hold,
      form: () => this.form,
      isComplete: () => this.#isComplete,
      refused: () => this.#refused(),
      complete: (form, data) => this.#complete(form, data),
    });
    widget.addEventListener('pc-ready', () => {
      if (this.#asked) this.#refused();
    });
  }

  /** The form that the widget orders through, as the page is now. */
  get form(): HTMLFormElement | null {
    if (!this.#form?.isConnected) this.#look();
    return this.#form;
  }

  hostConnected(): void {
    this.#guard.connect();
    this.#changes.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['form', 'id', 'action'],
    });
    this.#look();
  }

  hostDisconnected(): void {
    this.#guard.disconnect();
    this.#changes.disconnect();
    this.#adopt(null);
    this.#hold.release();
  }

  hostUpdated(): void {
    this.#holdExpress();
  }

  /** What the form carries: `properties[…]` for each text and file of the design. */
  formData(confirmed: Confirmed, name: string, previewName: ShopifyOptions['previewName']): FormData {
    if (this.#written?.of === confirmed && this.#written.name === name) return this.#written.data;
    const { texts, files } = toShopifyProperties(confirmed.payload, { name, previewName });
    const data = new FormData();
    for (const text of texts) data.append(`properties[${text.name}]`, text.value);
    for (const file of files) {
      const bytes = bytesOf(file, confirmed);
      if (bytes) data.append(`properties[${file.name}]`, bytes, bytes.name);
    }
    this.#written = { of: confirmed, name, data };
    return data;
  }

  get #isComplete(): boolean {
    const { willValidate, validity } = this.#widget;
    return !willValidate || validity.valid;
  }

  #refused(): void {
    const { isReady, shadowRoot } = this.#widget;
    this.#asked = !isReady;
    if (!isReady) this.#widget.scrollIntoView({ block: 'nearest' });
    // In the review step already, the tick that was given there would be taken back.
    else if (!shadowRoot?.querySelector('dialog[open]')) this.#widget.review();
  }

  /** A form that the element is not associated with, since its ids fit nothing, gets the properties all the same. */
  #complete(form: HTMLFormElement, data: FormData): void {
    if (form === this.#widget.form || !this.#written) return;
    for (const [name, value] of this.#written.data) data.append(name, value);
  }

  #look(): void {
    const { form: owner, isConnected } = this.#widget;
    if (!isConnected) return;
    const form = findCartForm(this.#widget, owner);
    // The other copy of the product would carry this one's design.
    if (form && owner && form !== owner) this.#widget.removeAttribute('form');
    this.#adopt(form);
    this.#holdExpress();
  }

  /** `form.submit()` fires no event, so the form has a `submit` of its own while it is ours. */
  #adopt(form: HTMLFormElement | null): void {
    if (form === this.#form) return;
    if (this.#form && Object.hasOwn(this.#form, 'submit')) Reflect.deleteProperty(this.#form, 'submit');
    this.#form = form;
    // A control named "submit" takes the method away from everybody.
    if (!form || typeof form.submit !== 'function' || Object.hasOwn(form, 'submit')) return;
    const submit = (): void => {
      if (this.#guard.allows()) HTMLFormElement.prototype.submit.call(form);
    };
    Object.defineProperty(form, 'submit', { value: submit, configurable: true, writable: true });
  }

  #holdExpress(): void {
    this.#hold.hold(this.#isComplete ? null : this.#form);
  }
}

const adapters = new WeakMap<ShopifyWidget, ShopifyAdapter>();

/** The element's adapter, the same however often it opens. */
export function adapt(widget: ShopifyWidget): ShopifyAdapter {
  const known = adapters.get(widget);
  if (known) return known;
  const adapter = new ShopifyAdapter(widget);
  adapters.set(widget, adapter);
  widget.addController(adapter);
  return adapter;
}

function bytesOf(of: ShopifyFile, { files, stills }: Confirmed): File | null {
  switch (of.kind) {
    case 'photo':
      return files.find(({ field }) => field === of.field)?.file ?? null;
    case 'preview': {
      const still = stills.find(({ surface }) => surface === of.surface);
      return still ? new File([still.picture], `${of.surface}.png`, { type: still.picture.type }) : null;
    }
    case 'payload':
      return new File([of.text], 'customization.json', { type: 'application/json' });
  }
}
