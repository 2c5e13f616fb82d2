import i18next from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { formatParams } from '../../../src/messages/format-params.ts';
import type { Issue } from '../../../src/validation/issue.ts';
import { messagesOf, readLocale, visible } from './locale-files.ts';

const NBSP = '\u00a0';
const us = messagesOf('en-US');
const DPI_TOO_LOW: Issue = {
  code: 'image.dpi-too-low',
  severity: 'error',
  field: 'photo',
  params: {
    ...{ actualDpi: 182, minDpi: 300, widthMm: 75, heightMm: 85, zoom: 1.9, fixZoom: 1.1579 },
    ...{ needWidthPx: 1684, needHeightPx: 1908 },
  },
  fixes: [{ kind: 'zoom', zoom: 1.1579 }, { kind: 'replace' }],
};

describe('messages', () => {
  it('tell their locale, language, direction and market', () => {
    const messages = createMessages(readLocale('de-DE'), { locale: 'de-de', market: 'US' });
    expect(messages).toMatchObject({ locale: 'de-de', lang: 'de-DE', dir: 'ltr', market: 'US' });
    expect(createMessages(readLocale('en-US'), { locale: 'ar-EG', market: 'EG' }).dir).toBe('rtl');
  });

  it('do not know of each other, nor of the page’s own i18next', () => {
    const german = messagesOf('de-DE');
    expect([us.t('ui.action.add'), german.t('ui.action.add'), us.t('ui.action.add')]).toEqual([
      'Add to cart',
      'In den Warenkorb',
      'Add to cart',
    ]);
    expect(i18next.isInitialized).toBeFalsy();
  });

  it('leave the console empty, also for a parameter that is missing', () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    messagesOf('fr-CA').t('ui.text.hint', { maxGraphemes: 1 });
    us.t('ui.preview.name');
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('can be taken apart: no function needs its object', () => {
    const { t, formatIssue, formatFix, formatProblem } = us;
    expect(t('ui.action.edit')).toBe('Edit');
    expect(formatIssue(DPI_TOO_LOW, { label: 'Photo' }).fixes).toHaveLength(2);
    expect(formatFix({ kind: 'replace' }, { label: '' })).toBe('Choose another photo');
    expect(formatProblem({ code: 'schema.required', pointer: '', params: { property: 'id' } })).toBe(
      'the whole template: “id” is missing.',
    );
  });
});

describe('issues', () => {
  it('say what is, what is needed, what comes of it and what mends it', () => {
    expect(us.formatIssue(DPI_TOO_LOW, { label: 'Photo' })).toEqual({
      title: `This photo prints at 182${NBSP}dpi; it needs 300${NBSP}dpi`,
      detail: `At 2.95${NBSP}in × 3.35${NBSP}in it would look blurry. Zoom out to 115%, or choose a photo of at least 1684 × 1908 pixels.`,
      fixes: [
        { fix: { kind: 'zoom', zoom: 1.1579 }, label: 'Zoom out to 115%' },
        { fix: { kind: 'replace' }, label: 'Choose another photo' },
      ],
    });
  });

  it('advise no zoom where none would help', () => {
    const params = Object.fromEntries(Object.entries(DPI_TOO_LOW.params).filter(([name]) => name !== 'fixZoom'));
    const { detail } = us.formatIssue({ ...DPI_TOO_LOW, params }, { label: 'Photo' });
    expect(detail).toContain('it would look blurry. Choose a photo of at least 1684 × 1908 pixels.');
  });

  it('use the label, and the names of fonts and choices', () => {
    const issue = { severity: 'error', field: 'glaze', fixes: [{ kind: 'font', font: 'script' }] } as const;
    const named = us.formatIssue(
      { ...issue, code: 'option.unavailable', params: { choice: 'sage' } },
      { label: 'Glaze', choiceName: () => 'Sage green', fontName: () => 'Dancing Script' },
    );
    expect(named.title).toBe('Sage green is sold out');
    expect(named.detail).toBe('Choose another option for “Glaze”.');
    expect(named.fixes[0]?.label).toBe('Change lettering to Dancing Script');
    const bare = us.formatIssue(
      { ...issue, code: 'option.unavailable', params: { choice: 'sage' } },
      { label: 'Glaze' },
    );
    expect(bare.title).toBe('sage is sold out');
    expect(bare.fixes[0]?.label).toBe('Change lettering to script');
  });

  it.each([
    [1, 'Remove 1 character from “Name” to fit 20'],
    [2, 'Remove 2 characters from “Name” to fit 20'],
  ])('count what is too much: %i', (overGraphemes, title) => {
    const params = { usedGraphemes: 20 + overGraphemes, maxGraphemes: 20, overGraphemes };
    const issue: Issue = { code: 'text.too-long', severity: 'error', field: 'name', params, fixes: [] };
    expect(us.formatIssue(issue, { label: 'Name' }).title).toBe(title);
  });

  it.each([
    ['text.does-not-fit', { fittingGraphemes: 0 }, 'not one character fits'],
    ['text.does-not-fit', { fittingGraphemes: 1 }, 'only 1 character fits'],
    ['text.does-not-fit', { fittingGraphemes: 2 }, 'the first 2 characters fit'],
    ['number.pattern', { decimals: 0 }, 'must be a whole number'],
    ['number.pattern', { decimals: 1 }, 'at most 1 decimal '],
    ['number.pattern', { decimals: 2 }, 'at most 2 decimals '],
    ['file.too-big', { fileName: 'a', sizeBytes: 20_000_001, maxBytes: 20_000_000 }, 'is 20.1 MB; the limit is 20 MB '],
    [
      'file.too-many-pixels',
      { fileName: 'a', megapixels: 100.01, maxMegapixels: 100.09 },
      'has 100.1 megapixels; the limit is 100 ',
    ],
  ] as const)('have the words that their values ask for: %s %o', (code, params, words) => {
    const issue: Issue = { code, severity: 'error', field: 'x', params, fixes: [] };
    const { title, detail } = us.formatIssue(issue, { label: 'Label' });
    expect(`${title} ${detail}`.replaceAll(NBSP, ' ')).toContain(words);
  });

  it('have no detail where the title says it all', () => {
    const issue: Issue = { code: 'number.too-small', severity: 'error', field: 'age', params: { min: 5 }, fixes: [] };
    expect(us.formatIssue(issue, { label: 'Age' })).toEqual({
      title: '“Age” must be 5 or more',
      detail: null,
      fixes: [],
    });
  });

  it('set apart a file name and keep its ending', () => {
    const fileName = `${'very-long-name-'.repeat(10)}👩‍👩‍👧.jpeg`;
    const issue: Issue = { code: 'file.empty', severity: 'error', field: 'photo', params: { fileName }, fixes: [] };
    const { title } = us.formatIssue(issue, { label: 'Photo' });
    expect(title).toBe('\u2068very-long-name-very-l…ame-👩‍👩‍👧.jpeg\u2069 is empty');
  });
});

describe('problems of a template', () => {
  it('give a seller the millimetres of the template, also in the US', () => {
    const params = { field: 'photo', area: 'wrap', overMm: 12.25 };
    expect(us.formatProblem({ code: 'box.outside-area', pointer: '/fields/0/boxMm', params })).toBe(
      `/fields/0/boxMm: the box of “photo” reaches 12.25${NBSP}mm beyond the area “wrap”.`,
    );
  });

  it('are named by their code where no sentence suits their parameters', () => {
    const text = us.formatProblem({ code: 'schema.too-short', pointer: '/fields', params: { minMoons: 1 } });
    expect(text).toMatch(/^\/fields: problem schema\.too-short\./);
  });
});

describe('parameters', () => {
  it('are known by the last word of their names, not by its letters', () => {
    const params = { update: '2026-11-26', birthDate: '2026-11-26', date: '2026-11-26', summm: 25.4, gapMm: 25.4 };
    expect(formatParams(params, us.format, () => '')).toEqual({
      update: '2026-11-26',
      birthDate: 'November 26, 2026',
      date: 'November 26, 2026',
      summm: '25.4',
      gapMm: `1${NBSP}in`,
    });
  });

  it.each([
    ['ui.photo.hint', { fileTypes: ['jpeg', 'png'], maxBytes: 20_000_000 }, 'JPEG or PNG, up to 20 MB'],
    ['ui.photo.hint', { fileTypes: ['png'], maxBytes: 20_090_000 }, 'PNG, up to 20 MB'],
    ['ui.photo.hint-pixels', { needWidthPx: 1684, needHeightPx: 12_000 }, 'At least 1684 × 12000 pixels'],
    ['ui.quality.spoken', { actualDpi: 299.9, quality: 'fair' }, '299 dpi, acceptable'],
    ['ui.quality.need', { minDpi: 149.2 }, 'Needs 150 dpi'],
    ['ui.text.hint', { maxGraphemes: 1 }, 'Up to 1 character'],
    ['ui.text.hint', { maxGraphemes: 20 }, 'Up to 20 characters'],
    ['ui.text.hint', { maxGraphemes: 12_000 }, 'Up to 12,000 characters'],
    ['ui.lead.title', { days: 1 }, 'Making time: 1 day'],
    ['ui.lead.title-range', { minDays: 2, maxDays: 5 }, 'Making time: 2–5 days'],
    ['ui.date.range', { minDate: '2026-11-26', maxDate: '2026-12-24' }, 'From November 26, 2026 to December 24, 2026'],
    ['ui.number.range', { min: 1.5, max: 99 }, 'From 1.5 to 99'],
    ['ui.request.reply', { replyHours: 24 }, 'Reply time: at most 24 hours'],
    ['fix.zoom', { zoom: 1.1579 }, 'Zoom out to 115%'],
    ['ui.describe.surface', { surface: 'Front', items: ['One.', 'Two.'] }, 'Front: One. Two.'],
    ['ui.review.spelled', { text: 'Anna\n  & Tom' }, 'Spelled: Anna / & Tom'],
  ] as const)('%s %o', (key, params, expected) => {
    expect(visible(us.t(key, params))?.replaceAll(NBSP, ' ')).toBe(expected);
  });

  it('belong to keys that exist: any other is a compile error, and shows itself', () => {
    // @ts-expect-error There is no such message.
    expect(us.t('ui.nothing')).toBe('ui.nothing');
  });

  it('may come formatted already', () => {
    expect(us.t('ui.quality.need', { minDpi: 'about 180' })).toBe('Needs about 180');
  });

  it('show a buyer’s text as written, whatever i18next would make of it', () => {
    const text = '$t(ui.loading) {{label}} $& <b> & %s';
    expect(us.t('ui.review.spelled', { text })).toBe(`Spelled: \u2068${text}\u2069`);
    expect(us.t('ui.describe.text', { label: '{{text}}', text: 'x', font: '$1' })).toBe(
      '{{text}}: “\u2068x\u2069” in $1.',
    );
  });

  it('are all there is to fill in: no sentence brings in another', () => {
    const messages = createMessages(
      { ui: { loading: '$t(ui.required)', required: 'x' } },
      { locale: 'en', market: 'US' },
    );
    expect(messages.t('ui.loading')).toBe('$t(ui.required)');
  });

  it('cannot pose as options of i18next', () => {
    const params = { lng: 'de-DE', ns: 'x', context: 'y', defaultValue: 'z', count: 2 };
    expect(us.t('ui.describe.choice', { ...params, label: 'Side', choice: 'Front' })).toBe('Side: Front.');
  });

  it('set a shop’s text apart only where it runs the other way', () => {
    expect(us.t('ui.action.edit-named', { label: 'Name' })).toBe('Edit Name');
    expect(us.t('ui.action.edit-named', { label: 'שם' })).toBe('Edit \u2068שם\u2069');
    expect(us.t('ui.action.edit-named', { label: 'الاسم' })).toBe('Edit \u2068الاسم\u2069');
  });
});

describe('words that come later', () => {
  const LATE: Issue = {
    code: 'file.empty',
    severity: 'error',
    field: 'photo',
    params: { fileName: 'a.jpg' },
    fixes: [{ kind: 'replace' }],
  };
  const apart = () => {
    const { file, ...issue } = structuredClone(readLocale('en-US'))['issue'] as Record<string, object>;
    const resources = { ...structuredClone(readLocale('en-US')), issue };
    const ask = vi.fn(() => Promise.resolve({ issue: { file: { ...file }, image: { extra: { title: 'Extra' } } } }));
    return { resources, ask };
  };

  it('are known to be missing, and the field’s name stands for them', () => {
    const { resources, ask } = apart();
    const messages = createMessages(resources, { locale: 'en-US', market: 'US', rest: ask });
    expect([messages.lacks(LATE), messages.lacks(DPI_TOO_LOW)]).toEqual([true, false]);
    expect(visible(messages.formatIssue(LATE, { label: 'Photo' }).title)).toBe('“Photo”');
    expect(messages.formatIssue(LATE, { label: 'Photo' }).fixes[0]?.label).toBe('Choose another photo');
    const late = createMessages({ ...resources, fix: {} }, { locale: 'en-US', market: 'US', rest: ask });
    expect(late.formatIssue(LATE, { label: 'Photo' }).fixes).toEqual([]);
    expect(messages.formatIssue(LATE, { label: '' }).title).toBe('file.empty');
    expect(ask).not.toHaveBeenCalled();
  });

  it('join those that are there, for every widget with the same file', async () => {
    const { resources, ask } = apart();
    const [one, other] = ['US', 'GB'].map((market) =>
      createMessages(resources, { locale: 'en-US', market, rest: ask }),
    );
    await one?.complete();
    for (const messages of [one, other]) {
      expect(messages?.lacks(LATE)).toBe(false);
      expect(visible(messages?.formatIssue(LATE, { label: 'Photo' }).title ?? '')).toBe('a.jpg is empty');
      expect(messages?.formatIssue(DPI_TOO_LOW, { label: 'Photo' }).title).toContain('prints at');
    }
  });

  it('are asked for again after they did not come', async () => {
    const { resources, ask } = apart();
    ask.mockRejectedValueOnce(new Error('offline'));
    const messages = createMessages(resources, { locale: 'en-US', market: 'US', rest: ask });
    await expect(messages.complete()).rejects.toThrow('offline');
    await messages.complete();
    expect(messages.lacks(LATE)).toBe(false);
  });
});
