import type { RuleCheck } from '../problem.ts';
import { schemaProblems } from '../schema-problems.ts';
import validate from '../validate-legal.generated.js';

/** Rule T26: `legal` is of the schema's shape; the widget loads what checks it only where a template has the part. */
export const checkLegal: RuleCheck = ({ legal }, report) => {
  if (legal === undefined) return;
  for (const { code, pointer, params } of schemaProblems(validate(legal))) report(code, `/legal${pointer}`, params);
};
