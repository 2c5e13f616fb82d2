import { describe, expect, it } from 'vitest';
import { compilePattern, matchesPattern } from '../../../src/shared/pattern/pattern.ts';

function matches(source: string, text: string): boolean {
  const compiled = compilePattern(source);
  if (!compiled.ok) throw new Error(`${source}: ${compiled.error.reason} at ${compiled.error.at}`);
  return matchesPattern(compiled.value, text);
}

const fault = (source: string) => {
  const compiled = compilePattern(source);
  return compiled.ok ? null : `${compiled.error.reason} ${compiled.error.at}`;
};

it.each([
  ['[A-Z]{2}-[0-9]{4}', ['AB-1234'], ['AB-123', 'ab-1234', 'AB-12345', 'xAB-1234', '']],
  ['^[A-Z]{1,3}$', ['A', 'ABC'], ['', 'ABCD', 'É', 'Q\u0308']],
  ['(cat|dog)s?', ['cat', 'dogs'], ['catdog', 'cats and dogs']],
  ['a{2,}', ['aa', 'aaaaa'], ['a']],
  ['a{0}b', ['b'], ['ab']],
  ['(a|)b', ['ab', 'b'], ['aab']],
  ['[^0-9]+', ['Anna', '李'], ['A1']],
  ['\\d+\\.\\d', ['12.5'], ['12,5', '١٢.٥']],
  ['\\p{Nd}+', ['12', '١٢'], ['Ⅻ']],
  ["[\\p{L} '’.-]+", ['Łukasz', 'O’Neill', 'María-José', 'नित्या', 'Nguyễn', 'q\u0303'], ['R2D2', '☺']],
  ['\\P{L}+', ['123 !'], ['a']],
  ['.{3}', ['👨‍👩‍👧‍👦👍🏽❤️', 'abc'], ['a\nb', 'ab']],
  ['[👨‍👩‍👧‍👦x]{2}', ['👨‍👩‍👧‍👦x'], ['👨']],
  ['e\u0301', ['é'], ['e']],
  ['[\\]\\-a]+', [']-a'], ['b']],
  ['[a-]+', ['-a'], ['b']],
  ['\\^\\$\\$', ['^$$'], ['^$']],
  ['', [''], ['a']],
  ['((a*)*)*', ['', 'aaaa'], ['b']],
  ['(?:ab)+', ['abab'], ['aba']],
  ['\\w\\W\\s\\S\\D', ['a- bc'], ['-- bc']],
])('%s matches whole texts and nothing else', (source, right, wrong) => {
  for (const text of right) expect([text, matches(source, text)]).toEqual([text, true]);
  for (const text of wrong) expect([text, matches(source, text)]).toEqual([text, false]);
});

it.each([
  ['(a', 'syntax 2'],
  ['a)', 'syntax 1'],
  ['[a', 'syntax 2'],
  ['[z-a]', 'syntax 4'],
  ['a{2', 'syntax 3'],
  ['a{3,2}', 'syntax 6'],
  ['*a', 'syntax 1'],
  ['a\\', 'syntax 2'],
  ['a**', 'unsupported 2'],
  ['a+?', 'unsupported 2'],
  ['(?=a)', 'unsupported 2'],
  ['(?<name>a)', 'unsupported 2'],
  ['(a)\\1', 'unsupported 5'],
  ['\\bword', 'unsupported 2'],
  ['\\p{Script=Latin}', 'unsupported 16'],
  ['\\p{constructor}', 'unsupported 15'],
  ['a^b', 'unsupported 2'],
  ['[\\D]', 'unsupported 3'],
  ['a{1001}', 'too-large 6'],
  ['((a{100}){100}){100}', 'too-large 0'],
  ['(.*){1,1000}[bc]', 'too-large 0'],
  [`${'('.repeat(40)}a${')'.repeat(40)}`, 'too-large 30'],
  ['a'.repeat(501), 'too-large 501'],
  ['(){999}', 'too-large 0'],
  ['(((){1000}){1000}){1000}', 'too-large 0'],
])('%s is refused with a reason and a place', (source, expected) => {
  expect(fault(source)).toBe(expected);
});

/** Each makes an engine that goes back over its steps try a number of ways that grows with a power of the length. */
const EVIL = [
  ['(a+)+', `${'a'.repeat(1990)}!`],
  ['(a|aa)+', `${'a'.repeat(1990)}!`],
  ['(a*)*', `${'a'.repeat(1990)}!`],
  ['(.*a){12}', 'a'.repeat(1990)],
  ['(x+x+)+y', 'x'.repeat(1990)],
  ['a+a+a+a+', `${'a'.repeat(1990)}!`],
  ['\\S+@\\S+\\.\\S+', `${'@'.repeat(1990)}.. `],
  ['([a-z]+.)+[A-Z][a-z]+', `${'a'.repeat(1990)}!`],
  ['(a?){100}a{100}', 'a'.repeat(1990)],
  ["[\\p{L}\\p{M} '-]+!", 'é中한क'.repeat(490)],
] as const;

describe('a text that is made to hold up the page', () => {
  it.each(EVIL)('does not: %s', (source, attack) => {
    const compiled = compilePattern(source);
    if (!compiled.ok) throw new Error(compiled.error.reason);
    // Steps, not a clock: whatever a machine's speed, the work is bounded by the two lengths.
    let asked = 0;
    const counting = compiled.value.steps.map((step) =>
      step.kind === 'atom'
        ? {
            kind: 'atom' as const,
            get atom() {
              asked++;
              return step.atom;
            },
          }
        : step,
    );
    const answer = matchesPattern({ steps: counting }, attack);
    expect(answer).toBe(source === '(.*a){12}');
    expect(asked).toBeLessThanOrEqual(compiled.value.steps.length * attack.length);
  });

  it('is not looked at beyond the longest text that a field allows', () => {
    expect(matches('.*(a?b?c?){60}', 'a'.repeat(2000))).toBe(true);
    expect(matches('a*', 'a'.repeat(2000))).toBe(true);
    expect(matches('a*', 'a'.repeat(2001))).toBe(false);
    expect(matches('.*', '👨‍👩‍👧‍👦'.repeat(2000))).toBe(false);
    expect(matches('a*', 'a'.repeat(1_000_000))).toBe(false);
  });
});
