import { pointerTo } from '../../../shared/json-pointer.ts';
import { findForeignCharacters, isScript } from '../../../shared/scripts.ts';
import { tidyText } from '../../../shared/tidy-text.ts';
import type { RuleCheck } from '../../problem.ts';

/** Rule T20: scripts are those we know, and the field's default holds allowed characters only. */
export const checkLetters: RuleCheck = (template, report) => {
  template.fields.forEach((field, index) => {
    if (field.type !== 'text' || field.characters === undefined) return;
    const { scripts, list } = field.characters;
    const pointer = pointerTo('/fields', index);
    const unknown = scripts?.findIndex((name) => !isScript(name)) ?? -1;
    if (unknown >= 0) {
      const found = scripts?.[unknown] ?? '';
      report('characters.unknown-script', pointerTo(pointer, 'characters', 'scripts', unknown), { found });
    } else if (findForeignCharacters(tidyText(field.default ?? ''), scripts, list).length > 0) {
      report('default.not-allowed', `${pointer}/default`, { field: field.id, reason: 'character' });
    }
  });
};
