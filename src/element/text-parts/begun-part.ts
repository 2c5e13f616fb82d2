import type { RuleCheck } from '../../template/problem.ts';
import { checkConditions } from '../../template/rules/conditions.ts';
import { checkWrittenDefaults } from '../../template/rules/written-defaults.ts';

/** What a template with `showWhen`, or with texts, numbers or dates to begin with, is held to; loaded for such alone. */
export const checkTemplate: RuleCheck = (template, report) => {
  checkWrittenDefaults(template, report);
  checkConditions(template, report);
};
