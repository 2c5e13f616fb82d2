import { Burst } from './burst.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { SceneSurface } from '../scene/scene.ts';
import { paintCover, paintProof } from './paint-views.ts';
import { PreviewController, type PreviewState } from './preview-controller.ts';
import { stagePhotos } from './stage-photos.ts';

/** A product is one picture and a few layers, which come one after another: painted each for itself, all are late. */
const ARRIVING_MS = 100;

/** Every picture on the page: the preview, the one as large as the window, thumbnails, and proofs of the review. */
export class Pictures {
  preview: PreviewController | null = null;
  fullPreview: PreviewController | null = null;
  readonly #app: CustomizerApp;
  /** What each thumbnail shows, so that a keystroke does not paint it again. */
  readonly #thumbs = new WeakMap<HTMLCanvasElement, ImageBitmap>();
  readonly #arrivals: Burst;

  constructor(app: CustomizerApp) {
    this.#app = app;
    this.#arrivals = new Burst(() => {
      this.paint();
      app.host.requestUpdate();
    }, ARRIVING_MS);
  }

  /** After each rendering: fills the containers and canvases that the page has now. */
  rendered(root: ShadowRoot): void {
    this.preview = this.#mounted(this.preview, root.querySelector('.stage .mount'));
    this.fullPreview = this.#mounted(this.fullPreview, root.querySelector('dialog .mount'));
    for (const canvas of root.querySelectorAll('canvas')) {
      const { proof, thumb } = canvas.dataset;
      if (proof !== undefined) this.#paintProof(canvas, proof);
      if (thumb !== undefined) this.#paintThumb(canvas, thumb);
    }
  }

  /** Paints the picture now, not at the next rendering: a keystroke is seen in the next frame. */
  paint(): void {
    this.#showIn(this.preview, this.fullPreview);
  }

  /** A picture of the product has come, or will not: painted at once when it was the last, else with those that follow. */
  arrived(): void {
    if (this.#surface && this.#app.assets.isWaiting(this.#surface)) this.#arrivals.soon();
    else this.#arrivals.now();
  }

  dispose(): void {
    this.#arrivals.stop();
    this.preview?.dispose();
    this.fullPreview?.dispose();
  }

  /** The preview in its container as it is rendered now: the same, another, or none. */
  #mounted(preview: PreviewController | null, container: HTMLDivElement | null): PreviewController | null {
    if (container === (preview?.container ?? null)) return preview;
    preview?.dispose();
    const mounted = container && this.#create(container);
    this.#showIn(mounted);
    return mounted;
  }

  #paintThumb(canvas: HTMLCanvasElement, fieldId: string): void {
    const { session } = this.#app;
    const bitmap = session.shelf.get(this.#app.imageValue(fieldId).file)?.bitmap;
    if (!bitmap || this.#thumbs.get(canvas) === bitmap) return;
    this.#thumbs.set(canvas, bitmap);
    paintCover(canvas, bitmap);
  }

  #paintProof(canvas: HTMLCanvasElement, surfaceId: string): void {
    const { session, assets } = this.#app;
    const surface = session.cleanScene().surfaces.find(({ id }) => id === surfaceId);
    if (surface) paintProof(canvas, surface, assets);
  }

  /** The one that is looked at. */
  get #surface(): SceneSurface | undefined {
    const { session, surfaceId } = this.#app;
    return session.derived.layout.scene.surfaces.find(({ id }) => id === surfaceId);
  }

  #showIn(...previews: readonly (PreviewController | null)[]): void {
    const { assets, selected } = this.#app;
    const surface = this.#surface;
    if (!surface) return;
    const productKey = assets.productKey(surface);
    const state: PreviewState = {
      surface,
      productKey,
      isWaiting: assets.isWaiting(surface),
      selected,
      guides: true,
      photos: stagePhotos(this.#app),
    };
    for (const preview of previews) preview?.show(state);
  }

  #create(container: HTMLDivElement): PreviewController {
    const { assets, acts, looks, host, views } = this.#app;
    return new PreviewController(container, {
      assets,
      Crossfade: views.Crossfade,
      stage: {
        onPlacement: (fieldId, placement, phase) => acts.placeByHand(fieldId, placement, phase),
        onTap: (fieldId) => looks.tap(fieldId),
      },
      failed: () => host.emit('pc-failure', { code: 'stage.not-loaded', recoverable: true }),
    });
  }
}
