/** CSS pixels from the stage's top left. */
export type StagePoint = readonly [number, number];

/** What one or two fingers hold: a photo or the view. */
export interface Hold {
  /** The fingers lie here now; what follows is measured from here. Called again when one is added or lifted. */
  grip(points: readonly StagePoint[]): void;
  move(points: readonly StagePoint[]): void;
  /** All fingers are lifted, or the browser took the gesture over. */
  release(): void;
}

export interface GestureHandlers {
  /** What these fingers would take hold of, if anything. */
  holdAt(points: readonly StagePoint[], isTouch: boolean): Hold | null;
  onTap(point: StagePoint, isTouch: boolean, timeMs: number): void;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/** How far a press may stray and still be a tap, in CSS pixels: a finger rolls, a mouse hardly moves. */
const TOUCH_SLOP_PX = 8;
const MOUSE_SLOP_PX = 3;

interface Finger {
  readonly down: StagePoint;
  at: StagePoint;
}

/**
 * Tells taps, drags and two-finger gestures apart. Acts when a finger is lifted, not when it comes down; moves are
 * gathered into one a frame. Knows no DOM: it is fed points.
 */
export class PointerGestures {
  readonly #handlers: GestureHandlers;
  readonly #fingers = new Map<number, Finger>();
  #isTouch = false;
  /** Held from the moment a finger comes down, moved only once it has strayed. */
  #hold: Hold | null = null;
  #hasStrayed = false;
  #frame: number | null = null;

  constructor(handlers: GestureHandlers) {
    this.#handlers = handlers;
  }

  /** Whether the fingers on the stage hold something, so that the browser must not scroll or zoom the page with them. */
  get isHolding(): boolean {
    return this.#hold !== null;
  }

  /** Whether what is held is being moved. */
  get isMoving(): boolean {
    return this.#hold !== null && this.#hasStrayed;
  }

  get isIdle(): boolean {
    return this.#fingers.size === 0;
  }

  down(id: number, at: StagePoint, isTouch: boolean): void {
    this.#flush();
    this.#fingers.set(id, { down: at, at });
    this.#isTouch = isTouch;
    if (this.#fingers.size === 1) {
      this.#hasStrayed = false;
      this.#hold = this.#gripped([at]);
    } else if (this.#fingers.size === 2) {
      // The first finger was only pressed: what both hold is decided anew. It was moving something: both hold that.
      const points = this.#points();
      if (this.#hasStrayed && this.#hold) this.#hold.grip(points);
      else this.#hold = this.#gripped(points);
      this.#hasStrayed = true;
    }
  }

  move(id: number, at: StagePoint): void {
    const finger = this.#fingers.get(id);
    if (!finger) return;
    finger.at = at;
    const slopPx = this.#isTouch ? TOUCH_SLOP_PX : MOUSE_SLOP_PX;
    if (Math.hypot(at[0] - finger.down[0], at[1] - finger.down[1]) >= slopPx) this.#hasStrayed = true;
    if (this.isMoving) this.#frame ??= this.#handlers.requestFrame(() => this.#moveHeld());
  }

  up(id: number, at: StagePoint, timeMs: number): void {
    if (!this.#fingers.has(id)) return;
    this.move(id, at);
    this.#lift(id);
    if (this.#fingers.size === 0 && !this.#hasStrayed) this.#handlers.onTap(at, this.#isTouch, timeMs);
  }

  /** The browser took the finger for itself, to scroll the page: nothing was tapped. */
  cancel(id: number): void {
    if (!this.#fingers.has(id)) return;
    this.#lift(id);
    this.#hasStrayed = true;
  }

  destroy(): void {
    if (this.#frame !== null) this.#handlers.cancelFrame(this.#frame);
    this.#frame = null;
    this.#hold = null;
    this.#fingers.clear();
  }

  #lift(id: number): void {
    this.#flush();
    this.#fingers.delete(id);
    if (this.#fingers.size === 0) {
      if (this.isMoving) this.#hold?.release();
      this.#hold = null;
    } else {
      this.#hold?.grip(this.#points());
    }
  }

  #gripped(points: readonly StagePoint[]): Hold | null {
    const hold = this.#handlers.holdAt(points, this.#isTouch);
    hold?.grip(points);
    return hold;
  }

  /** The first two fingers; a third is a palm. */
  #points(): readonly StagePoint[] {
    return [...this.#fingers.values()].slice(0, 2).map((finger) => finger.at);
  }

  #flush(): void {
    if (this.#frame === null) return;
    this.#handlers.cancelFrame(this.#frame);
    this.#moveHeld();
  }

  #moveHeld(): void {
    this.#frame = null;
    this.#hold?.move(this.#points());
  }
}
