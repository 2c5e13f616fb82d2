import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumLaunch, openChromium } from './browser.ts';
import { fillMug, untilReady } from './fill-mug.ts';
import { mugPage, serveShop, type Shop } from './serve-shop.ts';

/** Tells the server what the browser made of the page: a page that comes back is not announced to whoever drives it. */
const REPORT = `<script>
  addEventListener('pageshow', async ({ persisted }) => {
    const widget = document.querySelector('product-customizer');
    while (!widget.isReady) await new Promise(requestAnimationFrame);
    const { form } = widget;
    const before = widget.values;
    const caption = () => widget.shadowRoot.getElementById('pc-control-caption');
    const shown = caption().value;
    const reasons = JSON.stringify(performance.getEntriesByType('navigation')[0]?.notRestoredReasons ?? null);
    // It is at work still, if it came back.
    if (persisted) {
      caption().value = 'After';
      caption().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await widget.updateComplete;
    }
    const { photo, caption: { text } } = widget.values;
    const body = new FormData();
    const codes = widget.issues.map(({ code }) => code).join();
    for (const [name, value] of Object.entries({ persisted, shown, reasons, text, codes, photo: before.photo.file?.name ?? '', valid: form.checkValidity() }))
      body.set(name, String(value));
    await fetch('/report', { method: 'POST', body });
  });
</script>`;

let shop: Shop;
let browser: Browser;
/** Without the cache a page is loaded anew, and the browser restores its form alone. */
let forgetful: Browser;

beforeAll(async () => {
  const pages: Readonly<Record<string, string>> = {
    '/': mugPage({ after: REPORT }),
    '/unsaved': mugPage({ after: REPORT, attributes: 'no-save' }),
    '/away': '<!doctype html><title>Away</title><link rel="icon" href="data:,">',
  };
  shop = await serveShop({ page: (path) => pages[path] });
  // Whoever drives a browser switches the cache off, unless told otherwise.
  browser = await chromium.launch({
    ...(await chromiumLaunch()),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  forgetful = await openChromium();
});

afterAll(async () => {
  await Promise.all([browser.close(), forgetful.close()]);
  await shop.close();
});

beforeEach(() => {
  shop.posted.length = 0;
});

const report = async (count: number): Promise<Readonly<Record<string, string>>> => {
  await expect.poll(() => shop.posted.length, { timeout: 120_000 }).toBe(count);
  return shop.posted.at(-1)?.fields ?? {};
};

async function thereAndBack(page: Page): Promise<void> {
  await page.goto(`${shop.address}/away`);
  await page.evaluate(() => history.back()).catch(() => null);
}

describe('a page that the buyer comes back to', () => {
  it.each(['/', '/unsaved'])('is kept in the back/forward cache with all that was done, at %s', async (path) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(shop.address + path);
    await untilReady(page);
    expect(await report(1)).toMatchObject({ persisted: 'false', shown: '', photo: '' });
    await fillMug(page, 'Before');
    await thereAndBack(page);
    expect(await report(2)).toEqual({
      persisted: 'true',
      shown: 'Before',
      reasons: 'null',
      text: 'After',
      codes: '',
      photo: 'lake-morning.jpg',
      valid: 'false',
    });
    await page.close();
  });

  it('gets its answers from the browser where the page was not kept, and asks for the photo', async () => {
    const page = await forgetful.newPage({ viewport: { width: 800, height: 900 } });
    await page.goto(`${shop.address}/unsaved`);
    await untilReady(page);
    await report(1);
    await fillMug(page, 'Before');
    await thereAndBack(page);
    const found = await report(2);
    expect(found).toMatchObject({ persisted: 'false', shown: 'Before', text: 'Before', valid: 'false' });
    expect(found['codes']).toContain('file.missing');
    await page.close();
  });
});
