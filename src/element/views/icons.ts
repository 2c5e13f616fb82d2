import { svg, type SVGTemplateResult } from 'lit';

/** Drawn on a 20 × 20 grid with a stroke; the name beside or on the button says what it does. */
const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 5 3.5 3.5L13 12M16 8.5H8.5a4.5 4.5 0 0 0 0 9H12',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  expand: 'M8 3.5H3.5V8M12 3.5h4.5V8M8 16.5H3.5V12M12 16.5h4.5V12',
  close: 'm5 5 10 10M15 5 5 15',
  turn: 'M15.5 7A6.5 6.5 0 1 0 16.5 11M16 3v4.2h-4.2',
  turnLeft: 'M4.5 7A6.5 6.5 0 1 1 3.5 11M4 3v4.2h4.2',
  alert: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 6v4.6M10 13.6v.1',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 9.4V14M10 6.4v-.1',
  clock: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 5.5V10l3 2',
  lock: 'M6 9h8a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9',
  picture:
    'M5 4h10a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 15 16H5a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 5 4ZM3 14l4-4 3.5 3.5L13 11l4.5 4M12.8 6.6a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z',
  left: 'M12 5l-5 5 5 5',
  right: 'm8 5 5 5-5 5',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  center: 'M10 3v3.5M10 13.5V17M3 10h3.5M13.5 10H17M10 9.9v.2',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
}
