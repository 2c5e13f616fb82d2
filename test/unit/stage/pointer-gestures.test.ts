import { describe, expect, it } from 'vitest';
import { type Hold, PointerGestures, type StagePoint } from '../../../src/stage/pointer-gestures.ts';

/** Notes what is asked of it; frames come when the test says so. */
function follow(holds: (points: readonly StagePoint[], isTouch: boolean) => boolean = () => true) {
  const log: string[] = [];
  const write = (act: string, points: readonly StagePoint[]): void => {
    log.push(`${act} ${points.map((point) => point.join(',')).join(' ')}`);
  };
  const hold: Hold = {
    grip: (points) => write('grip', points),
    move: (points) => write('move', points),
    release: () => log.push('release'),
  };
  const frames = new Map<number, () => void>();
  let handle = 0;
  const gestures = new PointerGestures({
    holdAt: (points, isTouch) => (holds(points, isTouch) ? hold : null),
    onTap: (point, isTouch, timeMs) => log.push(`tap ${point.join(',')} ${isTouch ? 'touch' : 'mouse'} ${timeMs}`),
    requestFrame: (callback) => {
      frames.set(++handle, callback);
      return handle;
    },
    cancelFrame: (each) => frames.delete(each),
  });
  const nextFrame = (): void => {
    const due = [...frames.values()];
    frames.clear();
    due.forEach((callback) => callback());
  };
  return { gestures, log, nextFrame, frames };
}

describe('PointerGestures', () => {
  it('taps when the finger is lifted, not when it comes down', () => {
    const { gestures, log } = follow(() => false);
    gestures.down(1, [10, 20], true);
    expect(log).toEqual([]);
    gestures.up(1, [12, 21], 77);
    expect(log).toEqual(['tap 12,21 touch 77']);
  });

  it.each([
    [true, 7, 'tap'],
    [true, 8, 'drag'],
    [false, 2, 'tap'],
    [false, 3, 'drag'],
  ])('touch %s: a press that strays %s px is a %s', (isTouch, px, act) => {
    const { gestures, log } = follow(() => false);
    gestures.down(1, [0, 0], isTouch);
    gestures.move(1, [0, px]);
    gestures.up(1, [0, 0], 0);
    expect(log.length > 0 ? 'tap' : 'drag').toBe(act);
  });

  it('gathers the moves of a frame and measures from where the finger came down', () => {
    const { gestures, log, nextFrame } = follow();
    gestures.down(1, [0, 0], false);
    for (let x = 1; x <= 20; x++) gestures.move(1, [x, 0]);
    nextFrame();
    gestures.move(1, [30, 0]);
    gestures.move(1, [31, 0]);
    nextFrame();
    nextFrame();
    gestures.up(1, [31, 0], 0);
    expect(log).toEqual(['grip 0,0', 'move 20,0', 'move 31,0', 'move 31,0', 'release']);
  });

  it('applies what is pending before it lets go', () => {
    const { gestures, log, frames } = follow();
    gestures.down(1, [0, 0], false);
    gestures.up(1, [50, 5], 0);
    expect(log).toEqual(['grip 0,0', 'move 50,5', 'release']);
    expect(frames.size).toBe(0);
  });

  it('passes from one finger to two and back without letting go', () => {
    const { gestures, log, nextFrame } = follow();
    gestures.down(1, [0, 0], true);
    gestures.move(1, [20, 0]);
    gestures.down(2, [100, 0], true);
    gestures.move(2, [120, 0]);
    nextFrame();
    gestures.up(1, [20, 0], 0);
    gestures.move(2, [130, 0]);
    nextFrame();
    gestures.up(2, [130, 0], 0);
    expect(log).toEqual([
      'grip 0,0',
      'move 20,0',
      'grip 20,0 100,0',
      'move 20,0 120,0',
      'move 20,0 120,0',
      'grip 120,0',
      'move 130,0',
      'move 130,0',
      'release',
    ]);
  });

  it('decides anew what two fingers hold if the first was only pressed', () => {
    const { gestures, log } = follow((points) => points.length === 2);
    gestures.down(1, [0, 0], true);
    expect(gestures.isHolding).toBe(false);
    gestures.down(2, [9, 0], true);
    expect(gestures.isHolding).toBe(true);
    gestures.up(2, [9, 0], 0);
    gestures.up(1, [0, 0], 0);
    expect(log.filter((line) => line.startsWith('tap'))).toEqual([]);
  });

  it('takes no notice of a third finger', () => {
    const { gestures, log, nextFrame } = follow();
    gestures.down(1, [0, 0], true);
    gestures.down(2, [9, 0], true);
    gestures.down(3, [500, 500], true);
    gestures.move(3, [600, 600]);
    nextFrame();
    expect(log.filter((line) => line.includes('600'))).toEqual([]);
  });

  it('taps nothing when the browser takes the finger to scroll', () => {
    const { gestures, log } = follow();
    gestures.down(1, [0, 0], true);
    gestures.cancel(1);
    expect(log).toEqual(['grip 0,0']);
    expect(gestures.isIdle).toBe(true);
  });

  it('ends a drag that the browser takes over', () => {
    const { gestures, log } = follow();
    gestures.down(1, [0, 0], true);
    gestures.move(1, [0, 40]);
    gestures.cancel(1);
    expect(log).toEqual(['grip 0,0', 'move 0,40', 'release']);
  });

  it('does not know pointers that never came down', () => {
    const { gestures, log } = follow();
    gestures.move(7, [1, 1]);
    gestures.up(7, [1, 1], 0);
    gestures.cancel(7);
    expect(log).toEqual([]);
  });

  it('keeps no frame once destroyed', () => {
    const { gestures, log, frames } = follow();
    gestures.down(1, [0, 0], false);
    gestures.move(1, [40, 0]);
    gestures.destroy();
    gestures.up(1, [50, 0], 0);
    expect(frames.size).toBe(0);
    expect(log).toEqual(['grip 0,0']);
  });
});
