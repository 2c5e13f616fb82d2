import { describe, expect, it } from 'vitest';
import { runAtOnce, runSteps, type Steps } from '../../../src/files/steps.ts';

function* count(to: number, onStep?: (step: number) => void): Steps<string> {
  for (let step = 1; step <= to; step++) {
    onStep?.(step);
    yield step / to;
  }
  return 'done';
}

describe('runSteps', () => {
  it('gives the answer and tells its progress on the way', async () => {
    const heard: number[] = [];
    expect(await runSteps(count(4), { sliceMs: 0, onProgress: (fraction) => heard.push(fraction) })).toBe('done');
    expect(heard).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('lets others have a turn between slices', async () => {
    const order: string[] = [];
    const answer = runSteps(
      count(3, (step) => order.push(`step ${step}`)),
      { sliceMs: 0 },
    );
    const { port1, port2 } = new MessageChannel();
    const other = new Promise<void>((resolve) => {
      port1.onmessage = () => {
        order.push('other');
        port1.close();
        resolve();
      };
    });
    port2.postMessage(null);
    await Promise.all([answer, other]);
    expect(order.indexOf('other')).toBeLessThan(order.indexOf('step 3'));
  });

  it('does not begin when it is stopped already', async () => {
    let steps = 0;
    const answer = runSteps(
      count(3, () => steps++),
      { signal: AbortSignal.abort() },
    );
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps).toBe(0);
  });

  it('stops at the next slice', async () => {
    const run = new AbortController();
    let steps = 0;
    const onStep = (): void => {
      if (++steps === 5) run.abort();
    };
    await expect(runSteps(count(1000, onStep), { sliceMs: 0, signal: run.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(steps).toBe(5);
  });

  it('runs at once where nobody waits', () => {
    expect(runAtOnce(count(10))).toBe('done');
  });
});
