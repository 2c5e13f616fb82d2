import type { Curve, Field } from '../template/schema.ts';

/** How a text is set where that is not plainly from left to right, or nothing: the end of a name in `ui.describe`. */
export function settingOf(field: Field): keyof Curve | 'vertical' | 'three' | 'stacked' | 'round' | undefined {
  if (field.type === 'monogram') return field.style === 'circle' ? 'round' : field.style;
  if (field.type === 'text' && field.vertical === true) return 'vertical';
  return 'curve' in field ? (Object.keys(field.curve) as (keyof Curve)[])[0] : undefined;
}
