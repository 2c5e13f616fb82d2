import type { Money, Template } from './schema.ts';

/** All that prices need to know of a template. */
type Priced = Pick<Template, 'currency' | 'markets'>;

/**
 * The currency a market pays in, or `null` where the template names none for it. Without a market, the first of the
 * template's markets decides.
 */
export function currencyOf(template: Priced, market: string | null): string | null {
  const { currency, markets } = template;
  if (currency === undefined || typeof currency === 'string') return currency ?? null;
  const wanted = market ?? markets?.[0] ?? Object.keys(currency)[0];
  return (wanted !== undefined && Object.hasOwn(currency, wanted) ? currency[wanted] : undefined) ?? null;
}

/** Whole minor units in that currency; 0 where nothing is charged, or nothing is known of the currency. */
export function amountIn(money: Money | undefined, currency: string | null): number {
  if (money === undefined || typeof money === 'number') return money ?? 0;
  return (currency !== null && Object.hasOwn(money, currency) ? money[currency] : undefined) ?? 0;
}

/** Every currency that some market of the template pays in. */
export function currenciesOf(template: Priced): readonly string[] {
  const { currency, markets } = template;
  if (currency === undefined) return [];
  if (typeof currency === 'string') return [currency];
  const served = markets ?? Object.keys(currency);
  return [...new Set(served.map((market) => currencyOf(template, market)).filter((code) => code !== null))];
}
