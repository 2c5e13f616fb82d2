import { amountIn, currencyOf } from '../template/money.ts';
import type { Field, LocalizedText, Template } from '../template/schema.ts';
import type { Values } from './values.ts';
import { isFilled, visibleFields } from './visible-fields.ts';

/** One thing that adds to the price. */
export interface PriceAddition {
  readonly field: string;
  /** Id of the choice that costs, or `null` where filling the field does. */
  readonly choice: string | null;
  /** Whole minor units (cents). */
  readonly amountMinor: number;
  readonly reason: LocalizedText;
}

/** What the product costs with these answers. */
export interface Price {
  /** `null` where the template names none for the market. */
  readonly currency: string | null;
  /** `null` where the template names no price without additions. */
  readonly baseMinor: number | null;
  /** In the order of the fields; those of 0 are left out. */
  readonly additions: readonly PriceAddition[];
  readonly totalMinor: number;
}

/** Adds up what visible, filled fields and their choices cost in a market, in whole minor units of its currency. */
export function priceOf(template: Template, values: Values, market: string | null): Price {
  const currency = currencyOf(template, market);
  const baseMinor = template.basePrice === undefined ? null : amountIn(template.basePrice, currency);
  const additions = visibleFields(template, values)
    .filter((field) => isFilled(field, values[field.id]))
    .flatMap((field) => additionsOf(field, values, currency))
    .filter(({ amountMinor }) => amountMinor > 0);
  const totalMinor = additions.reduce((sum, { amountMinor }) => sum + amountMinor, baseMinor ?? 0);
  return { currency, baseMinor, additions, totalMinor };
}

function additionsOf(field: Field, values: Values, currency: string | null): PriceAddition[] {
  const own = { field: field.id, choice: null, amountMinor: amountIn(field.addOn, currency), reason: field.label };
  const value = values[field.id];
  if (field.type !== 'option' || value === undefined || !('choice' in value)) return [own];
  const choice = field.choices.find(({ id }) => id === value.choice);
  if (!choice) return [];
  const reason = choice.addOnReason ?? choice.label;
  return [own, { field: field.id, choice: choice.id, amountMinor: amountIn(choice.addOn, currency), reason }];
}
