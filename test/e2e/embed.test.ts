import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
import { openChromium } from './browser.ts';
import { PHOTO_SHA256 } from './fill-mug.ts';
import { ROOT, serveShop, type Shop } from './serve-shop.ts';

/** The strictest that the README states, with the one host that may hold the frame. */
const policy = (shop: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; ` +
  `worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html product-customizer; frame-ancestors ${shop}`;

/** A shop's page as the README prints it, noting what it hears. */
const shopPage = (): string => `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">
<div id="place"></div>
<script type="module">
  import { embed } from '/host.js';
  globalThis.heard = [];
  globalThis.embedded = embed(document.getElementById('place'), {
    src: '${widgets.address}/dist/embed.html',
    template: '/demo/templates/photo-mug.json',
    locale: 'en-US',
    market: 'US',
    theme: { '--pc-accent': '#335577' },
  });
  for (const type of ['pc-ready', 'pc-change', 'pc-failure', 'pc-submit'])
    embedded.frame.addEventListener(type, (event) => heard.push(event.type));
</script>`;

/** The frame's own page, which lists who may hold it. */
const framePage = (page: string): string =>
  page.replace('name="pc-hosts" content=""', `name="pc-hosts" content="${shop.address}"`);

/** What the shop's page notes. */
interface HostPage {
  embedded: {
    frame: HTMLIFrameElement;
    setValue(field: string, value: unknown): void;
    addFile(field: string, file: File): void;
    act(act: string): void;
    getPayload(): Promise<{ payload: Payload; files: { sha256: string; file: File }[] }>;
  };
  heard: string[];
}

let browser: Browser;
let shop: Shop;
let widgets: Shop;

beforeAll(async () => {
  // Two origins: the ports differ.
  shop = await serveShop({
    page: (path) => {
      if (path === '/') return shopPage();
      return path === '/evil.html' ? '<!doctype html><title>Evil</title>' : undefined;
    },
    fileOf: (path) => join(ROOT, path === '/host.js' ? 'dist/embed/host.js' : path),
  });
  const frame = '/dist/embed.html';
  widgets = await serveShop({
    page: (path) => (path === frame ? framePage(readFileSync(join(ROOT, frame), 'utf8')) : undefined),
    headers: (path): Record<string, string> =>
      path === frame ? { 'content-security-policy': policy(shop.address) } : {},
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([shop, widgets].map((server) => server.close()));
});

/** A page of the shop with the mug in a frame of another origin, ready to be filled. */
async function openShop(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(shop.address);
  await page.waitForFunction(() => (globalThis as unknown as HostPage).heard.includes('pc-ready'));
  return { page, complaints };
}

describe('the widget in a frame of another origin', () => {
  it('grows with its content, is filled by the host, and hands over the payload and the very file', async () => {
    const { page, complaints } = await openShop();
    await page.evaluate(async () => {
      const { embedded } = globalThis as unknown as HostPage;
      const photo = await (await fetch('/demo/photos/lake-morning.jpg')).blob();
      embedded.addFile('photo', new File([photo], 'lake.jpg', { type: 'image/jpeg' }));
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('#pc-rights').check();
    await frame.locator('#pc-control-caption').fill('Anna & Tom');
    await page.waitForFunction(() => (globalThis as unknown as HostPage).heard.includes('pc-change'));
    const { payload, sha256 } = await page.evaluate(async () => {
      const { embedded } = globalThis as unknown as HostPage;
      for (;;) {
        try {
          const { payload, files } = await embedded.getPayload();
          const digest = await crypto.subtle.digest(
            'SHA-256',
            (await files[0]?.file.arrayBuffer()) ?? new ArrayBuffer(0),
          );
          const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return { payload, sha256 };
        } catch (error) {
          // The hash and the deep check go on behind the preview.
          const { issues } = error as { issues?: { code: string; severity: string }[] };
          const isChecking = issues?.some(({ code }) => code.endsWith('checking'));
          if (!isChecking) throw new Error(JSON.stringify(issues));
          await new Promise(requestAnimationFrame);
        }
      }
    });
    expect(payload.answers).toContainEqual(expect.objectContaining({ field: 'caption', text: 'Anna & Tom' }));
    expect(sha256).toBe(PHOTO_SHA256);
    expect(payload.files).toEqual([expect.objectContaining({ name: 'lake.jpg', sha256 })]);
    const heightPx = await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
    const inner = await frame.locator('product-customizer').evaluate((widget) => widget.getBoundingClientRect().height);
    expect(Math.abs(heightPx - Math.ceil(inner))).toBeLessThanOrEqual(1);
    expect(heightPx).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('does nothing for another frame of the page, though its origin is right', async () => {
    const { page } = await openShop();
    await page.evaluate(async () => {
      const other = document.createElement('iframe');
      other.src = '/evil.html';
      const loaded = new Promise((resolve) => other.addEventListener('load', resolve));
      document.body.append(other);
      await loaded;
    });
    const evil = page.frames().find((frame) => frame.url().endsWith('/evil.html'));
    await evil?.evaluate((widgets) => {
      for (const type of ['set-value', 'open'])
        parent.frames[0]?.postMessage({ pc: 1, type, field: 'caption', value: 'evil', template: '/no.json' }, widgets);
    }, widgets.address);
    // What the shop says after that has come, and the stranger's has not.
    await page.evaluate(() => (globalThis as unknown as HostPage).embedded.setValue('caption', 'mine'));
    const caption = page.locator('iframe').first().contentFrame().locator('#pc-control-caption');
    await page.waitForFunction(() => (globalThis as unknown as HostPage).heard.includes('pc-failure'));
    expect(await caption.inputValue()).toBe('mine');
    await page.close();
  });

  it('answers every question, however many are asked at once, and loses nothing that the host says', async () => {
    const { page, complaints } = await openShop();
    const settled = await page.evaluate(async () => {
      const { embedded } = globalThis as unknown as HostPage;
      const asked: Promise<unknown>[] = [];
      for (let at = 0; at < 100; at++) {
        asked.push(embedded.getPayload());
        embedded.setValue('caption', `Text ${at}`);
      }
      return (await Promise.allSettled(asked)).map((each) =>
        each.status === 'rejected' ? Object.keys(each.reason as object).join() : each.status,
      );
    });
    expect(settled).toEqual(new Array(100).fill('issues,code'));
    // The last answer came before what was said last: one more question is behind it.
    await page.evaluate(() => (globalThis as unknown as HostPage).embedded.getPayload().catch(() => null));
    expect(await page.frameLocator('iframe').locator('#pc-control-caption').inputValue()).toBe('Text 99');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('answers every question of a host without the script, with the code where it is one too many', async () => {
    const { page } = await openShop();
    const answers = await page.evaluate(
      (origin) =>
        new Promise<readonly unknown[]>((done) => {
          const heard: unknown[] = [];
          addEventListener('message', ({ data }: MessageEvent<{ type: string; code?: string }>) => {
            if (data.type === 'payload' && heard.push(data.code) === 400) done(heard);
          });
          for (let request = 1001; request <= 1400; request++)
            frames[0]?.postMessage({ pc: 1, type: 'get-payload', request }, origin);
        }),
      widgets.address,
    );
    // How many depends on how fast they come; that none waits for ever does not.
    expect(answers).toHaveLength(400);
    expect([...new Set(answers)].filter((code) => code !== undefined && code !== 'embed.message-refused')).toEqual([]);
    await page.close();
  });

  it('rejects a question that can have no answer any more', async () => {
    const { page } = await openShop();
    const told = await page.evaluate(async () => {
      const { embedded } = globalThis as unknown as HostPage & { embedded: { remove(): void } };
      const before = embedded.getPayload();
      embedded.remove();
      const results = await Promise.allSettled([before, embedded.getPayload()]);
      return results.map((each) => (each.status === 'rejected' ? String(each.reason) : each.status));
    });
    expect(told).toEqual(['Error: The frame was removed', 'Error: The frame was removed']);
    await page.close();
  });
});
