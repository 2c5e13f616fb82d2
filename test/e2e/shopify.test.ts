import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromShopifyProperties } from '../../src/adapters/shopify/from-shopify-properties.ts';
// @ts-expect-error -- a plain script of the tools, without types
import { buildShopify } from '../../tools/build-shopify.mjs';
import { renderBlock } from '../unit/integrations/render-block.ts';
import { openChromium } from './browser.ts';
import { fillMug, PHOTO, PHOTO_SHA256, untilReady } from './fill-mug.ts';
import { ROOT, serveShop, type Shop } from './serve-shop.ts';

/** A theme of ours, built as Dawn is: forms `novalidate`, sent by script; products written by `innerHTML`. */
const THEME = `
  customElements.define('product-form', class extends HTMLElement {
    constructor() {
      super();
      this.form = this.querySelector('form');
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        const data = new FormData(this.form);
        data.append('sections', 'cart-drawer');
        fetch('/cart/add', { method: 'POST', body: data, headers: { accept: 'application/javascript' } })
          .then((answer) => answer.json()).then(() => { document.title = 'added'; });
      });
    }
  });
  customElements.define('shopify-accelerated-checkout', class extends HTMLElement {
    connectedCallback() {
      if (this.done) return;
      this.done = true;
      const button = document.createElement('button');
      button.textContent = 'Pay at once';
      button.type = 'button';
      this.attachShadow({ mode: 'closed' }).append(button);
      button.addEventListener('click', () => {
        const body = new FormData(this.closest('form'));
        body.set('express', 'yes');
        fetch('/cart/add', { method: 'POST', body });
      });
    }
  });
  const product = async (address) =>
    new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html').querySelector('product-info');
  document.querySelector('#quick-add')?.addEventListener('click', async () => {
    const found = await product('/products/mug');
    const section = found.dataset.section;
    document.querySelector('#modal').innerHTML = found.outerHTML.replaceAll(section, 'quickadd-' + section);
  });
  document.querySelector('#swap')?.addEventListener('click', async () => {
    document.querySelector('product-info').replaceWith(await product('/products/other'));
  });`;

const LOADER = '<script src="/ext/product-customizer-loader.js" defer></script>';

function productHtml(variant: string): string {
  const section = 'template--17__main';
  const block = renderBlock('customizer', {
    section: { id: section },
    block: {
      settings: {
        template_url: '/demo/templates/photo-mug.json',
        market: 'US',
        position: 'above-buttons',
        form_id: '',
      },
    },
    request: { locale: { iso_code: 'en-US' } },
  });
  return `<product-info data-section="${section}"><h1>Mug ${variant}</h1>${block}
    <div><product-form><form method="post" action="/cart/add" id="product-form-${section}" accept-charset="UTF-8"
      class="form" enctype="multipart/form-data" novalidate="novalidate" data-type="add-to-cart-form">
      <input type="hidden" name="form_type" value="product"><input type="hidden" name="id" value="${variant}">
      <input name="quantity" value="1" class="quantity">
      <button type="submit" name="add" class="add"><span>Add to cart</span></button>
      <div data-shopify="payment-button" class="shopify-payment-button"><shopify-accelerated-checkout></shopify-accelerated-checkout></div>
    </form></product-form></div></product-info>`;
}

const PAGES: Readonly<Record<string, string>> = {
  '/products/mug': `<button id="swap">Another colour</button>${productHtml('42')}`,
  '/products/other': productHtml('77'),
  '/collections/all': '<button id="quick-add">Quick add</button><div id="modal"></div>',
};

let shop: Shop;
let browser: Browser;
let extension: string;
/** While set, the widget's file is kept back. */
let held: Promise<void> | null = null;
/** Paths in the order in which they were asked for. */
const asked: string[] = [];

beforeAll(async () => {
  extension = mkdtempSync(join(tmpdir(), 'shopify-'));
  (buildShopify as (out: string) => void)(extension);
  shop = await serveShop({
    page: (path) =>
      PAGES[path] &&
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${LOADER}<main>${PAGES[path]}</main><script>${THEME}</script>`,
    fileOf: (path) =>
      path.startsWith('/ext/')
        ? join(extension, 'extensions/product-customizer/assets', path.slice('/ext/'.length))
        : join(ROOT, path),
    asked: (path) => {
      asked.push(path);
      return path === '/ext/product-customizer.js' ? held : null;
    },
    cart: '{}',
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
  rmSync(extension, { recursive: true, force: true });
});

beforeEach(() => {
  shop.posted.length = 0;
});

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await page.goto(shop.address + path);
  return page;
}

/** After all that the page had begun: a request that came after this one would be in order behind it. */
async function nothingWasSent(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/probe').catch(() => null));
  expect(shop.posted).toEqual([]);
}

describe('a theme built as Dawn is', () => {
  it('sends nothing of an incomplete design by button, Enter or a wallet, and says why', async () => {
    const page = await openPage('/products/mug');
    await untilReady(page);
    const summary = page.locator('product-customizer #pc-summary');
    await page.click('.add');
    await summary.waitFor();
    expect(await summary.locator('h3').textContent()).toBe('Fix 1 thing to continue');
    await page.locator('.quantity').press('Enter');
    // The button is inert: the hand falls through to what lies around it, the keyboard passes it by.
    const box = await page.locator('.shopify-payment-button').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await page.locator('.add').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('shopify-accelerated-checkout');
    await nothingWasSent(page);
    await page.close();
  });

  it('sends nothing before the widget is there, and remembers that it was wanted', async () => {
    let release = (): void => undefined;
    held = new Promise((free) => (release = free));
    const page = await openPage('/products/mug');
    await page.click('.add');
    await page.locator('.quantity').press('Enter');
    await nothingWasSent(page);
    release();
    held = null;
    await page.locator('product-customizer #pc-summary').waitFor();
    await nothingWasSent(page);
    await page.close();
  });

  it('asks for its first scripts, its language and the template beside the widget’s file, and for each once', async () => {
    let release = (): void => undefined;
    held = new Promise((free) => (release = free));
    asked.length = 0;
    const page = await openPage('/products/mug');
    const first = ['frame', 'en-US'].map((name) => new RegExp(`^/ext/${name}-(?!rest-)[\\w-]+\\.js$`));
    const ofTemplate = /^\/demo\/templates\/photo-mug\.json$/;
    const isAsked = (some: RegExp): boolean => asked.some((path) => some.test(path));
    // None of them waits for the widget's file, which is kept back.
    while (![...first, ofTemplate].every(isAsked)) await page.waitForTimeout(20);
    release();
    held = null;
    await untilReady(page);
    for (const some of [...first, ofTemplate]) expect(asked.filter((path) => some.test(path))).toHaveLength(1);
    await page.close();
  });

  it('stands above the buttons where its setting says so', async () => {
    const page = await openPage('/products/mug');
    await untilReady(page);
    const next = await page.evaluate(
      () => document.querySelector('.product-customizer-block')?.nextElementSibling?.localName,
    );
    expect(next).toBe('form');
    await page.close();
  });

  it('sends text, payload and the untouched photo, which read back from the line as they were', async () => {
    const page = await openPage('/products/mug');
    await untilReady(page);
    const widget = page.locator('product-customizer');
    await fillMug(page, 'Anna & Tom “2026” 👩‍👩‍👧');
    // The theme's own button leads to the review step, as the widget's does.
    await page.click('.add');
    await widget.locator('#pc-confirm').check();
    await widget.locator('#pc-order').click();
    await page.waitForFunction(() => document.title === 'added');
    expect(shop.posted).toHaveLength(1);
    const [form] = shop.posted;
    expect(form?.fields).toMatchObject({ id: '42', quantity: '1', sections: 'cart-drawer' });
    const line = Object.fromEntries(
      [
        ...Object.entries(form?.fields ?? {}),
        ...(form?.files ?? []).map(({ name, sha256 }) => [name, sha256] as const),
      ].flatMap(([name, value]) => {
        const [, key] = /^properties\[(.*)\]$/.exec(name) ?? [];
        return key ? [[key, value]] : [];
      }),
    );
    expect(line['Text under the photo']).toBe('Anna & Tom “2026” 👩‍👩‍👧');
    const read = fromShopifyProperties(line);
    if (!read.ok) throw new Error(read.error);
    const { payload, photoUrls, previewUrls } = read.value;
    const [sha256, sizeBytes] = [PHOTO_SHA256, readFileSync(PHOTO).length];
    expect(photoUrls).toEqual({ photo: sha256 });
    expect(payload?.files).toEqual([expect.objectContaining({ field: 'photo', sha256, sizeBytes })]);
    expect(Object.values(previewUrls)).toEqual(payload?.stills.map((still) => still.sha256));
    expect(Object.values(previewUrls)).toHaveLength(1);
    expect(form?.files.find((file) => file.sha256 === sha256)).toEqual({
      name: 'properties[Photo]',
      fileName: 'lake-morning.jpg',
      sha256,
      sizeBytes,
    });
    await page.close();
  });

  it('is not bought through quick add on a page that had no widget', async () => {
    const page = await openPage('/collections/all');
    await page.click('#quick-add');
    await page.locator('#modal .add').click();
    await page.locator('#modal product-customizer #pc-summary').waitFor();
    await page.locator('#modal .quantity').press('Enter');
    await nothingWasSent(page);
    await page.close();
  });

  it('is not bought after the product was swapped for another', async () => {
    const page = await openPage('/products/mug');
    await untilReady(page);
    await page.click('#swap');
    await page.locator('h1', { hasText: '77' }).waitFor();
    await page.click('.add');
    await page.locator('product-customizer #pc-summary').waitFor();
    await nothingWasSent(page);
    await page.close();
  });
});
