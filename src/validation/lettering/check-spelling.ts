import { findSpellingSlip } from '../../shared/spelling-slips.ts';
import { finding } from '../issue.ts';
import type { LetteringCheck } from '../lettering-check.ts';

/** Longer texts are read by nobody letter by letter, and hold quotations, codes and addresses. */
const MAX_UNITS = 500;

/** Rule C24: asks whether a likely slip is meant; never blocks. */
export const checkSpelling: LetteringCheck = (field, text) => {
  if (field.type !== 'text' || text.length > MAX_UNITS) return [];
  const slip = findSpellingSlip(text);
  if (!slip) return [];
  const { word, index, meant } = slip;
  if (meant === null) return [finding('text.check-spelling', { word })];
  const corrected = text.slice(0, index) + meant + text.slice(index + word.length);
  return [finding('text.check-spelling', { word }, [{ kind: 'text', text: corrected }])];
};
