import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Template } from '../schema.ts';

/** Why a field would refuse its own default; some are found by the rules in `rules/lettering/`. */
export type Reason =
  | 'too-long'
  | 'too-short'
  | 'too-many-lines'
  | 'emoji'
  | 'hidden-character'
  | 'stacked-marks'
  | 'character'
  | 'pattern'
  | 'blocked-word'
  | 'too-small'
  | 'too-large'
  | 'too-many-decimals'
  | 'too-early'
  | 'too-late'
  | 'unavailable';

/** Rule T8 for choices: a default exists and is available, so that no buyer begins with an error. */
export function checkDefaults(template: Template, report: Report): void {
  template.fields.forEach((field, index) => {
    if (field.type !== 'option' || field.default === undefined) return;
    const pointer = `${pointerTo('/fields', index)}/default`;
    const choice = field.choices.find(({ id }) => id === field.default);
    if (!choice) report('reference.unknown', pointer, { kind: 'choice', id: field.default });
    else if (choice.available === false)
      report('default.not-allowed', pointer, { field: field.id, reason: 'unavailable' satisfies Reason });
  });
}
