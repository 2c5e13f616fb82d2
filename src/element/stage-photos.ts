import type { StagePhoto } from '../stage/stage-types.ts';
import type { ImageField } from '../template/schema.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { maxZoomOf } from './session.ts';

/** What may be done with a field's photo; `null` while there is none or it is not drawn. */
export function stagePhoto(app: CustomizerApp, field: ImageField): StagePhoto | null {
  const { file, placement } = app.imageValue(field.id);
  if (!file || !field.boxMm) return null;
  const may = field.buyerMay ?? ['zoom', 'move', 'rotate'];
  return {
    photo: file,
    box: { widthMm: field.boxMm[2], heightMm: field.boxMm[3] },
    placement,
    maxZoom: maxZoomOf(field),
    may: { zoom: may.includes('zoom'), move: may.includes('move'), rotate: may.includes('rotate') },
  };
}

/** Every photo that is drawn now, by its field. */
export function stagePhotos(app: CustomizerApp): Record<string, StagePhoto> {
  const photos: Record<string, StagePhoto> = {};
  for (const field of app.session.derived.visible) {
    const photo = field.type === 'image' ? stagePhoto(app, field) : null;
    if (photo) photos[field.id] = photo;
  }
  return photos;
}
