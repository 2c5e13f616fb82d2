import type { BoxMm, ImageField } from '../template/schema.ts';
import { CENTERED } from '../values/values.ts';
import { layOutPhoto } from './lay-out-pictures.ts';
import type { ParsePath } from './path-commands.ts';
import type { ScenePhoto } from './scene.ts';

/**
 * Lays a field's sample into its box as a photo of the buyer's would lie there at first; `null` where it has none. It
 * is never soft: how sharp a photo prints is to be seen of the buyer's own.
 *
 * @see RULES.md S14.
 */
export function layOutSample(field: ImageField, boxMm: BoxMm, parsePath?: ParsePath): ScenePhoto | null {
  if (!field.sample) return null;
  const { src, widthPx, heightPx } = field.sample;
  const file = { name: src, type: 'jpeg' as const, sizeBytes: 1, widthPx, heightPx, sha256: null };
  const photo = layOutPhoto(field, { file, placement: CENTERED }, boxMm, parsePath);
  return { ...photo, effectiveDpi: Math.max(photo.goodDpi, photo.effectiveDpi), sample: true };
}

export type LayOutSample = typeof layOutSample;
