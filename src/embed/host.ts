import type { MessageOverrides } from '../element/own-words.ts';
import type { Act, ToFrame } from './protocol.ts';

/** Must be the protocol's number; written here, so that this script stays small. */
const PROTOCOL = 1;
/** Somewhat fewer than the frame hears; what is more waits for its turn. */
const MAX_PER_SECOND = 50;
/** A frame is never made higher, whatever it says. */
const MAX_HEIGHT_PX = 20_000;
const REMOVED = 'The frame was removed';

export interface EmbedOptions {
  /** Address of `embed.html`; its origin is the only one that is heard. */
  readonly src: string;
  readonly template?: unknown;
  readonly locale?: string;
  readonly market?: string;
  /** The host's own sentences by locale; `null` takes them back. */
  readonly messages?: MessageOverrides | null;
  readonly noSave?: boolean;
  readonly theme?: Readonly<Record<string, string>>;
  /** What the frame is, to whoever cannot see it. */
  readonly title?: string;
}

export interface Embedded {
  /** Fires the widget's events as `CustomEvent`s, with the same detail. */
  readonly frame: HTMLIFrameElement;
  /** Says again what the frame shows; members that are missing stay as they are. */
  open(options: Omit<EmbedOptions, 'src' | 'title'>): void;
  setValues(values: unknown): void;
  setValue(field: string, value: unknown): void;
  addFile(field: string, file: File): void;
  act(act: Act): void;
  /** Rejects with an `Error` whose `issues` say what blocks, or whose `code` says that the frame had too much to hear. */
  getPayload(): Promise<unknown>;
  /** Takes the frame away and stops listening. */
  remove(): void;
}

/**
 * Puts the widget into a frame within an element of the page: it grows with its content, and its events are fired on
 * the frame.
 */
export function embed(place: Element, { src, title = '', ...opened }: EmbedOptions): Embedded {
  const { href, origin } = new URL(src, document.baseURI);
  const frame = document.createElement('iframe');
  const waiting = new Map<number, { resolve: (submission: unknown) => void; reject: (error: Error) => void }>();
  let last = opened;
  let requests = 0;
  let isLoaded = false;
  let said = 0;
  const queue: ToFrame[] = [];
  const flush = (): void => {
    while (isLoaded && said < MAX_PER_SECOND && queue.length > 0) {
      said++;
      setTimeout(() => {
        said--;
        flush();
      }, 1000);
      frame.contentWindow?.postMessage({ pc: PROTOCOL, ...queue.shift() }, origin);
    }
  };
  const say = (message: ToFrame): void => {
    queue.push(message);
    flush();
  };
  const onMessage = ({ data, origin: from, source }: MessageEvent<Record<string, unknown> | null>): void => {
    if (from !== origin || source !== frame.contentWindow || data?.['pc'] !== PROTOCOL) return;
    const { type, name, detail, heightPx, request, submission, issues } = data;
    if (type === 'height' && Number(heightPx) > 0) {
      frame.style.height = `${Math.min(Number(heightPx), MAX_HEIGHT_PX)}px`;
    } else if (type === 'event' && /^pc-[a-z-]+$/.test(String(name))) {
      frame.dispatchEvent(new CustomEvent(String(name), { detail, bubbles: true }));
    } else if (type === 'refused') {
      frame.dispatchEvent(new CustomEvent('pc-failure', { detail: { code: data['code'], recoverable: true } }));
    } else if (type === 'payload') {
      const asked = waiting.get(Number(request));
      waiting.delete(Number(request));
      if (submission) asked?.resolve(submission);
      else asked?.reject(Object.assign(new Error('The design is not complete'), { issues, code: data['code'] }));
    }
  };
  frame.addEventListener('load', () => {
    // Loaded anew, it has not heard what was asked of it before.
    if (isLoaded) for (const request of waiting.keys()) queue.push({ type: 'get-payload', request });
    isLoaded = true;
    queue.unshift({ type: 'open', ...last });
    flush();
  });
  addEventListener('message', onMessage);
  Object.assign(frame, { title, src: href });
  Object.assign(frame.style, { width: '100%', border: '0', display: 'block' });
  frame.allow = 'fullscreen';
  place.append(frame);
  return {
    frame,
    open(options) {
      last = { ...last, ...options };
      if (isLoaded) say({ type: 'open', ...options });
    },
    setValues: (values) => say({ type: 'set-values', values }),
    setValue: (field, value) => say({ type: 'set-value', field, value }),
    addFile: (field, file) => say({ type: 'add-file', field, file }),
    act: (act) => say({ type: 'act', act }),
    getPayload: () =>
      new Promise((resolve, reject) => {
        if (!frame.isConnected) throw new Error(REMOVED);
        waiting.set(++requests, { resolve, reject });
        say({ type: 'get-payload', request: requests });
      }),
    remove() {
      removeEventListener('message', onMessage);
      frame.remove();
      for (const { reject } of waiting.values()) reject(new Error(REMOVED));
    },
  };
}
