import { comparePointers } from '../shared/json-pointer.ts';
import type { TemplateProblem } from './problem.ts';
import { MAX_PROBLEMS, type Faults } from './read-template.ts';
import { schemaProblems } from './schema-problems.ts';

/** All that is wrong with a template, ordered by place. */
export function problemsOf({ problems, breaches }: Faults): readonly TemplateProblem[] {
  return [...problems, ...schemaProblems(breaches)]
    .slice(0, MAX_PROBLEMS)
    .sort((a, b) => comparePointers(a.pointer, b.pointer));
}
