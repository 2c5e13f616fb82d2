import { html, nothing, type TemplateResult } from 'lit';
import { resolutionOf } from '../../template/field-defaults.ts';
import type { ImageField } from '../../template/schema.ts';
import { effectiveDpi, floorDpi, zoomAtDpi } from '../../values/photo-placement.ts';
import type { FileReference, ImageValue, PhotoPlacement } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { qualityOf } from '../describe.ts';
import { maxZoomOf } from '../session.ts';
import { declare } from './declare.ts';

/**
 * One track, one tick at what is needed, one marker: words first, the number second. Below it how wide this photo
 * could be printed sharp, which says more to most people than dots an inch.
 */
export function renderMeter(
  app: CustomizerApp,
  field: ImageField,
  value: ImageValue,
  file: FileReference,
): TemplateResult | typeof nothing {
  const { minDpi, goodDpi } = resolutionOf(field);
  if (!field.boxMm || goodDpi === 0) return nothing;
  const { t } = app.messages;
  const [, , widthMm, heightMm] = field.boxMm;
  const exactDpi = effectiveDpi(file, { widthMm, heightMm }, value.placement);
  const actualDpi = floorDpi(exactDpi);
  const neededDpi = minDpi || goodDpi;
  const quality = qualityOf(field, actualDpi);
  // Two thirds of the track lead up to what is good, the rest is beyond; the tick stands at what is needed.
  const needAt = (neededDpi / goodDpi) * (200 / 3);
  const at =
    actualDpi < goodDpi
      ? (actualDpi / goodDpi) * (200 / 3)
      : 200 / 3 + Math.min(1, actualDpi / goodDpi - 1) * (100 / 3);
  const words = t('ui.quality.spoken', { actualDpi, quality });
  return html`<div
    class="meter ${quality}"
    part="meter"
    style=${declare({ '--_at': Math.min(98, at).toFixed(2), '--_need': needAt.toFixed(2) })}
  >
    <div class="words"><span>${t('ui.quality.label')}</span><span>${words}</span></div>
    <div
      class="track"
      role="meter"
      aria-label=${t('ui.quality.label')}
      aria-valuemin="0"
      aria-valuemax=${goodDpi * 2}
      aria-valuenow=${Math.min(actualDpi, goodDpi * 2)}
      aria-valuetext=${words}
    >
      <span class="done"></span><span class="need"></span><span class="mark"></span>
    </div>
    <div class="scale"><span>${t('ui.quality.need', { minDpi: neededDpi })}</span></div>
    <p class="hint advice">${t('ui.quality.advice', { sharpWidthMm: (widthMm * exactDpi) / goodDpi, widthMm })}</p>
  </div>`;
}

/** Where on the zoom slider the photo stops being sharp, and where it becomes too soft to be made. */
export function renderSharpMarks(
  field: ImageField,
  { angleDeg }: PhotoPlacement,
  file: FileReference,
): readonly TemplateResult[] {
  if (!field.boxMm) return [];
  const box = { widthMm: field.boxMm[2], heightMm: field.boxMm[3] };
  const maxZoom = maxZoomOf(field);
  const { minDpi, goodDpi } = resolutionOf(field);
  return [
    { kind: 'sharp', dpi: goodDpi },
    { kind: 'least', dpi: minDpi < goodDpi ? minDpi : 0 },
  ].flatMap(({ kind, dpi }) => {
    const zoom = dpi > 0 ? zoomAtDpi(file, box, angleDeg, dpi) : 0;
    if (zoom <= 1 || zoom >= maxZoom) return [];
    const at = ((zoom - 1) / (maxZoom - 1)).toFixed(4);
    return [html`<span class="limit ${kind}" style=${declare({ '--_limit': at })} aria-hidden="true"></span>`];
  });
}
