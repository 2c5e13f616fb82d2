import { createWordFilter, wordsForLocale, type WordFilter } from '../../shared/word-filter.ts';
import type { Template } from '../../template/schema.ts';
import { finding } from '../issue.ts';
import type { LetteringCheck } from '../lettering-check.ts';

/** Rule C16: no blocked word of the buyer's language, or of all, stands in the text. Lists are prepared once a locale. */
export function createWordsCheck({ blockedWords }: Template): LetteringCheck {
  const filters = new Map<string | undefined, WordFilter>();
  return (field, text, _value, { locale }) => {
    if (field.type !== 'text' && field.type !== 'monogram') return [];
    let find = filters.get(locale);
    if (!find) filters.set(locale, (find = createWordFilter(wordsForLocale(blockedWords, locale))));
    const word = find(text);
    return word === null ? [] : [finding('text.blocked-word', { word })];
  };
}
