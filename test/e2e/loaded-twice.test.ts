import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { ROOT, serveShop, type Shop } from './serve-shop.ts';

const widgets = ['one', 'two'].map(
  (id) =>
    `<product-customizer id="${id}" template="/demo/templates/photo-mug.json" market="US" locale="en-US" no-save></product-customizer>`,
);
const page = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}${widgets.join('')}`;

/** The same build lies in a second folder, as another version of it would. */
const PAGES: Readonly<Record<string, string>> = {
  '/twice': page('/dist/product-customizer.js?v=1', '/dist/product-customizer.js?v=2'),
  '/versions': page('/dist/product-customizer.js', '/other/product-customizer.js'),
};

let shop: Shop;
let browser: Browser;
const asked = new Set<string>();

beforeAll(async () => {
  shop = await serveShop({
    page: (path) => PAGES[path],
    fileOf: (path) => join(ROOT, path.replace(/^\/other\//, '/dist/')),
    asked: (path) => asked.add(path),
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

describe('a page that has the widget twice', () => {
  it.each(Object.keys(PAGES))('keeps the first, and every element works: %s', async (path) => {
    asked.clear();
    const tab = await browser.newPage({ viewport: { width: 800, height: 900 } });
    const told: string[] = [];
    tab.on('pageerror', (error) => told.push(error.message));
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) told.push(message.text());
    });
    await tab.goto(shop.address + path);
    await tab.waitForFunction(() => [...document.querySelectorAll('product-customizer')].every((each) => each.isReady));
    for (const id of ['one', 'two']) await tab.locator(`#${id} #pc-control-caption`).fill(`Text of ${id}`);
    const values = await tab.evaluate(() =>
      [...document.querySelectorAll('product-customizer')].map(({ values }) => values['caption']),
    );
    expect(values).toEqual([{ text: 'Text of one' }, { text: 'Text of two' }]);
    expect(told).toEqual([]);
    // What the second would have loaded is not loaded.
    expect([...asked].filter((each) => /^\/other\/chunks\/open-app/.test(each))).toEqual([]);
    await tab.close();
  });
});
