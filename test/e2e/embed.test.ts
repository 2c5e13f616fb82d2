import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
import { openChromium } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PHOTO = resolve(ROOT, 'demo/photos/lake-morning.jpg');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};
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
    src: '${widgets}/dist/embed.html',
    template: '/demo/templates/photo-mug.json',
    locale: 'en-US',
    market: 'US',
    theme: { '--pc-accent': '#335577' },
  });
  for (const type of ['pc-ready', 'pc-change', 'pc-failure', 'pc-submit'])
    embedded.frame.addEventListener(type, (event) => heard.push(event.type));
</script>`;

/** What the shop's page notes. */
interface Shop {
  embedded: {
    frame: HTMLIFrameElement;
    setValue(field: string, value: unknown): void;
    addFile(field: string, file: File): void;
    act(act: string): void;
    getPayload(): Promise<{ payload: Payload; files: { sha256: string; file: File }[] }>;
  };
  heard: string[];
}

const servers: Server[] = [];
let browser: Browser;
let shop = '';
let widgets = '';

async function serve(answer: (path: string) => { body: string | Buffer; headers?: Record<string, string> } | null) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = answer(pathname);
    const type = TYPES[extname(pathname)] ?? 'text/html';
    if (found) response.writeHead(200, { 'content-type': type, ...found.headers }).end(found.body);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
}

function fileOf(path: string): Buffer | null {
  try {
    return readFileSync(join(ROOT, path));
  } catch {
    return null;
  }
}

beforeAll(async () => {
  // Two origins: the ports differ.
  shop = await serve((path) => {
    if (path === '/') return { body: shopPage() };
    if (path === '/evil.html') return { body: `<!doctype html><title>Evil</title>` };
    const body = path === '/host.js' ? fileOf('dist/embed/host.js') : fileOf(path);
    return body && { body };
  });
  widgets = await serve((path) => {
    const body = fileOf(path);
    if (path !== '/dist/embed.html') return body && { body };
    const page = body?.toString().replace('name="pc-hosts" content=""', `name="pc-hosts" content="${shop}"`) ?? '';
    return { body: page, headers: { 'content-security-policy': policy(shop) } };
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
});

/** A page of the shop with the mug in a frame of another origin, ready to be filled. */
async function openShop(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(shop);
  await page.waitForFunction(() => (globalThis as unknown as Shop).heard.includes('pc-ready'));
  return { page, complaints };
}

describe('the widget in a frame of another origin', () => {
  it('grows with its content, is filled by the host, and hands over the payload and the very file', async () => {
    const { page, complaints } = await openShop();
    const bytes = [...readFileSync(PHOTO)];
    await page.evaluate((bytes) => {
      const { embedded } = globalThis as unknown as Shop;
      embedded.addFile('photo', new File([new Uint8Array(bytes)], 'lake.jpg', { type: 'image/jpeg' }));
    }, bytes);
    const frame = page.frameLocator('iframe');
    await frame.locator('#pc-rights').check();
    await frame.locator('#pc-control-caption').fill('Anna & Tom');
    await page.waitForFunction(() => (globalThis as unknown as Shop).heard.includes('pc-change'));
    const { payload, sha256 } = await page.evaluate(async () => {
      const { embedded } = globalThis as unknown as Shop;
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
    expect(sha256).toBe(createHash('sha256').update(readFileSync(PHOTO)).digest('hex'));
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
    }, widgets);
    // What the shop says after that has come, and the stranger's has not.
    await page.evaluate(() => (globalThis as unknown as Shop).embedded.setValue('caption', 'mine'));
    const caption = page.locator('iframe').first().contentFrame().locator('#pc-control-caption');
    await page.waitForFunction(() => (globalThis as unknown as Shop).heard.includes('pc-failure'));
    expect(await caption.inputValue()).toBe('mine');
    await page.close();
  });
});
