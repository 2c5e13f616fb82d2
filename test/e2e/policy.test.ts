import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { PHOTO_SHA256, reviewMug, untilReady } from './fill-mug.ts';
import { mugPage, serveShop, type Shop } from './serve-shop.ts';

/** Its icon is one of the shop's own: `data:` is not always allowed. */
const PAGE = mugPage().replace('data:,', '/demo/products/mug/front-sage.webp');

const REST =
  "script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const POLICIES: Readonly<Record<string, string>> = {
  'all of it': `default-src 'none'; img-src 'self' blob: data:; ${REST}`,
  'without blob:': `default-src 'none'; img-src 'self' data:; ${REST}`,
  'without data:': `default-src 'none'; img-src 'self' blob:; ${REST}`,
  'without either, and its worker named': `default-src 'none'; img-src 'self'; worker-src 'self'; ${REST}`,
  'without workers': `default-src 'none'; img-src 'self'; worker-src 'none'; ${REST}`,
};

let shop: Shop;
let browser: Browser;
let policy = '';

beforeAll(async () => {
  shop = await serveShop({
    page: (path) => (path === '/' ? PAGE : undefined),
    // A worker takes its policy from its own answer.
    headers: () => ({ 'content-security-policy': policy }),
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** From the first look to the order, noting what a policy is broken by. */
async function buy(): Promise<readonly string[]> {
  shop.posted.length = 0;
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.goto(shop.address);
  await untilReady(page);
  await reviewMug(page, 'Anna & Tom');
  await Promise.all([page.waitForURL('**/cart/add'), page.locator('product-customizer #pc-order').click()]);
  await page.close();
  return violations;
}

describe('a page with a strict policy', () => {
  it.each(Object.entries(POLICIES).filter(([name]) => name !== 'without workers'))(
    'takes an order with no violation: %s',
    async (_name, value) => {
      policy = value;
      expect(await buy()).toEqual([]);
      expect(shop.posted[0]?.files[0]?.sha256).toBe(PHOTO_SHA256);
    },
  );

  it('that forbids workers takes the same order, after the browser has told of that one refusal', async () => {
    policy = POLICIES['without workers'] ?? '';
    const told = await buy();
    expect(told.filter((text) => !/worker/i.test(text))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(shop.posted[0]?.files[0]?.sha256).toBe(PHOTO_SHA256);
  });

  it('breaks what breaks it: the check can fail', async () => {
    policy = `default-src 'none'; ${REST}`;
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(shop.address);
    await untilReady(page);
    await page
      .locator('product-customizer .missing, product-customizer [role="status"]')
      .first()
      .waitFor({ state: 'attached' });
    expect(told.some((text) => text.includes('img-src') || text.includes('default-src'))).toBe(true);
    await page.close();
  });
});
