import { pointerTo } from '../../../shared/json-pointer.ts';
import { tidyText } from '../../../shared/tidy-text.ts';
import { createWordFilter, wordsForLocale } from '../../../shared/word-filter.ts';
import type { RuleCheck } from '../../problem.ts';

/** Rule T22: no default holds a word that the template blocks, in whatever language. */
export const checkWords: RuleCheck = (template, report) => {
  if (template.blockedWords === undefined) return;
  const find = createWordFilter(wordsForLocale(template.blockedWords, undefined));
  template.fields.forEach((field, index) => {
    if (field.type !== 'text' || field.default === undefined || find(tidyText(field.default)) === null) return;
    report('default.not-allowed', `${pointerTo('/fields', index)}/default`, {
      field: field.id,
      reason: 'blocked-word',
    });
  });
};
