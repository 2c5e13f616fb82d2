import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';

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
