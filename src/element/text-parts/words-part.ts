/** What a template with `blockedWords` needs; loaded for such alone. */
export { checkWords as checkTemplate } from '../../template/rules/lettering/words.ts';
export { createWordsCheck as createCheck } from '../../validation/lettering/check-words.ts';
