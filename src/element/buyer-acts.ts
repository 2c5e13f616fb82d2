import { movePlacement, placementForKey } from '../stage/nudge.ts';
import type { Fix, Issue } from '../validation/issue.ts';
import type { PhotoPlacement, TonesValue } from '../values/values.ts';
import { PAUSE_MS } from './attention.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { cameraId, controlId, pickerId } from './views/field-frame.ts';

/** One press of a zoom button of the view. */
const VIEW_ZOOM_FACTOR = 1.4;

/** What the buyer can do. Each act changes the session and then tells the host; setting a property never does. */
export class BuyerActs {
  readonly #app: CustomizerApp;
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  #firstEdit = true;
  #held: { readonly control: Element; readonly fieldId: string } | null = null;
  #isRendering = false;
  #returnFocus: HTMLElement | null = null;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  dispose(): void {
    for (const timer of this.#pauses.values()) clearTimeout(timer);
    this.#pauses.clear();
  }

  type(fieldId: string, text: string): void {
    this.#app.session.attention.edit(fieldId);
    this.#app.session.setValue(fieldId, { text }, `${fieldId}:text`);
    this.#startPause(fieldId);
    this.#edited();
  }

  /** Another text at one press, an undo step of its own: capitals, or a slip mended. */
  rewrite(fieldId: string, text: string): void {
    this.#app.session.endGroup();
    this.type(fieldId, text);
    this.#app.session.endGroup();
    this.focusField(fieldId);
  }

  pick(fieldId: string, part: { font?: string; color?: string; tones?: TonesValue }, groupKey?: string): void {
    this.#app.session.setValue(fieldId, part, groupKey);
    this.#edited();
  }

  choose(fieldId: string, choice: string | null): void {
    this.#app.session.attention.edit(fieldId);
    this.#app.session.setValue(fieldId, { choice });
    this.#edited();
  }

  /** The picker was left with a file, or one was dropped or pasted. */
  addFile(fieldId: string, file: File): void {
    const field = this.#app.session.field(fieldId);
    if (field?.type !== 'image') return;
    this.select(fieldId);
    void this.#app.session.uploads.add(field, file).then(() => {
      const state = this.#app.session.uploadState(fieldId);
      const refused = this.#app.shownFor(fieldId).find(({ code }) => code.startsWith('file.'));
      if (state) this.#app.host.emit('pc-upload', { code: refused?.code ?? 'accepted' });
      this.#edited();
    });
  }

  removeFile(fieldId: string): void {
    this.#app.session.removeFile(fieldId);
    this.#edited();
    // The button that was pressed is gone; the keyboard stays at the field.
    this.focusField(fieldId);
  }

  /** A button or slider changed a photo's placement. */
  place(fieldId: string, change: Partial<PhotoPlacement>, phase: 'moving' | 'done'): void {
    const { placement } = this.#app.imageValue(fieldId);
    this.placeByHand(fieldId, { ...placement, ...change }, phase);
  }

  placeByHand(fieldId: string, placement: PhotoPlacement, phase: 'moving' | 'done'): void {
    this.#app.session.setPlacement(fieldId, placement, phase);
    if (phase === 'done') this.#edited();
  }

  nudge(fieldId: string, xMm: number, yMm: number): void {
    const field = this.#app.session.field(fieldId);
    const photo = field?.type === 'image' ? this.#app.stagePhoto(field) : null;
    if (photo) this.placeByHand(fieldId, movePlacement(photo, xMm, yMm), 'done');
  }

  applyFix(issue: Issue, fix: Fix): void {
    if (issue.field === null) return;
    this.#app.host.emit('pc-fix', { code: issue.code, fix: fix.kind });
    switch (fix.kind) {
      case 'zoom':
        this.place(issue.field, { zoom: fix.zoom }, 'done');
        this.focusField(issue.field);
        return;
      case 'font':
        this.pick(issue.field, { font: fix.font });
        this.focusField(issue.field);
        return;
      case 'color':
        this.pick(issue.field, { color: fix.color });
        this.focusField(issue.field);
        return;
      case 'text':
        this.rewrite(issue.field, fix.text);
        return;
      case 'retry':
        this.retryAssets();
        return;
      case 'replace':
        this.openPicker(issue.field);
    }
  }

  undo(): void {
    this.#app.session.undo();
    this.#edited();
  }

  redo(): void {
    this.#app.session.redo();
    this.#edited();
  }

  startOver(): void {
    this.#app.session.reset();
    this.#app.review.reset();
    this.#app.announcer.announce('reset', this.#app.messages.t('ui.action.reset-done'));
    this.#edited();
  }

  undoReset(): void {
    this.#app.session.undoReset();
    this.#edited();
    this.focusElement('pc-reset');
  }

  confirmRights(confirmed: boolean): void {
    this.#app.session.confirmRights(confirmed ? new Date().toISOString() : null);
    this.#edited();
  }

  /** The main button: checks, shows what to mend, or opens the review step. Never disabled. */
  review(): void {
    const app = this.#app;
    if (this.validate().some(({ severity }) => severity === 'error')) {
      void app.host.updateComplete().then(() => this.focusElement('pc-summary'));
      return;
    }
    app.review.open();
    app.host.requestUpdate();
    app.host.emit('pc-review', {});
    void app.host.updateComplete().then(() => {
      this.#dialog('pc-review')?.showModal();
      this.focusElement('pc-review-title');
      // Its pictures have a size only now.
      app.host.requestUpdate();
    });
  }

  /** Shows every issue there is. */
  validate(): readonly Issue[] {
    const { session, host } = this.#app;
    session.attention.submitted = true;
    this.#app.attentionChanged();
    host.emit('pc-issues', { issues: session.derived.issues });
    return session.derived.issues;
  }

  closeReview(): void {
    const { review, host } = this.#app;
    if (!review.isOpen) return;
    review.close();
    this.#dialog('pc-review')?.close();
    host.requestUpdate();
    this.focusElement('pc-main');
  }

  editFromReview(fieldId: string): void {
    this.closeReview();
    this.focusField(fieldId);
  }

  accept(issue: Issue, accepted: boolean): void {
    this.#app.review.accept(issue, accepted, new Date().toISOString());
    this.#app.host.requestUpdate();
    this.#app.host.settled();
  }

  confirmReview(confirmed: boolean): void {
    this.#app.review.reviewedAt = confirmed ? new Date().toISOString() : null;
    this.#app.host.requestUpdate();
    this.#app.host.settled();
  }

  /** The order button of the review step: hands the payload to the host, and sends the form it stands in. */
  async order(): Promise<void> {
    const app = this.#app;
    if (!app.review.isComplete(app.warnings)) {
      app.review.tried = true;
      app.host.requestUpdate();
      await app.host.updateComplete();
      const missing = app.host.root.querySelector<HTMLElement>('#pc-review [aria-invalid="true"]');
      missing?.focus();
      return;
    }
    const submission = await app.submit();
    this.closeReview();
    app.announcer.announce('order', app.messages.t('ui.status.added'));
    if (app.host.emit('pc-submit', submission, true)) app.host.form()?.requestSubmit();
  }

  openPicker(fieldId: string): void {
    this.#app.host.root.getElementById(pickerId(fieldId))?.click();
  }

  openCamera(fieldId: string): void {
    this.#app.host.root.getElementById(cameraId(fieldId))?.click();
  }

  /** The buyer touched a part of the picture: its field is next. */
  tap(fieldId: string | null): void {
    this.select(fieldId);
    if (fieldId === null) return;
    const field = this.#app.session.field(fieldId);
    // A photo in hand is moved on the picture itself; only an empty slot leads to its field.
    if (field?.type === 'image' && this.#app.imageValue(fieldId).file) return;
    if (!this.#app.isFullOpen) this.focusField(fieldId);
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
    const preview = where === 'full' ? this.#app.fullPreview : this.#app.preview;
    if (preview) preview.setViewZoom(preview.viewZoom * VIEW_ZOOM_FACTOR ** direction);
  }

  openFull(): void {
    this.#returnFocus =
      this.#app.host.root.activeElement instanceof HTMLElement ? this.#app.host.root.activeElement : null;
    this.#app.isFullOpen = true;
    this.#app.host.requestUpdate();
    void this.#app.host.updateComplete().then(() => this.#dialog('pc-full-dialog')?.showModal());
  }

  closeFull(): void {
    if (!this.#app.isFullOpen) return;
    this.#app.isFullOpen = false;
    this.#dialog('pc-full-dialog')?.close();
    this.#app.host.requestUpdate();
    this.#returnFocus?.focus();
  }

  /** Brings a field's first control into view and gives it the keyboard. */
  focusField(fieldId: string): void {
    void this.#app.host.updateComplete().then(() => {
      const target = this.#firstControl(fieldId);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({
        block: 'center',
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
      this.#app.preview?.pulse(fieldId);
    });
  }

  #firstControl(fieldId: string): HTMLElement | null {
    const control = this.#app.host.root.getElementById(controlId(fieldId));
    if (!control || control.matches('input, select, textarea')) return control;
    return control.querySelector<HTMLElement>('input:checked, button, input:not([hidden])') ?? control;
  }

  /** Rendering begins: what has the keyboard may be about to go. */
  holdFocus(): void {
    const control = this.#app.host.root.activeElement;
    const fieldId = control?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    this.#held = control && fieldId !== undefined ? { control, fieldId } : null;
    this.#isRendering = true;
  }

  /** Rendering is over: a control that it took away hands the keyboard on to the first of its field. */
  keepFocus(): void {
    const held = this.#held;
    this.#isRendering = false;
    this.#held = null;
    if (held && !held.control.isConnected) this.#firstControl(held.fieldId)?.focus({ preventScroll: true });
  }

  focusElement(id: string): void {
    const element = this.#app.host.root.getElementById(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const fieldId = fieldOf(event);
    if (fieldId === null || this.#app.selected === fieldId) return;
    const field = this.#app.session.field(fieldId);
    if (field?.type === 'image') this.#app.session.uploads.warmUp();
    const surface = this.#app.template.surfaces.find(({ areas }) => areas.some(({ id }) => id === field?.area));
    if (surface && surface.id !== this.#app.surfaceId) this.showSurface(surface.id);
    this.select(fieldId);
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    // Engines that tell of focus lost to rendering do so in the midst of it.
    if (this.#isRendering) return;
    const fieldId = fieldOf(event);
    const next = event.relatedTarget;
    const fields = event.currentTarget;
    // Nobody is at the form any more: the picture is seen without outlines.
    if (!(fields instanceof Node && next instanceof Node && fields.contains(next))) this.select(null);
    if (fieldId === null || (next instanceof Node && isWithin(fields, fieldId, next))) return;
    this.#app.session.attention.leave(fieldId);
    this.#app.session.endGroup();
    this.#app.attentionChanged();
  };

  /** Ctrl/⌘ Z and Y where no text field has its own; the nudge buttons' arrows. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const nudging =
      target instanceof Element ? target.closest<HTMLElement>('.nudges')?.closest<HTMLElement>('[data-field]') : null;
    const field = nudging?.dataset['field'] ? this.#app.session.field(nudging.dataset['field']) : undefined;
    const photo = field?.type === 'image' ? this.#app.stagePhoto(field) : null;
    const placement = photo ? placementForKey(photo, event) : null;
    if (field && placement) {
      event.preventDefault();
      this.placeByHand(field.id, placement, 'done');
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const typing =
      target instanceof HTMLInputElement &&
      target.type !== 'range' &&
      target.type !== 'radio' &&
      target.type !== 'checkbox';
    if (typing || target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.redo();
    else return;
    event.preventDefault();
  };

  #startPause(fieldId: string): void {
    clearTimeout(this.#pauses.get(fieldId));
    const timer = setTimeout(() => {
      this.#pauses.delete(fieldId);
      this.#app.session.attention.pause(fieldId);
      this.#app.attentionChanged();
    }, PAUSE_MS);
    this.#pauses.set(fieldId, timer);
  }

  #edited(): void {
    const { host, session } = this.#app;
    if (this.#firstEdit) {
      this.#firstEdit = false;
      host.emit('pc-first-edit', {});
    }
    host.emit('pc-change', { values: session.plainValues() });
    host.emit('pc-issues', { issues: session.derived.issues });
  }

  #dialog(id: string): HTMLDialogElement | null {
    const dialog = this.#app.host.root.getElementById(id);
    return dialog instanceof HTMLDialogElement ? dialog : null;
  }
}

function fieldOf(event: Event): string | null {
  const holder = event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && 'field' in node.dataset);
  return holder?.dataset['field'] ?? null;
}

/** Whether focus stays within the same field. */
function isWithin(root: EventTarget | null, fieldId: string, next: Node): boolean {
  if (!(root instanceof HTMLElement)) return false;
  return [...root.querySelectorAll<HTMLElement>('[data-field]')].some(
    (field) => field.dataset['field'] === fieldId && field.contains(next),
  );
}
