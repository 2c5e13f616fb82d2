import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { parseMultipart, type Posted } from './multipart.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PHOTO = resolve(ROOT, 'demo/photos/lake-morning.jpg');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const PAGE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="/demo/products/mug/front-sage.webp"><script type="module" src="/dist/product-customizer.js"></script>
<form method="post" action="/cart/add" enctype="multipart/form-data">
  <product-customizer template="/demo/templates/photo-mug.json" market="US" locale="en-US"></product-customizer>
</form>`;

const REST =
  "script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const POLICIES: Readonly<Record<string, string>> = {
  'all of it': `default-src 'none'; img-src 'self' blob: data:; ${REST}`,
  'without blob:': `default-src 'none'; img-src 'self' data:; ${REST}`,
  'without data:': `default-src 'none'; img-src 'self' blob:; ${REST}`,
  'without either, and its worker named': `default-src 'none'; img-src 'self'; worker-src 'self'; ${REST}`,
  'without workers': `default-src 'none'; img-src 'self'; worker-src 'none'; ${REST}`,
};

let server: Server;
let browser: Browser;
let address: string;
let policy = '';
let posted: Posted[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST') {
      void parseMultipart(request).then((form) => {
        posted.push(form);
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Cart</title>');
      });
      return;
    }
    // Asked for by the cart's page, which is nothing of ours.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const headers = { 'content-security-policy': policy };
    if (path === '/') return void response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(PAGE);
    try {
      const body = readFileSync(join(ROOT, path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      // A worker takes its policy from its own answer.
      response.writeHead(200, { ...headers, 'content-type': type }).end(body);
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

/** From the first look to the order, noting what a policy is broken by. */
async function buy(): Promise<readonly string[]> {
  posted = [];
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
  const widget = page.locator('product-customizer');
  const looked = page.evaluate(() => new Promise((done) => addEventListener('pc-upload', done, { once: true })));
  await widget.locator('#pc-picker-photo').setInputFiles(PHOTO);
  await looked;
  await widget.locator('#pc-control-caption').fill('Anna & Tom');
  await widget.locator('#pc-rights').check();
  await page.waitForFunction(() =>
    document.querySelector('product-customizer')?.issues.every(({ severity }) => severity !== 'error'),
  );
  await widget.locator('#pc-main').click();
  await widget.locator('#pc-confirm').check();
  await Promise.all([page.waitForURL('**/cart/add'), widget.locator('#pc-order').click()]);
  await page.close();
  return violations;
}

describe('a page with a strict policy', () => {
  it.each(Object.entries(POLICIES).filter(([name]) => name !== 'without workers'))(
    'takes an order with no violation: %s',
    async (_name, value) => {
      policy = value;
      expect(await buy()).toEqual([]);
      expect(posted[0]?.files[0]?.sha256).toBe(createHash('sha256').update(readFileSync(PHOTO)).digest('hex'));
    },
  );

  it('that forbids workers takes the same order, after the browser has told of that one refusal', async () => {
    policy = POLICIES['without workers'] ?? '';
    const told = await buy();
    expect(told.filter((text) => !/worker/i.test(text))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(posted[0]?.files[0]?.sha256).toBe(createHash('sha256').update(readFileSync(PHOTO)).digest('hex'));
  });

  it('breaks what breaks it: the check can fail', async () => {
    policy = `default-src 'none'; ${REST}`;
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    await page
      .locator('product-customizer .missing, product-customizer [role="status"]')
      .first()
      .waitFor({ state: 'attached' });
    expect(told.some((text) => text.includes('img-src') || text.includes('default-src'))).toBe(true);
    await page.close();
  });
});
