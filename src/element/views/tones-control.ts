import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SceneTones } from '../../scene/scene.ts';
import type { ImageField } from '../../template/schema.ts';
import type { TonesValue } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { declare } from './declare.ts';
import { icon } from './icons.ts';

/** What of `ToneDesk` the control asks for. */
interface Tones {
  valueOf(fieldId: string): TonesValue;
  setThreshold(fieldId: string, threshold: number, phase: 'moving' | 'done'): void;
  decide(fieldId: string, tones: TonesValue): void;
}

/** Thresholds that one press of a button passes. */
const STEP = 4;
const MOST = 255;

/** How much of a photo is engraved: a slider that always means more to its end, automatic, and the other way round. */
export function renderTones(
  app: CustomizerApp,
  field: ImageField,
  { tones, engravedShare }: { readonly tones: SceneTones; readonly engravedShare: number },
  desk: Tones,
): TemplateResult | null {
  const may = new Set(field.tones?.buyerMay ?? ['threshold', 'invert']);
  if (may.size === 0) return null;
  const { t } = app.messages;
  const { threshold, invert } = desk.valueOf(field.id);
  const [own, turned] = [threshold !== undefined && { threshold }, invert && { invert }];
  // Of an inverted photo more is made the lower the threshold is.
  const mirrored = (value: number): number => (tones.invert ? MOST + 1 - value : value);
  const at = mirrored(tones.threshold);
  const set = (position: number, phase: 'moving' | 'done'): void =>
    desk.setThreshold(field.id, mirrored(Math.min(Math.max(position, 1), MOST)), phase);
  const step = (name: 'minus' | 'plus', label: string, by: number): TemplateResult =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      @click=${() => set(at + by, 'done')}
    >
      ${icon(name)}
    </button>`;
  const share = t('ui.tones.share', { engravedShare });
  const toggle = (label: string, on: boolean, decision: TonesValue): TemplateResult =>
    html`<button
      type="button"
      class="button"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => desk.decide(field.id, decision)}
    >
      ${label}
    </button>`;
  return html`<div class="tones" part="tones" role="group" aria-label=${t('ui.tones.label')}>
    <p class="words">${share}</p>
    ${
      may.has('threshold')
        ? html`<div class="adjust">
            ${step('minus', t('ui.tones.less'), -STEP)}
            <span class="slider"
              ><input
                class="range"
                type="range"
                min="1"
                max=${MOST}
                step="1"
                aria-label=${t('ui.tones.label')}
                aria-valuetext=${share}
                style=${declare({ '--_at': `${(((at - 1) / (MOST - 1)) * 100).toFixed(1)}%` })}
                .value=${live(String(at))}
                @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value), 'moving')}
                @change=${(event: Event) => set(Number((event.target as HTMLInputElement).value), 'done')}
            /></span>
            ${step('plus', t('ui.tones.more'), STEP)}
          </div>`
        : nothing
    }
    <div class="choices">
      ${may.has('threshold') ? toggle(t('ui.tones.automatic'), !own, { ...(!own && { threshold: tones.threshold }), ...turned }) : nothing}
      ${may.has('invert') ? toggle(t('ui.tones.invert'), invert === true, { ...own, ...(!invert && { invert: true as const }) }) : nothing}
    </div>
  </div>`;
}
