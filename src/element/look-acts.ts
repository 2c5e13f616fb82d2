import type { CustomizerApp } from './customizer-app.ts';
import type { PreviewController } from './preview-controller.ts';

/** One press of a zoom button of the view. */
const VIEW_ZOOM_FACTOR = 1.4;
/** One press moves the view by this share of what is seen. */
const VIEW_PAN_SHARE = 0.2;

/** How the buyer looks at the product: which side, how close, which part. None of it changes the design. */
export class LookActs {
  readonly #app: CustomizerApp;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** The buyer touched a part of the picture: its field is next. */
  tap(fieldId: string | null): void {
    this.select(fieldId);
    if (fieldId === null) return;
    const field = this.#app.session.field(fieldId);
    // A photo in hand is moved on the picture itself; only an empty slot leads to its field.
    if (field?.type === 'image' && this.#app.imageValue(fieldId).file) return;
    if (!this.#app.full?.isOpen) this.#app.focus.toField(fieldId);
  }

  select(fieldId: string | null): void {
    this.#app.selected = fieldId;
    this.#app.paint();
  }

  retryAssets(): void {
    this.#app.assets.retry();
    this.#app.paint();
    this.#app.host.requestUpdate();
  }

  showSurface(surfaceId: string): void {
    this.#app.surfaceId = surfaceId;
    this.#app.paint();
    this.#app.host.requestUpdate();
  }

  zoomView(direction: 1 | -1, preview: PreviewController | null): void {
    preview?.setViewZoom(preview.viewZoom * VIEW_ZOOM_FACTOR ** direction);
  }

  /** Looks further right (1) or left (-1), down or up. */
  pan(preview: PreviewController | null, x: number, y: number): void {
    preview?.panView(x * VIEW_PAN_SHARE, y * VIEW_PAN_SHARE);
  }

  /** As large as the window; what shows it is loaded with the first press. */
  async openFull(): Promise<void> {
    const app = this.#app;
    try {
      if (!app.full) {
        const [{ FullScreen, fullStyles }] = await Promise.all([
          import('./full/full-screen.ts'),
          app.messages.complete(),
        ]);
        app.full ??= new FullScreen(app);
        app.wear(fullStyles);
      }
      app.full.open();
    } catch {
      app.host.emit('pc-failure', { code: 'view.not-loaded', recoverable: true });
    }
  }
}

/** A dialog that can be opened: the element may have been removed meanwhile. */
export function dialogOf(app: CustomizerApp, id: string): HTMLDialogElement | null {
  const dialog = app.host.root.getElementById(id);
  return dialog instanceof HTMLDialogElement && dialog.isConnected ? dialog : null;
}
