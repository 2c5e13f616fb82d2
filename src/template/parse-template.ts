import type { Result } from '../shared/result.ts';
import type { RuleCheck, TemplateProblem } from './problem.ts';
import { problemsOf } from './problems-of.ts';
import { readTemplate } from './read-template.ts';
import type { Template } from './schema.ts';

export { FORMAT_VERSION } from './read-template.ts';

/**
 * Turns whatever a host or a server gave into a template: copied once, so that nothing done to the original later has
 * an effect, checked against the schema and the rules of RULES.md, and frozen. Never throws, never calls `toJSON`.
 *
 * @param further - Rules T8 of written defaults, T10 and T20 to T24, whose parts only some templates need: `parseFullTemplate` has them all.
 * @returns The template, or up to 100 problems, ordered by place.
 */
export function parseTemplate(json: unknown, further?: RuleCheck): Result<Template, readonly TemplateProblem[]> {
  const read = readTemplate(json, further);
  return read.ok ? read : { ok: false, error: problemsOf(read.error) };
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
