import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { toCapitals } from '../../shared/capitals.ts';
import { countGraphemes } from '../../shared/graphemes.ts';
import { tidyText } from '../../shared/tidy-text.ts';
import { localize } from '../../template/localize.ts';
import type { DateField, MonogramField, NumberField, TextField } from '../../template/schema.ts';
import type { TextValue } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { controlId, describedBy, isInvalid, hintsOf, labelOf, renderLabelled } from './field-frame.ts';

type LetteredField = TextField | NumberField | DateField | MonogramField;

const DEFAULT_MAX_GRAPHEMES = 200;
/** Words on a font card; more does not fit and is not read. */
const CARD_GRAPHEMES = 14;

export function renderTextField(app: CustomizerApp, field: TextField): TemplateResult {
  const { text } = app.textValue(field.id);
  const maxGraphemes = field.maxGraphemes ?? DEFAULT_MAX_GRAPHEMES;
  const used = countGraphemes(tidyText(text));
  const { t, format } = app.messages;
  const hintKey = field.area ? 'ui.text.hint-fit' : 'ui.text.hint';
  const hint = t(hintKey, { maxGraphemes });
  const shared = {
    id: controlId(field.id),
    described: describedBy(app, field, true),
    invalid: isInvalid(app, field.id),
    onInput: (event: Event) => app.acts.type(field.id, (event.target as HTMLInputElement).value),
  };
  // No maxlength: a paste that is too long stays whole, and the message says how much to remove.
  const control =
    (field.maxLines ?? 1) > 1
      ? html`<textarea
          class="input"
          part="input"
          rows=${Math.min(field.maxLines ?? 2, 6)}
          dir="auto"
          id=${shared.id}
          aria-describedby=${shared.described}
          aria-invalid=${shared.invalid}
          aria-required=${field.required ? 'true' : nothing}
          .value=${live(text)}
          @input=${shared.onInput}
        ></textarea>`
      : html`<input
          class="input"
          part="input"
          type="text"
          autocomplete="off"
          spellcheck="true"
          dir="auto"
          id=${shared.id}
          aria-describedby=${shared.described}
          aria-invalid=${shared.invalid}
          aria-required=${field.required ? 'true' : nothing}
          .value=${live(text)}
          @input=${shared.onInput}
        />`;
  const counter = html`<span class="counter ${used > maxGraphemes ? 'over' : ''}" part="counter" aria-hidden="true"
    >${format.number(used)}/${format.number(maxGraphemes)}</span
  >`;
  const capitals = field.capitals ? toCapitals(text, app.locale) : text;
  const action =
    capitals === text
      ? nothing
      : html`<button
          type="button"
          class="link"
          data-act="capitals"
          @click=${() => app.acts.rewrite(field.id, capitals)}
        >
          ${t('ui.text.capitals')}
        </button>`;
  const counted = html`<div class="counted">${control}${counter}</div>
    ${action}`;
  return html`${renderLabelled(app, field, counted, hintsOf(app, field, [hint]))} ${renderLettering(app, field)}`;
}

/** Initials in the order in which they are read; who comes in the middle is said below. */
export function renderMonogramField(app: CustomizerApp, field: MonogramField): TemplateResult {
  const hints = hintsOf(app, field, [
    app.messages.t(`ui.monogram.hint-${field.style === 'stacked' ? 'stacked' : 'middle'}`),
  ]);
  const control = html`<input
    class="input"
    part="input"
    type="text"
    autocomplete="off"
    spellcheck="false"
    dir="auto"
    id=${controlId(field.id)}
    aria-describedby=${describedBy(app, field, true)}
    aria-invalid=${isInvalid(app, field.id)}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(app.textValue(field.id).text)}
    @input=${(event: Event) => app.acts.type(field.id, (event.target as HTMLInputElement).value)}
  />`;
  return html`${renderLabelled(app, field, control, hints)} ${renderLettering(app, field)}`;
}

export function renderNumberField(app: CustomizerApp, field: NumberField): TemplateResult {
  const { min, max } = field;
  const { t } = app.messages;
  const limits =
    min !== undefined && max !== undefined
      ? t('ui.number.range', { min, max })
      : min !== undefined
        ? t('ui.number.min', { min })
        : max !== undefined
          ? t('ui.number.max', { max })
          : null;
  const hints = hintsOf(app, field, limits === null ? [] : [limits]);
  const control = html`<input
    class="input"
    part="input"
    type="text"
    inputmode=${field.decimals || (min ?? 0) < 0 ? 'decimal' : 'numeric'}
    autocomplete="off"
    id=${controlId(field.id)}
    aria-describedby=${describedBy(app, field, hints.length > 0)}
    aria-invalid=${isInvalid(app, field.id)}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(app.textValue(field.id).text)}
    @input=${(event: Event) => app.acts.type(field.id, (event.target as HTMLInputElement).value)}
  />`;
  return html`${renderLabelled(app, field, control, hints)} ${renderLettering(app, field)}`;
}

export function renderDateField(app: CustomizerApp, field: DateField): TemplateResult {
  const { min, max } = field;
  const { t } = app.messages;
  const limits =
    min && max
      ? t('ui.date.range', { minDate: min, maxDate: max })
      : min
        ? t('ui.date.min', { minDate: min })
        : max
          ? t('ui.date.max', { maxDate: max })
          : null;
  const hints = hintsOf(app, field, limits === null ? [] : [limits]);
  const control = html`<input
    class="input"
    part="input"
    type="date"
    id=${controlId(field.id)}
    aria-describedby=${describedBy(app, field, hints.length > 0)}
    aria-invalid=${isInvalid(app, field.id)}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(app.textValue(field.id).text)}
    @input=${(event: Event) => app.acts.type(field.id, (event.target as HTMLInputElement).value)}
  />`;
  return html`${renderLabelled(app, field, control, hints)} ${renderLettering(app, field)}`;
}

/** Fonts and colours that the field offers; nothing where there is nothing to choose. */
function renderLettering(app: CustomizerApp, field: LetteredField): TemplateResult | typeof nothing {
  const value = app.textValue(field.id);
  const fonts = (field.fonts?.length ?? 0) > 1 ? renderFonts(app, field, value) : nothing;
  const colors = (field.colors?.length ?? 0) > 1 ? renderColors(app, field, value) : nothing;
  return fonts === nothing && colors === nothing ? nothing : html`${fonts}${colors}`;
}

function renderFonts(app: CustomizerApp, field: LetteredField, value: TextValue): TemplateResult {
  const { locale } = app;
  const chosen = value.font ?? field.fonts?.[0];
  const fonts = (app.template.fonts ?? []).filter((font) => field.fonts?.includes(font.id));
  const nameOf = (font: (typeof fonts)[number]): string => (font.name ? localize(font.name, locale) : font.family);
  const chosenFont = fonts.find((font) => font.id === chosen);
  // Each card shows the buyer's own words: the first line, or the label's sample, or the font's name.
  const words = value.text.split('\n')[0]?.trim() || (field.sample ? localize(field.sample, locale) : '');
  const shown = app.firstGraphemes(words, CARD_GRAPHEMES);
  return html`<fieldset class="field" part="field">
    <legend class="label" part="label">
      <span>${app.messages.t('ui.text.font')}<span class="vh">: ${labelOf(app, field)}</span></span>
      <span class="note">${chosenFont ? nameOf(chosenFont) : nothing}</span>
    </legend>
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
              style=${styleMap({ fontFamily: app.fontFamily(font.id, shown) })}
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
    <legend class="label" part="label">
      <span>${app.messages.t('ui.text.color')}<span class="vh">: ${labelOf(app, field)}</span></span>
      <span class="note">${chosenColor ? localize(chosenColor.name, locale) : nothing}</span>
    </legend>
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
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.32 ? '#1b1b1f' : '#ffffff';
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
    <span class="disc" style=${styleMap({ backgroundColor: swatch.color })}></span>
    <span class="tick" style=${styleMap({ color: tickColor(swatch.color) })}></span>
  </label>`;
}
