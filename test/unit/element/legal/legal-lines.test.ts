import { describe, expect, it } from 'vitest';
import { legalLines, ownWords } from '../../../../src/element/legal/legal-lines.ts';
import { legal } from '../../../../src/element/legal/legal-part.ts';
import { LOCALES, type Locale } from '../../../../src/messages/match-locale.ts';
import type { Template } from '../../../../src/template/schema.ts';
import { changed } from '../../../fixtures/templates/change.ts';
import { parsed } from '../../../fixtures/templates/parsed.ts';
import { PLAIN_TEMPLATE, RICH_TEMPLATE } from '../../../fixtures/templates/rich-template.ts';
import { messagesOf } from '../../messages/locale-files.ts';

const production = { minDays: 2, maxDays: 3 };

/** The plain template, whose buyer writes a text, with lines of law. */
function withLegal(legal: Template['legal'], more: object = {}): Template {
  return parsed({ ...PLAIN_TEMPLATE, ...(legal && { legal }), ...more });
}

function told(template: Template, market: string, locale: Locale = 'en-US') {
  const lines = legalLines({ template, market, locale, messages: messagesOf(locale, market) });
  return Object.fromEntries(lines.map(({ kind, title, sentences }) => [kind, [title, ...sentences]]));
}

const EXEMPT = expect.stringContaining('made to your specifications') as string;
const POLICY = expect.stringContaining('the seller’s own terms') as string;

describe('lines of law', () => {
  it.each([
    ['US', POLICY],
    ['CA', POLICY],
    ['CH', POLICY],
    ['JP', POLICY],
    ['GB', EXEMPT],
    ['DE', EXEMPT],
    ['FR', EXEMPT],
    ['NO', EXEMPT],
  ])('tell of withdrawal what holds in %s', (market, sentence) => {
    expect(told(withLegal({}), market)['withdrawal']).toEqual([null, sentence]);
  });

  it('promise no exemption where the buyer only chose among what there is', () => {
    const glaze = { id: 'glaze', type: 'option', label: 'Glaze', display: 'radio', choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] }; // prettier-ignore
    const chosen = withLegal({}, { fields: [glaze] });
    expect(told(chosen, 'DE')).toEqual({ changes: [null, 'After you order, the design cannot be changed.'] });
    expect(told(chosen, 'US')['withdrawal']).toEqual([null, POLICY]);
    expect(told(withLegal({ withdrawal: { standard: true } }, { fields: [glaze] }), 'DE')['withdrawal']).toEqual([
      null,
      EXEMPT,
    ]);
  });

  it('say once that the design is fixed: with the making time, where that is told', () => {
    const timed = told(withLegal({}, { production }), 'US');
    expect(timed['production']?.join(' ')).toBe(
      'Making time: 2–3\u00a0days Working days, counted from your order. After you order, the design cannot be changed.',
    );
    expect(timed['changes']).toBeUndefined();
    const untimed = told(withLegal({ production: { standard: false } }, { production }), 'US');
    expect(untimed['production']).toBeUndefined();
    expect(untimed['changes']).toEqual([null, 'After you order, the design cannot be changed.']);
  });

  it('put the seller’s words before ours, those of the market before those for all', () => {
    const legal = {
      rights: { text: { en: 'We look at each design.', de: 'Wir sehen jeden Entwurf an.' } },
      changes: { text: 'Call us.', markets: { DE: 'Rufen Sie an.' }, standard: false },
    };
    const german = told(withLegal(legal), 'DE', 'de-DE');
    expect(german['rights']?.[1]).toBe('Wir sehen jeden Entwurf an.');
    expect(german['rights']?.[2]).toMatch(/^Der Verkäufer kann Bestellungen ablehnen/);
    expect(german['changes']).toEqual([null, 'Rufen Sie an.']);
    expect(told(withLegal(legal), 'GB')['changes']).toEqual([null, 'Call us.']);
  });

  it('know no market by a name that every object has', () => {
    const template = withLegal({ rights: { markets: { DE: 'Ja' } } });
    const speaker = { template, locale: 'de-DE', messages: messagesOf('de-DE') };
    expect(ownWords({ ...speaker, market: 'constructor' }, 'rights')).toBe(null);
    expect(ownWords({ ...speaker, market: 'DE' }, 'rights')).toBe('Ja');
  });

  it.each(LOCALES)('are whole in %s, in every market', (locale) => {
    for (const market of ['US', 'CA', 'GB', 'DE']) {
      const lines = told(withLegal({}, { production }), market, locale);
      expect(Object.keys(lines)).toEqual(['production', 'withdrawal', 'rights']);
      for (const text of Object.values(lines).flat()) if (text !== null) expect(text).not.toMatch(/\bui\.|\{\{/);
    }
  });
});

it('what the seller says of keeping photos stands before what the template promises, or in its place', () => {
  const of = (line: object, locale: Locale) => {
    const template = parsed(changed(RICH_TEMPLATE, { '/legal': { retention: line } }));
    return legal.retention({ template, market: 'DE', locale, messages: messagesOf(locale) }, 'X。');
  };
  expect(of({ text: 'Own.' }, 'de-DE')).toBe('Own. X。');
  expect(of({ text: '自己。' }, 'zh-CN')).toBe('自己。X。');
  expect(of({ text: 'Own.', standard: false }, 'de-DE')).toBe('Own.');
  expect(of({}, 'de-DE')).toBe('X。');
});
