import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
// @ts-expect-error -- a plain script of the tools, without types
import { weighPage } from '../../tools/build/journey.mjs';
import { openChromium } from './browser.ts';
import { PHOTO, PHOTO_SHA256, reviewMug, untilReady } from './fill-mug.ts';
import { mugPage, serveShop, type Shop } from './serve-shop.ts';

/** The page of a shop: the built file as a script, a form of the shop's own around the widget. */
const PAGE = mugPage({
  before: '<input type="hidden" name="sku" value="MUG-11">',
  after: '<button id="buy">Buy</button>',
});

let shop: Shop;
let browser: Browser;
/** Scripts of the build that were asked for. */
let scripts = new Set<string>();

beforeAll(async () => {
  shop = await serveShop({
    page: (path) => (path === '/' ? PAGE : undefined),
    asked: (path) => {
      if (path.startsWith('/dist/')) scripts.add(path.slice('/dist/'.length));
    },
  });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

describe('words that few buyers read', () => {
  const openOn = async (locale: string, answer: (path: string) => boolean) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.route(`**/chunks/${locale}-rest-*`, (route) =>
      answer(route.request().url()) ? route.continue() : route.abort(),
    );
    // Samples and models have rare words of their own, which come before the widget opens.
    await page.route('**/photo-mug.json', async (route) => {
      const mug = (await (await route.fetch()).json()) as { fields: object[] };
      const plain = mug.fields.map((field) =>
        Object.fromEntries(Object.entries(field).filter(([key]) => key !== 'sample')),
      );
      await route.fulfill({ json: { ...mug, model: undefined, fields: plain } });
    });
    await page.goto(shop.address);
    await page.evaluate((tag) => {
      const widget = document.querySelector('product-customizer');
      if (widget) widget.locale = tag;
    }, locale);
    await untilReady(page);
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
    shop.posted.length = 0;
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(shop.address);
    await untilReady(page);
    await page.click('#buy');
    const summary = page.locator('product-customizer #pc-summary');
    await summary.waitFor();
    expect(await summary.locator('h3').textContent()).toBe('Fix 1 thing to continue');
    await page.locator('product-customizer #pc-control-caption').press('Enter');
    expect(await page.evaluate(() => document.querySelector('form')?.checkValidity())).toBe(false);
    expect(shop.posted).toEqual([]);
    expect(page.url()).toBe(`${shop.address}/`);
    await page.close();
  });

  it('carries the payload and the untouched bytes of the photo as multipart', async () => {
    shop.posted.length = 0;
    scripts = new Set();
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(shop.address);
    await untilReady(page);
    await reviewMug(page, 'Anna & Tom “2026” 👩‍👩‍👧');
    await Promise.all([page.waitForURL('**/cart/add'), page.locator('product-customizer #pc-order').click()]);

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
    const offered = await page.evaluate(
      `import(${JSON.stringify(`${shop.address}/dist/${worker}`)}).then(Object.keys)`,
    );
    expect(offered).toContain('prepareReadHead');

    const [sha256, sizeBytes] = [PHOTO_SHA256, readFileSync(PHOTO).length];
    expect(shop.posted).toHaveLength(1);
    const [form] = shop.posted;
    expect(form?.fields['sku']).toBe('MUG-11');
    const payload = JSON.parse(form?.fields['customization'] ?? '{}') as Payload;
    expect(payload.answers).toContainEqual(expect.objectContaining({ field: 'caption', text: 'Anna & Tom “2026” 👩‍👩‍👧' }));
    expect(payload.files).toEqual([expect.objectContaining({ field: 'photo', sha256, sizeBytes })]);
    expect(form?.files).toEqual([
      { name: 'customization-file-photo', fileName: 'lake-morning.jpg', sha256, sizeBytes },
    ]);
    await page.close();
  });
});
