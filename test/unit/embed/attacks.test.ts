import { describe, expect, it, vi } from 'vitest';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { FrameDoor, type Speaker } from '../../../src/embed/frame-door.ts';
import { MAX_AT_ONCE, MAX_PER_SECOND } from '../../../src/embed/gate.ts';
import { PROTOCOL, REFUSED } from '../../../src/embed/protocol.ts';

const SHOP = 'https://shop.example';
const OPEN = { pc: PROTOCOL, type: 'open', template: '/mug.json' };
const SET = { pc: PROTOCOL, type: 'set-value', field: 'caption', value: 'Tom' };

/** Stands for the widget: notes whatever is done to it. */
class Widget extends EventTarget {
  messages: unknown = null;
  readonly done: unknown[][] = [];
  readonly issues: readonly unknown[] = [{ code: 'field.required-text' }];
  readonly style = { setProperty: (name: string, value: string) => this.#note('style', name, value) };
  set values(values: unknown) {
    this.#note('values', values);
  }
  set template(template: unknown) {
    this.#note('template', template);
  }
  set locale(locale: unknown) {
    this.#note('locale', locale);
  }
  set market(market: unknown) {
    this.#note('market', market);
  }
  readonly toggleAttribute = (name: string, is: boolean) => this.#note(name, is);
  readonly setValue = (field: string, value: unknown) => {
    this.#note('setValue', field, value);
    return Promise.resolve(true);
  };
  readonly addFile = (field: string, file: File) => {
    this.#note('addFile', field, file);
    return Promise.resolve();
  };
  readonly getPayload = () => {
    this.#note('getPayload');
    return Promise.resolve({ payload: 1 });
  };
  readonly review = () => this.#note('review');
  #note(...act: unknown[]): void {
    this.done.push(act);
  }
}

function openDoor(more: { origins?: readonly string[]; isOpened?: boolean } = {}) {
  const widget = new Widget();
  const said: { readonly message: unknown; readonly to: string }[] = [];
  const host: Speaker = { postMessage: (message, to) => said.push({ message: structuredClone(message), to }) };
  let nowMs = 0;
  const door = new FrameDoor({
    widget: widget as unknown as ProductCustomizer,
    host,
    origins: more.origins ?? [SHOP],
    nowMs: () => nowMs,
  });
  const hear = (data: unknown, origin = SHOP, source: unknown = host): void =>
    door.receive({ data, origin, source: source as MessageEventSource });
  if (more.isOpened ?? true) hear(OPEN);
  widget.done.length = 0;
  said.length = 0;
  return { widget, said, host, door, hear, pass: (ms: number) => (nowMs += ms) };
}

const cyclic: Record<string, unknown> = { ...SET };
cyclic['value'] = { cyclic };
let deep: unknown = 'end';
for (let at = 0; at < 10_000; at++) deep = [deep];
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const throwing = {
  ...SET,
  get value(): unknown {
    throw new Error('never asked');
  },
};
const evil = (json: string): unknown => JSON.parse(json) as unknown;

/** Each is said after the shop has opened the frame. */
const ATTACKS: readonly (readonly [name: string, data: unknown, origin?: string, source?: unknown])[] = [
  ['another origin', SET, 'https://evil.example'],
  ['the origin as the beginning of another', SET, 'https://shop.example.evil'],
  ['the origin as the end of another', SET, 'https://evilshop.example'],
  ['the origin without its encryption', SET, 'http://shop.example'],
  ['the origin on another port', SET, 'https://shop.example:444'],
  ['a part of the origin', SET, 'https://shop'],
  ['the origin in capitals', SET, 'HTTPS://SHOP.EXAMPLE'],
  ['the origin with a slash', SET, 'https://shop.example/'],
  ['an origin that is none', SET, 'null'],
  ['an empty origin', SET, ''],
  ['a star', SET, '*'],
  ['another frame of the right origin', SET, SHOP, {}],
  ['no window at all', SET, SHOP, null],
  ['a window of a name alike', SET, SHOP, { postMessage: () => undefined }],
  ['an earlier version', { ...SET, pc: 0 }],
  ['a later version', { ...SET, pc: 2 }],
  ['a version as a text', { ...SET, pc: '1' }],
  ['no version', { type: 'set-value', field: 'caption', value: 'Tom' }],
  ['an unknown type', { ...SET, type: 'evaluate' }],
  ['a type of all objects', { ...SET, type: 'constructor' }],
  ['a type that is none', { ...SET, type: ['set-value'] }],
  ['nothing', null],
  ['undefined', undefined],
  ['a text', JSON.stringify(SET)],
  ['a list', [SET]],
  ['a number', 1],
  ['a map', new Map(Object.entries(SET))],
  ['inherited members', Object.create(SET)],
  ['a prototype key', evil('{"pc":1,"type":"set-values","values":{"__proto__":{"polluted":1}}}')],
  [
    'a constructor key',
    evil('{"pc":1,"type":"set-values","values":{"a":{"constructor":{"prototype":{"polluted":1}}}}}'),
  ],
  ['a cycle', cyclic],
  ['ten thousand levels', { ...SET, value: deep }],
  ['ten megabytes', { ...SET, value: 'x'.repeat(10_000_000) }],
  ['a million members', { ...SET, value: new Array(1_000_000).fill(0) }],
  ['a number that is none', { ...SET, value: Number.NaN }],
  ['a getter that throws', throwing],
  ['a revoked proxy', revoked.proxy],
  ['a field that is no name', { ...SET, field: { toString: () => 'caption' } }],
  ['a file that is none', { pc: 1, type: 'add-file', field: 'photo', file: { name: 'a.jpg', size: 1 } }],
  ['an act that is none', { pc: 1, type: 'act', act: 'remove' }],
  ['an act of all objects', { pc: 1, type: 'act', act: '__proto__' }],
  ['a request that is no number', { pc: 1, type: 'get-payload', request: '1' }],
  ['values that are none', { pc: 1, type: 'set-values', values: 'all' }],
  ['sentences that are a list', { ...OPEN, messages: ['x'] }],
  ['sentences that are code', { ...OPEN, messages: { de: { 'ui.action.add': () => 'x' } } }],
  ['a style that is none of ours', { ...OPEN, theme: { 'background-image': 'red' } }],
  ['a style that loads', { ...OPEN, theme: { '--pc-accent': 'url(https://evil.example)' } }],
  ['a style that ends early', { ...OPEN, theme: { '--pc-accent': 'red;} body { display: none' } }],
  ['a template that is a function', { ...OPEN, template: () => 1 }],
  ['a language that is none', { ...OPEN, locale: 7 }],
];

describe('messages to the frame', () => {
  it.each(ATTACKS)('%s changes nothing, and is told by one code', (_, data, origin, source) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { widget, said, hear } = openDoor();
    for (let times = 0; times < 2; times++) hear(data, origin as string | undefined, source);
    expect(widget.done).toEqual([]);
    expect(said).toEqual([{ message: { pc: 1, type: 'refused', code: REFUSED }, to: SHOP }]);
    expect(warn.mock.calls).toEqual([[REFUSED]]);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
    warn.mockRestore();
  });

  it('a flood is cut at sixty a second, strangers do not use them up, and the host is heard again', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { widget, hear, pass } = openDoor();
    pass(1000);
    for (let at = 0; at < 10_000; at++) hear(SET, 'https://evil.example');
    for (let at = 0; at < 10_000; at++) hear(SET);
    expect(widget.done).toHaveLength(MAX_AT_ONCE);
    let heard = MAX_AT_ONCE;
    for (let second = 0; second < 10; second++) {
      pass(1000);
      for (let at = 0; at < 1000; at++) hear(SET);
      heard += MAX_PER_SECOND;
      expect(widget.done).toHaveLength(heard);
    }
    // However long it is silent, it may not say more at once.
    pass(3_600_000);
    for (let at = 0; at < 10_000; at++) hear(SET);
    expect(widget.done).toHaveLength(heard + MAX_AT_ONCE);
    warn.mockRestore();
  });

  it('what a host says at a bearable pace is heard, though the frame was busy for seconds meanwhile', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { widget, hear, pass } = openDoor();
    let said = 0;
    for (let second = 0; second < 8; second++) {
      pass(1000);
      // Three seconds long nothing is heard, and then all of it.
      const seconds = second === 3 ? 4 : second < 3 ? 0 : 1;
      for (let at = 0; at < seconds * 50; at++, said++) hear(SET);
    }
    expect(widget.done).toHaveLength(said);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('a question that is one too many is answered with the code, to its host alone', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { said, hear } = openDoor();
    const payloads = (): readonly object[] =>
      said.map(({ message }) => message as { type: string }).filter(({ type }) => type === 'payload');
    for (let at = 0; at < 1000; at++) hear(SET);
    const late = { pc: PROTOCOL, type: 'get-payload', request: 7 };
    hear(late, 'https://evil.example');
    for (const odd of [{ ...late, request: '7' }, { ...late, pc: 2 }, revoked.proxy, throwing, 'x']) hear(odd);
    expect(payloads()).toEqual([]);
    hear(late);
    expect(payloads()).toEqual([
      { pc: PROTOCOL, type: 'payload', request: 7, submission: null, issues: [], code: REFUSED },
    ]);
    expect(said.every(({ to }) => to === SHOP)).toBe(true);
    warn.mockRestore();
  });

  it('tells nobody anything before the host has opened it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { widget, said, hear, door } = openDoor({ isOpened: false });
    hear(SET);
    door.resized(500);
    widget.dispatchEvent(new CustomEvent('pc-submit', { detail: 'secret' }));
    expect(widget.done).toEqual([]);
    expect(said).toEqual([]);
    warn.mockRestore();
  });

  it('stays with the origin that opened it, though others may', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { widget, said, hear } = openDoor({ origins: [SHOP, 'https://other.example'] });
    hear(OPEN, 'https://other.example');
    expect(widget.done).toEqual([]);
    widget.dispatchEvent(new CustomEvent('pc-change', { detail: 1 }));
    expect(said.map(({ to }) => to)).toEqual([SHOP, SHOP]);
    warn.mockRestore();
  });

  it.each(['*', 'null', 'https://shop.example/', 'shop.example', 'https://*.example', 'javascript:0'])(
    'lets nobody in for %s in its list',
    (listed) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const { widget, said, hear } = openDoor({ origins: [listed], isOpened: false });
      for (const origin of [SHOP, listed, 'null']) hear(OPEN, origin);
      expect(widget.done).toEqual([]);
      expect(said).toEqual([]);
      warn.mockRestore();
    },
  );
});

describe('a host that keeps to the protocol', () => {
  it('opens, fills, asks and hears', async () => {
    const { widget, said, hear, door } = openDoor({ isOpened: false });
    door.resized(640);
    const messages = { 'de-DE': { 'ui.action.add': 'Kaufen' } };
    const theme = { '--pc-accent': 'oklch(0.5 0.1 200)' };
    hear({ ...OPEN, locale: 'de-DE', market: 'DE', noSave: true, theme, messages });
    expect(widget.messages).toEqual(messages);
    expect(widget.messages).not.toBe(messages);
    hear(SET);
    const file = new File(['x'], 'a.jpg');
    hear({ pc: 1, type: 'add-file', field: 'photo', file });
    hear({ pc: 1, type: 'act', act: 'review' });
    hear({ pc: 1, type: 'get-payload', request: 7 });
    await vi.waitFor(() => expect(said).toHaveLength(3));
    expect(widget.done).toEqual([
      ['no-save', true],
      ['locale', 'de-DE'],
      ['market', 'DE'],
      ['style', '--pc-accent', 'oklch(0.5 0.1 200)'],
      ['template', '/mug.json'],
      ['setValue', 'caption', 'Tom'],
      ['addFile', 'photo', file],
      ['review'],
      ['getPayload'],
    ]);
    expect(said).toEqual([
      { message: { pc: 1, type: 'hello' }, to: SHOP },
      { message: { pc: 1, type: 'height', heightPx: 640 }, to: SHOP },
      { message: { pc: 1, type: 'payload', request: 7, submission: { payload: 1 }, issues: [] }, to: SHOP },
    ]);
    widget.dispatchEvent(new CustomEvent('pc-change', { detail: { values: {} } }));
    expect(said[3]?.message).toEqual({ pc: 1, type: 'event', name: 'pc-change', detail: { values: {} } });
  });
});
