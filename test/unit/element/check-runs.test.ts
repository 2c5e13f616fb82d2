import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckRuns, type Question } from '../../../src/element/check-runs.ts';
import type { HostCheckAnswer } from '../../../src/element/host-checks.ts';
import { seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';

const PAUSE_MS = 500;
const DEADLINE_MS = 5000;

interface Asked {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly answer: (answer: HostCheckAnswer) => void;
  readonly fail: () => void;
}

/** A host that answers when the test says so. */
function stage(pauseMs = PAUSE_MS) {
  const asked: Asked[] = [];
  const failed: string[] = [];
  const runs = new CheckRuns({
    pauseMs,
    deadlineMs: DEADLINE_MS,
    changed: vi.fn(),
    failed: (fieldId) => failed.push(fieldId),
  });
  const question = (key: string, fieldId = 'photo'): Question => ({
    fieldId,
    key,
    ask: (signal) =>
      new Promise((resolve, reject) => {
        asked.push({ key, signal, answer: resolve, fail: () => reject(new Error('down')) });
      }),
  });
  return { asked, failed, runs, question };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const told = async (answer: HostCheckAnswer) => {
  const { runs, asked, question } = stage();
  runs.update([question('a')]);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  asked[0]?.answer(answer);
  await vi.advanceTimersByTimeAsync(0);
  return runs.judgementOn('photo', 'a');
};

describe('an answer', () => {
  it.each([true, undefined, null, { accepted: true }, 'no' as never, 0 as never])('%j accepts', async (answer) => {
    expect(await told(answer)).toBeNull();
  });

  it.each([
    false,
    { accepted: false },
    {} as never,
    { accepted: false, message: ' ' },
    { accepted: false, message: 7 as never },
  ])('%j refuses without words', async (answer) => {
    expect(await told(answer)).toEqual({ status: 'refused' });
  });

  it('refuses in the host’s words, of 300 units and no half character', async () => {
    expect(await told({ accepted: false, message: ' Not <b>this</b> ' })).toEqual({
      status: 'refused',
      message: 'Not <b>this</b>',
    });
    expect(await told({ accepted: false, message: `${'x'.repeat(299)}👍` })).toEqual({
      status: 'refused',
      message: 'x'.repeat(299),
    });
  });
});

describe('a question', () => {
  it('is put once it has rested, and counts as asked from the first on', async () => {
    const { runs, asked, question } = stage();
    expect(runs.judgementOn('photo', 'a')).toEqual({ status: 'checking' });
    runs.update([question('a')]);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    runs.update([question('b')]);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ key }) => key)).toEqual(['b']);
  });

  it.each([
    ['throws', (one: Asked | undefined) => one?.fail()],
    ['never answers', () => vi.advanceTimersByTime(DEADLINE_MS)],
  ])('that %s fails, aborts, tells, and is put anew when it comes back', async (_, act) => {
    const { runs, asked, failed, question } = stage();
    runs.update([question('a')]);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    act(asked[0]);
    await vi.advanceTimersByTimeAsync(0);
    expect(runs.judgementOn('photo', 'a')).toEqual({ status: 'failed' });
    expect([failed, asked[0]?.signal.aborted]).toEqual([['photo'], true]);
    // What comes later is passed over.
    asked[0]?.answer(false);
    await vi.advanceTimersByTimeAsync(DEADLINE_MS);
    expect(runs.judgementOn('photo', 'a')).toEqual({ status: 'failed' });
    runs.update([]);
    runs.update([question('a')]);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(asked).toHaveLength(2);
    expect(failed).toEqual(['photo']);
  });

  it('that waits one millisecond less than the deadline is still heard', async () => {
    const { runs, asked, question } = stage();
    runs.update([question('a')]);
    await vi.advanceTimersByTimeAsync(PAUSE_MS + DEADLINE_MS - 1);
    asked[0]?.answer(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs.judgementOn('photo', 'a')).toEqual({ status: 'refused' });
  });

  it('is of one field: the same photo elsewhere is another question', async () => {
    const { runs, asked, question } = stage(0);
    runs.update([question('a', 'dad'), question('a', 'mum')]);
    await vi.advanceTimersByTimeAsync(0);
    asked[0]?.answer(false);
    asked[1]?.answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(runs.judgementOn('dad', 'a')).toEqual({ status: 'refused' });
    expect(runs.judgementOn('mum', 'a')).toBeNull();
    runs.dispose();
  });
});

describe('two hundred orders of choosing, replacing, undoing, removing and late answers', () => {
  const KEYS = ['a', 'b', 'c', 'd'];
  /** What the host thinks of each: its answer does not hang on when it comes. */
  const OPINIONS: Readonly<Record<string, HostCheckAnswer>> = {
    a: true,
    b: { accepted: false, message: 'Not b' },
    c: undefined,
    d: false,
  };
  const EXPECTED = { a: null, b: { status: 'refused', message: 'Not b' }, c: null, d: { status: 'refused' } } as const;

  it.each(Array.from({ length: 200 }, (_, seed) => seed))(
    'leave the last photo’s verdict and nothing else, seed %i',
    async (seed) => {
      const random = seededRandom(seed * 31 + 7);
      const { runs, asked, failed, question } = stage(0);
      const answered = new Set<Asked>();
      const heard = new Set<string>();
      let history: (string | null)[] = [null];
      const current = (): string | null => history.at(-1) ?? null;
      for (let act = 0; act < 24; act++) {
        const dice = random();
        if (dice < 0.35) history.push(KEYS[seededIndex(random, KEYS.length)] ?? null);
        else if (dice < 0.5) history = history.length > 1 ? history.slice(0, -1) : history;
        else if (dice < 0.6) history.push(null);
        else {
          // Any of those asked may answer, whether or not anybody still waits.
          const late = asked.filter((one) => !answered.has(one));
          const one = late[seededIndex(random, Math.max(1, late.length))];
          if (one) {
            if (!one.signal.aborted) heard.add(one.key);
            answered.add(one);
            one.answer(OPINIONS[one.key]);
          }
        }
        const key = current();
        runs.update(key === null ? [] : [question(key)]);
        await vi.advanceTimersByTimeAsync(0);
        if (key === null) continue;
        const expected = heard.has(key) ? EXPECTED[key as keyof typeof EXPECTED] : { status: 'checking' };
        expect([seed, act, runs.judgementOn('photo', key)]).toEqual([seed, act, expected]);
        // Nothing else is under way, and nothing that was answered was asked again.
        const open = asked.filter((one) => !one.signal.aborted && !answered.has(one));
        expect(open.map((one) => one.key)).toEqual(heard.has(key) ? [] : [key]);
      }
      for (const key of KEYS) {
        const kept = asked.filter((one) => one.key === key && !one.signal.aborted && answered.has(one));
        expect(kept.length).toBeLessThanOrEqual(1);
      }
      expect(failed).toEqual([]);
      const last = asked.filter((one) => !answered.has(one));
      runs.dispose();
      expect(last.every(({ signal }) => signal.aborted)).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    },
  );
});
