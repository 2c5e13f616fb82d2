import type { StagePoint } from './pointer-gestures.ts';

/** One turn of a wheel, a swipe of two fingers on a trackpad, or a pinch on it. */
export interface WheelTurn {
  readonly at: StagePoint;
  /** The photo grows by this factor. */
  readonly growth: number;
  readonly turnDeg: number;
  /** A trackpad's pinch, which browsers report as a wheel with Ctrl. */
  readonly isPinch: boolean;
}

export interface WheelHandlers {
  /** Whether a turn here would be used; the page scrolls if it would not. */
  accepts(turn: WheelTurn): boolean;
  turn(turn: WheelTurn): void;
  /** The wheel has come to rest. */
  rest(): void;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/** A wheel has no end; a pause this long counts as one. */
const REST_MS = 250;
const LINE_PX = 16;
const PAGE_PX = 400;
/** One notch of 100 px grows a photo by a tenth: exp(0.001 · 100) = 1.105. */
const GROWTH_PER_PX = 0.001;
/** A pinch is reported in steps of 1 to 10 px; a wheel with Ctrl in hundreds, hence the bound. */
const PINCH_GROWTH_PER_PX = 0.01;
const MAX_PINCH_PX = 24;
/** One notch of 100 px turns by 5°. */
const TURN_DEG_PER_PX = 0.05;

/** Pixels that a wheel event scrolls; with Shift, browsers report a wheel as sideways. */
function scrolledPx(event: WheelEvent): number {
  const delta = event.deltaY !== 0 ? event.deltaY : event.deltaX;
  if (event.deltaMode === 1) return delta * LINE_PX;
  return event.deltaMode === 2 ? delta * PAGE_PX : delta;
}

/** What a wheel event asks for: to grow, with Ctrl too, or with Alt or Shift to turn. */
export function turnOf(event: WheelEvent, at: StagePoint): WheelTurn {
  const px = scrolledPx(event);
  if (event.ctrlKey) {
    const boundPx = Math.min(Math.max(px, -MAX_PINCH_PX), MAX_PINCH_PX);
    return { at, growth: Math.exp(-boundPx * PINCH_GROWTH_PER_PX), turnDeg: 0, isPinch: true };
  }
  if (event.altKey || event.shiftKey) return { at, growth: 1, turnDeg: px * TURN_DEG_PER_PX, isPinch: false };
  return { at, growth: Math.exp(-px * GROWTH_PER_PX), turnDeg: 0, isPinch: false };
}

/** Gathers wheel events into one turn a frame and finds their end. */
export class WheelGestures {
  readonly #handlers: WheelHandlers;
  #gathered: WheelTurn | null = null;
  #frame: number | null = null;
  #rest: ReturnType<typeof setTimeout> | null = null;

  constructor(handlers: WheelHandlers) {
    this.#handlers = handlers;
  }

  /** @returns Whether the event is used up, so that the page must not scroll. */
  wheel(turn: WheelTurn): boolean {
    if (!this.#handlers.accepts(turn)) return false;
    const growth = (this.#gathered?.growth ?? 1) * turn.growth;
    const turnDeg = (this.#gathered?.turnDeg ?? 0) + turn.turnDeg;
    this.#gathered = { ...turn, growth, turnDeg };
    this.#frame ??= this.#handlers.requestFrame(() => this.#apply());
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.settle(), REST_MS);
    return true;
  }

  /** Ends a wheel that has not come to rest yet; another act begins. */
  settle(): void {
    if (this.#rest === null) return;
    clearTimeout(this.#rest);
    this.#rest = null;
    if (this.#frame !== null) {
      this.#handlers.cancelFrame(this.#frame);
      this.#apply();
    }
    this.#handlers.rest();
  }

  destroy(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    if (this.#frame !== null) this.#handlers.cancelFrame(this.#frame);
    this.#rest = this.#frame = this.#gathered = null;
  }

  #apply(): void {
    this.#frame = null;
    const turn = this.#gathered;
    this.#gathered = null;
    if (turn) this.#handlers.turn(turn);
  }
}
