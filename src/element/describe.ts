import { resolutionOf } from '../template/field-defaults.ts';
import { localize } from '../template/localize.ts';
import type { Curve, Field } from '../template/schema.ts';
import { effectiveDpi, floorDpi } from '../values/photo-placement.ts';
import { shownText } from '../values/shown-text.ts';
import type { Speaker } from './app-texts.ts';

export type Quality = 'good' | 'fair' | 'bad';

/** Three words for a number: below the least, between, and good. */
export function qualityOf(field: Parameters<typeof resolutionOf>[0], actualDpi: number): Quality {
  const { minDpi, goodDpi } = resolutionOf(field);
  return actualDpi < minDpi ? 'bad' : actualDpi < goodDpi ? 'fair' : 'good';
}

type Described = Omit<Speaker, 'market'> & {
  /** Says how photos of two tones are made, where the template has such. */
  readonly tones?: { describe(field: Field): string | null } | undefined;
};

/** What the picture is of. */
export function pictureName({ template, messages, locale }: Described, surfaceId: string): string {
  const surface = template.surfaces.find(({ id }) => id === surfaceId);
  return messages.t('ui.preview.name', {
    product: localize(template.name, locale),
    surface: surface ? localize(surface.name, locale) : '',
  });
}

/** Tells in words what a surface shows: built from answers and scene, never from pixels. */
export function describeSurface(described: Described, surfaceId: string): string {
  const { template, session, messages, locale } = described;
  const surface = template.surfaces.find(({ id }) => id === surfaceId);
  if (!surface) return '';
  const areas = new Set(surface.areas.map(({ id }) => id));
  const items = session.derived.visible
    .filter((field) => (field.area ? areas.has(field.area) : field.type === 'option'))
    .flatMap((field) => [
      describeField(described, field),
      describeSetting(described, field),
      described.tones?.describe(field),
    ])
    .filter((text) => typeof text === 'string');
  const { t } = messages;
  return t('ui.describe.surface', {
    surface: localize(surface.name, locale),
    items: items.length > 0 ? items : [t('ui.describe.empty')],
  });
}

/** How a written text is set where that is not plainly from left to right, or `null`. */
function describeSetting({ session, messages, locale }: Described, field: Field): string | null {
  if (!field.area || shownText(field, session.values[field.id]) === '') return null;
  const params = { label: localize(field.label, locale) };
  const { t } = messages;
  if (field.type === 'monogram') return t(`ui.describe.${field.style === 'circle' ? 'round' : field.style}`, params);
  if (field.type === 'text' && field.vertical === true) return t('ui.describe.vertical', params);
  const [way] = 'curve' in field ? (Object.keys(field.curve) as (keyof Curve)[]) : [];
  return way === undefined ? null : t(`ui.describe.${way}`, params);
}

function describeField({ template, session, messages, locale }: Described, field: Field): string | null {
  const { t } = messages;
  const value = session.values[field.id];
  const label = localize(field.label, locale);
  if (!value) return null;
  if (field.type === 'image' && 'placement' in value) {
    if (!value.file || !field.boxMm) return t('ui.describe.no-photo', { label });
    const [, , widthMm, heightMm] = field.boxMm;
    const actualDpi = floorDpi(effectiveDpi(value.file, { widthMm, heightMm }, value.placement));
    const quality = qualityOf(field, actualDpi);
    return t('ui.describe.photo', { label, fileName: value.file.name, widthMm, heightMm, actualDpi, quality });
  }
  if (field.type === 'option' && 'choice' in value) {
    const choice = field.choices.find(({ id }) => id === value.choice);
    return choice ? t('ui.describe.choice', { label, choice: localize(choice.label, locale) }) : null;
  }
  if ('text' in value && field.type !== 'image' && field.type !== 'option') {
    const text = shownText(field, value);
    const fontId = value.font ?? field.fonts?.[0];
    const font = template.fonts?.find(({ id }) => id === fontId);
    if (text === '') return null;
    if (!font) return t('ui.describe.choice', { label, choice: text });
    return t('ui.describe.text', { label, text, font: font.name ? localize(font.name, locale) : font.family });
  }
  return null;
}
