import { html, nothing, type TemplateResult } from 'lit';
import type { SceneItem } from '../scene/scene.ts';
import { localize } from '../template/localize.ts';
import type { Field } from '../template/schema.ts';
import { moveField, orderOf, sortMovable } from '../values/field-order.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { icon } from './views/icons.ts';
import { stackStyles } from './views/styles-stack.ts';

/** Towards the front or the back. */
type Way = 1 | -1;

/** The same keys as turn a photo while its own buttons have the keyboard. */
const WAYS: Readonly<Record<string, Way | undefined>> = { ']': 1, '[': -1 };

/** Samples and empty places are not made: nothing lies over or under them. */
function isMade(item: SceneItem): boolean {
  return item.kind === 'picture' || (!item.sample && (item.kind === 'text' || item.matrix !== null));
}

/** Where a bracket means something else: a letter, or a photo's turn. */
function isTaken(target: EventTarget | undefined): boolean {
  if (!(target instanceof Element) || target.closest('.nudges, .adjust')) return true;
  return target.matches('textarea, select, input:not([type="radio"], [type="range"])');
}

/** Brings fields of an area forward and sends them backward, by buttons and keys, and says how they lie then. */
export class StackDesk {
  readonly #app: CustomizerApp;
  /** How the movable fields of each area lay when it was last looked. */
  readonly #known = new Map<string, readonly string[]>();

  constructor(app: CustomizerApp) {
    this.#app = app;
    app.wear(stackStyles);
    for (const [area, fields] of this.#drawn()) this.#known.set(area, fields);
  }

  /** After each change: says which of two fields lies on the other now, where they changed places. */
  look(): void {
    const { announcer, messages } = this.#app;
    for (const [area, fields] of this.#drawn()) {
      const before = this.#known.get(area) ?? [];
      this.#known.set(area, fields);
      const isSame = before.length === fields.length && fields.every((id) => before.includes(id));
      const [other, label] = fields.slice(isSame ? fields.findIndex((id, at) => id !== before[at]) : fields.length);
      if (!isSame || other === undefined || label === undefined || fields.join() === before.join()) continue;
      announcer.announce('order', messages.t('ui.describe.on', { label: this.#name(label), other: this.#name(other) }));
    }
  }

  /** Fields from back to front, as far as the buyer may reorder them. */
  sort(fields: readonly Field[]): readonly Field[] {
    const { template, session } = this.#app;
    const areas = new Set(fields.flatMap(({ area }) => area ?? []));
    return [...areas].reduce(
      (sorted, area) => sortMovable(sorted, ({ id }) => id, orderOf(template, session.values, area)),
      fields,
    );
  }

  /** A field's view, with its place among the others; `null` where it has none. */
  render(field: Field, view: TemplateResult | undefined): TemplateResult | null {
    if (!field.reorder) return null;
    return html`<div class="stacked" @keydown=${(event: KeyboardEvent) => this.#onKey(field, event)}>
      ${view} ${this.#neighbours(field).length > 0 ? this.#renderButtons(field) : nothing}
    </div>`;
  }

  #renderButtons(field: Field): TemplateResult {
    const { t } = this.#app.messages;
    const button = (way: Way, name: string, key: string): TemplateResult =>
      html`<button
        type="button"
        class="button"
        data-way=${way}
        aria-keyshortcuts=${key}
        aria-disabled=${this.#beside(field, way) === undefined ? 'true' : 'false'}
        @click=${() => this.#move(field, way)}
      >
        ${icon(way > 0 ? 'up' : 'down')}<span>${name}</span>
      </button>`;
    return html`<div
      class="stacking"
      part="stacking"
      role="group"
      aria-label=${this.#name(field.id)}
      data-field=${field.id}
    >
      ${button(1, t('ui.stacking.forward'), ']')} ${button(-1, t('ui.stacking.backward'), '[')}
    </div>`;
  }

  #onKey(field: Field, event: KeyboardEvent): void {
    const way = WAYS[event.key];
    // Ctrl and Alt together are AltGr, which some keyboards need for the brackets.
    if (!way || event.metaKey || event.ctrlKey !== event.altKey || isTaken(event.composedPath()[0])) return;
    event.preventDefault();
    this.#move(field, way);
  }

  #move(field: Field, by: Way): void {
    const { acts, session, template } = this.#app;
    const beside = this.#beside(field, by);
    if (field.area === undefined || beside === undefined) return;
    acts.restack(moveField(template, session.values, { area: field.area, field: field.id, beside, by }));
  }

  /** The next field before or behind one, of those that are drawn and may be reordered. */
  #beside(field: Field, by: Way): string | undefined {
    const all = this.#drawn().get(field.area ?? '') ?? [];
    return all[all.indexOf(field.id) + by];
  }

  /** What else there is to be before or behind of. */
  #neighbours(field: Field): readonly string[] {
    const all = this.#drawn().get(field.area ?? '') ?? [];
    return all.includes(field.id) ? all.filter((id) => id !== field.id) : [];
  }

  /** By area: the movable fields that are drawn now, from back to front. */
  #drawn(): ReadonlyMap<string, readonly string[]> {
    const { session } = this.#app;
    const areas = session.derived.layout.scene.surfaces.flatMap((surface) => surface.areas);
    return new Map(
      areas.map(({ id, items }) => {
        const made = items.filter((item) => isMade(item) && session.field(item.field)?.reorder);
        return [id, made.map(({ field }) => field)];
      }),
    );
  }

  #name(fieldId: string): string {
    const field = this.#app.session.field(fieldId);
    return field ? localize(field.label, this.#app.locale) : '';
  }
}
