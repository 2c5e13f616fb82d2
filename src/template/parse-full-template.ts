import type { Result } from '../shared/result.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateProblem } from './problem.ts';
import { checkLegal } from './rules/legal.ts';
import { checkLetters } from './rules/lettering/letters.ts';
import { checkPatterns } from './rules/lettering/patterns.ts';
import { checkShaping } from './rules/lettering/shaping.ts';
import { checkWords } from './rules/lettering/words.ts';
import { checkTones } from './rules/tones.ts';
import type { Template } from './schema.ts';

/** `parseTemplate` with every rule of RULES.md; the widget loads the last six only where a template needs them. */
export function parseFullTemplate(json: unknown): Result<Template, readonly TemplateProblem[]> {
  return parseTemplate(json, (template, report) => {
    const checks = [checkLegal, checkLetters, checkPatterns, checkWords, checkShaping, checkTones];
    for (const check of checks) check(template, report);
  });
}
