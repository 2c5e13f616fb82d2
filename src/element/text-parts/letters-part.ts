/** What a template with `characters` needs; loaded for such alone. */
export { checkLetters as checkTemplate } from '../../template/rules/lettering/letters.ts';
export { createLettersCheck as createCheck } from '../../validation/lettering/check-letters.ts';
