/** Tells when the fields have begun to scroll under the sticky picture, without listening to every scroll. */
export class ScrollWatch {
  readonly #changed: (isUnder: boolean) => void;
  #observer: IntersectionObserver | null = null;
  #stage: HTMLElement | null = null;
  #sizes: ResizeObserver | null = null;
  #edgePx = -1;
  #isUnder = false;

  constructor(changed: (isUnder: boolean) => void) {
    this.#changed = changed;
  }

  /**
   * Looks at the rendered page again. Sizes are read when the engine tells of them: asking after every keystroke would
   * have it lay the page out at once.
   */
  watch(root: ShadowRoot): void {
    const stage = root.querySelector<HTMLElement>('.stage');
    if (!stage || stage === this.#stage) return;
    this.#stage = stage;
    this.#sizes?.disconnect();
    this.#sizes = new ResizeObserver(() => this.#place(root, stage));
    this.#sizes.observe(stage);
  }

  #place(root: ShadowRoot, stage: HTMLElement): void {
    const sentinel = root.querySelector('.sentinel');
    const stickyTopPx = Number.parseFloat(getComputedStyle(stage).top) || 0;
    const edgePx = Math.round(stickyTopPx + stage.offsetHeight);
    if (!sentinel || edgePx === this.#edgePx) return;
    this.#edgePx = edgePx;
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      rootMargin: `-${edgePx}px 0px 0px 0px`,
    });
    this.#observer.observe(sentinel);
  }

  dispose(): void {
    this.#sizes?.disconnect();
    this.#observer?.disconnect();
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    const isUnder = !last.isIntersecting && last.boundingClientRect.top < this.#edgePx;
    if (isUnder === this.#isUnder) return;
    this.#isUnder = isUnder;
    this.#changed(isUnder);
  }
}
