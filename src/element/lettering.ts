import { paintBent } from '../painter/paint-bent.ts';
import { shapedLayouts } from '../scene/shaped/shaped-layouts.ts';
import { settingOf } from './describe-setting.ts';

/** What curves, letter spacing, vertical text and monograms need; loaded for templates that have such. */
export const lettering = { layouts: shapedLayouts, paintBent, settingOf };
export { checkShaping as checkTemplate } from '../template/rules/lettering/shaping.ts';
export type Lettering = typeof lettering;
