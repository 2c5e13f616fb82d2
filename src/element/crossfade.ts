import type { PreviewState } from './preview-controller.ts';

/** How long one picture of the product takes to give way to the next. */
const FADE_MS = 240;

/**
 * One picture of the product giving way to another in a container: what was seen lies on top until the new picture is
 * there, and then fades; under reduced motion it goes at once.
 */
export class Crossfade {
  readonly #container: HTMLElement;
  #old: HTMLCanvasElement | null = null;
  #isFading = false;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  get isHolding(): boolean {
    return this.#old !== null && !this.#isFading;
  }

  /** Before a state is painted: keeps what is seen now on top where the product looks another. @returns Whether it does. */
  hold(before: PreviewState, next: PreviewState): boolean {
    if (productOf(before) === productOf(next)) return false;
    this.drop();
    const seen = [...this.#container.querySelectorAll('canvas')].filter(({ style }) => style.visibility !== 'hidden');
    const [first] = seen;
    if (!first?.width) return true;
    const old = document.createElement('canvas');
    old.className = 'laid';
    old.width = first.width;
    old.height = first.height;
    old.style.width = `${first.clientWidth}px`;
    old.style.height = `${first.clientHeight}px`;
    old.style.pointerEvents = 'none';
    const context = old.getContext('2d');
    for (const canvas of seen) context?.drawImage(canvas, 0, 0);
    this.#container.append(old);
    this.#old = old;
    return true;
  }

  /** The new product is there. */
  fade(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.drop();
    if (!this.#old) return;
    this.#isFading = true;
    const fading = this.#old.animate({ opacity: [1, 0] }, { duration: FADE_MS, easing: 'ease-out', fill: 'forwards' });
    fading.onfinish = () => this.drop();
  }

  drop(): void {
    this.#isFading = false;
    if (!this.#old) return;
    this.#old.remove();
    // Safari keeps the memory of a canvas until its size is zero.
    this.#old.width = 0;
    this.#old = null;
  }
}

/** What tells one picture of a product from another. */
function productOf({ surface: { id, image, layers } }: PreviewState): string {
  return JSON.stringify([id, image, layers]);
}
