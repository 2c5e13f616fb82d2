import { findEmoji } from '../../shared/characters.ts';
import { findForeignCharacters } from '../../shared/scripts.ts';
import { finding } from '../issue.ts';
import type { LetteringCheck } from '../lettering-check.ts';

/** More characters than these are not named one by one. */
const MAX_NAMED = 20;

/** Rule C21: the field's `characters` has every character of the text. */
export const createLettersCheck = (): LetteringCheck => (field, text) => {
  if (field.type !== 'text' || field.characters === undefined) return [];
  // Where emoji are not allowed at all, rule C15 names them.
  const named = field.emoji === false ? findEmoji(text) : [];
  const foreign = findForeignCharacters(text, field.characters.scripts, field.characters.list);
  const characters = foreign.filter((character) => !named.includes(character)).slice(0, MAX_NAMED);
  return characters.length > 0 ? [finding('text.character-not-allowed', { characters })] : [];
};
