import { parseIsoDate } from '../shared/iso-date.ts';
import type { FieldOf } from '../template/field-defaults.ts';
import { parseTypedNumber } from '../values/typed-number.ts';
import { finding, type Finding } from './issue.ts';

/** Rule C17 on a number as typed; not empty. */
export function checkNumber({ min, max, decimals = 0, leadingZeros }: FieldOf<'number'>, text: string): Finding[] {
  const number = parseTypedNumber(text);
  if (!number || number.decimals > decimals) return [finding('number.pattern', { decimals })];
  if (min !== undefined && number.value < min) return [finding('number.too-small', { min })];
  if (max !== undefined && number.value > max) return [finding('number.too-large', { max })];
  // Where zeros are kept, "007" is no number of two digits, though it is not more than 99.
  const maxDigits = leadingZeros && max !== undefined ? String(Math.floor(Math.abs(max))).length : Infinity;
  return number.wholeDigits > maxDigits ? [finding('number.too-many-digits', { maxDigits })] : [];
}

/** Rule C18 on a date as typed; not empty. ISO days compare as texts. */
export function checkDate({ min, max }: FieldOf<'date'>, text: string): Finding[] {
  if (!parseIsoDate(text)) return [finding('date.pattern')];
  if (min !== undefined && text < min) return [finding('date.too-early', { minDate: min })];
  if (max !== undefined && text > max) return [finding('date.too-late', { maxDate: max })];
  return [];
}

/** Rule C19 on the id of a choice. */
export function checkChoice({ choices }: FieldOf<'option'>, choiceId: string): Finding[] {
  const choice = choices.find(({ id }) => id === choiceId);
  if (!choice) return [finding('option.unknown', { choice: choiceId.slice(0, 100) })];
  return choice.available === false ? [finding('option.unavailable', { choice: choiceId })] : [];
}
