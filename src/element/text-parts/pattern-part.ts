/** What a template with a `pattern` needs; loaded for such alone. */
export { checkPatterns as checkTemplate } from '../../template/rules/lettering/patterns.ts';
export { createPatternCheck as createCheck } from '../../validation/lettering/check-pattern.ts';
