import { clampPlacement } from '../values/photo-placement.ts';
import type { PhotoPlacement } from '../values/values.ts';
import { type BoxPoint, reshapePlacement } from './placement-gesture.ts';
import type { StagePhoto } from './stage-types.ts';

export const MOVE_STEP_MM = 1;
export const MOVE_LEAP_MM = 5;
export const ZOOM_STEP_PERCENT = 5;
export const TURN_STEP_DEG = 90;
export const TURN_FINE_DEG = 1;

const CENTER: BoxPoint = [0, 0];

/** The photo moved rightwards and downwards in its box, as far as no gap opens. */
export function movePlacement(photo: StagePhoto, xMm: number, yMm: number): PhotoPlacement {
  return reshapePlacement(photo, photo.placement, CENTER, [xMm, yMm]);
}

/** The photo's zoom changed by percentage points and rounded to whole ones; what lies in the middle of the box stays there. */
export function zoomPlacement(photo: StagePhoto, byPercent: number): PhotoPlacement {
  const zoom = Math.round(photo.placement.zoom * 100 + byPercent) / 100;
  return reshapePlacement(photo, { ...photo.placement, zoom }, CENTER, CENTER);
}

/** The photo turned clockwise around the middle of its box; its zoom stays, so that turning back undoes it. */
export function turnPlacement(photo: StagePhoto, byDeg: number): PhotoPlacement {
  const { zoom, angleDeg } = photo.placement;
  return reshapePlacement(photo, { zoom, angleDeg: angleDeg + byDeg }, CENTER, CENTER);
}

/** The photo just filling its box, in the middle of it; its angle stays. */
export function fillPlacement({ photo, box, placement, maxZoom, may }: StagePhoto): PhotoPlacement {
  const zoom = may.zoom ? 1 : placement.zoom;
  const centered = may.move ? { xMm: 0, yMm: 0 } : {};
  return clampPlacement(photo, box, { ...placement, zoom, ...centered }, maxZoom);
}

/** What a key press says, as on a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Which way an arrow key points: rightwards, downwards. */
export const ARROWS: Readonly<Record<string, BoxPoint | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * What a key does to a photo that has the keyboard: arrows move it 1 mm, with Shift 5 mm; `+` and `-` zoom by 5 %;
 * `[` and `]` turn it by 1°, with Shift by 90°; `0` fills its box.
 *
 * @returns `null` for any other key, and with Ctrl, Alt or Meta, which belong to the browser. Ctrl and Alt together are
 *   AltGr, which some keyboards need for the brackets.
 */
export function placementForKey(photo: StagePhoto, press: KeyPress): PhotoPlacement | null {
  if (press.metaKey || press.ctrlKey !== press.altKey) return null;
  if (Object.hasOwn(ARROWS, press.key)) {
    const [x, y] = ARROWS[press.key] as BoxPoint;
    const stepMm = press.shiftKey ? MOVE_LEAP_MM : MOVE_STEP_MM;
    return movePlacement(photo, x * stepMm, y * stepMm);
  }
  switch (press.key) {
    case '+':
    case '=':
      return zoomPlacement(photo, ZOOM_STEP_PERCENT);
    case '-':
    case '_':
      return zoomPlacement(photo, -ZOOM_STEP_PERCENT);
    case '[':
      return turnPlacement(photo, -TURN_FINE_DEG);
    case ']':
      return turnPlacement(photo, TURN_FINE_DEG);
    case '{':
      return turnPlacement(photo, -TURN_STEP_DEG);
    case '}':
      return turnPlacement(photo, TURN_STEP_DEG);
    case '0':
      return fillPlacement(photo);
    default:
      return null;
  }
}
