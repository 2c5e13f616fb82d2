import { describe, expect, it } from 'vitest';
import { describeFields, describeSurface, type Described } from '../../../src/element/describe.ts';
import { settingOf } from '../../../src/element/describe-setting.ts';
import { spokenLanguage } from '../../../src/element/views/set-apart.ts';
import { createMessages, type Messages } from '../../../src/messages/create-messages.ts';
import { layOutAny } from '../../../src/scene/lay-out-any.ts';
import type { SceneArea, SceneItem } from '../../../src/scene/scene.ts';
import type { Field, Template } from '../../../src/template/schema.ts';
import { priceOf } from '../../../src/values/price.ts';
import type { FieldValue, Values } from '../../../src/values/values.ts';
import { visibleFields } from '../../../src/values/visible-fields.ts';
import { FOUND_LOCALES, readLocale } from '../messages/locale-files.ts';
import { plainMeasure, seeded } from '../scene/synthetic.ts';

const DESIGNS = 500;
const WORDS = [
  'Anna & Tom',
  'Milo',
  'est. 2026',
  'نور',
  'Grüße aus Köln',
  'O’Brien',
  '한울',
  'With all our love, always',
];

interface Design {
  readonly template: Template;
  readonly values: Values;
}

/** A product of one or two surfaces with areas side by side, fields of every kind, some of them filled. */
function designOf(random: () => number): Design {
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const surfaces = Array.from({ length: 1 + below(2) }, (_, s) => ({
    id: `side-${s}`,
    name: `Side${s}`,
    image: { src: 'a.jpg', widthPx: 1000, heightPx: 800 },
    areas: Array.from({ length: 1 + below(2) }, (_, a) => ({
      id: `area-${s}-${a}`,
      widthMm: 100,
      heightMm: 60,
      placement: { rectangle: [100, 100, 500, 300] },
    })),
  }));
  const areas = surfaces.flatMap((surface) => surface.areas.map(({ id }) => id));
  const values: Record<string, FieldValue> = {};
  const fields = Array.from({ length: 1 + below(7) }, (_, i) => {
    const box = [below(60), below(40), 10 + below(30), 6 + below(14)];
    const base = { id: `field-${i}`, label: `Label${String.fromCharCode(65 + i)}`, area: pick(areas), boxMm: box };
    const isFilled = random() < 0.75;
    const kind = pick(['image', 'text', 'text', 'clip-art', 'swatch', 'number', 'monogram'] as const);
    switch (kind) {
      case 'image': {
        const file = { name: `photo-${i}.jpg`, type: 'jpeg', sizeBytes: 1000, sha256: null };
        const size = { widthPx: 100 + below(3000), heightPx: 100 + below(3000) };
        const placement = { zoom: 1 + below(8) / 4, xMm: 0, yMm: 0, angleDeg: pick([0, 90, 180]) };
        values[base.id] = { file: isFilled ? { ...file, ...size } : null, placement };
        return { ...base, type: 'image', ...(random() < 0.8 && { minDpi: 150, goodDpi: 300 }) };
      }
      case 'text': {
        values[base.id] = {
          text: isFilled ? pick(WORDS) : '',
          ...(random() < 0.5 && { color: 'rust', font: 'script' }),
        };
        const sets = random() < 0.5 ? { fonts: ['serif', 'script'], colors: ['ink', 'rust'] } : {};
        const shape = random() < 0.2 ? { curve: { above: 90 } } : { maxLines: 1 + below(3) };
        return { ...base, type: 'text', sample: 'Your words', minSizeMm: 1 + below(6), ...sets, ...shape };
      }
      case 'clip-art': {
        const image = { src: 'heart.png', widthPx: 100 + below(400), heightPx: 100 + below(400) };
        values[base.id] = { choice: isFilled ? 'heart' : null };
        return { ...base, type: 'option', display: 'gallery', choices: [{ id: 'heart', label: 'Heart', image }] };
      }
      case 'swatch': {
        values[base.id] = { choice: isFilled ? 'sage' : null };
        const choices = [{ id: 'sage', label: 'Sage', color: '#88aa88' }];
        return {
          id: base.id,
          label: base.label,
          type: 'option',
          display: 'swatch',
          choices,
          ...(random() < 0.3 && { data: true }),
        };
      }
      case 'number':
        values[base.id] = { text: isFilled ? String(below(1000)) : '' };
        return { ...base, type: 'number', minSizeMm: 1 };
      case 'monogram':
        values[base.id] = { text: isFilled ? 'asm' : '' };
        return { ...base, type: 'monogram', style: pick(['three', 'stacked', 'circle'] as const) };
    }
  });
  const fonts = [
    { id: 'serif', family: 'Serif' },
    { id: 'script', family: 'Dancing', name: 'Script' },
  ];
  const colors = [
    { id: 'ink', name: 'Dark grey', value: '#333333' },
    { id: 'rust', name: 'Rust', value: '#a04020' },
  ];
  const template = { formatVersion: 1, id: 'x', version: '1', name: 'X', fonts, colors, surfaces, fields };
  return { template: template as unknown as Template, values };
}

function describedOf({ template, values }: Design, messages: Messages): Described {
  const layout = layOutAny(template, values, { measure: plainMeasure, locale: messages.locale, sample: true });
  const visible = visibleFields(template, values);
  const derived = { visible, layout, issues: [], price: priceOf(template, values, 'DE') };
  return { template, messages, locale: messages.locale, session: { values, derived }, settingOf };
}

/** Density by hand: the photo covers its box, the poorer axis decides, zoom spreads its pixels. */
function dpiByHand(value: FieldValue, [, , widthMm, heightMm]: readonly number[]): number {
  if (!('placement' in value) || !value.file) throw new Error('no photo');
  const { widthPx, heightPx } = value.file;
  const isTurned = value.placement.angleDeg % 180 !== 0;
  const [across, down] = isTurned ? [heightPx, widthPx] : [widthPx, heightPx];
  const perMm = Math.min(across / (widthMm as number), down / (heightMm as number)) / value.placement.zoom;
  return Math.floor(perMm * 25.4 + 1e-6);
}

const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** What the scene says of one item, as it must be found in the description; independent of how that is worded. */
function factsOf({ template, values }: Design, item: SceneItem, { format, t }: Messages): readonly string[] {
  const field = template.fields.find(({ id }) => id === item.field) as Field;
  const value = values[item.field] as FieldValue;
  const [, , widthMm, heightMm] = item.boxMm;
  switch (item.kind) {
    case 'photo': {
      if (!('placement' in value) || !value.file) return [t('ui.describe.no-photo', { label: field.label as string })];
      const dpi = dpiByHand(value, item.boxMm);
      const least = field.type === 'image' ? (field.minDpi ?? 0) : 0;
      const quality = dpi < least ? 'bad' : dpi < least * 2 ? 'fair' : 'good';
      const size = [format.lengthMm(widthMm), format.lengthMm(heightMm)];
      return [value.file.name, ...size, format.dpi(dpi, 'down'), t(`unit.quality.${quality}`)];
    }
    case 'picture': {
      const { widthPx, heightPx } = item.sizePx;
      const mmPerPx = Math.min(widthMm / widthPx, heightMm / heightPx);
      return ['Heart', format.lengthMm(widthPx * mmPerPx), format.lengthMm(heightPx * mmPerPx)];
    }
    case 'text': {
      const written = item.lines.map(({ text }) => text).join(' / ');
      const font = item.font === 'script' ? 'Script' : item.font === 'serif' ? 'Serif' : '';
      const color = 'colors' in field ? (item.color === '#a04020' ? 'Rust' : 'Dark grey') : '';
      return [written, format.lengthMm(item.sizeMm), font, color];
    }
  }
}

const isShown = (item: SceneItem): boolean => item.kind !== 'text' || !item.sample;

/** Sentences on how a box lies to the one told before it, where there is no doubt about it. */
function placesOf(area: SceneArea, template: Template, { t }: Messages): readonly string[] {
  const label = (id: string): string => template.fields.find((field) => field.id === id)?.label as string;
  const order = area.items.filter(isShown);
  return order.slice(1).flatMap((item, at) => {
    const before = order[at] as SceneItem;
    const [ax, ay, aw, ah] = before.boxMm;
    const [bx, by, bw, bh] = item.boxMm;
    const beside = bx >= ax + aw ? 'after' : bx + bw <= ax ? 'before' : null;
    const upright = by >= ay + ah ? 'under' : by + bh <= ay ? 'over' : null;
    const isWithin = bx >= ax && by >= ay && bx + bw <= ax + aw && by + bh <= ay + ah;
    const place = isWithin ? 'on' : beside && upright ? null : (beside ?? upright);
    return place ? [t(`ui.describe.${place}`, { label: label(item.field), other: label(before.field) })] : [];
  });
}

describe('the description of the picture', () => {
  const random = seeded(7);
  const voices = FOUND_LOCALES.map((locale, i) =>
    createMessages(readLocale(locale), { locale, market: i % 2 === 0 ? 'DE' : 'US' }),
  );
  const counts = { photo: 0, picture: 0, text: 0, misfit: 0, place: 0 };

  it.each(Array.from({ length: DESIGNS }, (_, at) => at))(
    'design %i names every slot, text, size and quality',
    (at) => {
      const design = designOf(random);
      const messages = voices[at % voices.length] as Messages;
      const described = describedOf(design, messages);
      const { layout } = described.session.derived;
      for (const surface of layout.scene.surfaces) {
        const told = bare(describeSurface(described, surface.id));
        expect(told.startsWith(`Side${surface.id.at(-1)}`), told).toBe(true);
        const items = surface.areas.flatMap((area) => area.items.filter(isShown));
        for (const item of items) {
          const facts = factsOf(design, item, messages).map(bare);
          for (const fact of facts) expect(told, `${item.field}: ${fact}`).toContain(fact);
          counts[item.kind]++;
          const { fits } = layout.texts[item.field] ?? { fits: true };
          const label = design.template.fields.find(({ id }) => id === item.field)?.label as string;
          expect(told.includes(messages.t('ui.describe.misfit', { label })), 'says what does not fit').toBe(!fits);
          if (!fits) counts.misfit++;
        }
        for (const place of surface.areas.flatMap((area) => placesOf(area, design.template, messages))) {
          expect(told).toContain(place);
          counts.place++;
        }
        // Nothing that is not there: fields of other surfaces, empty texts with their samples, answers that are not drawn.
        const named = new Set(items.map(({ field }) => field));
        for (const field of design.template.fields) {
          const value = design.values[field.id];
          const isDress =
            field.type === 'option' && !field.area && !field.data && value && 'choice' in value && value.choice;
          expect(told.includes(field.label as string), `${field.id}: ${told}`).toBe(
            named.has(field.id) || Boolean(isDress),
          );
        }
        expect(told).not.toContain('Your words');
        expect(told).not.toMatch(/undefined|NaN|\{\{|ui\./);
      }
    },
  );

  it('had photos, pictures, texts, misfits and neighbours to tell of', () => {
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(60);
  });

  it('sets what the buyer wrote apart, and tells a field by its id', () => {
    const [surface] = designOf(random).template.surfaces;
    const area = surface?.areas[0]?.id;
    const field = { id: 'a', type: 'text', label: 'Name', area, boxMm: [0, 0, 60, 20], maxLines: 2 };
    const template = { surfaces: [surface], fields: [field] } as unknown as Template;
    const messages = createMessages(readLocale('en-US'), { locale: 'en-US', market: 'US' });
    const told = describeFields(describedOf({ template, values: { a: { text: 'נועה\nTom' } } }, messages));
    expect(told.get('a')).toMatch(/^Name: \u2068“\u2068נועה \/ Tom\u2069”\u2069\. Letter size: 0\.\d+\u00a0in\.$/);
  });
});

describe('the language in which a text is read out', () => {
  it.each([
    ['Anna', 'en-US', null],
    ['Анна', 'en-US', 'ru'],
    ['Анна', 'uk-UA', null],
    ['さくら', 'zh-CN', 'ja'],
    ['山田', 'ja-JP', null],
    ['山田', 'de-DE', 'zh'],
    ['نور', 'he-IL', 'ar'],
    ['نور', 'fa-IR', null],
    ['🐕 2026', 'en-US', null],
  ])('%s for a reader of %s: %s', (text, locale, language) => {
    expect(spokenLanguage(text, locale)).toBe(language);
  });
});
