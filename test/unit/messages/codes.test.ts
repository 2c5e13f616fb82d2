import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TemplateProblemCode } from '../../../src/template/problem.ts';
import type { Fix, IssueCode } from '../../../src/validation/issue.ts';
import { FOUND_LOCALES, messagesOf, readLocale, sentencesOf, stemOf, visible } from './locale-files.ts';
import { ISSUE_SAMPLES, PROBLEM_SAMPLES } from './samples.ts';

const SOURCE = new URL('../../../src/', import.meta.url);
const CONTEXT = {
  label: 'Text under the photo',
  fontName: (id: string) => `Font ${id}`,
  choiceName: (id: string) => `Choice ${id}`,
  colorName: (id: string) => `Color ${id}`,
};
const FIXES: readonly Fix[] = [
  { kind: 'zoom', zoom: 1.15 },
  { kind: 'replace' },
  { kind: 'font', font: 'script' },
  { kind: 'color', color: 'ink' },
  { kind: 'text', text: 'Anna' },
  { kind: 'retry' },
];
const LONGEST_TITLE = 90;

const issues = Object.entries(ISSUE_SAMPLES).flatMap(([code, all]) =>
  all.map((params) => ({
    code: code as IssueCode,
    severity: 'error' as const,
    field: 'caption',
    params,
    fixes: FIXES,
  })),
);
const problems = Object.entries(PROBLEM_SAMPLES).flatMap(([code, all]) =>
  all.map((params) => ({ code: code as TemplateProblemCode, pointer: '/fields/3', params })),
);

/** Codes of a union type, read from the file that declares it. */
function codesIn(path: string, type: string): string[] {
  const text = readFileSync(new URL(path, SOURCE), 'utf8');
  const union = new RegExp(`type ${type} =([^;]+);`).exec(text)?.[1] ?? '';
  return Array.from(union.matchAll(/'([^']+)'/g), (match) => match[1] as string).sort();
}

/** Names under a subject, two levels down: `image.dpi-too-low`. */
function codesOf(subject: 'issue' | 'problem', notCodes: readonly string[] = []): string[] {
  const tree = Object.entries(readLocale('en-US')[subject] as Record<string, object>);
  return tree.flatMap(([name, codes]) =>
    notCodes.includes(name) ? [] : Object.keys(codes).map((code) => `${name}.${code}`),
  );
}

it('has a sentence for every issue code, none for any other, and a sample of each here', () => {
  const codes = codesIn('validation/issue.ts', 'IssueCode');
  expect(codes).toContain('image.dpi-too-low');
  expect(codesOf('issue').sort()).toEqual(codes);
  expect(Object.keys(ISSUE_SAMPLES).sort()).toEqual(codes);
});

it('has a sentence for every code of a template problem, none for any other, and a sample of each here', () => {
  const codes = codesIn('template/problem.ts', 'TemplateProblemCode');
  expect(codes).toContain('schema.required');
  expect(codesOf('problem', ['whole', 'unknown']).sort()).toEqual(codes);
  expect(Object.keys(PROBLEM_SAMPLES).sort()).toEqual(codes);
});

it('has a sample of every reason and kind that the template reader gives', () => {
  const given = (name: 'reason' | 'kind', code: TemplateProblemCode) =>
    PROBLEM_SAMPLES[code].map((params) => params[name]).sort();
  expect(given('reason', 'default.not-allowed')).toEqual(codesIn('template/rules/defaults.ts', 'Reason'));
  expect(given('reason', 'url.not-allowed')).toEqual(codesIn('template/rules/addresses.ts', 'AddressRefusal'));
  const limits = ['depth', 'nodes', 'string', 'key']; // These are told as `template.too-large` and `reserved-key`.
  const copy = codesIn('shared/canonical-json.ts', 'CopyFailureReason').filter((reason) => !limits.includes(reason));
  expect(given('reason', 'template.not-json')).toEqual([...copy, 'syntax'].sort());
  const kinds = readdirSync(new URL('template/rules/', SOURCE), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`template/rules/${name}`, SOURCE), 'utf8'))
    .flatMap((text) => Array.from(text.matchAll(/(?:kind: |expect\()'([a-z]+)'/g), (match) => match[1] as string));
  expect(given('kind', 'reference.unknown')).toEqual([...new Set(kinds)].sort());
});

it('says every sentence there is for issues and problems with one sample or another', () => {
  const stems = new Set([...sentencesOf('en-US').keys()].map(stemOf).filter((key) => /^(issue|problem)\./.test(key)));
  const messages = messagesOf('en-US');
  const marked = new Map([...stems].map((stem) => [stem, false]));
  const texts = new Map([...sentencesOf('en-US')].map(([key, text]) => [stemOf(key), asPattern(text)]));
  const said = [
    ...issues.map((issue) => messages.formatIssue(issue, CONTEXT)).flatMap(({ title, detail }) => [title, detail]),
    ...problems.map((problem) => messages.formatProblem(problem)),
    messages.formatProblem({ ...(problems[0] as (typeof problems)[number]), pointer: '' }).split(':')[0],
    messages.formatProblem({ code: 'moon.phase' as TemplateProblemCode, pointer: '', params: {} }),
  ].filter((text) => typeof text === 'string');
  for (const stem of stems)
    marked.set(
      stem,
      said.some((text) => texts.get(stem)?.test(visible(text) ?? '')),
    );
  expect([...marked].filter(([, isSaid]) => !isSaid)).toEqual([]);
});

describe.each(FOUND_LOCALES)('%s', (locale) => {
  const messages = messagesOf(locale);

  it.each(issues)('says $code $params', (issue) => {
    const { title, detail, fixes } = messages.formatIssue(issue, CONTEXT);
    for (const text of [title, detail ?? 'none', ...fixes.map(({ label }) => label)]) {
      expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object|^$/);
      expect(text).not.toContain(issue.code);
    }
    expect((visible(title) as string).length).toBeLessThan(LONGEST_TITLE);
    expect(fixes.map(({ fix }) => fix)).toEqual(FIXES);
  });

  it.each(problems)('says $code $params', (problem) => {
    const text = messages.formatProblem(problem);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    expect(text.startsWith('/fields/3')).toBe(true);
    expect(text).not.toContain(problem.code);
  });

  it('begins a problem of the whole template with its name, and has words for a code it does not know', () => {
    const text = messages.formatProblem({ code: 'moon.phase' as TemplateProblemCode, pointer: '', params: {} });
    expect(visible(text)?.startsWith(messages.t('problem.whole'))).toBe(true);
    expect(text).toContain('moon.phase');
  });

  it('writes every sentence of the page with its parameters', () => {
    const params = pageParams();
    for (const [key, sentence] of sentencesOf(locale)) {
      if (!/^(ui|fix)\./.test(key)) continue;
      const text = messages.t(stemOf(key) as 'ui.loading', params);
      expect([key, text]).not.toEqual([key, expect.stringMatching(/\{\{|undefined|NaN/)]);
      expect(text, sentence).not.toBe(stemOf(key));
    }
  });
});

/** Matches what becomes of a sentence, whatever its parameters are. */
function asPattern(sentence: string): RegExp {
  const parts = sentence.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

/** Values for all parameters that sentences of the page have. */
function pageParams() {
  const texts = [
    'label',
    'product',
    'view',
    'surface',
    'code',
    'font',
    'color',
    'choice',
    'other',
    'price',
    'reason',
    'title',
    'text',
    'fileName',
  ];
  const lengths = {
    widthMm: 75,
    heightMm: 85,
    widthPx: 4000,
    heightPx: 3000,
    needWidthPx: 886,
    needHeightPx: 1004,
    sharpWidthMm: 93.9,
    number: 2,
    engravedShare: 0.38,
    sizeMm: 4,
  };
  const counts = {
    count: 3,
    usedGraphemes: 16,
    maxGraphemes: 20,
    leftGraphemes: 4,
    maxLines: 2,
    min: 1,
    max: 9,
    maxBytes: 20_000_000,
  };
  return {
    ...Object.fromEntries(texts.map((name) => [name, `a ${name}`])),
    ...lengths,
    ...counts,
    ...{ actualDpi: 182, minDpi: 300, quality: 'bad', zoom: 1.15, days: 3, minDays: 2, maxDays: 5 },
    ...{ averageDays: 7, replyHours: 24, minDate: '2026-11-26', maxDate: '2026-12-24' },
    ...{ fileTypes: ['jpeg', 'png'], items: ['One.', 'Two.'] },
  };
}
