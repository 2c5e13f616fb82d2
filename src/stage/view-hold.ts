import type { SizePx } from '../shared/units.ts';
import type { Hold, StagePoint } from './pointer-gestures.ts';
import { type Frame, type Look, lookThrough } from './view.ts';

export interface ViewHandlers {
  readonly picture: SizePx;
  readonly frame: Frame;
  look(): Look;
  setLook(look: Look): void;
}

/** Where a gesture of one or two fingers is, and how far they are apart. */
function spanOf([a, b]: readonly StagePoint[], pixelRatio: number) {
  if (!a) return null;
  const [x, y] = b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : a;
  return { middle: [x * pixelRatio, y * pixelRatio] as const, lengthPx: b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0 };
}

/** The view in the buyer's hand: panned by one finger, zoomed by two. */
export class ViewHold implements Hold {
  readonly #handlers: ViewHandlers;
  #start: Look;
  #from: ReturnType<typeof spanOf> = null;

  constructor(handlers: ViewHandlers) {
    this.#handlers = handlers;
    this.#start = handlers.look();
  }

  grip(points: readonly StagePoint[]): void {
    this.#start = this.#handlers.look();
    this.#from = spanOf(points, this.#handlers.frame.pixelRatio);
  }

  move(points: readonly StagePoint[]): void {
    const { picture, frame } = this.#handlers;
    const from = this.#from;
    const to = spanOf(points, frame.pixelRatio);
    if (!from || !to) return;
    const growth = from.lengthPx > 0 && to.lengthPx > 0 ? to.lengthPx / from.lengthPx : 1;
    const zoom = this.#start.zoom * growth;
    this.#handlers.setLook(lookThrough(picture, frame, this.#start, zoom, from.middle, to.middle));
  }

  release(): void {}
}
