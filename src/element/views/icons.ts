import { svg, type SVGTemplateResult } from 'lit';

/** Drawn on a 20 × 20 grid with a stroke; the name beside or on the button says what it does. */
const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 5 3.5 3.5L13 12M16 8.5H8.5a4.5 4.5 0 0 0 0 9H12',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  expand: 'M8 3.5H3.5V8M12 3.5h4.5V8M8 16.5H3.5V12M12 16.5h4.5V12',
  close: 'm5 5 10 10M15 5 5 15',
  turn: 'M15.5 7A6.5 6.5 0 1 0 16.500 11M16 3v4.200h-4.200',
  alert: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15ZM10 6v4.600M10 13.600v.1',
  info: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15ZM10 9.400V14M10 6.400v-.1',
  clock: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15ZM10 5.500V10l3 2',
  lock: 'M6 9h8a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM6.800 9V6.500a3.200 3.200 0 0 1 6.400 0V9',
  picture:
    'M5 4h10a2.500 2.500 0 0 1 2.500 2.500v7A2.500 2.500 0 0 1 15 16H5a2.500 2.500 0 0 1-2.500-2.500v-7A2.500 2.500 0 0 1 5 4ZM3 14l4-4 3.500 3.500L13 11l4.500 4M12.800 6.600a1.200 1.200 0 1 1 0 2.400 1.200 1.200 0 0 1 0-2.400Z',
  left: 'M12 5l-5 5 5 5',
  right: 'm8 5 5 5-5 5',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  center: 'M10 3v3.500M10 13.500V17M3 10h3.500M13.500 10H17M10 9.900v.2',
  bin: 'M4 6h12M8 6V4h4v2M5.500 6l.8 10h7.400l.8-10',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
}
