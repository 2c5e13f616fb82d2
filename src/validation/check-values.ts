import { DEFAULT_MAX_ZOOM, MAX_INITIALS, resolutionOf, type FieldOf } from '../template/field-defaults.ts';
import type { Field, Template } from '../template/schema.ts';
import { clampPlacement } from '../values/photo-placement.ts';
import { shownText } from '../values/shown-text.ts';
import type { FieldValue, Values } from '../values/values.ts';
import { isFilled, visibleFields } from '../values/visible-fields.ts';
import { checkChoice, checkDate, checkNumber } from './check-entry.ts';
import { checkFile, checkVerdict } from './check-file.ts';
import { checkFit, checkText } from './check-text.ts';
import type { Facts } from './facts.ts';
import type { LetteringCheck } from './lettering-check.ts';
import { finding, type Finding, type Issue } from './issue.ts';
import { checkPrintResolution } from './print-resolution.ts';
import { severityOf } from './severity.ts';

/**
 * All that is to be said about a buyer's answers, in the order of the fields; what concerns the whole comes last.
 * Fields that the buyer does not see are not checked. Pure: the same answers and facts give the same issues.
 *
 * @param further - Checks that only some templates need, in their order: `createLetteringChecks` has them all.
 */
export function checkValues(
  template: Template,
  values: Values,
  facts: Facts,
  further: readonly LetteringCheck[] = [],
): readonly Issue[] {
  const fields = visibleFields(template, values);
  const issues = fields.flatMap((field) =>
    checkField(field, values[field.id], facts, further).map((found) => toIssue(found, field.id)),
  );
  const hasPhoto = fields.some((field) => field.type === 'image' && isFilled(field, values[field.id]));
  if (hasPhoto && !facts.rightsConfirmed) issues.push(toIssue(finding('field.required-rights'), null));
  return issues;
}

/** Whether any of them stands against ordering. */
export function isBlocking(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function toIssue({ code, params, fixes }: Finding, field: string | null): Issue {
  return { code, severity: severityOf(code), field, params, fixes };
}

function checkField(
  field: Field,
  value: FieldValue | undefined,
  facts: Facts,
  further: readonly LetteringCheck[],
): Finding[] {
  if (field.type === 'image') return checkPhoto(field, value, facts);
  if (!isFilled(field, value)) return checkRequired(field);
  const text = value && 'text' in value ? value.text.trim() : '';
  const fit = Object.hasOwn(facts.texts, field.id) ? facts.texts[field.id] : undefined;
  const shown = shownText(field, value);
  if (field.type === 'option') {
    return value && 'choice' in value && value.choice !== null ? checkChoice(field, value.choice) : [];
  }
  const found = ((): Finding[] => {
    switch (field.type) {
      case 'text':
        return checkText(field, shown, fit);
      case 'monogram':
        return checkText({ maxGraphemes: MAX_INITIALS }, shown, fit);
      case 'number':
        return [...checkNumber(field, shown), ...checkFit(shown, fit)];
      case 'date':
        return [...checkDate(field, text), ...checkFit(shown, fit)];
    }
  })();
  return value && 'text' in value ? found.concat(...further.map((check) => check(field, shown, value, facts))) : found;
}

function checkRequired(field: Field): Finding[] {
  return field.required ? [finding(`field.required-${field.type === 'monogram' ? 'text' : field.type}`)] : [];
}

function checkPhoto(field: FieldOf<'image'>, value: FieldValue | undefined, facts: Facts): Finding[] {
  const image = value && 'placement' in value ? value : null;
  const file = image?.file ?? null;
  const upload = Object.hasOwn(facts.uploads, field.id) ? facts.uploads[field.id] : undefined;
  const found = [...checkVerdict(file, facts.hostVerdicts?.[field.id]), ...checkFile(field, file, upload)];
  // A file that was refused is the next step; that one is required says nothing new.
  if (found.length === 0 && file === null) return checkRequired(field);
  const isRefused = found.some(({ code }) => !code.endsWith('.checking') && severityOf(code) === 'error');
  if (isRefused || !image || !file || !field.boxMm || file.widthPx < 1 || file.heightPx < 1) return found;
  const [, , widthMm, heightMm] = field.boxMm;
  const { maxZoom = DEFAULT_MAX_ZOOM } = field;
  const box = { widthMm, heightMm };
  // What is drawn is what is judged: the scene clamps, too.
  const placement = clampPlacement(file, box, image.placement, maxZoom);
  const sharpness = checkPrintResolution(file, box, placement, resolutionOf(field));
  return sharpness ? [...found, sharpness] : found;
}
