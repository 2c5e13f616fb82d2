import { isTooled } from '../painter/finishes.ts';
import { withOtherFonts } from '../scene/other-fonts.ts';
import type { Measure, SceneSurface, SceneText } from '../scene/scene.ts';
import type { Template } from '../template/schema.ts';
import type { Facts, LetteringContrast, TextFit } from '../validation/facts.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { checkReports } from '../validation/lettering/check-reports.ts';
import { checkSpelling } from '../validation/lettering/check-spelling.ts';
import type { Values } from '../values/values.ts';
import type { AssetStore } from './asset-store.ts';
import { measureContrasts, type Painter } from './measure-contrast.ts';

/** What advice is drawn from, as it is now. */
export interface Advised {
  readonly template: Template;
  readonly values: Values;
  readonly texts: Readonly<Record<string, TextFit>>;
  readonly surfaces: readonly SceneSurface[];
  readonly measure: Measure;
  readonly locale: string;
}

/** Of lettering as large as on goods: WCAG 2.2, success criterion 1.4.3, large-scale text. */
const MIN_CONTRAST = 3;
/** After the last change; measuring takes the time of a few frames. */
const PAUSE_MS = 600;
const MAX_COLORS = 12;
const MAX_OFFERED = 2;

interface Measured extends LetteringContrast {
  /** What it was measured of. */
  readonly key: string;
}

/**
 * What is said of a text beyond what it must be: which other lettering could draw it, whether it is spelled as meant,
 * how well it is seen. Loaded once somebody writes a text, or a font fails.
 */
export class TextAdvice {
  readonly checks: readonly LetteringCheck[] = [checkReports, checkSpelling];
  readonly #assets: AssetStore;
  readonly #painter: Painter;
  readonly #changed: () => void;
  readonly #measured = new Map<string, Measured>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ assets, painter }: { readonly assets: AssetStore; readonly painter: Painter }, changed: () => void) {
    this.#assets = assets;
    this.#painter = painter;
    this.#changed = changed;
  }

  report({ template, values, texts, surfaces, measure, locale }: Advised): Partial<Facts> {
    const contrasts: Record<string, LetteringContrast> = {};
    for (const { surface, item } of lettering(surfaces)) {
      const known = this.#measured.get(item.field);
      if (known?.key === keyOf(surface, item)) contrasts[item.field] = known;
    }
    return {
      texts: withOtherFonts(template, values, texts, { measure, locale }, this.#painter.layOut),
      contrasts,
      failedFonts: this.#assets.failedFonts,
    };
  }

  /** Measures what is new, a while after the last call. */
  look(read: () => Pick<Advised, 'template' | 'surfaces'>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { template, surfaces } = read();
      const found = lettering(surfaces).filter(({ surface, item }) => this.#measure(template, surface, item));
      if (found.length > 0) this.#changed();
    }, PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** @returns Whether something new is known. */
  #measure(template: Template, surface: SceneSurface, item: SceneText): boolean {
    const key = keyOf(surface, item);
    if (this.#measured.get(item.field)?.key === key || this.#assets.state(surface.image.src).status !== 'ready') {
      return false;
    }
    const field = template.fields.find(({ id }) => id === item.field);
    const offered = (field && 'colors' in field ? field.colors : undefined) ?? [];
    const [own] = measureContrasts(surface, item.field, [item.color], this.#assets, this.#painter) ?? [];
    if (own === undefined) return false;
    const actualContrast = Math.floor(own * 10) / 10;
    const betterColors = actualContrast < MIN_CONTRAST ? this.#better(template, surface, item, offered) : [];
    this.#measured.set(item.field, { key, actualContrast, minContrast: MIN_CONTRAST, betterColors });
    return true;
  }

  #better(template: Template, surface: SceneSurface, item: SceneText, offered: readonly string[]): readonly string[] {
    const colors = (template.colors ?? []).filter(({ id }) => offered.includes(id)).slice(0, MAX_COLORS);
    const values = colors.map(({ value }) => value);
    const contrasts = measureContrasts(surface, item.field, values, this.#assets, this.#painter) ?? [];
    return colors
      .map(({ id }, at) => ({ id, contrast: contrasts[at] ?? 1 }))
      .filter(({ contrast }) => contrast >= MIN_CONTRAST)
      .sort((a, b) => b.contrast - a.contrast)
      .slice(0, MAX_OFFERED)
      .map(({ id }) => id);
  }
}

/** The buyer's letterings whose look is their colour; what a tool makes looks as the product or the metal does. */
function lettering(surfaces: readonly SceneSurface[]): { readonly surface: SceneSurface; readonly item: SceneText }[] {
  return surfaces.flatMap((surface) =>
    surface.areas
      .filter(({ finish }) => !isTooled(finish))
      .flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'text' && !item.sample ? [{ surface, item }] : [])),
      ),
  );
}

/** Differs whenever the lettering may be seen differently: colour, place, product, or what lies below and above. */
function keyOf(surface: SceneSurface, item: SceneText): string {
  const others = surface.areas.flatMap(({ items }) => items.map((one) => (one.kind === 'text' ? one.field : one)));
  return JSON.stringify([surface.image, surface.layers, item.color, item.boxMm, others]);
}
