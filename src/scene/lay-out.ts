import { localize } from '../template/localize.ts';
import type { Area, BoxMm, Field, Surface, Template } from '../template/schema.ts';
import type { TextFit } from '../validation/facts.ts';
import { shownText } from '../values/shown-text.ts';
import type { FieldValue, ImageValue, OptionValue, TextValue, Values } from '../values/values.ts';
import { visibleFields } from '../values/visible-fields.ts';
import type { LineBreaks } from './break-text.ts';
import { layOutPhoto, layOutPicture } from './lay-out-pictures.ts';
import { layOutText } from './lay-out-text.ts';
import type { Layouts } from './layouts.ts';
import { meshOf } from './mesh.ts';
import { outlinedOf } from './outline.ts';
import type { OrderItems } from './order-items.ts';
import type { ParsePath } from './path-commands.ts';
import type { LayOutSample } from './sample-photo.ts';
import type { Measure, Scene, SceneArea, SceneItem, SceneSurface } from './scene.ts';

export interface LayOutOptions {
  readonly measure: Measure;
  /** Language of the samples and of line breaks between words that no space parts. */
  readonly locale: string;
  /** Whether empty texts show their samples, and photos to come their place; never for a payload, a still or a print. */
  readonly sample?: boolean;
  /** What was measured in photos that are made of two tones, by field id; 128 without it. */
  readonly thresholds?: ((fieldId: string) => number | undefined) | undefined;
  /** For templates with sample photos: `layOutSample`. */
  readonly samplePhoto?: LayOutSample | undefined;
  /** For templates with curved, spaced or vertical text or monograms. */
  readonly layouts?: Layouts | undefined;
  /** For templates with SVG paths, as shapes or as curves: `parsePath`. */
  readonly parsePath?: ParsePath | undefined;
  /** For templates with fields that the buyer may reorder: `orderItems`. */
  readonly orderItems?: OrderItems | undefined;
  /** For texts of which `needsLineBreaks` holds; without it, these break at spaces and after hyphens alone. */
  readonly lineBreaks?: LineBreaks | undefined;
}

export interface Layout {
  readonly scene: Scene;
  /** How each written and drawn text came to lie, by field id. */
  readonly texts: Readonly<Record<string, TextFit>>;
}

type Chosen = Extract<Field, { type: 'option' }>['choices'][number];

function chosenOf(field: Field, value: FieldValue | undefined): Chosen | undefined {
  if (field.type !== 'option' || value === undefined) return undefined;
  return field.choices.find((choice) => choice.id === (value as OptionValue).choice);
}

/** The surface as the choices left it: what a later field sets stands. */
function dressSurface(surface: Surface, choices: readonly Chosen[]): Pick<SceneSurface, 'image' | 'layers'> {
  let { src } = surface.image;
  let { tint } = surface;
  let layers = surface.layers ?? [];
  for (const choice of choices) {
    const set = choice.sets?.surfaces[surface.id];
    src = set?.image ?? src;
    tint = set?.tint ?? tint;
    layers = set?.layers ?? layers;
  }
  return { image: { ...surface.image, src, ...(tint && { tint }) }, layers };
}

function layOutArea(area: Area, items: readonly SceneItem[], parsePath?: ParsePath): SceneArea {
  return {
    id: area.id,
    widthMm: area.widthMm,
    heightMm: area.heightMm,
    bleedMm: area.bleedMm ?? 0,
    safeMm: area.safeMm ?? 0,
    ...outlinedOf(area.shape, parsePath),
    mesh: meshOf(area.placement, area),
    finish: area.finish ?? 'print',
    blend: area.blend ?? 'normal',
    items,
  };
}

/**
 * Decides every size, crop and line break: the scene that preview, payload and print share. Asks `measure` at most
 * once for each distinct line, font and direction.
 *
 * @see RULES.md.
 */
export function layOut(template: Template, values: Values, options: LayOutOptions): Layout {
  const measure = remember(options.measure);
  const fields = visibleFields(template, values);
  const areas = new Map(template.surfaces.flatMap((surface) => surface.areas).map((area) => [area.id, area]));
  const items = new Map<string, SceneItem[]>();
  const texts: Record<string, TextFit> = {};

  for (const field of fields) {
    const area = field.area === undefined || field.data === true ? undefined : areas.get(field.area);
    if (area === undefined) continue;
    const boxMm: BoxMm = field.boxMm ?? [0, 0, area.widthMm, area.heightMm];
    const value = values[field.id];
    const item = ((): SceneItem | null => {
      if (field.type === 'image') {
        const measured = options.thresholds?.(field.id);
        const photo = layOutPhoto(field, value as ImageValue | undefined, boxMm, options.parsePath, measured);
        if (photo.matrix) return photo;
        return options.sample ? (options.samplePhoto?.(field, boxMm, options.parsePath) ?? photo) : null;
      }
      if (field.type === 'option') {
        const picture = chosenOf(field, value)?.image;
        return picture ? layOutPicture(field.id, picture, boxMm) : null;
      }
      const written = shownText(field, value);
      const sample =
        field.sample === undefined || options.sample !== true ? '' : localize(field.sample, options.locale);
      const text = written === '' ? sample : written;
      if (text === '') return null;
      const isSample = written === '';
      const laid = layOutText({
        template,
        field,
        value: value as TextValue | undefined,
        boxMm,
        text,
        isSample,
        measure,
        locale: options.locale,
        layouts: options.layouts,
        parsePath: options.parsePath,
        lineBreaks: options.lineBreaks,
      });
      if (!isSample) texts[field.id] = laid.fit;
      return laid.item;
    })();
    if (item === null) continue;
    const before = items.get(area.id);
    if (before) before.push(item);
    else items.set(area.id, [item]);
  }

  const choices = fields.flatMap((field) => chosenOf(field, values[field.id]) ?? []);
  const surfaces = template.surfaces.map((surface) => ({
    id: surface.id,
    ...dressSurface(surface, choices),
    areas: surface.areas.map((area) => {
      const own = items.get(area.id) ?? [];
      const ordered = options.orderItems?.(template, values, area.id, own) ?? own;
      return layOutArea(area, ordered, options.parsePath);
    }),
  }));
  return { scene: { surfaces }, texts };
}

function remember(measure: Measure): Measure {
  const known = new Map<string, ReturnType<Measure>>();
  return (text, font, direction = 'ltr') => {
    const key = `${direction} ${font ?? ''} ${text}`;
    let extent = known.get(key);
    if (extent === undefined) known.set(key, (extent = measure(text, font, direction)));
    return extent;
  };
}
