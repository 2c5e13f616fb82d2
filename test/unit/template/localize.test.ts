import { expect, it } from 'vitest';
import { localize } from '../../../src/template/localize.ts';
import { amountIn, currenciesOf, currencyOf } from '../../../src/template/money.ts';

const TEXT = {
  de: 'Deutsch',
  'de-AT': 'Österreichisch',
  en: 'English',
  'zh-Hant': '繁體',
  'zh-CN': '简体',
  'fr-CA': 'Québécois',
};

it.each([
  ['de', 'Deutsch'],
  ['de-AT', 'Österreichisch'],
  ['DE-at', 'Österreichisch'],
  ['de-CH', 'Deutsch'],
  ['zh-Hant-TW', '繁體'],
  ['zh-TW', '繁體'],
  ['zh', '繁體'],
  ['fr-FR', 'Québécois'],
  ['en-US', 'English'],
  ['ja', 'English'],
  ['', 'English'],
  ['constructor', 'English'],
])('in %s says %s', (locale, expected) => {
  expect(localize(TEXT, locale)).toBe(expected);
});

it('falls back to English of any region, then to the first there is', () => {
  expect(localize({ ja: '日本', 'en-GB': 'British' }, 'fr')).toBe('British');
  expect(localize({ ja: '日本', ko: '한국' }, 'fr')).toBe('日本');
  expect(localize('the same for all', 'fr')).toBe('the same for all');
});

it('knows the currency of a market', () => {
  const currency = { US: 'USD', DE: 'EUR', FR: 'EUR' };
  expect(currencyOf({ currency: 'GBP' }, 'US')).toBe('GBP');
  expect(currencyOf({ currency }, 'DE')).toBe('EUR');
  expect(currencyOf({ currency }, 'GB')).toBeNull();
  expect(currencyOf({ currency }, 'constructor')).toBeNull();
  expect(currencyOf({}, 'US')).toBeNull();
  expect(currencyOf({ currency, markets: ['FR', 'US'] }, null)).toBe('EUR');
  expect(currencyOf({ currency }, null)).toBe('USD');
});

it('knows amounts and the currencies that are needed', () => {
  expect(amountIn(200, null)).toBe(200);
  expect(amountIn({ USD: 200, EUR: 180 }, 'EUR')).toBe(180);
  expect(amountIn({ USD: 200 }, 'EUR')).toBe(0);
  expect(amountIn({ USD: 200 }, null)).toBe(0);
  expect(amountIn(undefined, 'EUR')).toBe(0);
  expect(amountIn({ USD: 200 }, 'toString')).toBe(0);
  expect(currenciesOf({ currency: { US: 'USD', DE: 'EUR', FR: 'EUR' } })).toEqual(['USD', 'EUR']);
  expect(currenciesOf({ currency: { US: 'USD', DE: 'EUR' }, markets: ['DE'] })).toEqual(['EUR']);
  expect(currenciesOf({})).toEqual([]);
});
