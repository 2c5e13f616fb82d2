import type { PaintAssets } from '../painter/assets.ts';
import type { SceneSurface } from '../scene/scene.ts';
import { createStage } from '../stage/create-stage.ts';
import type { StageHandle, StageOptions, StagePhoto, StageState } from '../stage/stage-types.ts';
import type { Crossfade } from './crossfade.ts';
import { nextFrame } from './next-frame.ts';

/** What the preview shows now. */
export interface PreviewState {
  readonly surface: SceneSurface;
  readonly productKey: string;
  /** A picture of the product is still under way. */
  readonly isWaiting: boolean;
  readonly selected: string | null;
  readonly guides: boolean;
  readonly photos: Readonly<Record<string, StagePhoto>>;
}

interface PreviewOptions {
  /** `resolve` gives an address of the template as one that may be requested, or `null`. */
  readonly assets: PaintAssets & { resolve(src: string): string | null };
  readonly stage: Omit<StageOptions, 'reducedMotion'>;
  /** Where the picture of the product can change. */
  readonly Crossfade: typeof Crossfade | null;
  /** The stage did not open; form and order go on, and the next change tries again. */
  readonly failed: () => void;
}

/** One picture of the product in one container, on a stage that opens once the form has been seen. */
export class PreviewController {
  readonly container: HTMLDivElement;
  readonly #options: PreviewOptions;
  #stage: StageHandle | null = null;
  #state: PreviewState | null = null;
  #standIn: HTMLImageElement | null = null;
  #opening: Promise<void> | undefined;
  #disposed = false;
  readonly #crossfade: Crossfade | null;

  constructor(container: HTMLDivElement, options: PreviewOptions) {
    this.container = container;
    this.#options = options;
    this.#crossfade = options.Crossfade && new options.Crossfade(container);
  }

  get viewZoom(): number {
    return this.#stage?.viewZoom ?? 1;
  }

  /** Paints in this very call, so that a keystroke is seen in the next frame. */
  show(state: PreviewState): void {
    const before = this.#state;
    const isOther = before !== null && this.#crossfade?.hold(before, state);
    this.#state = state;
    if (before === null && state.isWaiting) this.#standFor(state.surface);
    if (this.#stage) this.#paint(this.#stage, state);
    else this.#opening ??= this.#open();
    if (!this.#crossfade?.isHolding) return;
    // Who goes on while the new picture is under way sees that, rather than what was.
    if (!state.isWaiting) this.#crossfade.fade();
    else if (!isOther) this.#crossfade.drop();
  }

  setViewZoom(zoom: number): void {
    this.#stage?.setViewZoom(zoom);
  }

  /** Looks further right and down, by shares of what is seen. */
  panView(x: number, y: number): void {
    this.#stage?.panView(x, y);
  }

  pulse(fieldId: string): void {
    this.#stage?.pulse(fieldId);
  }

  dispose(): void {
    this.#disposed = true;
    this.#stage?.destroy();
    this.#stage = null;
    this.#standIn?.remove();
    this.#crossfade?.drop();
  }

  #stageState({ surface, productKey, selected, guides, photos }: PreviewState): StageState {
    const { assets } = this.#options;
    // The inner line helps whoever is placing something; to others it is one line too many.
    return { surface, assets, productKey, selected, photos, guides: { printArea: guides, safe: selected !== null } };
  }

  /** What the page has already, preloaded or in its own picture, is seen until the painter has it too. */
  #standFor({ image: { src, tint } }: SceneSurface): void {
    const address = this.#options.assets.resolve(src);
    // In its own colour it would be another product.
    if (tint || address === null || performance.getEntriesByName(address).length === 0) return;
    this.#standIn = Object.assign(new Image(), { className: 'laid stand-in', alt: '', src: address });
    this.container.prepend(this.#standIn);
  }

  #paint(stage: StageHandle, state: PreviewState): void {
    stage.update(this.#stageState(state));
    if (state.isWaiting) return;
    this.#standIn?.remove();
    this.#standIn = null;
  }

  async #open(): Promise<void> {
    // Not in the task that lays out the form: that is long enough.
    await nextFrame();
    if (this.#disposed) return;
    const layer = document.createElement('div');
    layer.className = 'stage-layer';
    this.container.append(layer);
    try {
      const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#stage = createStage(layer, { ...this.#options.stage, reducedMotion });
      this.#paint(this.#stage, this.#state as PreviewState);
    } catch {
      // The next change tries again.
      layer.remove();
      this.#opening = undefined;
      this.#options.failed();
    }
  }
}
