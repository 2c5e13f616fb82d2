import { pointerTo } from '../../shared/json-pointer.ts';
import type { RuleCheck } from '../problem.ts';

/** Rule T24: photos of two tones lie on areas that are engraved, and are drawn. */
export const checkTones: RuleCheck = (template, report) => {
  const areas = template.surfaces.flatMap((surface) => surface.areas);
  template.fields.forEach((field, index) => {
    if (field.type !== 'image' || !field.tones) return;
    const pointer = pointerTo('/fields', index, 'tones');
    if (field.data) {
      report('field.without-effect', pointer, { field: field.id, property: 'tones', other: 'data' });
      return;
    }
    const area = areas.find(({ id }) => id === field.area);
    if (area && !area.finish?.startsWith('engrave')) {
      report('field.not-engraved', pointer, { field: field.id, area: area.id });
    }
  });
};
