import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
// @ts-expect-error -- a plain script of the tools, without types
import { weighPage } from '../../tools/build/journey.mjs';
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
/** The page of a shop: the built file as a script, a form of the shop's own around the widget. */
const PAGE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title>
<script type="module" src="/dist/product-customizer.js"></script>
<form method="post" action="/cart/add" enctype="multipart/form-data">
  <input type="hidden" name="sku" value="MUG-11">
  <product-customizer template="/demo/templates/photo-mug.json" market="US" locale="en-US"></product-customizer>
  <button id="buy">Buy</button>
</form>`;

let server: Server;
let browser: Browser;
let address: string;
let posted: Posted[] = [];
/** Scripts of the build that were asked for. */
let scripts = new Set<string>();

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
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    if (path.startsWith('/dist/')) scripts.add(path.slice('/dist/'.length));
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

describe('words that few buyers read', () => {
  const openOn = async (locale: string, answer: (path: string) => boolean) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.route(`**/chunks/${locale}-rest-*`, (route) =>
      answer(route.request().url()) ? route.continue() : route.abort(),
    );
    await page.goto(address);
    await page.evaluate((tag) => {
      const widget = document.querySelector('product-customizer');
      if (widget) widget.locale = tag;
    }, locale);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    return page;
  };
  const GIF = {
    name: 'cat.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  };

  it.each([
    ['en-US', 'cat.gif must be JPEG or PNG'],
    ['de-DE', 'cat.gif muss vom Typ JPEG oder PNG sein'],
  ])('come with the first issue that needs them, in %s', async (locale, title) => {
    const page = await openOn(locale, () => true);
    const widget = page.locator('product-customizer');
    await widget.locator('#pc-picker-photo').setInputFiles(GIF);
    const problem = widget.locator('.issue[data-code="file.type"]').first();
    await page.waitForFunction(
      (words) =>
        document
          .querySelector('product-customizer')
          ?.shadowRoot?.textContent.replace(/[\u2066-\u2069]/g, '')
          .includes(words),
      title,
    );
    expect(await problem.count()).toBe(1);
    await page.close();
  });

  it('leave the name of the field where they do not come, and are asked for again', async () => {
    let asked = 0;
    const page = await openOn('en-US', () => ++asked > 1);
    const widget = page.locator('product-customizer');
    await widget.locator('#pc-picker-photo').setInputFiles(GIF);
    await widget.getByText(/^“.?Photo.?”$/).waitFor();
    await widget.locator('#pc-control-caption').fill('Anna');
    await widget.getByText('must be JPEG or PNG').first().waitFor();
    expect(asked).toBe(2);
    await page.close();
  });
});

describe('a form of the shop', () => {
  it('cannot be sent while the design is incomplete, by button or by Enter, and says why', async () => {
    posted = [];
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    await page.click('#buy');
    const summary = page.locator('product-customizer #pc-summary');
    await summary.waitFor();
    expect(await summary.locator('h3').textContent()).toBe('Fix 1 thing to continue');
    await page.locator('product-customizer #pc-control-caption').press('Enter');
    expect(await page.evaluate(() => document.querySelector('form')?.checkValidity())).toBe(false);
    expect(posted).toEqual([]);
    expect(page.url()).toBe(`${address}/`);
    await page.close();
  });

  it('carries the payload and the untouched bytes of the photo as multipart', async () => {
    posted = [];
    scripts = new Set();
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    const widget = page.locator('product-customizer');
    const looked = page.evaluate(() => new Promise((done) => addEventListener('pc-upload', done, { once: true })));
    await widget.locator('#pc-picker-photo').setInputFiles(PHOTO);
    await looked;
    await widget.locator('#pc-control-caption').fill('Anna & Tom “2026” 👩‍👩‍👧');
    await widget.locator('#pc-rights').check();
    await page.waitForFunction(() =>
      document.querySelector('product-customizer')?.issues.every(({ severity }) => severity !== 'error'),
    );
    await widget.locator('#pc-main').click();
    await widget.locator('#pc-confirm').check();
    await Promise.all([page.waitForURL('**/cart/add'), widget.locator('#pc-order').click()]);

    // Just the scripts that `npm run size` weighs, in one language, and what fades one glaze into the next, asks for the model's viewer and shows a
    // sample photo.
    const weighed = (weighPage as () => { readonly name: string; readonly kind: string }[])();
    const expected = weighed.filter(
      ({ name, kind }) =>
        ['journey', 'jpeg', 'crossfade', 'samples', 'model'].includes(kind) || name.startsWith('chunks/en-US-'),
    );
    expect([...scripts].sort()).toEqual(expected.map(({ name }) => name).sort());

    // The page looks at the beginning of a file with the worker's own code.
    const worker = expected.find(({ name }) => name.includes('inspector-worker'))?.name ?? '';
    const offered = await page.evaluate(`import(${JSON.stringify(`${address}/dist/${worker}`)}).then(Object.keys)`);
    expect(offered).toContain('prepareReadHead');

    const original = readFileSync(PHOTO);
    const sha256 = createHash('sha256').update(original).digest('hex');
    expect(posted).toHaveLength(1);
    const [form] = posted;
    expect(form?.fields['sku']).toBe('MUG-11');
    const payload = JSON.parse(form?.fields['customization'] ?? '{}') as Payload;
    expect(payload.answers).toContainEqual(expect.objectContaining({ field: 'caption', text: 'Anna & Tom “2026” 👩‍👩‍👧' }));
    expect(payload.files).toEqual([expect.objectContaining({ field: 'photo', sha256, sizeBytes: original.length })]);
    expect(form?.files).toEqual([
      { name: 'customization-file-photo', fileName: 'lake-morning.jpg', sha256, sizeBytes: original.length },
    ]);
    await page.close();
  });
});
