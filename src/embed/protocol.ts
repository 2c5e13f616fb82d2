import type { MessageOverrides } from '../element/own-words.ts';
import { copyJson, type CopyLimits } from '../shared/canonical-json.ts';

/** What both sides write into each message; another number is another language. */
export const PROTOCOL = 1;

/** Acts of the host that take nothing. */
export const ACTS = ['validate', 'review', 'undo', 'redo', 'reset'] as const;
export type Act = (typeof ACTS)[number];

/** Events of the widget that the host hears; their `detail` travels as it is, files included. */
export const EVENTS = [
  'pc-ready',
  'pc-change',
  'pc-issues',
  'pc-submit',
  'pc-request',
  'pc-failure',
  'pc-resume',
  'pc-open',
  'pc-first-edit',
  'pc-upload',
  'pc-fix',
  'pc-review',
] as const;
export type EventName = (typeof EVENTS)[number];

/** What a host may say to the frame. */
export type ToFrame =
  /** First of all; the frame answers with `hello`, and speaks to nobody before. Members that are missing stay as they are. */
  | {
      readonly type: 'open';
      readonly template?: unknown;
      readonly locale?: string;
      readonly market?: string;
      /** The host's own sentences by locale; `null` takes them back. */
      readonly messages?: MessageOverrides | null;
      readonly noSave?: boolean;
      /** Custom properties that begin with `--pc-`. */
      readonly theme?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'set-values'; readonly values: unknown }
  | { readonly type: 'set-value'; readonly field: string; readonly value: unknown }
  | { readonly type: 'add-file'; readonly field: string; readonly file: File }
  | { readonly type: 'act'; readonly act: Act }
  /** Answered by `payload` with the same number. */
  | { readonly type: 'get-payload'; readonly request: number };

/** What the frame says to its host. */
export type ToHost =
  | { readonly type: 'hello' }
  | { readonly type: 'height'; readonly heightPx: number }
  | { readonly type: 'event'; readonly name: EventName; readonly detail: unknown }
  /**
   * `submission` is what `getPayload` gives, or `null` where something blocks; `issues` then says what. With a `code`
   * nobody looked: it was one message too many.
   */
  | {
      readonly type: 'payload';
      readonly request: number;
      readonly submission: unknown;
      readonly issues: unknown;
      readonly code?: typeof REFUSED;
    }
  /** Once a page: something came that is no message. */
  | { readonly type: 'refused'; readonly code: typeof REFUSED };

/** The one code for all that is not understood, too much, or not from whom it should be. */
export const REFUSED = 'embed.message-refused';

/** A template may be large; a message of it is no larger. */
const LIMITS: CopyLimits = { maxDepth: 32, maxNodes: 200_000, maxStringUnits: 2_000_000 };
const MAX_NAME_UNITS = 200;
const MAX_THEME_ENTRIES = 100;

/** Puts a message into its envelope. */
export function seal<Message extends ToFrame | ToHost>(message: Message): Message & { readonly pc: number } {
  return { pc: PROTOCOL, ...message };
}

/** Whether data is an envelope of this protocol in this version, whatever is in it. Asks nothing but own members. */
export function isSealed(data: unknown): data is Readonly<Record<string, unknown>> & { readonly type: string } {
  try {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
    if (!Object.hasOwn(data, 'pc') || !Object.hasOwn(data, 'type')) return false;
    const { pc, type } = data as Record<string, unknown>;
    return pc === PROTOCOL && typeof type === 'string';
  } catch {
    return false;
  }
}

/** The number of a question that waits for an answer, read from a message that goes no further; `null` of all others. */
export function requestOf(data: unknown): number | null {
  try {
    const { type, request } = isSealed(data) ? data : { type: null, request: null };
    return type === 'get-payload' && Number.isSafeInteger(request) ? (request as number) : null;
  } catch {
    return null;
  }
}

/**
 * Reads what a host said. Members that the message does not have are ignored; a member that makes no sense makes none
 * of the message. Data comes out copied, plain and bounded. Never throws.
 */
export function parseToFrame(data: unknown): ToFrame | null {
  try {
    return isSealed(data) ? parseSealed(data) : null;
  } catch {
    return null;
  }
}

function parseSealed(data: Readonly<Record<string, unknown>> & { readonly type: string }): ToFrame | null {
  const { type } = data;
  const own = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  switch (type) {
    case 'open':
      return parseOpen(own);
    case 'set-values': {
      const values = copyJson(own('values'), LIMITS);
      return values.ok && isRecord(values.value) ? { type, values: values.value } : null;
    }
    case 'set-value': {
      const [field, value] = [own('field'), copyJson(own('value'), LIMITS)];
      return isName(field) && value.ok ? { type, field, value: value.value } : null;
    }
    case 'add-file': {
      const [field, file] = [own('field'), own('file')];
      return isName(field) && file instanceof File ? { type, field, file } : null;
    }
    case 'act': {
      const act = ACTS.find((each) => each === own('act'));
      return act ? { type, act } : null;
    }
    case 'get-payload': {
      const request = own('request');
      return typeof request === 'number' && Number.isSafeInteger(request) ? { type, request } : null;
    }
    default:
      return null;
  }
}

function parseOpen(own: (key: string) => unknown): ToFrame | null {
  const keys = ['template', 'locale', 'market', 'noSave', 'theme', 'messages'];
  const [template, locale, market, noSave, theme, messages] = keys.map(own);
  if ([locale, market].some((each) => each !== undefined && !isName(each))) return null;
  if (noSave !== undefined && typeof noSave !== 'boolean') return null;
  const given = template === undefined ? null : copyJson(template, LIMITS);
  if (given && !given.ok) return null;
  if (given && typeof given.value !== 'string' && !isRecord(given.value)) return null;
  // What is in it is for the widget to judge, sentence by sentence.
  const words = messages === undefined ? null : copyJson(messages, LIMITS);
  if (words && (!words.ok || (words.value !== null && !isRecord(words.value)))) return null;
  const colors = theme === undefined ? {} : parseTheme(theme);
  if (!colors) return null;
  return {
    type: 'open',
    ...(given && { template: given.value }),
    ...(isName(locale) && { locale }),
    ...(isName(market) && { market }),
    ...(noSave !== undefined && { noSave }),
    ...(theme !== undefined && { theme: colors }),
    ...(words && { messages: words.value as MessageOverrides | null }),
  };
}

/** Only our own custom properties, and none that loads anything. */
function parseTheme(given: unknown): Readonly<Record<string, string>> | null {
  const copy = copyJson(given, { maxDepth: 1, maxNodes: MAX_THEME_ENTRIES, maxStringUnits: MAX_NAME_UNITS });
  if (!copy.ok || !isRecord(copy.value)) return null;
  const entries = Object.entries(copy.value);
  const areFine = entries.every(
    ([name, value]) =>
      /^--pc-[a-z0-9-]+$/.test(name) && typeof value === 'string' && !/url|image|[\\@;{}]/i.test(value),
  );
  return areFine ? (Object.fromEntries(entries) as Record<string, string>) : null;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_UNITS;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
