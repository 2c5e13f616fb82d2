/** What a finger or a mouse does, as events on an element that lies at the window's top left. */
export class Finger {
  readonly #target: EventTarget;
  readonly #id: number;
  readonly #type: 'mouse' | 'touch';

  constructor(target: EventTarget, type: 'mouse' | 'touch', id = 1) {
    this.#target = target;
    this.#id = id;
    this.#type = type;
  }

  /** @returns Whether the browser was told not to scroll with this finger. */
  down(x: number, y: number): boolean {
    this.#send('pointerdown', x, y, { buttons: 1 });
    if (this.#type === 'mouse') return false;
    // Not every engine has TouchEvent on a desktop; the stage needs nothing of it but that it can be prevented.
    const touch = new Event('touchstart', { bubbles: true, cancelable: true, composed: true });
    return !this.#target.dispatchEvent(touch);
  }

  move(x: number, y: number): void {
    this.#send('pointermove', x, y, { buttons: 1, button: -1 });
  }

  hover(x: number, y: number): void {
    this.#send('pointermove', x, y, { buttons: 0, button: -1 });
  }

  up(x: number, y: number, timeMs?: number): void {
    this.#send('pointerup', x, y, {}, timeMs);
  }

  cancel(): void {
    this.#send('pointercancel', 0, 0, {});
  }

  tap(x: number, y: number, timeMs?: number): void {
    this.down(x, y);
    this.up(x, y, timeMs);
  }

  #send(type: string, clientX: number, clientY: number, init: PointerEventInit, timeMs?: number): void {
    const common = { bubbles: true, cancelable: true, composed: true, isPrimary: true };
    const pointer = { pointerId: this.#id, pointerType: this.#type, clientX, clientY };
    const event = new PointerEvent(type, { ...common, ...pointer, ...init });
    if (timeMs !== undefined) Object.defineProperty(event, 'timeStamp', { value: timeMs });
    this.#target.dispatchEvent(event);
  }
}

/** @returns Whether the wheel was used up, so that the page does not scroll. */
export function turnWheel(target: EventTarget, x: number, y: number, init: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, ...init });
  return !target.dispatchEvent(event);
}

/** A trackpad's pinch as Safari tells of it. @returns Whether the page was told not to zoom. */
export function pinchTrackpad(
  target: EventTarget,
  type: 'gesturestart' | 'gesturechange' | 'gestureend',
  fields: { readonly clientX: number; readonly clientY: number; readonly scale: number; readonly rotation: number },
): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), fields);
  return !target.dispatchEvent(event);
}
