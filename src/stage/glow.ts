const DURATION_MS = 900;

/** Brightens and fades once; a new start replaces the one before. */
export class Glow {
  readonly #window: Window;
  readonly #paint: (field: string, strength: number) => void;
  #frame: number | null = null;

  constructor(window: Window, paint: (field: string, strength: number) => void) {
    this.#window = window;
    this.#paint = paint;
  }

  start(field: string): void {
    this.stop();
    let startMs: number | null = null;
    const step = (nowMs: number): void => {
      startMs ??= nowMs;
      const progress = Math.min((nowMs - startMs) / DURATION_MS, 1);
      this.#frame = progress < 1 ? this.#window.requestAnimationFrame(step) : null;
      this.#paint(field, progress < 1 ? Math.sin(progress * Math.PI) : 0);
    };
    this.#frame = this.#window.requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== null) this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
