import type { Result } from '../shared/result.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateProblem } from './problem.ts';
import { checkLetters } from './rules/lettering/letters.ts';
import { checkPatterns } from './rules/lettering/patterns.ts';
import { checkShaping } from './rules/lettering/shaping.ts';
import { checkWords } from './rules/lettering/words.ts';
import { checkModel } from './rules/model.ts';
import { checkTones } from './rules/tones.ts';
import type { Template } from './schema.ts';

/** `parseTemplate` with every rule of RULES.md; the widget loads the last six only where a template needs them. */
export function parseFullTemplate(json: unknown): Result<Template, readonly TemplateProblem[]> {
  return parseTemplate(json, (template, report) => {
    for (const check of [checkLetters, checkPatterns, checkWords, checkShaping, checkTones, checkModel])
      check(template, report);
  });
}
