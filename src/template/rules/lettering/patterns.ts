import { pointerTo } from '../../../shared/json-pointer.ts';
import { compilePattern, matchesPattern } from '../../../shared/pattern/pattern.ts';
import { tidyText } from '../../../shared/tidy-text.ts';
import type { RuleCheck } from '../../problem.ts';

/** Rule T21: a pattern is of the restricted language, and its example and the field's default match it. */
export const checkPatterns: RuleCheck = (template, report) => {
  template.fields.forEach((field, index) => {
    if (field.type !== 'text' || field.pattern === undefined) return;
    const pointer = pointerTo('/fields', index);
    const compiled = compilePattern(field.pattern);
    if (!compiled.ok) {
      report('pattern.not-readable', `${pointer}/pattern`, { ...compiled.error });
      return;
    }
    const matches = (text: string | undefined): boolean =>
      text === undefined || text === '' || matchesPattern(compiled.value, tidyText(text));
    if (!matches(field.patternExample)) {
      report('pattern.example-does-not-match', `${pointer}/patternExample`, { field: field.id });
    }
    if (!matches(field.default)) {
      report('default.not-allowed', `${pointer}/default`, { field: field.id, reason: 'pattern' });
    }
  });
};
