/** A busy host says a few things a second; more than this is a loop or an attack. */
export const MAX_PER_SECOND = 60;
/** As many may come at once: what was said, second for second, while the frame was busy. */
export const MAX_AT_ONCE = 4 * MAX_PER_SECOND;

/** What is asked of a message before anybody looks into it. */
export interface Arrival {
  readonly origin: string;
  readonly source: unknown;
}

/** Lets in what comes from one window, from exactly one of some origins, and no more than is bearable. */
export class Gate {
  readonly #origins: ReadonlySet<string>;
  readonly #source: () => unknown;
  readonly #nowMs: () => number;
  #left = MAX_AT_ONCE;
  #countedMs = Number.NEGATIVE_INFINITY;

  /**
   * @param origins - As `event.origin` has them; what is no origin of http or https lets nobody in.
   * @param source - The window that may speak.
   * @param nowMs - A clock that only goes forward.
   */
  constructor(origins: readonly string[], source: () => unknown, nowMs: () => number) {
    this.#origins = new Set(origins.filter(isOrigin));
    this.#source = source;
    this.#nowMs = nowMs;
  }

  /** Origin and window first: strangers do not use up what the host may say. */
  admits({ origin, source }: Arrival): 'yes' | 'stranger' | 'flood' {
    const window = this.#source();
    if (!window || source !== window || !this.#origins.has(origin)) return 'stranger';
    const nowMs = this.#nowMs();
    this.#left = Math.min(MAX_AT_ONCE, this.#left + ((nowMs - this.#countedMs) / 1000) * MAX_PER_SECOND);
    this.#countedMs = nowMs;
    if (this.#left < 1) return 'flood';
    this.#left--;
    return 'yes';
  }
}

/** Whether a string is an origin of the web, written as browsers write it: `https://shop.example`, not `null`, not `*`. */
export function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && /^https?:$/.test(protocol) && !text.includes('*');
  } catch {
    return false;
  }
}
