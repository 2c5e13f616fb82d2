import type { Template } from '../template/schema.ts';
import type { Values } from '../values/values.ts';
import { checkValues } from './check-values.ts';
import type { Facts } from './facts.ts';
import type { Issue } from './issue.ts';
import type { LetteringCheck } from './lettering-check.ts';
import { createLettersCheck } from './lettering/check-letters.ts';
import { createPatternCheck } from './lettering/check-pattern.ts';
import { checkReports } from './lettering/check-reports.ts';
import { checkSpelling } from './lettering/check-spelling.ts';
import { createWordsCheck } from './lettering/check-words.ts';

/** The checks of lettering that a template can need, in the order in which they speak. */
export function createLetteringChecks(template: Template): readonly LetteringCheck[] {
  return [createLettersCheck(), createWordsCheck(template), createPatternCheck(template), checkReports, checkSpelling];
}

/** `checkValues` with every check of RULES.md; the widget loads those of lettering only where a template needs them. */
export function checkEverything(template: Template, values: Values, facts: Facts): readonly Issue[] {
  return checkValues(template, values, facts, createLetteringChecks(template));
}
