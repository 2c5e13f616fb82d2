import { describe, expect, it } from 'vitest';
import type { Template } from '../../../src/template/schema.ts';
import { parseFullTemplate } from '../../../src/template/parse-full-template.ts';
import { checkEverything } from '../../../src/validation/check-everything.ts';
import type { Facts, TextFit, UploadState } from '../../../src/validation/facts.ts';
import type { Issue } from '../../../src/validation/issue.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import { CENTERED, type Values } from '../../../src/values/values.ts';
import { FOUND_LOCALES, messagesOf } from './locale-files.ts';
import { ISSUE_SAMPLES } from './samples.ts';

/** One field for each kind of check; what validation finds is said here without samples of our own. */
const TEMPLATE: unknown = {
  formatVersion: 1,
  id: 'mug',
  version: '1',
  name: 'Mug',
  fonts: [{ id: 'script', family: 'Dancing Script' }],
  blockedWords: ['dummkopf'],
  surfaces: [
    {
      id: 'front',
      name: 'Front',
      image: { src: 'front.jpg', widthPx: 2000, heightPx: 2000 },
      areas: [{ id: 'wrap', widthMm: 75, heightMm: 85, placement: { rectangle: [600, 600, 750, 850] } }],
    },
  ],
  fields: [
    { ...drawn('photo', 'image', 0), minDpi: 300, goodDpi: 600, required: true },
    { ...drawn('caption', 'text', 40), maxGraphemes: 5, maxLines: 1, emoji: false },
    { ...drawn('short', 'text', 50), minGraphemes: 3 },
    { id: 'code', type: 'text', label: 'Code', data: true, pattern: '[A-Z]{2}', patternExample: 'AB' },
    { id: 'initials', type: 'text', label: 'Initials', data: true, pattern: '[A-Z]{2}', characters: { list: 'ABC' } },
    { id: 'jersey', type: 'number', label: 'Jersey', data: true, leadingZeros: true, max: 99 },
    { id: 'age', type: 'number', label: 'Age', data: true, required: true, min: 5, max: 99 },
    { id: 'price', type: 'number', label: 'Price', data: true, decimals: 2 },
    { id: 'day', type: 'date', label: 'Day', data: true, required: true, min: '2026-11-26', max: '2026-12-24' },
    {
      id: 'glaze',
      type: 'option',
      display: 'swatch',
      label: 'Glaze',
      required: true,
      choices: [{ id: 'sage', label: 'Sage', available: false }],
    },
    { id: 'note', type: 'text', label: 'Note', data: true, required: true },
  ],
};

function drawn(id: string, type: string, topMm: number) {
  return { id, type, label: id, area: 'wrap', boxMm: [0, topMm, 75, 30] };
}

const FILE = { name: 'anna.jpg', type: 'jpeg', sizeBytes: 1000, widthPx: 900, heightPx: 700, sha256: null };
const VALUES: Values = {
  photo: { file: FILE, placement: { zoom: 1.9, xMm: 0, yMm: 0, angleDeg: 0 } },
  caption: { text: 'dummkopf ☕\nx\u0007', font: 'script' },
  short: { text: 'a' },
  code: { text: 'Annna ' + 'x' + '\u0316'.repeat(20) },
  initials: { text: 'XYZ' },
  jersey: { text: '007' },
  age: { text: '120' },
  price: { text: '1.999' },
  day: { text: '2026-01-01' },
  glaze: { choice: 'sage' },
  note: { text: '' },
};
const FIT: TextFit = {
  fits: true,
  sizeMm: 2,
  shrunk: true,
  fittingGraphemes: 4,
  missing: ['→'],
  otherFonts: ['script'],
};
const NO_FIT: TextFit = { ...FIT, fits: false };

const GOOD: FileFacts = {
  ...({ verdict: 'accept', reason: null, type: 'jpeg', sizeBytes: 1000, widthPx: 900, heightPx: 700 } as const),
  ...({ storedWidthPx: 900, storedHeightPx: 700, orientation: 1, densityDpi: null, bitDepth: 8 } as const),
  ...({ colorModel: 'cmyk', cmyk: true, icc: false, animated: true, transparent: true, gps: true } as const),
  ...{ trailingBytes: 0, sha256: null },
};

/** Every state an upload can be in that is told apart in words. */
const UPLOADS: readonly UploadState[] = [
  { status: 'checked', name: 'anna.jpg', facts: GOOD },
  {
    status: 'checked',
    name: 'anna.jpg',
    facts: GOOD,
    convertedFrom: 'anna.heic',
    quality: (['out-of-focus', 'upscaled', 'dark', 'compressed', 'screenshot'] as const).map((kind) => ({
      kind,
      value: 0.5,
      limit: 0.6,
    })),
  },
  { status: 'checking', name: 'anna.jpg', facts: null },
  { status: 'unreadable', name: 'anna.jpg' },
  ...(['empty', 'type', 'too-large', 'too-many-pixels', 'truncated', 'corrupt', 'unsupported'] as const).map((reason) =>
    refused({ reason }),
  ),
  refused({ reason: 'type', type: 'heic' }),
  refused({ reason: 'type', type: 'webp' }, 'anna.webp'),
];

function refused(facts: Partial<FileFacts>, name = 'anna.jpg'): UploadState {
  return { status: 'checked', name, facts: { ...GOOD, verdict: 'reject', ...facts } };
}

/** Everything validation finds, over all those states and over an empty form. */
function findings(template: Template): readonly Issue[] {
  const check = (values: Values, uploads: Facts['uploads'], caption: TextFit): readonly Issue[] =>
    (['checking', 'failed', 'refused'] as const).flatMap((status) =>
      checkEverything(template, values, {
        uploads,
        texts: { caption, short: FIT },
        rightsConfirmed: false,
        failedFonts: ['script'],
        contrasts: { caption: { actualContrast: 1.8, minContrast: 3, betterColors: ['ink'] } },
        hostVerdicts: {
          short: { status, text: 'a' },
          initials: { status: 'refused', text: 'XYZ', message: 'Not these.' },
          photo: { status, sha256: 'ab' },
        },
      }),
    );
  const told = (): readonly Issue[] =>
    checkEverything(template, VALUES, {
      uploads: {},
      texts: {},
      rightsConfirmed: false,
      hostVerdicts: { photo: { status: 'refused', sha256: 'ab', message: 'Not this.' } },
    });
  const late: Values = { ...VALUES, age: { text: '3' }, day: { text: '2027-01-01' }, glaze: { choice: 'gone' } };
  const fair: Values = { ...VALUES, photo: { file: FILE, placement: CENTERED } };
  const accepted: Facts['uploads'] = { photo: UPLOADS[0] as UploadState };
  return [
    ...UPLOADS.flatMap((photo) => check(VALUES, { photo }, FIT)),
    ...check(late, {}, FIT),
    ...check({ ...VALUES, day: { text: 'soon' }, caption: { text: 'abc' } }, {}, NO_FIT),
    ...check(fair, accepted, FIT),
    ...check({}, {}, FIT),
    ...told(),
  ];
}

describe('what validation finds', () => {
  const parsed = parseFullTemplate(TEMPLATE);
  if (!parsed.ok) throw new Error(`The template of this test is wrong: ${JSON.stringify(parsed.error)}`);
  const issues = findings(parsed.value);

  it('is all there is to find, but for what the review asks', () => {
    const asked: readonly string[] = ['field.required-review', 'field.required-acknowledgement'];
    const expected = Object.keys(ISSUE_SAMPLES).filter((code) => !asked.includes(code));
    expect([...new Set(issues.map(({ code }) => code))].sort()).toEqual(expected.sort());
  });

  it.each(FOUND_LOCALES)('has all that the sentences of %s need', (locale) => {
    const messages = messagesOf(locale);
    for (const issue of issues) {
      const { title, detail, fixes } = messages.formatIssue(issue, { label: 'Label' });
      const texts = [title, detail ?? '', ...fixes.map(({ label }) => label)].join(' ');
      expect([issue.code, texts]).not.toEqual([issue.code, expect.stringMatching(/\{\{|undefined|NaN/)]);
    }
  });

  it('carries the parameters that the samples of these tests show', () => {
    const names = (params: object) => Object.keys(params).sort().join();
    const wrong = issues.filter(
      ({ code, params }) => !ISSUE_SAMPLES[code].some((sample) => names(sample) === names(params)),
    );
    expect(wrong).toEqual([]);
  });
});
