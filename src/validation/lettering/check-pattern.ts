import { countGraphemes } from '../../shared/graphemes.ts';
import { compilePattern, matchesPattern, type Pattern } from '../../shared/pattern/pattern.ts';
import { DEFAULT_MAX_GRAPHEMES } from '../../template/field-defaults.ts';
import type { Template } from '../../template/schema.ts';
import { finding } from '../issue.ts';
import type { LetteringCheck } from '../lettering-check.ts';

/**
 * Rule C22: the text matches the field's `pattern`. Patterns are made ready once; a template that passed
 * `parseFullTemplate` has readable ones only.
 */
export function createPatternCheck(template: Template): LetteringCheck {
  const patterns = new Map<string, Pattern>();
  for (const field of template.fields) {
    const compiled = field.type === 'text' && field.pattern !== undefined ? compilePattern(field.pattern) : null;
    if (compiled?.ok) patterns.set(field.id, compiled.value);
  }
  return (field, text) => {
    const pattern = patterns.get(field.id);
    if (field.type !== 'text' || !pattern) return [];
    // Too long is told already, and no work is done on a novel.
    if (countGraphemes(text) > (field.maxGraphemes ?? DEFAULT_MAX_GRAPHEMES) || matchesPattern(pattern, text))
      return [];
    const { patternExample } = field;
    return [finding('text.pattern', patternExample === undefined ? {} : { example: patternExample })];
  };
}
