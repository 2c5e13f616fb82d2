import type { WorkingPhoto } from '../painter/assets.ts';
import { sizedPicture } from '../painter/picture-levels.ts';
import { layOutSample } from '../scene/sample-photo.ts';
import type { Scene, SceneItem } from '../scene/scene.ts';
import type { AssetStore } from './asset-store.ts';
import type { CustomizerApp } from './customizer-app.ts';

/** The picture of a field's sample, once it has come. */
function sampleOf({ session, assets }: { session: CustomizerApp['session']; assets: AssetStore }, fieldId: string) {
  const field = session.field(fieldId);
  const source = field?.type === 'image' && field.sample ? assets.image(field.sample.src) : null;
  return source && (sizedPicture(source) satisfies WorkingPhoto);
}

/** Says that what is pale is a sample, where a surface shows one. */
function describeSamples({ session, messages }: CustomizerApp, surfaceId: string): string {
  const surface = session.derived.layout.scene.surfaces.find(({ id }) => id === surfaceId);
  const isShown = surface?.areas.some(({ items }) => items.some((item) => item.kind !== 'picture' && item.sample));
  return isShown ? messages.t('ui.samples.shown') : '';
}

/** What sample photos need; loaded for templates that have such. */
export const samplePhotos = { layOutSample, sampleOf, describeSamples };
export type SamplePhotos = typeof samplePhotos;

/** The design with its samples as if they were the buyer's, for pictures that show a product filled. */
export function filledScene({ session }: CustomizerApp): Scene {
  const fill = (item: SceneItem): readonly SceneItem[] => {
    if (item.kind === 'picture') return [item];
    // A place without a sample stays empty.
    return item.kind === 'photo' && item.matrix === null ? [] : [{ ...item, sample: false }];
  };
  const { surfaces } = session.derived.layout.scene;
  return {
    surfaces: surfaces.map((surface) => ({
      ...surface,
      areas: surface.areas.map((area) => ({ ...area, items: area.items.flatMap(fill) })),
    })),
  };
}
