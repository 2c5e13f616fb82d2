import { BuyerActs } from './buyer-acts.ts';
import { PointerGestures } from './pointer-gestures.ts';
import { Preview } from './preview.ts';
import { listen } from './stage-input.ts';
import type { StageHandle, StageOptions } from './stage-types.ts';
import { fitScale } from './view.ts';
import { WheelGestures } from './wheel-gestures.ts';

/** Calls back whenever the container changes its size, or the screen its density where browsers tell of it. */
function watchSize(container: Element, onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange);
  try {
    observer.observe(container, { box: 'device-pixel-content-box' });
  } catch {
    // Safari knows no such box.
    observer.observe(container);
  }
  return () => observer.disconnect();
}

/**
 * Opens the interactive preview within a container that has a size of its own; what else lies in it stays.
 *
 * The stage keeps no values: a gesture is told through `onPlacement`, and seen once the host answers with `update`.
 */
export function createStage(container: HTMLDivElement, options: StageOptions): StageHandle {
  const window = container.ownerDocument.defaultView;
  if (!window) throw new Error('createStage: the container belongs to no window');
  if (window.getComputedStyle(container).position === 'static') container.style.position = 'relative';

  const preview = new Preview(container, {
    window,
    devicePixelRatio: () => options.devicePixelRatio ?? window.devicePixelRatio,
    onZoom: (zoom) => options.onView?.(zoom),
  });
  const acts = new BuyerActs(preview, options, {
    requestFrame: (callback) => window.requestAnimationFrame(callback),
    cancelFrame: (handle) => window.cancelAnimationFrame(handle),
  });
  const pointers = new PointerGestures(acts);
  const wheel = new WheelGestures(acts);
  const stopListening = listen(preview.content, {
    pointers,
    wheel,
    onTrackpad: (pinch) => acts.onTrackpad(pinch),
    onHover: (at) => acts.onHover(at, pointers.isMoving),
  });
  const stopWatching = watchSize(container, () => preview.resize());
  let isOpen = true;

  return {
    update(state) {
      if (isOpen) preview.update(state);
    },
    resize() {
      if (isOpen) preview.resize();
    },
    setViewZoom(zoom, center) {
      if (isOpen) preview.look = { ...preview.look, ...center, zoom };
    },
    panView(x, y) {
      const { look, frame, picture } = preview;
      const seenPx = 1 / (fitScale(picture, frame) * look.zoom);
      const xPx = look.xPx + x * frame.widthPx * seenPx;
      if (isOpen) preview.look = { ...look, xPx, yPx: look.yPx + y * frame.heightPx * seenPx };
    },
    get viewZoom() {
      return preview.look.zoom;
    },
    pulse(field) {
      if (isOpen && !options.reducedMotion) preview.pulse(field);
    },
    destroy() {
      if (!isOpen) return;
      isOpen = false;
      stopWatching();
      stopListening();
      pointers.destroy();
      wheel.destroy();
      preview.destroy();
    },
  };
}
