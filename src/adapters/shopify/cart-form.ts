const WIDGET = 'product-customizer';
const CART_ADD = /\/cart\/add(\.js)?\/?$/;

/** Controls of a form, those among them that stand outside it included. */
function controlsOf(form: HTMLFormElement): Element[] {
  // A control named "elements" would hide the form's own.
  const elements = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')?.get?.call(form) as
    HTMLFormControlsCollection | undefined;
  return elements ? Array.from(elements) : [];
}

/** Whether a form puts a product into the cart: it is sent to `/cart/add`, and has a button to send it. */
export function isCartForm(form: HTMLFormElement): boolean {
  const action = form.getAttribute('action') ?? '';
  const path = action.split(/[?#]/)[0] ?? '';
  if (!CART_ADD.test(path)) return false;
  return controlsOf(form).some(isSubmitter);
}

export function isSubmitter(control: Element): boolean {
  if (control instanceof HTMLButtonElement) return control.type === 'submit' || control.name === 'add';
  return control instanceof HTMLInputElement && (control.type === 'submit' || control.type === 'image');
}

/** The variant that a form adds; `null` where it names none. */
export function variantOf(form: HTMLFormElement): string | null {
  for (const control of controlsOf(form)) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    if (control.name === 'id' && control.value) return control.value;
  }
  return null;
}

/** Whether another widget than this one writes into the form. */
export function hasOtherWidget(form: HTMLFormElement, widget: Element): boolean {
  const inside = [...controlsOf(form), ...Array.from(form.querySelectorAll(WIDGET))];
  return inside.some((one) => one.localName === WIDGET && one !== widget);
}

/** The cart form that stands nearest: of the innermost part of the page that holds one which is no other widget's. */
export function nearestCartForm(widget: Element): HTMLFormElement | null {
  for (let around = widget.parentElement; around; around = around.parentElement) {
    const forms = around instanceof HTMLFormElement ? [around] : Array.from(around.querySelectorAll('form'));
    const found = forms.find((form) => isCartForm(form) && !hasOtherWidget(form, widget));
    if (found) return found;
  }
  return null;
}

/**
 * The form that a widget orders through. The one that its `form` attribute names, or that it stands in; but where the
 * theme has put a second copy of the product into the page, ids and all, the copy that the widget stands in. Without
 * any, the nearest form that adds to the cart.
 */
export function findCartForm(widget: Element, owner: HTMLFormElement | null): HTMLFormElement | null {
  if (!owner) return nearestCartForm(widget);
  if (owner.contains(widget)) return owner;
  // Not `form.id`: product forms have a control of that name, which hides it.
  const id = owner.getAttribute('id');
  const copies = Array.from(document.forms).filter((form) => form.getAttribute('id') === id);
  if (copies.length < 2) return owner;
  for (let around = widget.parentElement; around; around = around.parentElement) {
    const part = around;
    const copy = copies.find((form) => part.contains(form));
    if (copy) return copy;
  }
  return owner;
}

/** Whether a form is another widget's, which need not be associated with it. */
export function isClaimed(form: HTMLFormElement, widget: Element): boolean {
  if (hasOtherWidget(form, widget)) return true;
  const others = Array.from(
    document.querySelectorAll<HTMLElement & { readonly form?: HTMLFormElement | null }>(WIDGET),
  );
  return others.some((other) => other !== widget && findCartForm(other, other.form ?? null) === form);
}
