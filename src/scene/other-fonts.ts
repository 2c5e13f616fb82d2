import type { Template } from '../template/schema.ts';
import type { TextFit } from '../validation/facts.ts';
import type { TextValue, Values } from '../values/values.ts';
import type { layOut, LayOutOptions } from './lay-out.ts';

/** Fonts that are tried, and those that are offered: more would be no help. */
const MAX_TRIED = 12;
const MAX_OFFERED = 3;

/**
 * The same fits, with the other fonts of each field in which its text would lie as it should: every character is
 * there, and all of it in its box. Only texts that do not are laid out again, by the same `layOut`.
 *
 * @param lay - `layOut`, handed over: this module is loaded late and must not part what is loaded at once.
 */
export function withOtherFonts(
  template: Template,
  values: Values,
  texts: Readonly<Record<string, TextFit>>,
  options: LayOutOptions,
  lay: typeof layOut,
): Readonly<Record<string, TextFit>> {
  const told = Object.entries(texts).map(([fieldId, fit]): [string, TextFit] => {
    if (fit.fits && fit.missing.length === 0) return [fieldId, fit];
    return [fieldId, { ...fit, otherFonts: otherFonts(template, fieldId, values[fieldId] as TextValue, options, lay) }];
  });
  return Object.fromEntries(told);
}

function otherFonts(
  template: Template,
  fieldId: string,
  value: TextValue,
  options: LayOutOptions,
  lay: typeof layOut,
): readonly string[] {
  const field = template.fields.find(({ id }) => id === fieldId);
  if (!field || !('fonts' in field)) return [];
  const { fonts = [] } = field;
  // It is seen, whatever it waits for: alone, nothing would answer.
  const alone = { ...field };
  delete alone.showWhen;
  const chosen = value.font ?? fonts[0];
  const others = fonts.filter((font) => font !== chosen).slice(0, MAX_TRIED);
  const fitting = others.filter((font) => {
    const { texts } = lay({ ...template, fields: [alone] }, { [fieldId]: { ...value, font } }, options);
    const fit = texts[fieldId];
    return fit?.fits === true && fit.missing.length === 0;
  });
  return fitting.slice(0, MAX_OFFERED);
}
