/** Tells when the fields have begun to scroll under the sticky picture, without listening to every scroll. */
export class ScrollWatch {
  readonly #changed: (isUnder: boolean) => void;
  #observer: IntersectionObserver | null = null;
  #edgePx = -1;
  #isUnder = false;

  constructor(changed: (isUnder: boolean) => void) {
    this.#changed = changed;
  }

  /** Looks at the rendered page again; does nothing while the picture's lower edge is where it was. */
  watch(root: ShadowRoot): void {
    const sentinel = root.querySelector('.sentinel');
    const stage = root.querySelector<HTMLElement>('.stage');
    if (!sentinel || !stage) return;
    const stickyTopPx = Number.parseFloat(getComputedStyle(stage).top) || 0;
    const edgePx = Math.round(stickyTopPx + stage.offsetHeight);
    if (edgePx === this.#edgePx) return;
    this.#edgePx = edgePx;
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      rootMargin: `-${edgePx}px 0px 0px 0px`,
    });
    this.#observer.observe(sentinel);
  }

  dispose(): void {
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
