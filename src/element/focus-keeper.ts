import type { CustomizerApp } from './customizer-app.ts';
import { controlId } from './views/field-frame.ts';

/** Where the keyboard is: leads it to fields, and keeps it in its field when rendering takes a control away. */
export class FocusKeeper {
  readonly #app: CustomizerApp;
  #held: { readonly control: Element; readonly fieldId: string } | null = null;
  #isRendering = false;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** Brings a field's first control into view and gives it the keyboard. */
  toField(fieldId: string): void {
    void this.#app.host.updateComplete().then(() => {
      const target = this.#firstControl(fieldId);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({
        block: 'center',
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
      this.#app.pictures.preview?.pulse(fieldId);
    });
  }

  toElement(id: string): void {
    const element = this.#app.host.root.getElementById(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Rendering begins: what has the keyboard may be about to go. */
  hold(): void {
    const control = this.#app.host.root.activeElement;
    const fieldId = control?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    this.#held = control && fieldId !== undefined ? { control, fieldId } : null;
    this.#isRendering = true;
  }

  /** Rendering is over: a control that it took away hands the keyboard on to the first of its field. */
  keep(): void {
    const held = this.#held;
    this.#isRendering = false;
    this.#held = null;
    if (held && !held.control.isConnected) this.#firstControl(held.fieldId)?.focus({ preventScroll: true });
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const { session, looks, selected, surfaceId, template } = this.#app;
    const fieldId = fieldOf(event);
    if (fieldId === null || selected === fieldId) return;
    const field = session.field(fieldId);
    if (field?.type === 'image') session.uploads.warmUp();
    const surface = template.surfaces.find(({ areas }) => areas.some(({ id }) => id === field?.area));
    if (surface && surface.id !== surfaceId) looks.showSurface(surface.id);
    looks.select(fieldId);
  };

  readonly onKeyUp = ({ key, target }: KeyboardEvent): void => {
    // WebKit brings what Tab reaches into view without its margins: behind the sticky bar.
    if (key === 'Tab' && target instanceof Element) target.scrollIntoView({ block: 'nearest' });
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    // Engines that tell of focus lost to rendering do so in the midst of it.
    if (this.#isRendering) return;
    const { session, looks } = this.#app;
    const fieldId = fieldOf(event);
    const next = event.relatedTarget;
    const fields = event.currentTarget;
    // Nobody is at the form any more: the picture is seen without outlines.
    if (!(fields instanceof Node && next instanceof Node && fields.contains(next))) looks.select(null);
    if (fieldId === null || (next instanceof Node && isWithin(fields, fieldId, next))) return;
    session.attention.leave(fieldId);
    session.endGroup();
    this.#app.attentionChanged();
  };

  #firstControl(fieldId: string): HTMLElement | null {
    const control = this.#app.host.root.getElementById(controlId(fieldId));
    if (!control || control.matches('input, select, textarea')) return control;
    return control.querySelector<HTMLElement>('input:checked, button, input:not([hidden])') ?? control;
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
