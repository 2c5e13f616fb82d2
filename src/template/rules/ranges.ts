import { parseIsoDate } from '../../shared/iso-date.ts';
import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import { DEFAULT_MAX_GRAPHEMES, type FieldOf } from '../field-defaults.ts';
import type { Template } from '../schema.ts';

/** Rules T9, T14, T15, T25: no range is reversed, every day exists, a date's pattern draws some of it, something is asked. */
export function checkRanges(template: Template, report: Report): void {
  const { production, fields, customOrder } = template;
  if (!fields[0] && !customOrder) report('schema.too-short', '/fields', { minItems: 1 });
  if (production) checkRange('/production', 'minDays', production.minDays, 'maxDays', production.maxDays, report);
  fields.forEach((field, index) => {
    const pointer = pointerTo('/fields', index);
    if ('minSizeMm' in field || 'maxSizeMm' in field) {
      checkRange(pointer, 'minSizeMm', field.minSizeMm, 'maxSizeMm', field.maxSizeMm, report);
    }
    if (field.type === 'text') {
      const { minGraphemes, maxGraphemes = DEFAULT_MAX_GRAPHEMES } = field;
      checkRange(pointer, 'minGraphemes', minGraphemes, 'maxGraphemes', maxGraphemes, report);
    }
    if (field.type === 'image') checkRange(pointer, 'minDpi', field.minDpi, 'goodDpi', field.goodDpi, report);
    if (field.type === 'number') checkRange(pointer, 'min', field.min, 'max', field.max, report);
    if (field.type === 'date') checkDate(field, pointer, report);
  });
}

function checkRange(
  pointer: string,
  lower: string,
  min: number | string | undefined,
  upper: string,
  max: number | string | undefined,
  report: Report,
): void {
  if (min === undefined || max === undefined || min <= max) return;
  report('range.reversed', `${pointer}/${lower}`, { lower, min, upper, max });
}

function checkDate(field: FieldOf<'date'>, pointer: string, report: Report): void {
  const isDay = (key: 'min' | 'max' | 'default'): boolean => {
    const text = field[key];
    if (text === undefined || parseIsoDate(text) !== null) return true;
    report('date.not-a-day', `${pointer}/${key}`, { found: text });
    return false;
  };
  const areDays = [isDay('min'), isDay('max'), isDay('default')];
  // ISO days compare as texts.
  if (areDays[0] && areDays[1]) checkRange(pointer, 'min', field.min, 'max', field.max, report);
  if (field.drawAs !== undefined && !/Y{2}|M|D/.test(field.drawAs)) {
    report('draw-as.no-token', `${pointer}/drawAs`, { found: field.drawAs });
  }
}
