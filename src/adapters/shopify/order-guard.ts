import { isCartForm, isClaimed, isSubmitter, variantOf } from './cart-form.ts';
import { EXPRESS, type ExpressHold } from './express-hold.ts';

export interface GuardHost {
  readonly widget: Element;
  readonly hold: ExpressHold;
  /** The form that the widget orders through. */
  form(): HTMLFormElement | null;
  /** Whether the design is confirmed, so that the form may be sent. */
  isComplete(): boolean;
  /** Somebody wanted to buy too early: the buyer is shown what is missing. */
  refused(): void;
  /** Adds what the form does not carry by itself. */
  complete(form: HTMLFormElement, data: FormData): void;
}

/** A second press within this time is the first one's echo. */
const ECHO_MS = 1000;
/** What buttons of wallets may react to besides a click. */
const TOUCHES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'keydown', 'keyup'];

/**
 * Hears every way to buy before the theme does, in the capture phase of the window: themes send their form by script and
 * have it `novalidate`, so that validity alone stops nothing.
 */
export class OrderGuard {
  readonly #host: GuardHost;
  #listening: AbortController | null = null;
  #sent: { readonly form: HTMLFormElement; readonly atMs: number } | null = null;
  /** The browser is on its way to the cart: whatever is pressed meanwhile would be sent twice. */
  #isLeaving = false;

  constructor(host: GuardHost) {
    this.#host = host;
  }

  connect(): void {
    this.disconnect();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const first = { capture: true, signal };
    window.addEventListener('submit', (event) => this.#onSubmit(event), first);
    window.addEventListener('submit', (event) => this.#afterSubmit(event), { signal });
    window.addEventListener('click', (event) => this.#onClick(event), first);
    window.addEventListener('formdata', (event) => this.#onFormData(event), first);
    for (const type of TOUCHES) window.addEventListener(type, (event) => this.#onTouch(event), first);
    const arrive = (): void => this.renew();
    window.addEventListener('pageshow', arrive, { signal });
    for (const type of ['pc-change', 'pc-submit']) this.#host.widget.addEventListener(type, arrive, { signal });
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  /** Another order may be sent: the design is another one, or was confirmed anew. */
  renew(): void {
    this.#isLeaving = false;
    this.#sent = null;
  }

  /** @returns Whether a form may be sent now by `form.submit()`, which fires no event. */
  allows(): boolean {
    const isComplete = this.#host.isComplete();
    if (!isComplete) this.#host.refused();
    return isComplete;
  }

  #onSubmit(event: SubmitEvent): void {
    const own = this.#host.form();
    const kind = this.#kindOf(event.target);
    if (!kind) return;
    const sent = this.#sent;
    const isEcho = this.#isLeaving || (sent?.form === event.target && event.timeStamp - sent.atMs < ECHO_MS);
    if (own && kind === 'own' && this.#host.isComplete() && !isEcho) {
      this.#sent = { form: own, atMs: event.timeStamp };
      return;
    }
    stop(event);
    if (!this.#host.isComplete()) this.#host.refused();
    // A bar that follows the page has a form of its own for the same product: without the design in it.
    else if (kind === 'twin') own?.requestSubmit();
  }

  /** Where no script took it over, the page is left now. */
  #afterSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented || this.#kindOf(event.target) !== 'own') return;
    const target = event.submitter?.getAttribute('formtarget') ?? this.#host.form()?.getAttribute('target') ?? '';
    this.#isLeaving = target === '' || target === '_self';
  }

  #onClick(event: MouseEvent): void {
    if (this.#host.isComplete() || this.#isInWidget(event)) return;
    const own = this.#host.form();
    const isBuying = event.composedPath().some((one) => one instanceof Element && this.#buys(one));
    if (isBuying) stop(event);
    const { target, clientX, clientY } = event;
    const isOnHeld = target instanceof Node && own?.contains(target) && this.#host.hold.isAt(clientX, clientY);
    if (isBuying || isOnHeld) this.#host.refused();
  }

  #onTouch(event: Event): void {
    if (this.#host.isComplete() || this.#isInWidget(event)) return;
    const isEnter = !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';
    if (isEnter && event.composedPath().some((one) => one instanceof Element && this.#isExpress(one))) {
      event.stopImmediatePropagation();
    }
  }

  /** Scripts that read a form and send it themselves, and `submit()`: without its variant a cart takes nothing. */
  #onFormData(event: FormDataEvent): void {
    const kind = this.#kindOf(event.target);
    if (!kind) return;
    if (kind === 'own' && this.#host.isComplete()) {
      this.#host.complete(event.target as HTMLFormElement, event.formData);
      return;
    }
    const keys = [...event.formData.keys()];
    for (const key of keys)
      if (key === 'id' || key.startsWith('id[') || key.startsWith('items[')) event.formData.delete(key);
  }

  #buys(element: Element): boolean {
    if (this.#isExpress(element)) return true;
    if (!isSubmitter(element)) return false;
    return this.#kindOf((element as HTMLButtonElement | HTMLInputElement).form) !== null;
  }

  #isExpress(element: Element): boolean {
    return element.matches(EXPRESS) && this.#kindOf(element.closest('form')) !== null;
  }

  #isInWidget(event: Event): boolean {
    return event.composedPath().includes(this.#host.widget);
  }

  /** `twin`: another form for the same variant, which no other widget fills. */
  #kindOf(target: EventTarget | null): 'own' | 'twin' | null {
    const own = this.#host.form();
    if (!own || !(target instanceof HTMLFormElement)) return null;
    if (target === own) return 'own';
    const variant = variantOf(own);
    if (variant === null || variantOf(target) !== variant || !isCartForm(target)) return null;
    return isClaimed(target, this.#host.widget) ? null : 'twin';
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
