/** Gathers a burst of calls: what they ask for is done now and then while it lasts, and once at its end. */
export class Burst {
  readonly #act: () => void;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void, everyMs: number) {
    this.#act = act;
    this.#everyMs = everyMs;
  }

  /** Within the time, and no later for being asked again. */
  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#everyMs);
  }

  now(): void {
    this.stop();
    this.#act();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
