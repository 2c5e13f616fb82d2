import type { CustomizerApp } from './customizer-app.ts';

/** One press of a zoom button of the view. */
const VIEW_ZOOM_FACTOR = 1.4;

/** How the buyer looks at the product: which side, how close, which part. None of it changes the design. */
export class LookActs {
  readonly #app: CustomizerApp;
  #returnFocus: HTMLElement | null = null;

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
    if (!this.#app.isFullOpen) this.#app.focus.toField(fieldId);
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

  zoomView(direction: 1 | -1, where: 'panel' | 'full'): void {
    const { fullPreview, preview } = this.#app.pictures;
    const shown = where === 'full' ? fullPreview : preview;
    shown?.setViewZoom(shown.viewZoom * VIEW_ZOOM_FACTOR ** direction);
  }

  openFull(): void {
    const { activeElement } = this.#app.host.root;
    this.#returnFocus = activeElement instanceof HTMLElement ? activeElement : null;
    this.#app.isFullOpen = true;
    this.#app.host.requestUpdate();
    void this.#app.host.updateComplete().then(() => dialogOf(this.#app, 'pc-full-dialog')?.showModal());
  }

  closeFull(): void {
    if (!this.#app.isFullOpen) return;
    this.#app.isFullOpen = false;
    dialogOf(this.#app, 'pc-full-dialog')?.close();
    this.#app.host.requestUpdate();
    this.#returnFocus?.focus();
  }
}

export function dialogOf(app: CustomizerApp, id: string): HTMLDialogElement | null {
  const dialog = app.host.root.getElementById(id);
  return dialog instanceof HTMLDialogElement ? dialog : null;
}
