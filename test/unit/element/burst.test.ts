import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Burst } from '../../../src/element/burst.ts';

describe('a burst', () => {
  let done: number;
  let burst: Burst;
  beforeEach(() => {
    vi.useFakeTimers();
    done = 0;
    burst = new Burst(() => done++, 100);
  });
  afterEach(() => vi.useRealTimers());

  it('is answered now and then while it lasts, and after it', () => {
    for (let ms = 0; ms < 350; ms += 10) {
      burst.soon();
      vi.advanceTimersByTime(10);
    }
    expect(done).toBe(3);
    vi.runAllTimers();
    expect(done).toBe(4);
  });

  it('ends at once with what cannot wait, and nothing comes after that', () => {
    burst.soon();
    burst.now();
    expect(done).toBe(1);
    vi.runAllTimers();
    expect(done).toBe(1);
    burst.soon();
    burst.stop();
    vi.runAllTimers();
    expect(done).toBe(1);
  });
});
