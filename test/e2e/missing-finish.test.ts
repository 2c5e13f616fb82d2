import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ProductCustomizer } from '../../src/element/product-customizer.ts';
import { openChromium } from './browser.ts';
import { fill } from './demo-page.ts';

const PRODUCTS = [
  { product: 'wood-sign', field: 'family', part: /\/chunks\/paint-rare-finish-/ },
  { product: 'engraved-pendant', field: 'name', part: /\/chunks\/engrave-/ },
];
/** Levels of 255 by which a pixel differs that has been painted on. */
const PAINTED_LEVELS = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** How many pixels of a still change with a text. */
function inkOf(page: Page, field: string): Promise<number> {
  return page.evaluate(
    async ([fieldId, levels]) => {
      const element = document.querySelector('product-customizer') as ProductCustomizer;
      const still = async (text: string): Promise<Uint8ClampedArray> => {
        await element.setValue(fieldId, text);
        const picture = await createImageBitmap(await element.exportPreview({ widthPx: 600 }));
        const { width, height } = picture;
        const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const [written, empty] = [await still('Anna'), await still('')];
      return written.filter((value, i) => i % 4 === 1 && Math.abs(value - (empty[i] as number)) > levels).length;
    },
    [field, PAINTED_LEVELS] as const,
  );
}

describe('a finish whose code does not come', () => {
  for (const { product, field, part } of PRODUCTS) {
    it(`leaves the ${product} its text in a plain way, tells the host, and blocks no order`, async () => {
      const page = await browser.newPage({ locale: 'en-US' });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      let refused = 0;
      await page.route(part, (route) => {
        refused++;
        return route.abort();
      });
      await page.addInitScript(() => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        addEventListener('pc-failure', (event) => told.push((event as CustomEvent<{ code: string }>).detail.code));
      });
      await page.goto(`${inject('demoAddress')}/demo/?product=${product}&locale=en-US&market=US&theme=auto`);
      await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
      await fill(page, product);
      await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes('asset.failed'));
      expect(refused).toBeGreaterThan(0);
      expect(await inkOf(page, field)).toBeGreaterThan(300);
      await fill(page, product);
      const texts = await page.evaluate(async () => {
        const element = document.querySelector('product-customizer') as ProductCustomizer;
        const { payload } = await element.getPayload();
        return payload.answers.flatMap((answer) => ('text' in answer ? answer.text : []));
      });
      expect(texts.length).toBeGreaterThan(0);
      expect(errors).toEqual([]);
      await page.close();
    });
  }
});
