import { splitGraphemes } from '../shared/graphemes.ts';
import { isolate, type Formats, type Say } from './formats.ts';
import type { MessageParams } from './message-key.ts';

type Param = MessageParams[string];

/** Characters of scripts that run from right to left (Hebrew to Arabic Extended, and their presentation forms). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A longer name is shortened in its middle, which keeps its ending: a title has room for 90 characters. */
const LONGEST_FILE_NAME = 32;
const KEPT_END = 10;

/** Text a buyer wrote. It is set apart always; what a shop wrote only where it would disturb the order of the words. */
const BUYER_TEXT = ['text', 'word', 'example', 'message'];

/** Lists of which one is wanted; other lists are told in full. */
const ALTERNATIVES = ['expectedTypes', 'allowed'];

/** How a number is written, by the end of its name; the first that matches. */
const BY_ENDING: readonly (readonly [
  ending: string,
  write: (value: number, formats: Formats, name: string) => string,
])[] = [
  // A width that is promised to be sharp goes down.
  ['mm', (value, formats, name) => formats.lengthMm(value, name.startsWith('sharp') ? 'down' : 'nearest')],
  // A limit is never shown larger than it is, a file never smaller: "20 MB, over 20 MB" says nothing.
  ['bytes', (value, formats, name) => formats.bytes(value, name.startsWith('max') ? 'down' : 'up')],
  ['dpi', (value, formats, name) => formats.dpi(value, name.startsWith('actual') ? 'down' : 'up')],
  // Two of them make a size, "4000 × 3000 pixels", so the unit stands in the sentence and there are no separators.
  ['px', (value) => String(Math.round(value))],
  ['megapixels', (value, formats, name) => formats.megapixels(value, name.startsWith('max') ? 'down' : 'up')],
  // Never more than what passes: pressing "Zoom out to 115%" must suffice when one does it by hand.
  ['zoom', (value, formats) => formats.percent(value, 'down')],
  ['share', (value, formats) => formats.percent(value)],
  // Start of a range: "2–5 days" names its unit once.
  ['mindays', (value, formats) => formats.number(value)],
  ['days', (value, formats) => formats.days(value)],
  ['hours', (value, formats) => formats.hours(value)],
];

/** Turns raw values into what a sentence shows; the end of a name says what its value is. */
export function formatParams(params: MessageParams, formats: Formats, say: Say): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value, formats, say)]));
}

function write(name: string, value: Param, formats: Formats, say: Say): string {
  if (typeof value === 'string') return writeText(name, value, formats, say);
  if (typeof value === 'number') {
    const found = BY_ENDING.find(([ending]) => endsAs(name, ending));
    return found ? found[1](value, formats, name) : formats.number(value);
  }
  if (name === 'fileTypes') return formats.fileTypes(value);
  if (ALTERNATIVES.includes(name)) return formats.choiceOf(value);
  if (name === 'characters') return formats.quotedList(value);
  return name === 'items' ? formats.sentences(value) : formats.list(value);
}

function writeText(name: string, value: string, formats: Formats, say: Say): string {
  if (name === 'fileName') return isolate(shorten(value));
  if (BUYER_TEXT.includes(name)) return isolate(value.replace(/\s*\n\s*/g, ' / '));
  if (endsAs(name, 'date')) return formats.date(value);
  if (name === 'actualType') return formats.fileTypes([value]);
  if (name === 'quality' && isQuality(value)) return say(`unit.quality.${value}`, {});
  return RIGHT_TO_LEFT.test(value) ? isolate(value) : value;
}

/** The whole name, or its last word: `minDpi` and `dpi` end as `dpi`, `update` does not end as `date`. */
function endsAs(name: string, ending: string): boolean {
  const start = name.length - ending.length;
  if (start < 0 || name.slice(start).toLowerCase() !== ending) return false;
  return start === 0 || name[start] !== ending[0];
}

function isQuality(value: string): value is 'good' | 'fair' | 'bad' {
  return value === 'good' || value === 'fair' || value === 'bad';
}

function shorten(fileName: string): string {
  const graphemes = splitGraphemes(fileName);
  if (graphemes.length <= LONGEST_FILE_NAME) return fileName;
  const start = graphemes.slice(0, LONGEST_FILE_NAME - KEPT_END - 1).join('');
  return `${start}…${graphemes.slice(-KEPT_END).join('')}`;
}
