import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PHOTO = resolve(ROOT, 'demo/photos/lake-morning.jpg');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const PAGE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<form method="post" enctype="multipart/form-data">
  <product-customizer template="/demo/templates/photo-mug.json" market="US" locale="en-US" no-save></product-customizer>
</form><script type="module" src="/dist/product-customizer.js"></script>`;

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

/** What shops' style sheets say of everything. */
const SHEETS: readonly string[] = [
  '* { box-sizing: content-box !important; margin: 9px; padding: 7px }',
  'button, input, textarea, select, label { all: unset; text-transform: uppercase; font: 30px cursive !important }',
  'img, canvas, svg { max-width: 40px !important; height: auto !important; opacity: 0.3; transform: rotate(9deg) }',
  'div, p, span, section { display: inline !important; float: left; line-height: 3; letter-spacing: 4px }',
  'html { font-size: 4px; word-spacing: 20px; text-indent: 40px; text-align: right; hyphens: auto }',
  'body { font: italic 700 30px/3 fantasy; text-transform: uppercase; letter-spacing: 5px; visibility: visible }',
  '.root, .layout, .panel, .stage, .field, .issue, .button, .vh { display: none !important }',
  ':root { --pc: red; --stage: 1; --gap: 90px }',
  'dialog, fieldset, legend { position: fixed !important; inset: 0; z-index: 9 } ::selection { color: red }',
];

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    try {
      const body = readFileSync(join(ROOT, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
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
  await page.goto(address);
  await page.waitForFunction(
    () => document.querySelector('product-customizer')?.isReady || /^[a-z]+\.[a-z-]+$/.test(document.title),
  );
  const code = await page.title();
  if (code !== 'Shop') {
    await page.close();
    return { posted: code, sha256: '' };
  }
  const widget = page.locator('product-customizer');
  const looked = page.evaluate(
    () => new Promise<void>((done) => addEventListener('pc-upload', () => done(), { once: true })),
  );
  await widget.locator('#pc-picker-photo').setInputFiles(PHOTO);
  await looked;
  await widget.locator('#pc-control-caption').fill('Anna & Tom');
  await widget.locator('#pc-rights').check();
  await page.waitForFunction(() =>
    document.querySelector('product-customizer')?.issues.every(({ severity }) => severity !== 'error'),
  );
  await widget.locator('#pc-main').click();
  await widget.locator('#pc-confirm').check();
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

/** Share of pixels of two pictures that differ by more than a shade. */
async function unlike(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${base64}`;
          await picture.decode();
          const canvas = Object.assign(document.createElement('canvas'), {
            width: picture.naturalWidth,
            height: picture.naturalHeight,
          });
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (!first || !second || first.width !== second.width || first.height !== second.height) return 1;
      let count = 0;
      for (let i = 0; i < first.data.length; i += 4) {
        const isUnlike = [0, 1, 2].some((at) => Math.abs((first.data[i + at] ?? 0) - (second.data[i + at] ?? 0)) > 8);
        if (isUnlike) count++;
      }
      return count / (first.data.length / 4);
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
}

describe('a page with styles for everything', () => {
  it('moves no more than a thousandth of the widget’s pixels, and the widget none of the page’s', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    const widget = page.locator('product-customizer');
    await widget.locator('#pc-control-caption').fill('Anna & Tom');
    await widget.locator('#pc-main').click();
    await widget.locator('#pc-summary').waitFor();
    await page.evaluate(() => {
      // Its own place, whatever the page does with its blocks: what is looked at is inside.
      const element = document.querySelector('product-customizer') as HTMLElement;
      document.body.append(element);
      for (const [name, value] of Object.entries({
        position: 'absolute',
        left: '0',
        top: '0',
        width: '800px',
        height: 'auto',
        margin: '0',
        padding: '0',
        border: '0',
        float: 'none',
        display: 'block',
        'box-sizing': 'border-box',
      }))
        element.style.setProperty(name, value, 'important');
      const own = document.createElement('p');
      own.id = 'own';
      own.textContent = 'The page’s own words';
      document.body.append(own);
    });
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.waitForTimeout(0);
    const picture = (): Promise<Buffer> => widget.screenshot({ animations: 'disabled', caret: 'hide' });
    await picture();
    const plain = await picture();
    const moved: Record<string, number> = {};
    for (const sheet of SHEETS) {
      const style = await page.addStyleTag({ content: sheet });
      moved[sheet] = await unlike(page, plain, await picture());
      await style.evaluate((node) => node.parentNode?.removeChild(node));
    }
    expect(Object.fromEntries(Object.entries(moved).filter(([, share]) => share > 0.001))).toEqual({});
    const own = await page.evaluate(() => {
      const { color, fontSize, display } = getComputedStyle(document.getElementById('own') as HTMLElement);
      return { color, fontSize, display };
    });
    expect(own).toEqual({ color: 'rgb(0, 0, 0)', fontSize: '16px', display: 'block' });
    await page.close();
  });
});
