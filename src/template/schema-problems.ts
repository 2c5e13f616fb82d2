import { pointerTo } from '../shared/json-pointer.ts';
import type { TemplateProblem, TemplateProblemCode } from './problem.ts';
import type { SchemaError } from './validate-template.generated.js';

/** A key or value that a template brings is quoted in a problem up to so many UTF-16 units. */
const MAX_QUOTED_UNITS = 100;

/** Turns breaches of the schema into problems, one a place: the most telling comes first and hides the others. */
export function schemaProblems(errors: readonly SchemaError[]): TemplateProblem[] {
  const seen = new Set<string>();
  return (
    errors
      // A missing `type` is reported as missing.
      .filter(({ keyword, params }) => keyword !== 'discriminator' || params['tagValue'] !== undefined)
      .map(toProblem)
      .sort((a, b) => rank(a.code) - rank(b.code))
      .filter(({ pointer, code }) => {
        // Several keys may be missing in one place; of all else, one is enough.
        if (code === 'schema.required') return true;
        if (seen.has(pointer)) return false;
        seen.add(pointer);
        return true;
      })
  );
}

/** A value of the wrong type has no other property worth a word. */
function rank(code: TemplateProblemCode): number {
  return code === 'schema.type' || code === 'schema.unknown-field-type' ? 0 : 1;
}

function toProblem({ instancePath, keyword, params }: SchemaError): TemplateProblem {
  const at = (code: TemplateProblemCode, found: TemplateProblem['params'] = {}, pointer = instancePath) => ({
    code,
    pointer,
    params: found,
  });
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
      return at('schema.required', { property: quote(params['missingProperty']) });
    case 'additionalProperties': {
      const property = String(params['additionalProperty']);
      return at('schema.unknown-key', { property: quote(property) }, pointerTo(instancePath, property));
    }
    case 'type':
      return at('schema.type', { expectedTypes: [params['type']].flat().map(String) });
    case 'const':
      return at('schema.not-allowed', { allowed: [String(params['allowedValue'])] });
    case 'enum':
      return at('schema.not-allowed', { allowed: (params['allowedValues'] as readonly unknown[]).map(String) });
    case 'minimum':
      return at('schema.too-small', { min: limit });
    case 'exclusiveMinimum':
      return at('schema.too-small', { above: limit });
    case 'maximum':
      return at('schema.too-large', { max: limit });
    case 'minLength':
      return at('schema.too-short', { minCharacters: limit });
    case 'maxLength':
      return at('schema.too-long', { maxCharacters: limit });
    case 'minItems':
      return at('schema.too-short', { minItems: limit });
    case 'maxItems':
      return at('schema.too-long', { maxItems: limit });
    case 'minProperties':
      return at('schema.too-short', { minKeys: limit });
    case 'maxProperties':
      return at('schema.too-long', { maxKeys: limit });
    case 'pattern':
      return at('schema.pattern', { pattern: String(params['pattern']) });
    case 'uniqueItems': {
      const pair = [Number(params['i']), Number(params['j'])];
      return at('schema.duplicate', { first: Math.min(...pair), second: Math.max(...pair) });
    }
    case 'discriminator':
      return at('schema.unknown-field-type', { found: quote(params['tagValue']) }, pointerTo(instancePath, 'type'));
    default:
      throw new Error(`schemaProblems: no code for the keyword ${keyword} at ${instancePath}`);
  }
}

function quote(value: unknown): string {
  return (typeof value === 'string' ? value : typeof value).slice(0, MAX_QUOTED_UNITS);
}
