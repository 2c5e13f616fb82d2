import type { Report } from './problem.ts';
import { checkDefaults } from './rules/defaults.ts';
import { checkIds } from './rules/ids.ts';
import { checkMoney } from './rules/money.ts';
import { checkPlaces } from './rules/places.ts';
import { checkPlacements } from './rules/placements.ts';
import { checkRanges } from './rules/ranges.ts';
import { checkReferences } from './rules/references.ts';
import { checkAddresses } from './rules/addresses.ts';
import type { Template } from './schema.ts';

/** Holds a template of the right shape to what a schema cannot say; the rules are numbered in RULES.md. */
export function checkRules(template: Template, report: Report): void {
  checkIds(template, report);
  checkReferences(template, report);
  checkPlaces(template, report);
  checkRanges(template, report);
  checkDefaults(template, report);
  checkPlacements(template, report);
  checkMoney(template, report);
  checkAddresses(template, report);
}
