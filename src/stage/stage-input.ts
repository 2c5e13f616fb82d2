import type { PointerGestures, StagePoint } from './pointer-gestures.ts';
import { turnOf, type WheelGestures } from './wheel-gestures.ts';

export interface InputHandlers {
  readonly pointers: PointerGestures;
  readonly wheel: WheelGestures;
  /** A trackpad's pinch in Safari, which also tells of turning; `null` when it has ended. */
  onTrackpad(pinch: TrackpadPinch | null): void;
  /** The pointer of a mouse rests here, or has left. */
  onHover(at: StagePoint | null): void;
}

/** Since the pinch began. */
export interface TrackpadPinch {
  readonly at: StagePoint;
  readonly growth: number;
  readonly turnDeg: number;
}

/** Safari's own event; no library declares it. */
interface GestureEvent extends UIEvent {
  readonly clientX: number;
  readonly clientY: number;
  readonly scale: number;
  readonly rotation: number;
}

/** A capture is refused for a pointer that is no longer down; the gesture then ends by itself. */
function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // Nothing to do: moves within the stage still arrive.
  }
}

/**
 * Listens on the stage's element. Only what may be prevented is listened to with `passive: false`: touches that take
 * hold of something, and wheels that are used.
 *
 * @returns A function that stops listening.
 */
export function listen(element: HTMLElement, handlers: InputHandlers): () => void {
  const { pointers, wheel } = handlers;
  const stop = new AbortController();
  const { signal } = stop;
  let mouse: StagePoint | null = null;
  /** A page that scrolls the stage under a resting mouse must not zoom a photo: the mouse has to move on it first. */
  let hasMouseMoved = false;

  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): StagePoint => {
    const box = element.getBoundingClientRect();
    // A host may have scaled the whole widget with a transform.
    const scaleX = element.offsetWidth / box.width || 1;
    const scaleY = element.offsetHeight / box.height || 1;
    return [(event.clientX - box.left) * scaleX, (event.clientY - box.top) * scaleY];
  };
  const isTouch = ({ pointerType }: PointerEvent): boolean => pointerType === 'touch' || pointerType === 'pen';

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // A mouse whose button was let go where nobody saw it is pressed anew.
    pointers.cancel(event.pointerId);
    wheel.settle();
    capture(element, event.pointerId);
    pointers.down(event.pointerId, pointOf(event), isTouch(event));
    handlers.onHover(isTouch(event) ? null : pointOf(event));
  };
  const onMove = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (isTouch(event)) {
      pointers.move(event.pointerId, at);
      return;
    }
    hasMouseMoved ||= mouse !== null && (mouse[0] !== event.clientX || mouse[1] !== event.clientY);
    mouse = [event.clientX, event.clientY];
    if (event.buttons === 0) pointers.cancel(event.pointerId);
    else pointers.move(event.pointerId, at);
    handlers.onHover(at);
  };
  const onUp = (event: PointerEvent): void => {
    pointers.up(event.pointerId, pointOf(event), event.timeStamp);
    if (!isTouch(event)) handlers.onHover(pointOf(event));
  };
  const onLeave = (event: PointerEvent): void => {
    if (isTouch(event)) return;
    mouse = null;
    hasMouseMoved = false;
    handlers.onHover(null);
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !hasMouseMoved) return;
    const isUsed = wheel.wheel(turnOf(event, pointOf(event)));
    if (isUsed) event.preventDefault();
    else hasMouseMoved = false;
  };
  const onTouchStart = (event: TouchEvent): void => {
    // Prevented here, the browser neither scrolls nor zooms the page, whatever `touch-action` allows it.
    if (pointers.isHolding && event.cancelable) event.preventDefault();
  };
  const onGesture = (event: Event): void => {
    event.preventDefault();
    // On a touch screen the same event comes with the fingers, which are followed already.
    if (!pointers.isIdle) return;
    const { scale, rotation } = event as GestureEvent;
    const at = pointOf(event as GestureEvent);
    handlers.onTrackpad(event.type === 'gestureend' ? null : { at, growth: scale, turnDeg: rotation });
  };

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', (event) => pointers.cancel(event.pointerId), { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('touchstart', onTouchStart, { signal, passive: false });
  for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
    element.addEventListener(type, onGesture, { signal, passive: false });
  }
  return () => stop.abort();
}
