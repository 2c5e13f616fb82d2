import type { ProductCustomizer } from '../element/product-customizer.ts';
import { Gate } from './gate.ts';
import { EVENTS, parseToFrame, REFUSED, requestOf, seal, type ToFrame, type ToHost } from './protocol.ts';

/** As much of a window as is needed here. */
export interface Speaker {
  postMessage(message: unknown, targetOrigin: string): void;
}

export interface DoorOptions {
  readonly widget: ProductCustomizer;
  /** The window around, or `null` where there is none. */
  readonly host: Speaker | null;
  /** Exact origins whose pages may be that window. */
  readonly origins: readonly string[];
  readonly nowMs: () => number;
}

/** The frame's side: does what the host says, and tells it what happens. It speaks to nobody before it is spoken to. */
export class FrameDoor {
  readonly #options: DoorOptions;
  readonly #gate: Gate;
  /** Whom to speak to: the origin that said `open`. */
  #peer: string | null = null;
  #heightPx = 0;
  #hasRefused = false;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#gate = new Gate(options.origins, () => options.host, options.nowMs);
    for (const name of EVENTS) {
      options.widget.addEventListener(name, (event) => {
        const { detail } = event as CustomEvent<unknown>;
        this.#say({ type: 'event', name, detail });
      });
    }
  }

  /** Takes a message of the page, whoever sent it; what is not of the host changes nothing. */
  receive(event: Pick<MessageEvent, 'data' | 'origin' | 'source'>): void {
    const admitted = this.#gate.admits(event);
    if (admitted !== 'yes') {
      this.#refuse();
      if (admitted === 'flood' && this.#peer === event.origin) this.#turnAway(requestOf(event.data));
      return;
    }
    const message = parseToFrame(event.data);
    if (!message || (message.type !== 'open' && this.#peer !== event.origin)) {
      this.#refuse();
      return;
    }
    if (this.#peer !== null && this.#peer !== event.origin) {
      this.#refuse();
      return;
    }
    this.#peer = event.origin;
    void this.#do(message);
  }

  /** The page has another height now. */
  resized(heightPx: number): void {
    this.#heightPx = heightPx;
    this.#say({ type: 'height', heightPx });
  }

  async #do(message: ToFrame): Promise<void> {
    const { widget } = this.#options;
    switch (message.type) {
      case 'open':
        this.#open(message);
        return;
      case 'set-values':
        widget.values = message.values;
        return;
      case 'set-value':
        await widget.setValue(message.field, message.value);
        return;
      case 'add-file':
        await widget.addFile(message.field, message.file);
        return;
      case 'act':
        widget[message.act]();
        return;
      case 'get-payload':
        await this.#answer(message.request);
    }
  }

  #open({ template, locale, market, noSave, theme, messages }: ToFrame & { type: 'open' }): void {
    const { widget } = this.#options;
    this.#say({ type: 'hello' });
    if (this.#heightPx > 0) this.resized(this.#heightPx);
    if (noSave !== undefined) widget.toggleAttribute('no-save', noSave);
    if (locale !== undefined) widget.locale = locale;
    if (market !== undefined) widget.market = market;
    if (messages !== undefined) widget.messages = messages;
    for (const [name, value] of Object.entries(theme ?? {})) widget.style.setProperty(name, value);
    if (template !== undefined) widget.template = template;
  }

  async #answer(request: number): Promise<void> {
    const { widget } = this.#options;
    try {
      this.#say({ type: 'payload', request, submission: await widget.getPayload(), issues: [] });
    } catch {
      this.#say({ type: 'payload', request, submission: null, issues: widget.issues });
    }
  }

  /** Whoever waits for an answer gets one, though it was a message too many. */
  #turnAway(request: number | null): void {
    if (request !== null) this.#say({ type: 'payload', request, submission: null, issues: [], code: REFUSED });
  }

  /** To the one origin that spoke, or to nobody. */
  #say(message: ToHost): void {
    if (this.#peer === null) return;
    this.#options.host?.postMessage(seal(message), this.#peer);
  }

  #refuse(): void {
    if (this.#hasRefused) return;
    this.#hasRefused = true;
    this.#say({ type: 'refused', code: REFUSED });
    console.warn(REFUSED);
  }
}
