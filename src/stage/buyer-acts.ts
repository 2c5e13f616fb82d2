import { fillPlacement, turnPlacement } from './nudge.ts';
import { PhotoHold } from './photo-hold.ts';
import { reshapePlacement } from './placement-gesture.ts';
import type { GestureHandlers, Hold, StagePoint } from './pointer-gestures.ts';
import type { Preview } from './preview.ts';
import type { TrackpadPinch } from './stage-input.ts';
import type { StageOptions } from './stage-types.ts';
import { Taps } from './taps.ts';
import { ViewHold } from './view-hold.ts';
import { lookThrough } from './view.ts';
import type { WheelHandlers, WheelTurn } from './wheel-gestures.ts';

/** How far beside a field a tap still means it, in CSS pixels: 24 across is the least that WCAG 2.5.8 asks of a target. */
const TOUCH_REACH_PX = 12;
const MOUSE_REACH_PX = 3;
/** A double tap beside all fields looks this much closer, and the next one back. */
const CLOSE_ZOOM = 2;

/** A trackpad's pinch is followed as two fingers this far from its middle. */
const TRACKPAD_REACH_PX = 20;

type Frames = Pick<GestureHandlers, 'requestFrame' | 'cancelFrame'>;

/** What the buyer's gestures do: to a photo if they meet one that may be changed, to the view otherwise. */
export class BuyerActs implements GestureHandlers, WheelHandlers {
  readonly requestFrame: Frames['requestFrame'];
  readonly cancelFrame: Frames['cancelFrame'];
  readonly #preview: Preview;
  readonly #options: StageOptions;
  readonly #taps = new Taps();
  /** The photo that the wheel turns, until it rests. */
  #wheeled: { readonly field: string; readonly hold: PhotoHold } | null = null;
  #trackpad: Hold | null = null;

  constructor(preview: Preview, options: StageOptions, frames: Frames) {
    this.#preview = preview;
    this.#options = options;
    this.requestFrame = frames.requestFrame;
    this.cancelFrame = frames.cancelFrame;
  }

  /**
   * A mouse drags any photo it meets. A finger drags only the selected one, because everywhere else it has to scroll
   * the page; two fingers hold the photo they meet, or the view.
   */
  holdAt(points: readonly StagePoint[], isTouch: boolean): Hold | null {
    const field = points.length > 1 ? this.#photoBetween(points) : this.#draggedPhoto(points[0] as StagePoint, isTouch);
    if (field !== null) return this.#holdPhoto(field);
    return points.length > 1 || this.#preview.look.zoom > 1 ? this.#holdView() : null;
  }

  onTap(at: StagePoint, isTouch: boolean, timeMs: number): void {
    const field = this.#preview.fieldAt(at, isTouch ? TOUCH_REACH_PX : MOUSE_REACH_PX);
    const isDouble = this.#taps.isDouble(at, field, timeMs);
    const photo = field === null ? undefined : this.#preview.photo(field);
    if (isDouble && field === null) this.#lookFrom(at, this.#preview.look.zoom > 1 ? 1 : CLOSE_ZOOM);
    else if (isDouble && field !== null && photo) this.#options.onPlacement(field, fillPlacement(photo), 'done');
    else this.#options.onTap(field);
  }

  accepts(turn: WheelTurn): boolean {
    return this.#wheeledPhoto(turn) !== null || turn.isPinch;
  }

  turn(turn: WheelTurn): void {
    const field = this.#wheeledPhoto(turn);
    if (field === null) {
      if (turn.isPinch) this.#lookFrom(turn.at, this.#preview.look.zoom * turn.growth);
      return;
    }
    if (this.#wheeled?.field !== field) {
      this.rest();
      this.#wheeled = { field, hold: this.#holdPhoto(field) };
      this.#wheeled.hold.grip([]);
    }
    const photo = this.#preview.photo(field);
    const at = this.#preview.toBox(field, turn.at);
    if (!photo || !at) return;
    const { zoom, angleDeg } = photo.placement;
    const placement =
      turn.turnDeg === 0
        ? reshapePlacement(photo, { zoom: zoom * turn.growth, angleDeg }, at, at)
        : turnPlacement(photo, turn.turnDeg);
    this.#wheeled.hold.place(placement);
  }

  rest(): void {
    this.#wheeled?.hold.release();
    this.#wheeled = null;
  }

  onTrackpad(pinch: TrackpadPinch | null): void {
    if (pinch === null) {
      this.#trackpad?.release();
      this.#trackpad = null;
      return;
    }
    if (this.#trackpad === null) {
      const start = fingersOf({ ...pinch, growth: 1, turnDeg: 0 });
      this.#trackpad = this.holdAt(start, true);
      this.#trackpad?.grip(start);
    }
    this.#trackpad?.move(fingersOf(pinch));
  }

  onHover(at: StagePoint | null, isMoving: boolean): void {
    this.#preview.content.style.cursor = at === null ? '' : isMoving ? 'grabbing' : this.#cursorAt(at);
  }

  #cursorAt(at: StagePoint): string {
    if (this.#draggedPhoto(at, false) !== null) return 'grab';
    if (this.#preview.fieldAt(at, MOUSE_REACH_PX) !== null) return 'pointer';
    return this.#preview.look.zoom > 1 ? 'grab' : '';
  }

  #draggedPhoto(at: StagePoint, isTouch: boolean): string | null {
    const selected = this.#preview.state?.selected;
    const isDragged = (field: string): boolean =>
      this.#preview.photo(field)?.may.move === true && (!isTouch || field === selected);
    return this.#preview.photosAt(at).find(isDragged) ?? null;
  }

  #photoBetween(points: readonly StagePoint[]): string | null {
    const [a, b] = points as readonly [StagePoint, StagePoint];
    const middle: StagePoint = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const met = [middle, a, b].flatMap((point) => this.#preview.photosAt(point));
    return met.find((field) => field === this.#preview.state?.selected) ?? met[0] ?? null;
  }

  /** A plain wheel scrolls the page, unless the photo under it is selected. */
  #wheeledPhoto(turn: WheelTurn): string | null {
    const selected = this.#preview.state?.selected;
    const isTurned = (field: string): boolean => {
      const may = this.#preview.photo(field)?.may;
      if (!(turn.turnDeg === 0 ? may?.zoom : may?.rotate)) return false;
      return turn.isPinch || field === selected;
    };
    return this.#preview.photosAt(turn.at).find(isTurned) ?? null;
  }

  #holdPhoto(field: string): PhotoHold {
    const preview = this.#preview;
    return new PhotoHold({
      photo: () => preview.photo(field),
      toBox: (point) => preview.toBox(field, point),
      place: (placement, phase) => this.#options.onPlacement(field, placement, phase),
    });
  }

  #holdView(): ViewHold {
    const preview = this.#preview;
    const { picture, frame } = preview;
    return new ViewHold({ picture, frame, look: () => preview.look, setLook: (look) => (preview.look = look) });
  }

  #lookFrom([x, y]: StagePoint, zoom: number): void {
    const { picture, frame, look } = this.#preview;
    this.#preview.look = lookThrough(picture, frame, look, zoom, [x * frame.pixelRatio, y * frame.pixelRatio]);
  }
}

function fingersOf({ at: [x, y], growth, turnDeg }: TrackpadPinch): readonly [StagePoint, StagePoint] {
  const turnRad = (turnDeg * Math.PI) / 180;
  const [awayX, awayY] = [
    Math.cos(turnRad) * growth * TRACKPAD_REACH_PX,
    Math.sin(turnRad) * growth * TRACKPAD_REACH_PX,
  ];
  return [
    [x - awayX, y - awayY],
    [x + awayX, y + awayY],
  ];
}
