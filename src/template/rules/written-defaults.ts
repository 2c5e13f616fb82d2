import { findBuriedLetters, findEmoji, findHiddenCharacters } from '../../shared/characters.ts';
import { countGraphemes } from '../../shared/graphemes.ts';
import { pointerTo } from '../../shared/json-pointer.ts';
import { tidyText } from '../../shared/tidy-text.ts';
import { DEFAULT_MAX_GRAPHEMES, DEFAULT_MAX_LINES, MAX_INITIALS, type FieldOf } from '../field-defaults.ts';
import type { Report } from '../problem.ts';
import type { Field, Template } from '../schema.ts';
import type { Reason } from './defaults.ts';

/** Rule T8 for what is written: every default satisfies its own field, so that no buyer begins with an error. */
export function checkWrittenDefaults(template: Template, report: Report): void {
  template.fields.forEach((field, index) => {
    const reason = refusal(field);
    if (reason) report('default.not-allowed', `${pointerTo('/fields', index)}/default`, { field: field.id, reason });
  });
}

function refusal(field: Field): Reason | null {
  switch (field.type) {
    case 'image':
    case 'option':
      return null;
    case 'text':
      return field.default === undefined ? null : textRefusal(field, tidyText(field.default));
    case 'monogram': {
      const letters = tidyText(field.default ?? '').replace(/\s/g, '');
      return letters === '' ? null : textRefusal({ maxGraphemes: MAX_INITIALS }, letters);
    }
    case 'number':
      return field.default === undefined ? null : numberRefusal(field, field.default);
    case 'date': {
      const { default: day, min, max } = field;
      if (day === undefined) return null;
      if (min !== undefined && day < min) return 'too-early';
      return max !== undefined && day > max ? 'too-late' : null;
    }
  }
}

function textRefusal(
  field: Pick<FieldOf<'text'>, 'minGraphemes' | 'maxGraphemes' | 'maxLines' | 'emoji'>,
  text: string,
): Reason | null {
  const { minGraphemes = 0, maxGraphemes = DEFAULT_MAX_GRAPHEMES, maxLines = DEFAULT_MAX_LINES } = field;
  const usedGraphemes = countGraphemes(text);
  if (usedGraphemes > maxGraphemes) return 'too-long';
  if (usedGraphemes < minGraphemes) return 'too-short';
  if (text.split('\n').length > maxLines) return 'too-many-lines';
  if (field.emoji === false && findEmoji(text).length > 0) return 'emoji';
  if (findHiddenCharacters(text).length > 0) return 'hidden-character';
  return findBuriedLetters(text).length > 0 ? 'stacked-marks' : null;
}

function numberRefusal({ min, max, decimals = 0 }: FieldOf<'number'>, value: number): Reason | null {
  if (min !== undefined && value < min) return 'too-small';
  if (max !== undefined && value > max) return 'too-large';
  return Number(value.toFixed(decimals)) === value ? null : 'too-many-decimals';
}
