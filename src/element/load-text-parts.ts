import { comparePointers } from '../shared/json-pointer.ts';
import { isShaped } from '../scene/layouts.ts';
import type { RuleCheck, TemplateProblem } from '../template/problem.ts';
import type { Template } from '../template/schema.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';

/** Rules for templates and checks of texts that only some templates need; each kind is a chunk of its own. */
interface TextPart {
  readonly checkTemplate: RuleCheck;
  readonly createCheck: (template: Template) => LetteringCheck;
}

export interface LoadedTextParts {
  readonly checks: readonly LetteringCheck[];
  /** By the rules that came with the parts. */
  readonly problems: readonly TemplateProblem[];
}

/**
 * Loads what a template's texts are to be held to, before the buyer can write any.
 *
 * @throws A part did not come: a widget that cannot refuse what its shop refuses does not open.
 */
export async function loadTextParts(template: Template): Promise<LoadedTextParts> {
  const asks = (key: 'characters' | 'pattern'): boolean =>
    template.fields.some((field) => field.type === 'text' && field[key] !== undefined);
  const loading: Promise<TextPart>[] = [];
  if (asks('characters')) loading.push(import('./text-parts/letters-part.ts'));
  if (template.blockedWords) loading.push(import('./text-parts/words-part.ts'));
  if (asks('pattern')) loading.push(import('./text-parts/pattern-part.ts'));
  if (template.fields.some(isShaped)) loading.push(import('./lettering.ts'));
  const parts = await Promise.all(loading);
  const problems: TemplateProblem[] = [];
  for (const { checkTemplate } of parts) {
    checkTemplate(template, (code, pointer, params = {}) => problems.push({ code, pointer, params }));
  }
  problems.sort((a, b) => comparePointers(a.pointer, b.pointer));
  return { checks: problems.length > 0 ? [] : parts.map(({ createCheck }) => createCheck(template)), problems };
}
