import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turnOf, WheelGestures, type WheelTurn } from '../../../src/stage/wheel-gestures.ts';

const wheel = (fields: Partial<WheelEvent>): WheelEvent =>
  ({ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, altKey: false, shiftKey: false, ...fields }) as WheelEvent;

describe('turnOf', () => {
  it.each([
    ['a notch away grows', { deltaY: -100 }, Math.exp(0.1), 0, false],
    ['lines', { deltaY: 3, deltaMode: 1 }, Math.exp(-0.048), 0, false],
    ['pages', { deltaY: -1, deltaMode: 2 }, Math.exp(0.4), 0, false],
    ['a pinch', { deltaY: -5, ctrlKey: true }, Math.exp(0.05), 0, true],
    ['a wheel with Ctrl is bounded', { deltaY: -120, ctrlKey: true }, Math.exp(0.24), 0, true],
    ['Alt turns', { deltaY: 100, altKey: true }, 1, 5, false],
    ['Shift turns, reported sideways', { deltaX: -100, shiftKey: true }, 1, -5, false],
  ] as const)('%s', (_, fields, growth, turnDeg, isPinch) => {
    const turn = turnOf(wheel(fields), [3, 4]);
    expect(turn.growth).toBeCloseTo(growth, 12);
    expect(turn.turnDeg).toBeCloseTo(turnDeg, 12);
    expect([turn.at, turn.isPinch]).toEqual([[3, 4], isPinch]);
  });
});

describe('WheelGestures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function follow(accepts = true) {
    const log: (WheelTurn | 'rest')[] = [];
    let due: (() => void) | null = null;
    const gestures = new WheelGestures({
      accepts: () => accepts,
      turn: (turn) => log.push(turn),
      rest: () => log.push('rest'),
      requestFrame: (callback) => {
        due = callback;
        return 1;
      },
      cancelFrame: () => (due = null),
    });
    const nextFrame = (): void => {
      const callback = due;
      due = null;
      callback?.();
    };
    return { gestures, log, nextFrame };
  }
  const turn = (fields: Partial<WheelTurn> = {}): WheelTurn => ({
    at: [0, 0],
    growth: 1,
    turnDeg: 0,
    isPinch: false,
    ...fields,
  });

  it('multiplies the growth of a frame and adds its turns', () => {
    const { gestures, log, nextFrame } = follow();
    expect(gestures.wheel(turn({ growth: 1.5 }))).toBe(true);
    gestures.wheel(turn({ growth: 2, at: [5, 6] }));
    gestures.wheel(turn({ turnDeg: 3 }));
    nextFrame();
    nextFrame();
    expect(log).toEqual([turn({ growth: 3, turnDeg: 3 })]);
  });

  it('rests a quarter of a second after the last', () => {
    const { gestures, log, nextFrame } = follow();
    gestures.wheel(turn({ growth: 2 }));
    nextFrame();
    vi.advanceTimersByTime(200);
    gestures.wheel(turn({ growth: 2 }));
    nextFrame();
    vi.advanceTimersByTime(249);
    expect(log).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(log[2]).toBe('rest');
  });

  it('leaves the page what it does not use', () => {
    const { gestures, log } = follow(false);
    expect(gestures.wheel(turn({ growth: 2 }))).toBe(false);
    vi.runAllTimers();
    expect(log).toEqual([]);
  });

  it('settles at once when another act begins', () => {
    const { gestures, log } = follow();
    gestures.wheel(turn({ growth: 2 }));
    gestures.settle();
    gestures.settle();
    expect(log).toEqual([turn({ growth: 2 }), 'rest']);
    vi.runAllTimers();
    expect(log).toHaveLength(2);
  });

  it('is silent once destroyed', () => {
    const { gestures, log, nextFrame } = follow();
    gestures.wheel(turn({ growth: 2 }));
    gestures.destroy();
    nextFrame();
    vi.runAllTimers();
    expect(log).toEqual([]);
  });
});
