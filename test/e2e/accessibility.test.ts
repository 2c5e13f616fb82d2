import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { clipped, focusStops, hideNothing, smallTargets, widerThanPage } from './measure-page.ts';
import { pseudo, pseudoLocale } from './pseudo-locale.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 768, 1200];
const PRODUCTS = ['photo-mug', 'engraved-pendant', 'phone-case', 'pet-tag', 't-shirt', 'tumbler', 'wood-sign'];

let server: ViteDevServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const quiet = { host: '127.0.0.1', port: 0, watch: null, hmr: false as const };
  server = await createServer({ root: ROOT, logLevel: 'error', server: quiet });
  await server.listen();
  const at = server.httpServer?.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(product: string, width = 320, height = 760, isPseudo = false): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-US' });
  if (isPseudo) {
    const words: unknown = JSON.parse(readFileSync(resolve(ROOT, 'locales/en-US.json'), 'utf8'));
    const body = `export default ${JSON.stringify(pseudoLocale(words))}`;
    await page.route(/\/locales\/en-US\.json/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  }
  await page.goto(`${address}/demo/?product=${product}&locale=en-US&market=US&theme=auto`);
  await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
  return page;
}

/** Answers every field as a host could, and waits until nothing is being checked. */
async function fill(page: Page, product: string): Promise<void> {
  await page.evaluate(async (id) => {
    const customizer = document.querySelector('product-customizer');
    const template = (await (await fetch(`./templates/${id}.json`)).json()) as {
      fields: { id: string; type: string; choices?: { id: string; available?: boolean }[] }[];
    };
    for (const field of template.fields) {
      if (field.type === 'image') {
        const photo = await (await fetch('./photos/lake-morning.jpg')).blob();
        await customizer?.addFile(field.id, new File([photo], 'lake-morning.jpg', { type: 'image/jpeg' }));
      } else {
        const choice = field.choices?.find(({ available }) => available !== false)?.id;
        const text = { date: '2026-06-14', number: '7', monogram: 'asm' }[field.type] ?? 'Anna';
        await customizer?.setValue(field.id, choice ?? text);
      }
    }
  }, product);
  await page.waitForFunction(
    () => !document.querySelector('product-customizer')?.issues.some(({ code }) => code.endsWith('.checking')),
  );
  const rights = page.locator('product-customizer #pc-rights');
  if ((await rights.count()) > 0 && !(await rights.isChecked())) await rights.check();
}

async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const widget = document.querySelector('product-customizer') as Element;
    const { violations: found } = await axe.run(widget, { runOnly, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  }, TAGS);
}

/** Nothing that axe finds, and no line wider than the page, at each width. */
async function isSound(page: Page, state: string, widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `${state}, ${width} px`).toEqual([]);
    expect(await page.evaluate(widerThanPage), `${state}, ${width} px`).toEqual([]);
  }
}

const press = (page: Page, id: string): Promise<void> => page.locator(`product-customizer #${id}`).click();
const setDirection = (page: Page, dir: string): Promise<void> =>
  page.evaluate(
    (value) =>
      document.querySelector('product-customizer')?.shadowRoot?.querySelector('.root')?.setAttribute('dir', value),
    dir,
  );

describe('every demo product has nothing that axe finds', () => {
  it.each(PRODUCTS)(
    '%s: empty, wrong, filled with targets for fingers, dark, forced colours, mirrored, full screen, review',
    async (product) => {
      // All widths for each, but of the settings, which change colours and sides and not the form, for the first product.
      const some = product === PRODUCTS[0] ? WIDTHS : [320];
      const page = await open(product);
      await isSound(page, 'empty');
      await press(page, 'pc-main');
      await isSound(page, 'wrong', some);
      await fill(page, product);
      await isSound(page, 'filled');
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate(smallTargets)).toEqual([]);
      expect((await page.locator('product-customizer #pc-main').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'dark', some);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await isSound(page, 'forced colours', some);
      await page.emulateMedia({ forcedColors: 'none' });
      await setDirection(page, 'rtl');
      await isSound(page, 'mirrored', some);
      await setDirection(page, 'ltr');
      await press(page, 'pc-full');
      await page.locator('product-customizer #pc-full-dialog[open]').waitFor();
      await isSound(page, 'full screen', some);
      await page.keyboard.press('Escape');
      await press(page, 'pc-main');
      await page.locator('product-customizer #pc-review[open]').waitFor();
      await isSound(page, 'review', some);
      await page.close();
    },
  );
});

describe('the form for eyes, fingers and keys', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it.each([
      [320, 568],
      [320, 760],
      [768, 900],
    ])(`${dir}: focus is never hidden at %i × %i, and goes as one reads`, async (width, height) => {
      const page = await open('photo-mug', width, height);
      await fill(page, 'photo-mug');
      await setDirection(page, dir);
      const stops = await focusStops(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ seen }) => seen === 0)).toEqual([]);
      expect(stops.filter(({ isOutOfOrder }) => isOutOfOrder)).toEqual([]);
      await page.close();
    });
  }

  it('would be told of hidden focus: without the margins some of it is', async () => {
    const page = await open('photo-mug', 320, 568);
    await fill(page, 'photo-mug');
    await page.evaluate(hideNothing);
    expect((await focusStops(page)).filter(({ seen }) => seen === 0).length).toBeGreaterThan(0);
    await page.close();
  });

  it('has nothing sticky at 400 % zoom, which is 320 × 256', async () => {
    const page = await open('photo-mug', 320, 256);
    const positions = await page.evaluate(() =>
      ['.stage', '.bar'].map((selector) => {
        const found = document.querySelector('product-customizer')?.shadowRoot?.querySelector(selector);
        return found && getComputedStyle(found).position;
      }),
    );
    expect(positions).toEqual(['relative', 'static']);
    await page.close();
  });

  for (const isPseudo of [false, true]) {
    it(`clips no word under WCAG's text spacing at 320 px${isPseudo ? ', in words 40 % longer' : ''}`, async () => {
      const page = await open('photo-mug', 320, 760, isPseudo);
      await press(page, 'pc-main');
      await fill(page, 'photo-mug');
      if (isPseudo) await page.getByText(pseudo('Replace'), { exact: true }).first().waitFor();
      for (const dir of ['ltr', 'rtl']) {
        await setDirection(page, dir);
        expect(await page.evaluate(clipped), dir).toEqual([]);
        expect(await page.evaluate(widerThanPage), dir).toEqual([]);
      }
      await page.close();
    });
  }

  it('moves nothing where less motion is asked for', async () => {
    const page = await open('photo-mug');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const root = document.querySelector('product-customizer')?.shadowRoot;
      return [...(root?.querySelectorAll('*') ?? [])].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length;
    });
    expect(moving).toBe(0);
    await page.close();
  });
});
