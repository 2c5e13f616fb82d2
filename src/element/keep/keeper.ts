import type { CustomizerApp } from '../customizer-app.ts';
import type { KeptDesign } from './kept-design.ts';

/**
 * Keeps the buyer's design on the device, unless the host says `no-save`. What does it comes with the first edit, or
 * at once where something is kept; where it does not come, nothing is kept and nothing is said.
 */
export class Keeper {
  /** What is on screen is on the device, too. */
  isSaved = false;
  readonly #app: CustomizerApp;
  #design: KeptDesign | null = null;
  #isOver = false;

  constructor(app: CustomizerApp) {
    this.#app = app;
    // Whoever sets other answers before the kept ones have come goes before them.
    const { values } = app.session;
    void this.#ask((design) => design.resume(values), true);
  }

  /** The buyer changed something. */
  edited(): void {
    void this.#ask((design) => design.edited());
  }

  dispose(): void {
    this.#isOver = true;
    this.#design?.dispose();
  }

  /** @param ifKept - Only where the page's storage says that something is kept: a name that `kept-design.ts` sets. */
  async #ask(act: (design: KeptDesign) => unknown, ifKept = false): Promise<void> {
    const app = this.#app;
    const { root, keepsNothing } = app.host;
    try {
      if (keepsNothing || root.host.hasAttribute('no-save') || (ifKept && !localStorage.getItem('pc-kept'))) return;
      const { KeptDesign } = await import('./kept-design.ts');
      if (!this.#isOver) act((this.#design ??= new KeptDesign(app, this)));
    } catch {
      // Storage is forbidden here, or the chunk did not come: the next edit asks again.
    }
  }
}
