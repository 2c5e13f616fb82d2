import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { mergeMessages } from '../../../src/messages/merge-messages.ts';
import { readLocale } from './locale-files.ts';

const merge = (own: readonly unknown[], locale = 'en-US', lang = locale) => {
  const { resources, refused } = mergeMessages([readLocale(locale)], own, lang);
  return { refused, ...createMessages(resources, { locale: lang, market: 'US' }) };
};

describe('the host’s own sentences', () => {
  it('stand over ours by flat, nested and half nested names; the last one counts', () => {
    const { t, refused } = merge([
      { 'ui.action.add': 'Buy', ui: { action: { edit: 'Change' } } },
      { 'ui.action': { back: 'Return' }, 'ui.action.add': 'Order' },
    ]);
    expect(refused).toEqual([]);
    expect([t('ui.action.add'), t('ui.action.edit'), t('ui.action.back'), t('ui.action.reset')]).toEqual([
      'Order',
      'Change',
      'Return',
      'Start over',
    ]);
  });

  it('take plurals form by form, or one for all numbers, and parameters as ours do', () => {
    const both = merge([{ 'ui.summary.title_one': 'One: {{count}}', 'ui.summary.title_other': 'Many: {{count}}' }]);
    expect([1, 2].map((count) => both.t('ui.summary.title', { count }))).toEqual(['One: 1', 'Many: 2']);
    const all = merge([{ 'ui.summary.title': 'Noch: {{count}}' }], 'pl-PL');
    expect([1, 2, 5].map((count) => all.t('ui.summary.title', { count }))).toEqual(['Noch: 1', 'Noch: 2', 'Noch: 5']);
  });

  it.each([
    ['ui.action.buy', 'Buy', 'unknown'],
    ['ui.action', 'Buy', 'unknown'],
    ['ui.action.add.more', 'Buy', 'unknown'],
    ['__proto__.polluted', 'Buy', 'unknown'],
    ['constructor', 'Buy', 'unknown'],
    ['ui.action.add', '', 'text'],
    ['ui.action.add', 'x'.repeat(2001), 'text'],
    ['ui.action.add', 5, 'text'],
    ['ui.action.add', ['Buy'], 'text'],
    ['ui.action.add', null, 'text'],
    ['ui.action.add', 'Buy {{price}}', 'parameter'],
    ['ui.summary.title', '{{ count }}', 'parameter'],
    ['ui.summary.title', '{{count, number}}', 'parameter'],
    ['ui.summary.title', '{{count', 'parameter'],
  ])('are refused, and ours said, for %s = %j', (key, text, reason) => {
    const { refused, t } = merge([{ [key]: text }]);
    expect(refused).toEqual([{ key, reason }]);
    expect([t('ui.action.add'), t('ui.summary.title', { count: 2 })]).toEqual([
      'Add to cart',
      'Fix 2 things to continue',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('are text: no markup, no nesting, and a whole file may be handed over', () => {
    const { t, refused } = merge([{ 'ui.action.add': '<b>$t(ui.action.edit)</b> &amp;' }, readLocale('de-DE')]);
    expect(t('ui.action.add')).toBe('In den Warenkorb');
    expect(refused).toEqual([]);
    expect(merge([{ 'ui.action.add': '<b>$t(ui.action.edit)</b> &amp;' }]).t('ui.action.add')).toBe(
      '<b>$t(ui.action.edit)</b> &amp;',
    );
  });

  it('leave the locale’s own sentences as they are', () => {
    const english = readLocale('en-US');
    const before = structuredClone(english);
    mergeMessages([english], [{ 'ui.action.add': 'Buy' }], 'en-US');
    expect(english).toEqual(before);
  });

  it('may be a language with more plural forms than those they fall back to', () => {
    const { t, lang, dir } = merge([{ 'ui.summary.title_few': 'Několik: {{count}}' }], 'en-US', 'ckb-IQ');
    expect([lang, dir]).toEqual(['ckb-IQ', 'rtl']);
    expect(t('ui.summary.title', { count: 2 })).toMatch(/^Fix .+ things to continue$/);
    const welsh = merge([{ 'ui.summary.title_few': 'Ychydig: {{count}}' }], 'en-US', 'cy-GB');
    expect([0, 1, 2, 3, 6, 9].map((count) => welsh.t('ui.summary.title', { count }))).toEqual([
      'Fix 0 things to continue',
      'Fix 1 thing to continue',
      'Fix 2 things to continue',
      'Ychydig: 3',
      'Fix 6 things to continue',
      'Fix 9 things to continue',
    ]);
  });
});
