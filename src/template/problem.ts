import type { Template } from './schema.ts';

/** Codes of everything that can be wrong with a template; public and permanent. What each means: RULES.md. */
export type TemplateProblemCode =
  | 'template.version-unsupported'
  | 'template.not-json'
  | 'template.too-large'
  | 'template.reserved-key'
  | 'schema.required'
  | 'schema.unknown-key'
  | 'schema.type'
  | 'schema.not-allowed'
  | 'schema.too-small'
  | 'schema.too-large'
  | 'schema.too-short'
  | 'schema.too-long'
  | 'schema.pattern'
  | 'schema.duplicate'
  | 'schema.unknown-field-type'
  | 'id.reserved'
  | 'id.duplicate'
  | 'reference.unknown'
  | 'field.not-placed'
  | 'field.data-is-placed'
  | 'field.without-effect'
  | 'field.not-engraved'
  | 'box.empty'
  | 'box.outside-area'
  | 'default.not-allowed'
  | 'range.reversed'
  | 'condition.cycle'
  | 'condition.never-true'
  | 'url.not-allowed'
  | 'placement.mesh-size'
  | 'placement.flat'
  | 'placement.outside-picture'
  | 'money.no-currency'
  | 'money.currency-missing'
  | 'currency.market-missing'
  | 'date.not-a-day'
  | 'draw-as.no-token'
  | 'font.family-not-allowed'
  | 'font.faces-without-source'
  | 'pattern.not-readable'
  | 'pattern.example-does-not-match'
  | 'characters.unknown-script'
  | 'area.safe-too-large'
  | 'model.material-empty';

/** One thing the shop has to mend. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** JSON Pointer to the place, such as `/fields/3/maxGraphemes`; `''` is the whole template. */
  readonly pointer: string;
  /** Raw values for a sentence; a name's ending says the unit. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Takes what a rule found wrong. */
export type Report = (
  code: TemplateProblemCode,
  pointer: string,
  params?: Readonly<Record<string, string | number | readonly string[]>>,
) => void;

/** Holds a template of the right shape to some rules. */
export type RuleCheck = (template: Template, report: Report) => void;
