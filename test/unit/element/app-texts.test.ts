import { expect, it } from 'vitest';
import { added } from '../../../src/element/app-texts.ts';
import { LOCALES } from '../../../src/messages/match-locale.ts';
import { messagesOf } from '../messages/locale-files.ts';

it.each(['ar-AE', 'he-IL'] as const)('puts the sign of an addition where Intl has it in %s', (locale) => {
  const { money } = messagesOf(locale).format;
  const signed = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', signDisplay: 'always' }).format(2);
  expect(added(money(200, 'EUR'))).toBe(signed.replaceAll(' ', '\u00a0'));
  // The sign and the digits stand in one run from left to right.
  expect(added(money(200, 'EUR'))).toContain('\u200e+');
});

it('puts it before the amount everywhere else', () => {
  for (const locale of LOCALES.filter((each) => !/^(ar|he)/.test(each))) {
    const price = messagesOf(locale).format.money(200, 'EUR');
    expect(added(price), locale).toBe(`+${price}`);
  }
});
