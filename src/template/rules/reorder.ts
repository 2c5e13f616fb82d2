import { pointerTo } from '../../shared/json-pointer.ts';
import type { RuleCheck } from '../problem.ts';

/** Rule T29: what may be brought forward is drawn. */
export const checkReorder: RuleCheck = ({ fields }, report) => {
  fields.forEach((field, index) => {
    if (!field.reorder) return;
    const pointer = pointerTo('/fields', index, 'reorder');
    if (field.data) report('field.without-effect', pointer, { field: field.id, property: 'reorder', other: 'data' });
    // Text and photos without a place are told of by T6.
    else if (field.type === 'option' && field.area === undefined)
      report('field.not-placed', pointer, { field: field.id, property: 'area' });
  });
};
