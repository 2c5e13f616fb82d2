import type { Result } from '../shared/result.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateProblem } from './problem.ts';
import { checkConditions } from './rules/conditions.ts';
import { checkLegal } from './rules/legal.ts';
import { checkLetters } from './rules/lettering/letters.ts';
import { checkPatterns } from './rules/lettering/patterns.ts';
import { checkShaping } from './rules/lettering/shaping.ts';
import { checkWords } from './rules/lettering/words.ts';
import { checkModel } from './rules/model.ts';
import { checkReorder } from './rules/reorder.ts';
import { checkTints } from './rules/tints.ts';
import { checkTones } from './rules/tones.ts';
import { checkWrittenDefaults } from './rules/written-defaults.ts';
import type { Template } from './schema.ts';

/** Rules whose parts only some templates need: the widget loads each with these alone. */
const FURTHER = [
  checkWrittenDefaults,
  checkConditions,
  checkLegal,
  checkLetters,
  checkPatterns,
  checkWords,
  checkShaping,
  checkTones,
  checkTints,
  checkReorder,
  checkModel,
];

/** `parseTemplate` with every rule of RULES.md. */
export function parseFullTemplate(json: unknown): Result<Template, readonly TemplateProblem[]> {
  return parseTemplate(json, (template, report) => {
    for (const check of FURTHER) check(template, report);
  });
}
