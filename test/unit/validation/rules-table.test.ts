import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { IssueCode } from '../../../src/validation/issue.ts';
import { severityOf } from '../../../src/validation/severity.ts';
import { timingOf } from '../../../src/validation/timing.ts';

const read = (path: string): string => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
/** Codes in back-ticks, with `-option` standing for the same subject as the code before it. */
const codesIn = (cell: string): string[] => {
  const found = [...cell.matchAll(/`([a-z.-]+)`/g)].map(([, code]) => code as string);
  return found
    .map((code) => (code.startsWith('-') ? `field.required${code}` : code))
    .filter((code) => code.includes('.'));
};
const unionIn = (source: string): string[] =>
  [...source.matchAll(/^ {2}\| '([a-z-]+\.[a-z-]+)'/gm)].map(([, code]) => code as string);

it('RULES.md says of every issue how much it weighs and when it is shown, as the code has it', () => {
  const rows = read('validation/RULES.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const told = rows.flatMap(([, , codes = '', severity = '', , , timing = '']) =>
    codesIn(codes).map((code) => ({ code, severity, timing })),
  );
  const all = unionIn(read('validation/issue.ts'));
  expect(told.map(({ code }) => code).sort()).toEqual([...all].sort());
  expect(all.length).toBeGreaterThan(40);
  for (const { code, severity, timing } of told) {
    expect([code, severityOf(code as IssueCode), timingOf(code as IssueCode)]).toEqual([code, severity, timing]);
  }
});

it('RULES.md names every problem of a template', () => {
  const told = [
    ...new Set(
      read('template/RULES.md')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .flatMap((line) => codesIn(line.split('|')[3] ?? '')),
    ),
  ];
  const all = unionIn(read('template/problem.ts'));
  expect(told.sort()).toEqual([...all].sort());
  expect(all.length).toBeGreaterThan(30);
});
