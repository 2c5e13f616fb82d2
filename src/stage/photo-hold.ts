import type { PhotoPlacement } from '../values/values.ts';
import { type BoxPoint, dragPlacement, pinchPlacement } from './placement-gesture.ts';
import type { Hold, StagePoint } from './pointer-gestures.ts';
import type { PlacementPhase, StagePhoto } from './stage-types.ts';

export interface PhotoHandlers {
  /** The photo as the host has it now; `undefined` once it is gone. */
  photo(): StagePhoto | undefined;
  toBox(point: StagePoint): BoxPoint | null;
  place(placement: PhotoPlacement, phase: PlacementPhase): void;
}

function isSame(a: PhotoPlacement, b: PhotoPlacement): boolean {
  return a.zoom === b.zoom && a.xMm === b.xMm && a.yMm === b.yMm && a.angleDeg === b.angleDeg;
}

/** A photo in the buyer's hand: dragged by one finger, zoomed and turned by two. */
export class PhotoHold implements Hold {
  readonly #handlers: PhotoHandlers;
  #start: StagePhoto | undefined;
  #from: readonly BoxPoint[] = [];
  #last: PhotoPlacement | null = null;

  constructor(handlers: PhotoHandlers) {
    this.#handlers = handlers;
  }

  grip(points: readonly StagePoint[]): void {
    this.#start = this.#handlers.photo();
    this.#from = this.#inBox(points);
  }

  move(points: readonly StagePoint[]): void {
    const to = this.#inBox(points);
    const [fromA, fromB] = this.#from;
    const [toA, toB] = to;
    if (!this.#start || !fromA || !toA) return;
    const placement =
      fromB && toB ? pinchPlacement(this.#start, [fromA, fromB], [toA, toB]) : dragPlacement(this.#start, fromA, toA);
    this.place(placement);
  }

  /** Tells the host of a placement, unless it is the last one told. */
  place(placement: PhotoPlacement): void {
    if (isSame(placement, this.#last ?? this.#start?.placement ?? placement)) return;
    this.#last = placement;
    this.#handlers.place(placement, 'moving');
  }

  release(): void {
    const last = this.#last;
    this.#last = null;
    this.#start = undefined;
    if (last) this.#handlers.place(last, 'done');
  }

  #inBox(points: readonly StagePoint[]): readonly BoxPoint[] {
    return points.flatMap((point) => {
      const inBox = this.#handlers.toBox(point);
      return inBox ? [inBox] : [];
    });
  }
}
