import { copyJson, DEFAULT_COPY_LIMITS, type CopyFailure } from '../shared/canonical-json.ts';
import { deepFreeze } from '../shared/deep-freeze.ts';
import type { Result } from '../shared/result.ts';
import { checkRules } from './check-rules.ts';
import { checkCounts } from './count-limits.ts';
import type { Report, RuleCheck, TemplateProblem } from './problem.ts';
import type { Template } from './schema.ts';
import validate, { type SchemaError } from './validate-template.generated.js';

/** The only `formatVersion` that this release reads. */
export const FORMAT_VERSION = 1;
/** Problems beyond these are not listed: whoever has so many mends these first. */
export const MAX_PROBLEMS = 100;

/** Why there is no template: problems, or breaches of the schema, which `problemsOf` turns into problems. */
export interface Faults {
  readonly problems: readonly TemplateProblem[];
  readonly breaches: readonly SchemaError[];
}

/**
 * `parseTemplate`, but for the words on what is wrong: the widget loads those only for a broken template.
 *
 * @param further - Rules T20 to T24, whose parts only some templates need: `parseFullTemplate` has them all.
 */
export function readTemplate(json: unknown, further: RuleCheck = () => undefined): Result<Template, Faults> {
  const problems: TemplateProblem[] = [];
  const report: Report = (code, pointer, params = {}) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, pointer, params });
  };
  const copy = copyJson(json);
  if (!copy.ok) {
    reportCopyFailure(copy.error, report);
    return { ok: false, error: { problems, breaches: [] } };
  }
  const { value } = copy;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('schema.type', '', { expectedTypes: ['object'] });
    return { ok: false, error: { problems, breaches: [] } };
  }
  const found: unknown = (value as Readonly<Record<string, unknown>>)['formatVersion'];
  if (found !== FORMAT_VERSION) {
    const quoted = typeof found === 'number' || typeof found === 'string' ? String(found).slice(0, 100) : 'none';
    report('template.version-unsupported', '/formatVersion', { found: quoted, supported: FORMAT_VERSION });
    return { ok: false, error: { problems, breaches: [] } };
  }
  checkCounts(value as Readonly<Record<string, unknown>>, report);
  const breaches = problems.length === 0 ? validate(value) : [];
  if (breaches.length > 0) return { ok: false, error: { problems, breaches } };
  // The rules speak of values whose types they can trust.
  if (problems.length === 0) checkRules(value as Template, report);
  if (problems.length === 0) further(value as Template, report);
  if (problems.length === 0) return { ok: true, value: deepFreeze(value as Template) };
  return { ok: false, error: { problems, breaches } };
}

function reportCopyFailure({ reason, pointer }: CopyFailure, report: Report): void {
  const { maxDepth, maxNodes, maxStringUnits } = DEFAULT_COPY_LIMITS;
  if (reason === 'nodes') report('template.too-large', pointer, { maxValues: maxNodes });
  else if (reason === 'depth') report('template.too-large', pointer, { maxDepth });
  else if (reason === 'string') report('template.too-large', pointer, { maxCharacters: maxStringUnits });
  else if (reason === 'key') report('template.reserved-key', pointer);
  else report('template.not-json', pointer, { reason });
}
