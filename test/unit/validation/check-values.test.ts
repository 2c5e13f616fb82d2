import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../../src/shared/deep-freeze.ts';
import type { Template } from '../../../src/template/schema.ts';
import { checkEverything } from '../../../src/validation/check-everything.ts';
import { isBlocking } from '../../../src/validation/check-values.ts';
import type { Facts, TextFit, UploadState } from '../../../src/validation/facts.ts';
import type { Issue } from '../../../src/validation/issue.ts';
import { severityOf } from '../../../src/validation/severity.ts';
import { timingOf } from '../../../src/validation/timing.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import { initialValues } from '../../../src/values/initial-values.ts';
import { CENTERED, type Values } from '../../../src/values/values.ts';
import { fieldPointer } from '../../fixtures/templates/change.ts';
import { richTemplate } from '../../fixtures/templates/parsed.ts';
import { RICH_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

const template = richTemplate();
const CAPTION = fieldPointer(RICH_TEMPLATE, 'caption');
const JERSEY = { ...RICH_TEMPLATE.fields.find(({ id }) => id === 'number'), min: 0, max: 99, leadingZeros: true };
const FACTS: FileFacts = deepFreeze({
  verdict: 'accept', reason: null, type: 'jpeg', sizeBytes: 900_000, widthPx: 3000, heightPx: 4000, storedWidthPx: 3000, storedHeightPx: 4000,
  orientation: 1, densityDpi: 72, bitDepth: 8, colorModel: 'rgb', cmyk: false, icc: false, animated: false, transparent: false, gps: false, trailingBytes: 0, sha256: 'a'.repeat(64),
}); // prettier-ignore
const FILE = deepFreeze({
  name: 'dad.jpg',
  type: 'jpeg',
  sizeBytes: 900_000,
  widthPx: 3000,
  heightPx: 4000,
  sha256: 'a'.repeat(64),
});
const GOOD: Values = deepFreeze({
  ...initialValues(template),
  dad: { file: FILE, placement: CENTERED },
  caption: { text: 'Anna & Tom' },
  years: { text: '7,5' },
});
const CHECKED: UploadState = { status: 'checked', name: 'dad.jpg', facts: FACTS };
const UNREADABLE: UploadState = { status: 'unreadable', name: 'dad.jpg' };
const NO_FACTS: Facts = deepFreeze({ uploads: { dad: CHECKED }, texts: {}, rightsConfirmed: true });
const FIT: TextFit = { fits: true, sizeMm: 8, shrunk: false, fittingGraphemes: 10, missing: [] };

const check = (
  values: Record<string, unknown> = {},
  facts: Partial<Facts> = {},
  of: Template = template,
): readonly Issue[] => checkEverything(of, deepFreeze({ ...GOOD, ...values }) as Values, { ...NO_FACTS, ...facts });
const caption = (text: string, fit?: Partial<TextFit>, of?: Template): readonly Issue[] =>
  check({ caption: { text } }, fit ? { texts: { caption: { ...FIT, ...fit } } } : {}, of);
const dad = (upload: UploadState | undefined, file: unknown = FILE): readonly Issue[] =>
  check({ dad: { file, placement: CENTERED } }, { uploads: upload ? { dad: upload } : {} });
const withFacts = (facts: Partial<FileFacts>, name = 'dad.jpg', browserType?: string): UploadState => ({
  status: 'checked', name, facts: { ...FACTS, ...facts }, ...(browserType === undefined ? {} : { browserType }),
}); // prettier-ignore
const rejected = (
  reason: FileFacts['reason'],
  facts: Partial<FileFacts> = {},
  name = 'dad.jpg',
  browserType?: string,
) => withFacts({ verdict: 'reject', reason, ...facts }, name, browserType);

it('finds nothing wrong with good answers', () => {
  expect(check()).toEqual([]);
  expect(isBlocking(check())).toBe(false);
});

describe('[C9] required', () => {
  it.each([
    ['caption', { text: ' \n ' }, 'field.required-text'],
    ['glaze', { choice: null }, 'field.required-option'],
    ['dad', { file: null, placement: CENTERED }, 'field.required-image'],
  ])('%s', (field, value, code) => {
    const uploads = field === 'dad' ? { uploads: {} } : {};
    expect(check({ [field]: value }, uploads)).toEqual([{ code, severity: 'error', field, params: {}, fixes: [] }]);
  });
  it('numbers and dates', () => {
    const strict = richTemplate({
      '/fields/9/required': true,
      '/fields/10/required': true,
      '/fields/10/showWhen': undefined,
    });
    const issues = check({ wedding: { text: '' }, years: { text: ' ' } }, {}, strict);
    expect(issues.map(({ code }) => code)).toEqual(['field.required-date', 'field.required-number']);
  });
  it('optional fields may stay empty, hidden ones are not asked', () => {
    expect(check({ motto: { text: '' }, years: { text: '' }, 'bow-text': { text: '' } })).toEqual([]);
    const shown = check({ box: { choice: 'gift' }, ribbon: { choice: 'blue' } });
    expect(shown.map(({ code, field }) => [code, field])).toEqual([['field.required-text', 'bow-text']]);
  });
  it('missing answers count as empty', () => {
    const codes = checkEverything(template, {}, { uploads: {}, texts: {}, rightsConfirmed: false }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['field.required-image', 'field.required-text', 'field.required-option']);
  });
  it('rights, only once some visible field holds a photo', () => {
    expect(check({}, { rightsConfirmed: false })).toEqual([
      { code: 'field.required-rights', severity: 'error', field: null, params: {}, fixes: [] },
    ]);
    expect(
      check({ dad: { file: null, placement: CENTERED } }, { uploads: {}, rightsConfirmed: false }).map(
        ({ code }) => code,
      ),
    ).toEqual(['field.required-image']);
  });
});

describe('text', () => {
  const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);
  const only = (issues: readonly Issue[]) => issues.map(({ code, params }) => ({ code, params }));
  it('[C10] accepts exactly the maximum, in clusters', () => {
    expect(caption('👨‍👩‍👧‍👦'.repeat(20), {}, richTemplate({ '/fields/2/emoji': true }))).toEqual([]);
    expect(caption('x'.repeat(20))).toEqual([]);
    expect(only(caption('x'.repeat(23)))).toEqual([
      { code: 'text.too-long', params: { usedGraphemes: 23, maxGraphemes: 20, overGraphemes: 3 } },
    ]);
  });
  it('[C10] 200 without a limit', () => {
    expect(check({ motto: { text: 'x'.repeat(200) } })).toEqual([]);
    expect(only(check({ motto: { text: 'x'.repeat(201) } }))).toEqual([
      { code: 'text.too-long', params: { usedGraphemes: 201, maxGraphemes: 200, overGraphemes: 1 } },
    ]);
  });
  it('[C11] accepts exactly the minimum', () => {
    expect(caption('ab')).toEqual([]);
    expect(only(caption(' a '))).toEqual([{ code: 'text.too-short', params: { usedGraphemes: 1, minGraphemes: 2 } }]);
  });
  it('[C12] lines', () => {
    expect(caption('a\nb')).toEqual([]);
    expect(only(caption('a\r\nb\nc'))).toEqual([{ code: 'text.too-many-lines', params: { lines: 3, maxLines: 2 } }]);
    expect(only(check({ motto: { text: 'a\nb' } }))).toEqual([
      { code: 'text.too-many-lines', params: { lines: 2, maxLines: 1 } },
    ]);
  });
  it('[C13] fit, with the fonts that would', () => {
    expect(caption('Anna', { fits: false, fittingGraphemes: 3, otherFonts: ['sans'] })).toEqual([
      {
        code: 'text.does-not-fit',
        severity: 'error',
        field: 'caption',
        params: { fittingGraphemes: 3 },
        fixes: [{ kind: 'font', font: 'sans' }],
      },
    ]);
    expect(caption('Anna', { shrunk: true, sizeMm: 3.5 })).toEqual([
      { code: 'text.shrunk', severity: 'info', field: 'caption', params: { sizeMm: 3.5 }, fixes: [] },
    ]);
  });
  it('[C13] is not said of a text that is too long anyway', () => {
    expect(only(caption('x'.repeat(21), { fits: false })).map(({ code }) => code)).toEqual(['text.too-long']);
    expect(only(caption('a\nb\nc', { fits: false })).map(({ code }) => code)).toEqual(['text.too-many-lines']);
  });
  it('[C14] missing characters, each once, with the fonts that have them', () => {
    expect(caption('Жанна', { missing: ['Ж', 'а', 'а'], otherFonts: ['sans'] })).toEqual([
      {
        code: 'text.glyph-missing',
        severity: 'error',
        field: 'caption',
        params: { characters: ['Ж', 'а'] },
        fixes: [{ kind: 'font', font: 'sans' }],
      },
    ]);
    const missing = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    expect(caption('Anna', { missing })[0]?.params['characters']).toHaveLength(20);
  });
  it('[C15] emoji, where the field takes none; not named twice', () => {
    expect(only(caption('I 👍🏽 it ©', { missing: ['👍🏽'] }))).toEqual([
      { code: 'text.emoji-not-allowed', params: { characters: ['👍🏽'] } },
    ]);
    expect(check({ motto: { text: 'I 👍 it' } })).toEqual([]);
  });
  it('[C16] hidden characters', () => {
    expect(only(caption('ab\u202Ecd\u200B'))).toEqual([
      { code: 'text.control-character', params: { codePoints: ['U+202E', 'U+200B'] } },
    ]);
  });
  it.each(['KITTY', 'my kítty!', 'hello  world', 'strasse', '我的商标'])('[C16] the blocked %j', (text) => {
    expect(only(caption(text)).map(({ code }) => code)).toEqual(['text.blocked-word']);
  });
  it('[C16] names the word as the list does, and passes words that only contain it', () => {
    expect(only(caption('kitty'))[0]?.params).toEqual({ word: 'Kitty' });
    expect(caption('kittycat')).toEqual([]);
    expect(caption('hello, worlds')).toEqual([]);
  });
  it('[C16] blocks words by the buyer’s language', () => {
    const of = richTemplate({ '/blockedWords': { und: ['kitty'], de: ['Müll'] } });
    const code = (text: string, locale?: string) =>
      codes(check({ caption: { text } }, locale === undefined ? {} : { locale }, of));
    expect(code('Müll', 'de-DE')).toEqual(['text.blocked-word']);
    expect(code('Müll', 'en-GB')).toEqual([]);
    expect(code('Müll')).toEqual(['text.blocked-word']);
    expect(code('kitty', 'en-GB')).toEqual(['text.blocked-word']);
  });
  it('[C16] marks beyond any language’s need', () => {
    expect(only(caption(`ab${'\u0316'.repeat(300)}`, { missing: [] }))).toContainEqual({
      code: 'text.stacked-marks',
      params: { maxMarks: 8 },
    });
  });
  it('[C21] names characters that are not allowed, and leaves emoji to [C15]', () => {
    const of = richTemplate({ [`${CAPTION}/characters`]: { scripts: ['Latin'], list: 'Я' } });
    expect(caption('Zoë & Я, 2024!', {}, of)).toEqual([]);
    expect(only(caption('Анна', {}, of))).toEqual([
      { code: 'text.character-not-allowed', params: { characters: ['А', 'н', 'а'] } },
    ]);
    const listed = richTemplate({ [`${CAPTION}/characters`]: { list: 'ABC ' } });
    expect(only(caption('AB 👍', {}, listed))).toEqual([
      { code: 'text.emoji-not-allowed', params: { characters: ['👍'] } },
    ]);
  });
  it('[C22] asks for the pattern, with its example, unless the text is too long anyway', () => {
    const of = richTemplate({ [`${CAPTION}/pattern`]: '[A-Z]{2}-[0-9]{2}', [`${CAPTION}/patternExample`]: 'AB-12' });
    expect(caption('XY-99', {}, of)).toEqual([]);
    expect(only(caption('XY 99', {}, of))).toEqual([{ code: 'text.pattern', params: { example: 'AB-12' } }]);
    expect(codes(caption('x'.repeat(21), {}, of))).toEqual(['text.too-long']);
    const bare = richTemplate({ [`${CAPTION}/pattern`]: '[A-Z]+' });
    expect(only(caption('ab', {}, bare))).toEqual([{ code: 'text.pattern', params: {} }]);
  });
  it('[C23] says what the host’s check said of this very text', () => {
    const told = (verdict: object) => check({}, { hostVerdicts: { caption: verdict as never } });
    const refused = { status: 'refused', text: 'Anna & Tom', message: 'No' };
    expect(told(refused)).toMatchObject([{ code: 'text.refused', severity: 'error', params: { message: 'No' } }]);
    expect(told({ ...refused, text: 'Anna' })).toEqual([]);
    expect(told({ status: 'checking', text: 'Anna & Tom' })).toMatchObject([{ code: 'text.checking' }]);
    expect(told({ status: 'failed', text: 'Anna & Tom' })).toMatchObject([
      { code: 'text.unchecked', severity: 'info' },
    ]);
    expect(isBlocking(told({ status: 'failed', text: 'Anna & Tom' }))).toBe(false);
  });
  it('[C24] asks of a likely slip, and offers what was probably meant', () => {
    expect(caption('ANna  & Tom')).toEqual([
      {
        code: 'text.check-spelling',
        severity: 'info',
        field: 'caption',
        params: { word: 'ANna' },
        fixes: [{ kind: 'text', text: 'Anna & Tom' }],
      },
    ]);
    expect(caption('AAnna')[0]?.fixes).toEqual([]);
  });
  it('[C25] warns of lettering that is hard to see, with colours that are not', () => {
    const told = (actualContrast: number) =>
      check({}, { contrasts: { caption: { actualContrast, minContrast: 3, betterColors: ['red'] } } });
    expect(told(3)).toEqual([]);
    expect(told(2.9)).toMatchObject([
      {
        code: 'text.low-contrast',
        severity: 'warning',
        params: { actualContrast: 2.9, minContrast: 3 },
        fixes: [{ kind: 'color', color: 'red' }],
      },
    ]);
  });
  it('[C25] warns of a font that did not load where it is chosen, with others that did', () => {
    const told = (font: string | undefined, failedFonts: readonly string[]) =>
      check({ caption: { text: 'Anna', ...(font ? { font } : {}) } }, { failedFonts });
    expect(told('script', ['sans'])).toEqual([]);
    expect(told(undefined, ['script'])).toMatchObject([
      {
        code: 'text.font-not-loaded',
        params: { font: 'script' },
        fixes: [{ kind: 'retry' }, { kind: 'font', font: 'sans' }],
      },
    ]);
    expect(told('sans', ['script', 'sans'])[0]?.fixes).toEqual([{ kind: 'retry' }]);
  });
  it('[C17] keeps the zeros of a jersey, no more digits than its largest number', () => {
    const of = richTemplate({ [fieldPointer(RICH_TEMPLATE, 'number')]: JERSEY });
    const number = (text: string) => codes(check({ number: { text } }, {}, of));
    for (const text of ['0', '00', '07', '7', '99']) expect([text, number(text)]).toEqual([text, []]);
    expect(number('007')).toEqual(['number.too-many-digits']);
    expect(number('100')).toEqual(['number.too-large']);
  });
  it('real names pass', () => {
    for (const name of [
      'O’Brien',
      'Zoë',
      'Łukasz',
      'Đặng',
      'María-José',
      'Søren',
      '王小明',
      'さくら',
      '김민준',
      'أحمد',
      'שירה',
      'Ἀθηνᾶ',
      'Анна',
      'प्रिया',
      'ณัฐ',
      'می‌نا',
      "N'Golo",
    ]) {
      expect(caption(name), name).toEqual([]);
    }
  });
  it('a pasted megabyte is answered in time', () => {
    const pastes = [
      'lorem ipsum é '.repeat(75_000),
      'a' + '\u0301\u0316'.repeat(500_000),
      '👨‍👩‍👧‍👦'.repeat(90_000),
      'مرحبا '.repeat(170_000),
      '\u202E'.repeat(1_000_000),
    ];
    for (const paste of pastes) {
      const begin = performance.now();
      expect(caption(paste).some(({ severity }) => severity === 'error')).toBe(true);
      expect(performance.now() - begin).toBeLessThan(1500);
    }
  });
});

describe('[C17] numbers', () => {
  const years = (text: string) => check({ years: { text } }).map(({ code, params }) => ({ code, params }));
  it.each(['0,5', '0.5', '99', '99.0', '7,5'])('accepts %s', (text) => {
    expect(years(text)).toEqual([]);
  });
  it.each([
    ['x', 'number.pattern', { decimals: 1 }],
    ['7.25', 'number.pattern', { decimals: 1 }],
    ['1,000', 'number.pattern', { decimals: 1 }],
    ['0.4', 'number.too-small', { min: 0.5 }],
    ['-3', 'number.too-small', { min: 0.5 }],
    ['99.1', 'number.too-large', { max: 99 }],
  ])('%s is %s', (text, code, params) => {
    expect(years(text)).toEqual([{ code, params }]);
  });
  it('are whole without decimals, and have to fit', () => {
    expect(check({ number: { text: '7.5' } }).map(({ code }) => code)).toEqual(['number.pattern']);
    const fit = { ...FIT, fits: false };
    expect(check({ number: { text: '75' } }, { texts: { number: fit } }).map(({ code }) => code)).toEqual([
      'text.does-not-fit',
    ]);
  });
});

describe('[C18] dates', () => {
  it.each([
    ['1900-01-01', []],
    ['2030-12-31', []],
    ['2024-02-30', [{ code: 'date.pattern', params: {} }]],
    ['yesterday', [{ code: 'date.pattern', params: {} }]],
    ['1899-12-31', [{ code: 'date.too-early', params: { minDate: '1900-01-01' } }]],
    ['2031-01-01', [{ code: 'date.too-late', params: { maxDate: '2030-12-31' } }]],
  ])('%s', (text, expected) => {
    expect(check({ wedding: { text } }).map(({ code, params }) => ({ code, params }))).toEqual(expected);
  });
});

it('[C19] choices', () => {
  expect(check({ glaze: { choice: 'gold' } })).toEqual([
    { code: 'option.unavailable', severity: 'error', field: 'glaze', params: { choice: 'gold' }, fixes: [] },
  ]);
  expect(check({ glaze: { choice: 'black' } })).toMatchObject([
    { code: 'option.unknown', params: { choice: 'black' } },
  ]);
});

describe('files', () => {
  const types = ['jpeg', 'png'];
  const replace = [{ kind: 'replace' }];
  it.each([
    ['[C1] unreadable', UNREADABLE, 'file.unreadable', {}],
    ['[C1] missing', undefined, 'file.missing', {}],
    ['[C1] another file', withFacts({ sha256: 'b'.repeat(64) }), 'file.missing', {}],
    ['[C1] another size', withFacts({ widthPx: 2999 }), 'file.missing', {}],
    ['[C2] PDF', rejected('type', { type: 'pdf' }, 'dad.pdf', 'application/pdf'), 'file.type', { fileTypes: types }],
    ['[C2] HEIC', rejected('type', { type: 'heic' }, 'dad.heic'), 'file.heic', { fileTypes: types }],
    ['[C2] HEIC named JPEG', rejected('type', { type: 'heic' }, 'dad.jpg'), 'file.heic', { fileTypes: types }],
    [
      '[C2] WebP named JPEG',
      rejected('type', { type: 'webp' }, 'DAD.JPEG'),
      'file.mismatch',
      { actualType: 'webp', fileTypes: types },
    ],
    [
      '[C2] GIF that the browser calls PNG',
      rejected('type', { type: 'gif' }, 'dad', 'image/png'),
      'file.mismatch',
      { actualType: 'gif', fileTypes: types },
    ],
    [
      '[C2] nonsense named PNG',
      rejected('type', { type: 'unknown' }, 'dad.png'),
      'file.mismatch',
      { actualType: 'unknown', fileTypes: types },
    ],
    [
      '[C2] an accepted verdict on another type',
      withFacts({ type: 'tiff' }, 'dad.tif'),
      'file.type',
      { fileTypes: types },
    ],
    [
      '[C3] too big',
      rejected('too-large', { sizeBytes: 20_000_001 }),
      'file.too-big',
      { sizeBytes: 20_000_001, maxBytes: 20_000_000 },
    ],
    [
      '[C4] too many pixels',
      rejected('too-many-pixels', { widthPx: 10_000, heightPx: 10_001 }),
      'file.too-many-pixels',
      { widthPx: 10_000, heightPx: 10_001, megapixels: 100.1, maxMegapixels: 100 },
    ],
    ['[C5] empty', rejected('empty', { sizeBytes: 0 }), 'file.empty', {}],
    ['[C5] truncated', rejected('truncated'), 'file.truncated', {}],
    ['[C5] damaged', rejected('corrupt'), 'file.damaged', {}],
    ['[C5] unsupported', rejected('unsupported'), 'file.unsupported', {}],
  ])('%s', (_, upload, code, params) => {
    const fileName = upload?.name ?? 'dad.jpg';
    const name = code === 'file.missing' ? 'dad.jpg' : fileName;
    const expected = [{ code, severity: 'error', field: 'dad', params: { fileName: name, ...params }, fixes: replace }];
    expect(dad(upload)).toEqual(expected);
    // Refused at once, even where the answer was never taken over; then nothing is missing or required.
    if (code !== 'file.missing') expect(dad(upload, null)).toEqual(expected);
  });
  it('[C1] a check that still runs blocks, but does not hide what is known', () => {
    const rejectedFacts: FileFacts = { ...FACTS, verdict: 'reject', reason: 'truncated' };
    const checking: UploadState = { status: 'checking', name: 'dad.jpg', facts: null };
    expect(dad(checking, null)).toEqual([
      { code: 'file.checking', severity: 'error', field: 'dad', params: { fileName: 'dad.jpg' }, fixes: [] },
    ]);
    expect(dad({ ...checking, facts: rejectedFacts }, null).map(({ code }) => code)).toEqual(['file.truncated']);
    const small = { ...FILE, widthPx: 100, heightPx: 100 };
    expect(dad(checking, small).map(({ code }) => code)).toEqual(['file.checking', 'image.dpi-too-low']);
  });
  it('[C3] [C4] equal to a field’s own limit passes, beyond it does not', () => {
    const mum = (facts: Partial<FileFacts>) => {
      const { sizeBytes, widthPx, heightPx } = { ...FACTS, ...facts };
      const file = { ...FILE, sizeBytes, widthPx, heightPx };
      return check({ mum: { file, placement: CENTERED } }, { uploads: { dad: CHECKED, mum: withFacts(facts) } }).map(
        ({ code }) => code,
      );
    };
    expect(mum({ sizeBytes: 10_000_000 })).toEqual([]);
    expect(mum({ sizeBytes: 10_000_001 })).toEqual(['file.too-big']);
    expect(mum({ widthPx: 10_000, heightPx: 5000 })).toEqual([]);
    expect(mum({ widthPx: 10_000, heightPx: 5001 })).toEqual(['file.too-many-pixels']);
  });
  it('[C6] remarks on accepted files', () => {
    const issues = dad(withFacts({ animated: true, cmyk: true, gps: true, transparent: true }));
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['file.animated', 'warning'],
      ['file.cmyk', 'warning'],
      ['file.location', 'info'],
      ['file.transparent', 'info'],
    ]);
    expect(isBlocking(issues)).toBe(false);
  });
  it('[C21] warns of what was measured in the picture, each with its number, and blocks nothing', () => {
    const upload: UploadState = {
      ...CHECKED,
      quality: [
        { kind: 'out-of-focus', value: 0.1299, limit: 0.2 },
        { kind: 'upscaled', value: 0.0801, limit: 0.16 },
        { kind: 'dark', value: 51, limit: 80 },
        { kind: 'compressed', value: 6.59, limit: 4 },
        { kind: 'screenshot', value: 0.8342, limit: 0.6 },
      ],
    };
    const issues = dad(upload);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['image.out-of-focus', { fileName: 'dad.jpg', actualShare: 0.12, minShare: 0.2 }],
      ['image.upscaled', { fileName: 'dad.jpg', actualShare: 0.08, minShare: 0.16 }],
      ['image.dark', { fileName: 'dad.jpg', actualShare: 0.2, minShare: 0.31 }],
      ['image.compressed', { fileName: 'dad.jpg', actualFactor: 6.5, maxFactor: 4 }],
      ['image.screenshot', { fileName: 'dad.jpg', actualShare: 0.83, maxShare: 0.6 }],
    ]);
    expect(issues.map(({ severity, fixes }) => [severity, fixes])).toEqual(issues.map(() => ['warning', replace]));
    expect(isBlocking(issues)).toBe(false);
    // The photo was taken away meanwhile: nothing is said of it.
    expect(dad(upload, null).map(({ code }) => code)).not.toContain('image.dark');
  });
  it('[C26] says what the host’s check said of the photo that is the answer, and of no other', () => {
    const sha256 = FILE.sha256;
    const told = (verdict: object, facts: Partial<Facts> = {}) =>
      check({}, { ...facts, hostVerdicts: { dad: verdict as never } });
    const refused = { status: 'refused', sha256, message: 'No' };
    const issue = {
      code: 'image.refused',
      severity: 'error',
      field: 'dad',
      params: { fileName: 'dad.jpg', message: 'No' },
      fixes: replace,
    };
    expect(told(refused)).toEqual([issue]);
    expect(told({ status: 'refused', sha256 })).toEqual([{ ...issue, params: { fileName: 'dad.jpg' } }]);
    expect(told({ ...refused, sha256: 'b'.repeat(64) })).toEqual([]);
    expect(told({ status: 'checking', sha256 })).toEqual([
      { ...issue, code: 'image.checking', params: { fileName: 'dad.jpg' }, fixes: [] },
    ]);
    const failed = told({ status: 'failed', sha256 });
    expect(failed).toEqual([
      { ...issue, code: 'image.unchecked', severity: 'info', params: { fileName: 'dad.jpg' }, fixes: [] },
    ]);
    expect([isBlocking(failed), timingOf('image.checking'), timingOf('image.refused')]).toEqual([
      false,
      'submit',
      'at-once',
    ]);
    // What was refused beside it takes nothing back, and without a photo there is nothing to say.
    const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);
    expect(codes(told(refused, { uploads: { dad: rejected('empty', {}, 'mum.jpg') } }))).toEqual([
      'image.refused',
      'file.empty',
    ]);
    const none = { dad: { file: null, placement: CENTERED } };
    expect(codes(check(none, { uploads: {}, hostVerdicts: { dad: refused as never } }))).toEqual([
      'field.required-image',
    ]);
    // Its resolution is judged while the host looks at it, and not any more once it is refused.
    const small = { ...FILE, widthPx: 30, heightPx: 40, sha256: null };
    const blurry = (verdict: object) =>
      check(
        { dad: { file: small, placement: CENTERED } },
        { uploads: { dad: withFacts({ widthPx: 30, heightPx: 40 }) }, hostVerdicts: { dad: verdict as never } },
      );
    expect(codes(blurry({ status: 'checking', sha256 }))).toEqual(['image.checking', 'image.dpi-too-low']);
    expect(codes(blurry(refused))).toEqual(['image.refused']);
  });
  it('[C6] says that a JPEG made of the buyer’s file is what is ordered', () => {
    const upload: UploadState = { ...CHECKED, convertedFrom: 'dad.heic' };
    expect(dad(upload)).toEqual([
      {
        code: 'file.converted',
        severity: 'info',
        field: 'dad',
        params: { fileName: 'dad.heic', widthPx: 3000, heightPx: 4000 },
        fixes: [],
      },
    ]);
  });
  it('[C7] [C8] judges resolution as placed and as clamped', () => {
    const placed = (zoom: number) =>
      check({ dad: { file: FILE, placement: { ...CENTERED, zoom } } }).map(({ code }) => code);
    expect(placed(1)).toEqual([]);
    expect(placed(3)).toEqual([]);
    // 4000 px over 70 mm are 1451 dpi; at 5 they are 290, and 99 counts as 5.
    expect(placed(5)).toEqual(['image.dpi-fair']);
    expect(placed(99)).toEqual(['image.dpi-fair']);
  });
  it('asks no resolution of a photo that is not drawn', () => {
    const tiny = { ...FILE, widthPx: 1, heightPx: 1 };
    const issues = check(
      { number: { text: '8' }, proof: { file: tiny, placement: CENTERED } },
      { uploads: { dad: CHECKED, proof: withFacts({ widthPx: 1, heightPx: 1 }) } },
    );
    expect(issues).toEqual([]);
  });
});

it('[C20] issues come in the order of the fields, the whole last', () => {
  const issues = check(
    { motto: { text: 'x'.repeat(201) }, caption: { text: '' }, glaze: { choice: 'gold' } },
    { rightsConfirmed: false },
  );
  expect(issues.map(({ field }) => field)).toEqual(['caption', 'glaze', 'motto', null]);
  expect(isBlocking(issues)).toBe(true);
});

it('every code has its severity and timing', () => {
  expect([severityOf('image.dpi-fair'), severityOf('text.shrunk'), severityOf('file.checking')]).toEqual([
    'warning',
    'info',
    'error',
  ]);
  expect([
    timingOf('text.too-long'),
    timingOf('text.glyph-missing'),
    timingOf('text.too-short'),
    timingOf('field.required-rights'),
    timingOf('file.checking'),
  ]).toEqual(['at-once', 'pause', 'blur', 'submit', 'submit']);
});

describe('monograms', () => {
  const of = deepFreeze({
    ...template,
    blockedWords: ['ASS'],
    fields: [{ id: 'initials', type: 'monogram', label: 'Initials', style: 'three', required: true }],
  }) as unknown as Template;
  const initials = (text: string, fit?: Partial<TextFit>): readonly Issue[] =>
    checkEverything(of, { initials: { text } }, { ...NO_FACTS, texts: fit ? { initials: { ...FIT, ...fit } } : {} });

  it('[C10] hold three letters, spaces not counted', () => {
    expect(initials('A S M')).toEqual([]);
    expect(initials('ASMB')).toMatchObject([
      { code: 'text.too-long', params: { usedGraphemes: 4, maxGraphemes: 3, overGraphemes: 1 } },
    ]);
  });

  it('[C13] [C16] are asked for, fitted and looked at as texts are', () => {
    expect(initials(' ')).toMatchObject([{ code: 'field.required-text', field: 'initials' }]);
    expect(initials('A S S')).toMatchObject([{ code: 'text.blocked-word' }]);
    expect(initials('A\u202EB')).toMatchObject([{ code: 'text.control-character' }]);
    expect(initials('ASM', { fits: false, fittingGraphemes: 2 })).toMatchObject([{ code: 'text.does-not-fit' }]);
  });
});
