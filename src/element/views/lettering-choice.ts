import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { splitGraphemes } from '../../shared/graphemes.ts';
import { localize } from '../../template/localize.ts';
import type { DateField, MonogramField, NumberField, TextField } from '../../template/schema.ts';
import type { TextValue } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { declare } from './declare.ts';
import { labelOf } from './field-frame.ts';

/** A field whose answer is drawn in letters. */
export type LetteredField = TextField | NumberField | DateField | MonogramField;

/** Words on a font card; more does not fit and is not read. */
const CARD_GRAPHEMES = 14;

/** Fonts and colours that the field offers; nothing where there is nothing to choose. */
export function renderLettering(app: CustomizerApp, field: LetteredField): TemplateResult | typeof nothing {
  const value = app.textValue(field.id);
  const fonts = (field.fonts?.length ?? 0) > 1 ? renderFonts(app, field, value) : nothing;
  const colors = (field.colors?.length ?? 0) > 1 ? renderColors(app, field, value) : nothing;
  return fonts === nothing && colors === nothing ? nothing : html`${fonts}${colors}`;
}

/** Title and choice; who does not see which text they stand under is told. In one piece, or browsers join it by a space. */
function renderLegend(
  app: CustomizerApp,
  field: LetteredField,
  key: 'ui.text.font' | 'ui.text.color',
  chosen: string | undefined,
): TemplateResult {
  const title = app.messages.t(key);
  return html`<legend class="label" part="label">
    <span aria-hidden="true">${title}</span><span class="vh">${title}: ${labelOf(app, field)}</span>
    <span class="note">${chosen}</span>
  </legend>`;
}

function renderFonts(app: CustomizerApp, field: LetteredField, value: TextValue): TemplateResult {
  const { locale } = app;
  const chosen = value.font ?? field.fonts?.[0];
  const fonts = (app.template.fonts ?? []).filter((font) => field.fonts?.includes(font.id));
  const nameOf = (font: (typeof fonts)[number]): string => (font.name ? localize(font.name, locale) : font.family);
  const chosenFont = fonts.find((font) => font.id === chosen);
  // Each card shows the buyer's own words: the first line, or the label's sample, or the font's name.
  const words = value.text.split('\n')[0]?.trim() || (field.sample ? localize(field.sample, locale) : '');
  const shown = splitGraphemes(words).slice(0, CARD_GRAPHEMES).join('');
  return html`<fieldset class="field" part="field">
    ${renderLegend(app, field, 'ui.text.font', chosenFont && nameOf(chosenFont))}
    <div class="cards">
      ${fonts.map(
        (font) =>
          html`<label class="card font" part="font-card">
            <input
              type="radio"
              name=${`font-${field.id}`}
              value=${font.id}
              aria-label=${nameOf(font)}
              .checked=${live(font.id === chosen)}
              @change=${() => app.acts.pick(field.id, { font: font.id })}
            />
            <span
              class="sample"
              aria-hidden="true"
              dir="auto"
              style=${declare({ 'font-family': app.assets.fontFamily(font.id, shown) })}
              >${shown || nameOf(font)}</span
            >
            <small aria-hidden="true">${nameOf(font)}</small>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function renderColors(app: CustomizerApp, field: LetteredField, value: TextValue): TemplateResult {
  const { locale } = app;
  const chosen = value.color ?? field.colors?.[0];
  const colors = (app.template.colors ?? []).filter((color) => field.colors?.includes(color.id));
  const chosenColor = colors.find((color) => color.id === chosen);
  return html`<fieldset class="field" part="field">
    ${renderLegend(app, field, 'ui.text.color', chosenColor && localize(chosenColor.name, locale))}
    <div class="swatches">
      ${colors.map((color) =>
        renderSwatch({
          name: `color-${field.id}`,
          value: color.id,
          label: localize(color.name, locale),
          color: color.value,
          checked: color.id === chosen,
          disabled: false,
          onPick: () => app.acts.pick(field.id, { color: color.id }),
        }),
      )}
    </div>
  </fieldset>`;
}

interface Swatch {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** `#rgb` or `#rrggbb`. */
  readonly color: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onPick: () => void;
}

/** Light discs carry a dark tick. Relative luminance: WCAG 2.2, "relative luminance". */
function tickColor(color: string): string {
  const hex = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1);
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.32 ? '#1b1b1f' : '#fff';
}

export function renderSwatch(swatch: Swatch): TemplateResult {
  return html`<label class="swatch" part="swatch">
    <input
      type="radio"
      name=${swatch.name}
      value=${swatch.value}
      aria-label=${swatch.label}
      .checked=${live(swatch.checked)}
      ?disabled=${swatch.disabled}
      @change=${swatch.onPick}
    />
    <span class="disc" style=${declare({ 'background-color': swatch.color })}></span>
    <span class="tick" style=${declare({ color: tickColor(swatch.color) })}></span>
  </label>`;
}
