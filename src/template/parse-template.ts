import { copyJson, DEFAULT_COPY_LIMITS, type CopyFailure } from '../shared/canonical-json.ts';
import { deepFreeze } from '../shared/deep-freeze.ts';
import { comparePointers } from '../shared/json-pointer.ts';
import type { Result } from '../shared/result.ts';
import { checkRules } from './check-rules.ts';
import { checkCounts } from './count-limits.ts';
import type { Report, RuleCheck, TemplateProblem } from './problem.ts';
import type { Template } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import validate from './validate-template.generated.js';

/** The only `formatVersion` that this release reads. */
export const FORMAT_VERSION = 1;
/** Problems beyond these are not listed: whoever has so many mends these first. */
const MAX_PROBLEMS = 100;

/**
 * Turns whatever a host or a server gave into a template: copied once, so that nothing done to the original later has
 * an effect, checked against the schema and the rules of RULES.md, and frozen. Never throws, never calls `toJSON`.
 *
 * @param further - Rules T20 to T22, whose parts only some templates need: `parseFullTemplate` has them all.
 * @returns The template, or up to 100 problems, ordered by place.
 */
export function parseTemplate(
  json: unknown,
  further: RuleCheck = () => undefined,
): Result<Template, readonly TemplateProblem[]> {
  const problems: TemplateProblem[] = [];
  const report: Report = (code, pointer, params = {}) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, pointer, params });
  };
  const copy = copyJson(json);
  if (!copy.ok) {
    reportCopyFailure(copy.error, report);
    return { ok: false, error: problems };
  }
  const { value } = copy;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('schema.type', '', { expectedTypes: ['object'] });
    return { ok: false, error: problems };
  }
  const found: unknown = (value as Readonly<Record<string, unknown>>)['formatVersion'];
  if (found !== FORMAT_VERSION) {
    const quoted = typeof found === 'number' || typeof found === 'string' ? String(found).slice(0, 100) : 'none';
    report('template.version-unsupported', '/formatVersion', { found: quoted, supported: FORMAT_VERSION });
    return { ok: false, error: problems };
  }
  checkCounts(value as Readonly<Record<string, unknown>>, report);
  if (problems.length === 0) {
    for (const { code, pointer, params } of schemaProblems(validate(value))) report(code, pointer, params);
  }
  // The rules speak of values whose types they can trust.
  if (problems.length === 0) checkRules(value as Template, report);
  if (problems.length === 0) further(value as Template, report);
  if (problems.length === 0) return { ok: true, value: deepFreeze(value as Template) };
  return { ok: false, error: problems.sort((a, b) => comparePointers(a.pointer, b.pointer)) };
}

/** The same for the text of a file or an answer; a byte order mark is passed over. */
export function parseTemplateText(text: string): Result<Template, readonly TemplateProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, error: [{ code: 'template.not-json', pointer: '', params: { reason: 'syntax' } }] };
  }
  return parseTemplate(json);
}

function reportCopyFailure({ reason, pointer }: CopyFailure, report: Report): void {
  const { maxDepth, maxNodes, maxStringUnits } = DEFAULT_COPY_LIMITS;
  if (reason === 'nodes') report('template.too-large', pointer, { maxValues: maxNodes });
  else if (reason === 'depth') report('template.too-large', pointer, { maxDepth });
  else if (reason === 'string') report('template.too-large', pointer, { maxCharacters: maxStringUnits });
  else if (reason === 'key') report('template.reserved-key', pointer);
  else report('template.not-json', pointer, { reason });
}
