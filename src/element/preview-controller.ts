import type { PaintAssets } from '../painter/assets.ts';
import type { SceneSurface } from '../scene/scene.ts';
import { paintFirstFrame } from '../stage/first-frame.ts';
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
  /** The interactive part did not load; the picture stays as it was painted last. */
  readonly failed: () => void;
}

/** How long the stage may take before the painter paints without it. */
const LATE_MS = 50;

/**
 * One picture of the product in one container: interactive as soon as the stage has loaded, until then painted by the
 * painter alone.
 */
export class PreviewController {
  readonly container: HTMLDivElement;
  readonly #options: PreviewOptions;
  #stage: StageHandle | null = null;
  #state: PreviewState | null = null;
  #firstCanvas: HTMLCanvasElement | null = null;
  #standIn: HTMLImageElement | null = null;
  #loading = false;
  #disposed = false;
  readonly #resizes: ResizeObserver;
  readonly #crossfade: Crossfade | null;

  constructor(container: HTMLDivElement, options: PreviewOptions) {
    this.container = container;
    this.#options = options;
    this.#crossfade = options.Crossfade && new options.Crossfade(container);
    this.#resizes = new ResizeObserver(() => {
      if (this.#firstCanvas) this.#paintFirst();
    });
    this.#resizes.observe(container);
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
    if (this.#stage) this.#stage.update(this.#stageState(state));
    else {
      if (this.#firstCanvas) this.#paintFirst();
      void this.#loadStage();
    }
    this.#dropStandIn();
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
    this.#resizes.disconnect();
    this.#stage?.destroy();
    this.#stage = null;
    this.#dropFirst();
    this.#standIn?.remove();
    this.#crossfade?.drop();
  }

  #stageState({ surface, productKey, selected, guides, photos }: PreviewState): StageState {
    const { assets } = this.#options;
    // The inner line helps whoever is placing something; to others it is one line too many.
    return { surface, assets, productKey, selected, photos, guides: { printArea: guides, safe: selected !== null } };
  }

  #paintFirst(): void {
    const state = this.#state;
    if (!state || this.#disposed) return;
    if (!this.#firstCanvas) {
      this.#firstCanvas = document.createElement('canvas');
      this.#firstCanvas.className = 'first-frame';
      this.container.append(this.#firstCanvas);
    }
    const box = { widthPx: this.container.clientWidth, heightPx: this.container.clientHeight };
    paintFirstFrame(this.#firstCanvas, box, devicePixelRatio, state.surface, this.#options.assets);
    this.#dropStandIn();
  }

  /** What the page has already, preloaded or in its own picture, is seen until the painter has it too. */
  #standFor({ image: { src, tint } }: SceneSurface): void {
    const address = this.#options.assets.resolve(src);
    // In its own colour it would be another product.
    if (tint || address === null || performance.getEntriesByName(address).length === 0) return;
    this.#standIn = Object.assign(new Image(), { className: 'first-frame stand-in', alt: '', src: address });
    this.container.prepend(this.#standIn);
  }

  /** Once the product itself is painted. */
  #dropStandIn(): void {
    if (this.#state?.isWaiting || !(this.#stage ?? this.#firstCanvas)) return;
    this.#standIn?.remove();
    this.#standIn = null;
  }

  #dropFirst(): void {
    if (!this.#firstCanvas) return;
    this.#firstCanvas.remove();
    // Safari keeps the memory of a canvas until its size is zero.
    this.#firstCanvas.width = 0;
    this.#firstCanvas.height = 0;
    this.#firstCanvas = null;
  }

  async #loadStage(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    // The form is seen first. Where the stage is there already, the picture is painted once, by it.
    await nextFrame();
    const late = setTimeout(() => this.#paintFirst(), LATE_MS);
    try {
      const { createStage } = await import('../stage/create-stage.ts');
      if (this.#disposed || !this.#state) return;
      const layer = document.createElement('div');
      layer.className = 'stage-layer';
      this.container.append(layer);
      const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#stage = createStage(layer, { ...this.#options.stage, reducedMotion });
      this.#stage.update(this.#stageState(this.#state));
      this.#dropFirst();
    } catch {
      this.#loading = false;
      this.#paintFirst();
      this.#options.failed();
    } finally {
      clearTimeout(late);
    }
    this.#dropStandIn();
  }
}
