import { pointerTo } from '../../shared/json-pointer.ts';
import { currenciesOf } from '../money.ts';
import type { Report } from '../problem.ts';
import type { Money, Template } from '../schema.ts';

/** Rule T13: every market has its currency, and every amount is named in each of them. */
export function checkMoney(template: Template, report: Report): void {
  const { currency, markets = [] } = template;
  if (typeof currency === 'object') {
    const missing = markets.filter((market) => !Object.hasOwn(currency, market));
    if (missing.length > 0) report('currency.market-missing', '/currency', { markets: missing });
  }
  const currencies = currenciesOf(template);
  const check = (money: Money | undefined, pointer: string): void => {
    if (money === undefined) return;
    if (currency === undefined) {
      report('money.no-currency', pointer);
      return;
    }
    if (typeof money === 'number') return;
    const missing = currencies.filter((code) => !Object.hasOwn(money, code));
    if (missing.length > 0) report('money.currency-missing', pointer, { currencies: missing });
  };
  check(template.basePrice, '/basePrice');
  template.fields.forEach((field, index) => {
    check(field.addOn, pointerTo('/fields', index, 'addOn'));
    if (field.type !== 'option') return;
    field.choices.forEach(({ addOn }, place) => check(addOn, pointerTo('/fields', index, 'choices', place, 'addOn')));
  });
}
