import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/element/announcer.ts';

describe('the announcer', () => {
  let said: string[];
  let announcer: Announcer;
  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    announcer = new Announcer((text) => said.push(text));
  });
  afterEach(() => vi.useRealTimers());

  it('says what was told last of each subject, once, when nothing more is told for a second', () => {
    announcer.announce('price', 'one');
    vi.advanceTimersByTime(900);
    announcer.announce('price', 'two');
    announcer.announce('issues', 'three');
    vi.advanceTimersByTime(999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['two three']);
    announcer.announce('price', 'two');
    vi.runAllTimers();
    expect(said).toEqual(['two three']);
  });

  it('puts late words together once, and not where there are none or they were said', () => {
    let reads = 0;
    const read = (text: string) => (): string => {
      reads++;
      return text;
    };
    for (const text of ['5 left', '4 left', '3 left']) announcer.announceLater('left', read(text));
    expect(reads).toBe(0);
    vi.runAllTimers();
    expect([reads, said]).toEqual([1, ['3 left']]);
    announcer.announceLater('left', read('3 left'));
    vi.runAllTimers();
    announcer.announceLater('left', read(''));
    vi.runAllTimers();
    expect(said).toEqual(['3 left']);
    announcer.announceLater('left', read('3 left'));
    vi.runAllTimers();
    expect(said).toEqual(['3 left', '3 left']);
  });

  it('does not say what reached the buyer in another way, early or late', () => {
    announcer.announce('a', 'now');
    announcer.announceLater('b', () => 'later');
    announcer.hush('a');
    announcer.hush('b');
    vi.runAllTimers();
    expect(said).toEqual([]);
  });
});
