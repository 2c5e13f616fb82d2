import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
import { openChromium } from './browser.ts';
import { fillMug, PHOTO_SHA256, reviewMug, untilReady } from './fill-mug.ts';
import { ROOT, serveShop, type Shop } from './serve-shop.ts';

const MUG = '/demo/templates/photo-mug.json';
const TOKEN = 'Zk3v_0rT-9aQwErTyUiOpA';
/** The strictest that the README states. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; " +
  "worker-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let shop: Shop;
/** Whether the shop wrote its own address into the page. */
let isOrdered = false;
let asked: string[] = [];
let context: BrowserContext;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openChromium();
  shop = await serveShop({
    page: (path) =>
      path === '/dist/page.html' && isOrdered
        ? readFileSync(join(ROOT, 'dist/page.html'), 'utf8').replace(
            'name="pc-order" content=""',
            'name="pc-order" content="/cart/add"',
          )
        : undefined,
    // A listing lies in its folder as a file of the shop's; its pictures are the mug's.
    fileOf: (path) =>
      join(ROOT, path.includes('/listings/') ? MUG : path.replace(/^\/dist\/(products|fonts|photos)\//, '/demo/$1/')),
    headers: (path) => (path === '/dist/page.html' ? { 'content-security-policy': POLICY } : {}),
    asked: (path) => asked.push(path),
  });
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

beforeEach(async () => {
  isOrdered = false;
  asked = [];
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US', acceptDownloads: true });
});

afterEach(async () => {
  await context.close();
  expect(complaints.splice(0)).toEqual([]);
});

async function open(query: string, within = context): Promise<Page> {
  const page = await within.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${shop.address}/dist/page.html${query}`);
  return page;
}

async function openMug(query = '', within = context): Promise<Page> {
  const page = await open(`?template=${MUG}${query}`, within);
  await untilReady(page);
  await page.locator('#share').waitFor();
  return page;
}

const robots = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="robots"]')?.content ?? null);

describe('the page of its own', () => {
  it('shows the product that its address names, in the buyer’s language, to search engines as well', async () => {
    const page = await openMug('&locale=ar&market=DE');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar-AE',
      'rtl',
    ]);
    expect(await page.locator('#share').textContent()).toBe('مشاركة هذا التصميم');
    expect(await robots(page)).toBeNull();
    // The product's own name, in the nearest language that its template has.
    expect(await page.title()).toBe(await page.locator('product-customizer h2').first().textContent());
    expect(await page.locator('h1').textContent()).toBe(await page.title());
  });

  it('gives a link to the design, which shows it to somebody else, in their language, without photo', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openMug('&market=GB');
    await fillMug(page, 'Łucja 🦊');
    await page.locator('#share').click();
    await page.locator('#share-status:not(:empty)').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/market=GB#design=[\w-]+$/);
    expect(link.length).toBeLessThan(300);

    const other = await browser.newContext({ locale: 'de-DE', viewport: { width: 1200, height: 800 } });
    const theirs = await open(new URL(link).search + new URL(link).hash, other);
    await untilReady(theirs);
    const caption = theirs.locator('product-customizer #pc-control-caption');
    await theirs.locator('#shared').waitFor();
    expect(await caption.inputValue()).toBe('Łucja 🦊');
    expect(await theirs.locator('#shared').textContent()).toContain('Dieser Entwurf wurde mit Ihnen geteilt');
    expect(await theirs.evaluate(() => JSON.stringify(document.querySelector('product-customizer')?.values))).toContain(
      '"file":null',
    );
    expect(asked.join()).not.toContain('design');

    // What is theirs now is what a reload brings back.
    await caption.fill('Ola');
    await theirs.waitForFunction(() => location.hash === '');
    await theirs.locator('product-customizer').getByText('Auf diesem Gerät gespeichert').waitFor();
    await theirs.reload();
    await untilReady(theirs);
    await theirs.waitForFunction(() =>
      JSON.stringify(document.querySelector('product-customizer')?.values).includes('Ola'),
    );
    await other.close();
  });

  it('shows the link to copy by hand where the browser lets nobody copy', async () => {
    const page = await openMug();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.locator('#share').click();
    const link = page.locator('#share-link');
    await link.waitFor();
    expect(await link.inputValue()).toContain('#design=');
    const selected = await link.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]);
    expect(selected).toEqual([0, (await link.inputValue()).length]);
  });

  it('says that a design cannot be read, and begins anew', async () => {
    const page = await open(`?template=${MUG}#design=%3Cimg%3E`);
    await page.locator('#shared').waitFor();
    expect(await page.locator('#shared').textContent()).toContain('couldn’t be read');
    expect(await page.locator('product-customizer #pc-control-caption').inputValue()).toBe('');
  });

  it('gives the finished design as a file where it knows of no shop, and names the photos that go with it', async () => {
    const page = await openMug();
    await reviewMug(page, 'Anna');
    await page.locator('product-customizer #pc-order').click();
    await page.locator('#finished').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('finished');
    expect(await page.locator('#finished-photos').textContent()).toContain('lake-morning.jpg');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    expect(download.suggestedFilename()).toBe('photo-mug.json');
    const payload = JSON.parse(readFileSync(await download.path(), 'utf8')) as Payload;
    expect(payload.files).toEqual([expect.objectContaining({ sha256: PHOTO_SHA256 })]);
    expect(payload.answers).toContainEqual(expect.objectContaining({ field: 'caption', text: 'Anna' }));
    expect(shop.posted).toEqual([]);
    // A design that changed is not the one that was finished.
    await page.locator('product-customizer #pc-control-caption').fill('Tom');
    await page.locator('#finished').waitFor({ state: 'hidden' });
  });

  it('posts the finished design to the shop that is written into it', async () => {
    isOrdered = true;
    const page = await openMug();
    await reviewMug(page, 'Anna');
    await Promise.all([page.waitForURL('**/cart/add'), page.locator('product-customizer #pc-order').click()]);
    const [order] = shop.posted.splice(0);
    expect(JSON.stringify(order)).toContain('Anna');
  });
});

describe('a private listing', () => {
  it('opens by its unguessable link, and is hidden from search engines before anything has come', async () => {
    const page = await open(`?listing=${TOKEN}`);
    expect(await robots(page)).toBe('noindex, nofollow');
    expect(asked).toContain(`/dist/listings/${TOKEN}.json`);
    await untilReady(page);
    expect(await page.evaluate(() => document.querySelector<HTMLMetaElement>('[name="referrer"]')?.content)).toBe(
      'same-origin',
    );
  });

  it.each([
    ['?listing=mug', 'page.listing-unknown'],
    ['?listing=../../demo/templates/photo-mug', 'page.listing-unknown'],
    ['?template=https://evil.example/mug.json', 'page.template-refused'],
    ['', 'page.no-template'],
  ])('that cannot be, or a stranger’s template, is said to be none, and not asked for: %s', async (query, code) => {
    const page = await open(query);
    await page.locator('#problem').waitFor();
    expect(await page.locator('#problem-title').textContent()).toContain('doesn’t lead to a product here');
    expect(await page.locator('#problem-code').textContent()).toBe(code);
    expect(asked.filter((path) => path.endsWith('.json') && !path.includes('/locales/'))).toEqual([]);
    expect(await page.locator('product-customizer').count()).toBe(0);
  });
});

describe('the page', () => {
  it.each([320])('is closed to nobody, %i px wide', async (width) => {
    const page = await openMug(`#design=AAAA`);
    await page.setViewportSize({ width, height: 900 });
    await reviewMug(page, 'Anna');
    await page.locator('product-customizer #pc-order').click();
    await page.locator('#finished').waitFor();
    await page.evaluate(() => document.getElementById('share-by-hand')?.removeAttribute('hidden'));
    await context.newCDPSession(page).then((session) => session.send('Page.setBypassCSP', { enabled: true }));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
