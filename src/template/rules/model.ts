import { pointerTo } from '../../shared/json-pointer.ts';
import type { RuleCheck } from '../problem.ts';
import { schemaProblems } from '../schema-problems.ts';
import validate from '../validate-model.generated.js';
import { addressRefusal } from './addresses.ts';

/**
 * The shape of a model (T18), which the check of all templates leaves out, and rule T27: the
 * model's address is harmless, and each material shows an area or the colour of a choice that there is.
 */
export const checkModel: RuleCheck = ({ model, surfaces, fields }, report) => {
  if (model === undefined) return;
  const breaches = schemaProblems(validate(model));
  for (const { code, pointer, params } of breaches) report(code, `/model${pointer}`, params);
  if (breaches.length > 0) return;
  const reason = addressRefusal(model.src, false);
  if (reason) report('url.not-allowed', '/model/src', { reason });
  const areas = surfaces.flatMap((surface) => surface.areas);
  model.materials.forEach(({ name, area, field: id }, index) => {
    const pointer = pointerTo('/model/materials', index);
    const field = fields.find((each) => each.id === id);
    const hasColor = field?.type === 'option' && field.choices.some(({ color }) => color);
    if (area !== undefined && !areas.some((each) => each.id === area))
      report('reference.unknown', `${pointer}/area`, { kind: 'area', id: area });
    if (id !== undefined && !field) report('reference.unknown', `${pointer}/field`, { kind: 'field', id });
    else if (id === undefined ? area === undefined : !hasColor)
      report('model.material-empty', pointer, { material: name });
  });
};
