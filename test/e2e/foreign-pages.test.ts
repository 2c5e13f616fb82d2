import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { reviewMug } from './fill-mug.ts';
import { mugPage, serveShop, type Shop } from './serve-shop.ts';

/** What old libraries and busy shops do to a page's built-ins before our script runs. */
const PATCHES: Readonly<Record<string, () => void>> = {
  'arrays and strings that turn into JSON by themselves, as Prototype 1.6 has them': () => {
    const array = Array.prototype as unknown as Record<string, unknown>;
    array['toJSON'] = function (this: unknown[]) {
      return `[${this.join(', ')}]`;
    };
    (String.prototype as unknown as Record<string, unknown>)['toJSON'] = function (this: string) {
      return `"${this.slice()}"`;
    };
  },
  'members that every object inherits and loops meet': () => {
    const object = Object.prototype as unknown as Record<string, unknown>;
    object['extend'] = () => null;
    object['text'] = 'inherited';
    object['capture'] = true;
  },
  'members that every array inherits and loops meet': () => {
    const array = Array.prototype as unknown as Record<string, unknown>;
    array['each'] = array['clean'] = array['erase'] = () => null;
    array['last'] = () => 'last';
  },
  'an Array.from that knows no iterators, as MooTools has it': () => {
    const old = (item: unknown): unknown[] => {
      if (item === null || item === undefined) return [];
      return typeof item === 'object' && 'length' in item ? Array.prototype.slice.call(item) : [item];
    };
    (Array as unknown as Record<string, unknown>)['from'] = old;
  },
  'a bind of old': () => {
    Function.prototype.bind = function (this: (...all: unknown[]) => unknown, that: unknown, ...first: unknown[]) {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- as it was written then
      const act = this;
      return function (...rest: unknown[]) {
        return act.apply(that, first.concat(rest));
      };
    };
  },
  'a trim and a replaceAll of old': () => {
    String.prototype.trim = function (this: string) {
      return this.replace(/^\s+|\s+$/g, '');
    };
    String.prototype.replaceAll = function (this: string, from: string | RegExp, to: unknown) {
      return this.split(from).join(to as string);
    } as typeof String.prototype.replaceAll;
  },
  'a JSON of old': () => {
    const { stringify, parse } = JSON;
    const old = { stringify: (value: unknown) => stringify(value), parse: (text: string) => parse(text) as unknown };
    Object.defineProperty(globalThis, 'JSON', { value: old, configurable: true, writable: true });
  },
  'a fetch that is measured': () => {
    const { fetch } = globalThis;
    globalThis.fetch = async (...asked) => (await fetch(...asked)).clone();
  },
  'a console without methods': () => {
    Object.defineProperty(globalThis, 'console', { value: {}, configurable: true, writable: true });
  },
  'a promise of the page’s own': () => {
    const Native = Promise;
    class Polyfilled<T> extends Native<T> {}
    globalThis.Promise = Polyfilled;
  },
  'chance and clocks that stand still': () => {
    Math.random = () => 0.5;
    const nowMs = Date.now();
    Date.now = () => nowMs;
  },
  'globals that modules of other kinds look for': () => {
    const define = Object.assign(() => undefined, { amd: {} });
    Object.assign(globalThis, {
      global: {},
      process: { env: {} },
      module: {},
      exports: {},
      define,
      $: () => null,
      _: {},
    });
  },
  'elements with methods of their own': () => {
    const element = Element.prototype as unknown as Record<string, unknown>;
    element['show'] = element['hide'] = element['getElements'] = () => null;
    (Node.prototype as unknown as Record<string, unknown>)['replaceWith'] = () => null;
  },
};

/** Pages on which nothing can be opened, and the one code that says so. */
const CODES: Readonly<Record<string, string>> = {
  'members that every object inherits and loops meet': 'widget.not-loaded',
  'an Array.from that knows no iterators, as MooTools has it': 'widget.not-loaded',
};

let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  const page = mugPage({ attributes: 'no-save' });
  shop = await serveShop({ page: (path) => (path === '/' ? page : undefined) });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** A design from photo to payload, as the form would carry it; without the time at which it was made. */
async function design(patch: (() => void) | null): Promise<{ readonly posted: string; readonly sha256: string }> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  if (patch) await page.addInitScript(patch);
  await page.addInitScript(() => {
    addEventListener('pc-failure', (event) => {
      document.title = (event as CustomEvent<{ code: string }>).detail.code;
    });
  });
  await page.goto(shop.address);
  await page.waitForFunction(
    () => document.querySelector('product-customizer')?.isReady || /^[a-z]+\.[a-z-]+$/.test(document.title),
  );
  const code = await page.title();
  if (code !== 'Shop') {
    await page.close();
    return { posted: code, sha256: '' };
  }
  await reviewMug(page, 'Anna & Tom');
  const found = await page.evaluate(async () => {
    const form = document.querySelector('form') as HTMLFormElement;
    const sent = new Promise<FormData>((done) =>
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        done(new FormData(form));
      }),
    );
    (document.querySelector('product-customizer')?.shadowRoot?.querySelector('#pc-order') as HTMLElement).click();
    const data = await sent;
    const file = data.get('customization-file-photo') as File;
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    let sha256 = '';
    for (const byte of bytes) sha256 += byte.toString(16).padStart(2, '0');
    return { posted: data.get('customization') as string, sha256 };
  });
  await page.close();
  return { ...found, posted: found.posted.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"TIME"') };
}

describe('a page whose built-ins were changed', () => {
  let untouched: Awaited<ReturnType<typeof design>>;

  beforeAll(async () => {
    untouched = await design(null);
  });

  it('is held against one that was not', () => {
    expect(untouched.posted).toContain('Anna & Tom');
    expect(untouched.posted).toContain(untouched.sha256);
  });

  it.each(Object.entries(PATCHES))('gets the same payload, byte by byte, or one code: %s', async (name, patch) => {
    const found = await design(patch);
    if (found.sha256 === '') expect([name, found.posted]).toEqual([name, CODES[name]]);
    else expect(found).toEqual(untouched);
  });
});
