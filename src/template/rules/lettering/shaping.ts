import { pointerTo } from '../../../shared/json-pointer.ts';
import type { RuleCheck } from '../../problem.ts';
import type { Field } from '../../schema.ts';

/** What of a field another part of it silences, and that part. */
function silencedIn(field: Field): readonly (readonly [property: string, other: string])[] {
  const found: (readonly [string, string])[] = [];
  const isVertical = field.type === 'text' && field.vertical === true;
  const curve = 'curve' in field ? field.curve : undefined;
  if (field.data) {
    if (curve) found.push(['curve', 'data']);
    if (isVertical) found.push(['vertical', 'data']);
    return found;
  }
  if (!curve) return found;
  if (isVertical) return [['curve', 'vertical']];
  if (field.type === 'text' && (field.maxLines ?? 1) > 1) found.push(['maxLines', 'curve']);
  // An arc is moved up and down in its box; a circle fills it and a path lies where it is drawn.
  if ('verticalAlign' in field && (curve.circle || curve.path !== undefined)) found.push(['verticalAlign', 'curve']);
  return found;
}

/** Rule T23: what a field says of how its text is laid has an effect. */
export const checkShaping: RuleCheck = (template, report) => {
  template.fields.forEach((field, index) => {
    for (const [property, other] of silencedIn(field)) {
      report('field.without-effect', pointerTo('/fields', index, property), { field: field.id, property, other });
    }
  });
};
