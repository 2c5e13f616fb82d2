import { resolutionOf } from '../template/field-defaults.ts';
import { localize } from '../template/localize.ts';
import type { BoxMm, Field, Template } from '../template/schema.ts';
import type { ScenePhoto, ScenePicture, SceneText } from '../scene/scene.ts';
import { floorDpi } from '../values/photo-placement.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { settingOf } from './describe-setting.ts';
import type { Session } from './session.ts';

export type Quality = 'good' | 'fair' | 'bad';

/** Three words for a number: below the least, between, and good. */
export function qualityOf(field: Parameters<typeof resolutionOf>[0], actualDpi: number): Quality {
  const { minDpi, goodDpi } = resolutionOf(field);
  return actualDpi < minDpi ? 'bad' : actualDpi < goodDpi ? 'fair' : 'good';
}

/** Whose picture is told of, and in which language. */
export interface Described {
  readonly template: Template;
  readonly messages: Messages;
  readonly locale: string;
  readonly session: Pick<Session, 'values' | 'derived'>;
  /** Says how a text is set, where the template has curves and the like. */
  readonly settingOf?: typeof settingOf | undefined;
  /** Gives fields from back to front, where the buyer may reorder them. */
  readonly stacks?: { sort(fields: readonly Field[]): readonly Field[] } | undefined;
  /** Says how photos of two tones are made, where the template has such. */
  readonly tones?: { describe(field: Field): string | null } | undefined;
}

/** What a field is on a surface; and where it stands beside what was told before it, and how it is made. */
interface Told {
  readonly field: Field;
  readonly text: string;
  readonly more: readonly string[];
}

type Item = ScenePhoto | ScenePicture | SceneText;

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
  const { template, messages, locale } = described;
  const surface = template.surfaces.find(({ id }) => id === surfaceId);
  if (!surface) return '';
  const { t } = messages;
  const items = tell(described, surfaceId).flatMap(({ text, more }) => [text, ...more]);
  return t('ui.describe.surface', {
    surface: localize(surface.name, locale),
    items: items.length > 0 ? items : [t('ui.describe.empty')],
  });
}

/** What each field shows, by its id, wherever on the product it does: what a change is told by. */
export function describeFields(described: Described): Map<string, string> {
  const told = described.template.surfaces.flatMap(({ id }) => tell(described, id));
  return new Map(told.map(({ field, text }) => [field.id, text]));
}

function tell(described: Described, surfaceId: string): Told[] {
  const { messages, locale, session, tones, stacks } = described;
  const { visible, layout } = session.derived;
  const areas = layout.scene.surfaces.find(({ id }) => id === surfaceId)?.areas ?? [];
  const before = new Map<string, { readonly label: string; readonly boxMm: BoxMm }>();
  return (stacks?.sort(visible) ?? visible).flatMap((field): Told | [] => {
    const area = areas.find(({ id }) => id === field.area);
    const item = area?.items.find((each) => each.field === field.id);
    const text = item ? describeItem(described, field, item) : describeChoice(described, field);
    if (!text) return [];
    const label = localize(field.label, locale);
    const other = area && before.get(area.id);
    const more = [tones?.describe(field) ?? []].flat();
    if (area && item) {
      if (other)
        more.unshift(messages.t(`ui.describe.${placeOf(other.boxMm, item.boxMm)}`, { label, other: other.label }));
      before.set(area.id, { label, boxMm: item.boxMm });
    }
    return { field, text, more };
  });
}

/** Where the second box lies: on the first where they share more than half of the smaller, else off its nearest side. */
function placeOf([ax, ay, aw, ah]: BoxMm, [bx, by, bw, bh]: BoxMm): 'on' | 'over' | 'under' | 'before' | 'after' {
  const sharedX = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const sharedY = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  if (Math.min(sharedX, sharedY) > 0 && sharedX * sharedY * 2 > Math.min(aw * ah, bw * bh)) return 'on';
  if (sharedY <= sharedX) return by + bh / 2 < ay + ah / 2 ? 'over' : 'under';
  return bx + bw / 2 < ax + aw / 2 ? 'before' : 'after';
}

/** Name of the choice that is made; empty where none is. */
function chosenName({ session, locale }: Described, field: Field): string {
  const value = session.values[field.id];
  if (field.type !== 'option' || !value || !('choice' in value)) return '';
  const choice = field.choices.find(({ id }) => id === value.choice);
  return choice ? localize(choice.label, locale) : '';
}

/** A choice that dresses the product rather than standing in an area. */
function describeChoice(described: Described, field: Field): string | null {
  const choice = field.area || field.data ? '' : chosenName(described, field);
  return (
    choice && described.messages.t('ui.describe.choice', { label: localize(field.label, described.locale), choice })
  );
}

function describeItem(described: Described, field: Field, item: Item): string | null {
  const { messages, locale, session } = described;
  const { t } = messages;
  const label = localize(field.label, locale);
  const value = session.values[field.id];
  switch (item.kind) {
    case 'photo': {
      if (!item.matrix || !value || !('placement' in value) || !value.file) return t('ui.describe.no-photo', { label });
      const [, , widthMm, heightMm] = item.boxMm;
      const actualDpi = floorDpi(item.effectiveDpi);
      const quality = qualityOf(item, actualDpi);
      return t('ui.describe.photo', { label, fileName: value.file.name, widthMm, heightMm, actualDpi, quality });
    }
    case 'picture': {
      const [a, , , d] = item.matrix;
      const size = { widthMm: item.sizePx.widthPx * a, heightMm: item.sizePx.heightPx * d };
      return t('ui.describe.picture', { label, choice: chosenName(described, field), ...size });
    }
    case 'text':
      return item.sample ? null : describeText(described, field, item, label);
  }
}

/** The words as their lines fell, how they are set, in which size and colour, and whether they fit. */
function describeText(described: Described, field: Field, item: SceneText, label: string): string {
  const { template, session, messages, locale } = described;
  const { t, format } = messages;
  const text = item.lines.map((line) => line.text).join('\n');
  const value = session.values[field.id];
  const font = template.fonts?.find(({ id }) => id === item.font);
  const chosen = value && 'text' in value ? value.color : undefined;
  const offered = 'colors' in field ? field.colors : undefined;
  const colorId = chosen && offered?.includes(chosen) ? chosen : offered?.[0];
  const color = template.colors?.find(({ id }) => id === colorId);
  const way = described.settingOf?.(field);
  return format.sentences(
    [
      font
        ? t('ui.describe.text', { label, text, font: font.name ? localize(font.name, locale) : font.family })
        : t('ui.describe.choice', { label, choice: t('unit.quoted', { text }) }),
      way ? t(`ui.describe.${way}`, { label }) : [],
      t('ui.describe.size', { sizeMm: item.sizeMm }),
      color ? t('ui.describe.choice', { label: t('ui.text.color'), choice: localize(color.name, locale) }) : [],
      session.derived.layout.texts[field.id]?.fits === false ? t('ui.describe.misfit', { label }) : [],
    ].flat(),
  );
}
