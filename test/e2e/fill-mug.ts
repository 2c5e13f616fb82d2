import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './serve-shop.ts';

export const PHOTO = resolve(ROOT, 'demo/photos/lake-morning.jpg');
/** Of the photo's untouched bytes. */
export const PHOTO_SHA256 = createHash('sha256').update(readFileSync(PHOTO)).digest('hex');

/** Resolves once the page's first widget can be filled. */
export async function untilReady(page: Page, within = 'product-customizer'): Promise<void> {
  await page.waitForFunction(
    (selector) => document.querySelector<HTMLElement & { isReady?: boolean }>(selector)?.isReady,
    within,
  );
}

/** Answers what the mug asks, as a buyer does, until nothing stands against an order. */
export async function fillMug(page: Page, caption: string): Promise<void> {
  const widget = page.locator('product-customizer');
  const looked = page.evaluate(
    () => new Promise<void>((done) => addEventListener('pc-upload', () => done(), { once: true })),
  );
  await widget.locator('#pc-picker-photo').setInputFiles(PHOTO);
  await looked;
  await widget.locator('#pc-control-caption').fill(caption);
  await widget.locator('#pc-rights').check();
  await page.waitForFunction(() =>
    document.querySelector('product-customizer')?.issues.every(({ severity }) => severity !== 'error'),
  );
}

/** Fills it and looks it over: one press on the order button is left. */
export async function reviewMug(page: Page, caption: string): Promise<void> {
  await fillMug(page, caption);
  await page.locator('product-customizer #pc-main').click();
  await page.locator('product-customizer #pc-confirm').check();
}
