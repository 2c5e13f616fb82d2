import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { serveShop, type Shop } from './serve-shop.ts';

const MOUNTS = 200;

/** What is held by the page itself, and not let go with the element that asked for it. */
interface Held {
  urls: number;
  workers: number;
  bitmaps: number;
  listeners: number;
  intervals: number;
}

/** Counts what is taken and what is given back, before any script of the page runs. */
function count(): void {
  const held: Held = { urls: 0, workers: 0, bitmaps: 0, listeners: 0, intervals: 0 };
  Object.assign(globalThis, { held });
  const wrap = <O extends object, K extends keyof O>(owner: O, name: K, counted: keyof Held, by: number): void => {
    const original = owner[name] as (this: unknown, ...all: unknown[]) => unknown;
    owner[name] = function (this: unknown, ...all: unknown[]) {
      held[counted] += by;
      return original.apply(this, all);
    } as O[K];
  };
  wrap(URL, 'createObjectURL', 'urls', 1);
  wrap(URL, 'revokeObjectURL', 'urls', -1);
  wrap(globalThis, 'setInterval', 'intervals', 1);
  wrap(globalThis, 'clearInterval', 'intervals', -1);
  wrap(globalThis, 'createImageBitmap', 'bitmaps', 1);
  const closed = new WeakSet<ImageBitmap>();
  const { close } = Object.getOwnPropertyDescriptors(ImageBitmap.prototype);
  ImageBitmap.prototype.close = function () {
    if (!closed.has(this)) held.bitmaps--;
    closed.add(this);
    close.value?.call(this);
  };
  for (const target of [window, document]) {
    wrap(target, 'addEventListener', 'listeners', 1);
    wrap(target, 'removeEventListener', 'listeners', -1);
  }
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      held.workers++;
    }
    override terminate(): void {
      held.workers--;
      super.terminate();
    }
  };
}

let shop: Shop;
let browser: Browser;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
    <script type="module" src="/dist/product-customizer.js"></script>`;
  shop = await serveShop({ page: (path) => (path === '/' ? html : undefined) });
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.addInitScript(count);
  await page.goto(shop.address);
  session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** Mounts, types, gives every tenth a photo, opens the review of every twentieth, and removes. */
async function mount(times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const photo = await (await fetch('/demo/photos/lake-morning.jpg')).blob();
    for (let at = 0; at < times; at++) {
      const widget = document.createElement('product-customizer');
      widget.setAttribute('no-save', '');
      widget.setAttribute('template', '/demo/templates/photo-mug.json');
      const ready = new Promise((done) => widget.addEventListener('pc-ready', done, { once: true }));
      document.body.append(widget);
      await ready;
      await widget.setValue('caption', `Nr. ${at}`);
      if (at % 10 === 0) await widget.addFile('photo', new File([photo], 'lake.jpg', { type: 'image/jpeg' }));
      if (at % 20 === 0) widget.review();
      widget.remove();
      await new Promise(requestAnimationFrame);
    }
  }, times);
}

async function look(): Promise<Held & { nodes: number; documents: number; allListeners: number }> {
  // What was let go in one round may hold what goes in the next.
  for (let round = 0; round < 6; round++) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const held = await page.evaluate(() => (globalThis as unknown as { held: Held }).held);
  return { ...held, nodes: of('Nodes'), documents: of('Documents'), allListeners: of('JSEventListeners') };
}

describe('a page that mounts the widget again and again', () => {
  it(`holds nothing more after ${MOUNTS} times`, async () => {
    await mount(20);
    const before = await look();
    await mount(MOUNTS);
    const after = await look();
    const more = Object.fromEntries(
      Object.entries(after).map(([name, value]) => [name, value - before[name as keyof typeof before]]),
    );
    // Less than one for each ten: what one of them held would be two hundred.
    expect(Object.entries(more).filter(([, value]) => !(value < MOUNTS / 10))).toEqual([]);
    expect(after).toMatchObject({ urls: 0, workers: 0, intervals: 0, listeners: before.listeners });
    expect(await page.evaluate(() => document.querySelectorAll('body > *').length)).toBe(0);
  });
});
