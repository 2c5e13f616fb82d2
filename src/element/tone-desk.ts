import type { TemplateResult } from 'lit';
import { memoryOf } from '../painter/memory.ts';
import { readLuma } from '../painter/tones/photo-luma.ts';
import { amountsOf, histogramOf, shareMade, type Luma } from '../painter/tones/two-tones.ts';
import type { ScenePhoto, SceneTones } from '../scene/scene.ts';
import { otsuThreshold } from '../shared/otsu.ts';
import { localize } from '../template/localize.ts';
import type { Field, ImageField } from '../template/schema.ts';
import type { TonesValue } from '../values/values.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { renderTones } from './views/tones-control.ts';
import { toneStyles } from './views/styles-tones.ts';

/** Measures photos of two tones, and carries out what the buyer decides about them. */
export class ToneDesk {
  readonly #app: CustomizerApp;
  readonly #histograms = new WeakMap<Luma, Uint32Array>();
  readonly #thresholds = new Map<string, number>();

  constructor(app: CustomizerApp) {
    this.#app = app;
    app.wear(toneStyles);
  }

  /**
   * Before the picture is painted: measures what parts dark from light in that part of each photo that is made. While
   * a photo is moved it stays, or the picture would flicker.
   */
  look(): void {
    const { session } = this.#app;
    for (const item of this.#photos()) {
      const { field } = item;
      const histogram = session.isMoving(field) ? null : this.#histogram(item);
      if (!histogram) continue;
      const threshold = otsuThreshold(histogram);
      if (threshold === this.#thresholds.get(field)) continue;
      this.#thresholds.set(field, threshold);
      session.recheck();
    }
  }

  /** What is made of a field's photo; `null` while it has none that can be read. */
  made(fieldId: string): { readonly tones: SceneTones; readonly engravedShare: number } | null {
    const item = this.#photos().find(({ field }) => field === fieldId);
    const histogram = item ? this.#histogram(item) : null;
    if (!item?.tones || !histogram) return null;
    return { tones: item.tones, engravedShare: shareMade(histogram, amountsOf(item.tones)) };
  }

  render(field: ImageField): TemplateResult | null {
    const made = field.tones ? this.made(field.id) : null;
    return made && renderTones(this.#app, field, made, this);
  }

  /** A sentence on how a field's photo is made, or `null`. */
  describe(field: Field): string | null {
    const made = this.made(field.id);
    const label = localize(field.label, this.#app.locale);
    const { t } = this.#app.messages;
    return (
      made && t('ui.describe.choice', { label, choice: t('ui.tones.share', { engravedShare: made.engravedShare }) })
    );
  }

  /** What was measured in a field's photo, from 1 to 255. */
  thresholdOf(fieldId: string): number | undefined {
    return this.#thresholds.get(fieldId);
  }

  /** What the buyer decided. */
  valueOf(fieldId: string): TonesValue {
    return this.#app.imageValue(fieldId).tones ?? {};
  }

  /** The slider is on its way; `done` is where it was left, and ends the step that undo takes back. */
  setThreshold(fieldId: string, threshold: number, phase: 'moving' | 'done'): void {
    const { session, acts } = this.#app;
    const tones = { ...this.valueOf(fieldId), threshold };
    const groupKey = `${fieldId}:tones`;
    if (phase === 'moving') {
      session.setValue(fieldId, { tones }, groupKey);
      return;
    }
    acts.pick(fieldId, { tones }, groupKey);
    session.endGroup();
  }

  /** At one press; what came of it is said, for the slider that would say it does not have the keyboard. */
  decide(fieldId: string, tones: TonesValue): void {
    const { acts, announcer, messages } = this.#app;
    acts.pick(fieldId, { tones });
    const engravedShare = this.made(fieldId)?.engravedShare ?? 0;
    announcer.announce('tones', messages.t('ui.tones.share', { engravedShare }));
  }

  #photos(): readonly (ScenePhoto & { readonly tones: SceneTones })[] {
    const { surfaces } = this.#app.session.derived.layout.scene;
    return surfaces.flatMap(({ areas }) =>
      areas.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'photo' && isToned(item) ? [item] : []))),
    );
  }

  #histogram(item: ScenePhoto): Uint32Array | null {
    const { assets } = this.#app;
    const photo = assets.photo(item.field);
    const luma = photo && readLuma(item, photo, assets, memoryOf(assets).levels, true);
    if (!luma) return null;
    let histogram = this.#histograms.get(luma);
    if (!histogram) this.#histograms.set(luma, (histogram = histogramOf(luma)));
    return histogram;
  }
}

function isToned(item: ScenePhoto): item is ScenePhoto & { readonly tones: SceneTones } {
  return item.tones !== undefined;
}
