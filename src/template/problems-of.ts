import { comparePointers } from '../shared/json-pointer.ts';
import type { TemplateProblem } from './problem.ts';
import type { Faults } from './read-template.ts';
import { schemaProblems } from './schema-problems.ts';

/** Problems beyond these are not listed: whoever has so many mends these first. */
const MAX_PROBLEMS = 100;

/** All that is wrong with a template, ordered by place. */
export function problemsOf({ problems, breaches }: Faults): readonly TemplateProblem[] {
  return [...problems, ...schemaProblems(breaches)]
    .slice(0, MAX_PROBLEMS)
    .sort((a, b) => comparePointers(a.pointer, b.pointer));
}
