import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Demo, fill, isSound, OF_COLOURS, OF_PLACES, press, setDirection } from './demo-page.ts';
import { clipped, focusStops, hideNothing, misnamed, smallTargets, widerThanPage } from './measure-page.ts';
import { pseudo } from './pseudo-locale.ts';

const PRODUCTS = ['photo-mug', 'engraved-pendant', 'phone-case', 'pet-tag', 't-shirt', 'tumbler', 'wood-sign'];

/** The demo's one product with a model. */
async function isSoundIn3D(page: Page): Promise<void> {
  await press(page, 'pc-model');
  await page.locator('product-customizer model-viewer').waitFor();
  await page.waitForFunction(() => {
    const viewer = document.querySelector('product-customizer')?.shadowRoot?.querySelector('model-viewer');
    return (viewer as { loaded?: boolean } | null | undefined)?.loaded;
  });
  await isSound(page, '3D');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isSound(page, '3D and dark', OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  await setDirection(page, 'rtl');
  await isSound(page, '3D, mirrored', OF_PLACES);
  await setDirection(page, 'ltr');
  await page.keyboard.press('Escape');
}

let demo: Demo;
beforeAll(async () => {
  demo = await Demo.start();
});
afterAll(() => demo.stop());

describe('every demo product has nothing that axe finds', () => {
  it.each(PRODUCTS)(
    '%s: empty, wrong, filled with targets for fingers, dark, forced colours, mirrored, full screen, 3D, review',
    async (product) => {
      const page = await demo.open(product);
      await isSound(page, 'empty');
      await press(page, 'pc-main');
      await isSound(page, 'wrong');
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'wrong and dark', OF_COLOURS);
      await page.emulateMedia({ colorScheme: 'light' });
      await fill(page, product);
      await isSound(page, 'filled');
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate(smallTargets)).toEqual([]);
      expect(await page.evaluate(misnamed)).toEqual([]);
      expect((await page.locator('product-customizer #pc-main').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'dark', OF_COLOURS);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await isSound(page, 'forced colours', OF_COLOURS);
      await page.emulateMedia({ forcedColors: 'none' });
      await setDirection(page, 'rtl');
      await isSound(page, 'mirrored', OF_PLACES);
      await setDirection(page, 'ltr');
      await press(page, 'pc-full');
      await page.locator('product-customizer #pc-full-dialog[open]').waitFor();
      await isSound(page, 'full screen');
      await page.keyboard.press('Escape');
      if (product === 'photo-mug') await isSoundIn3D(page);
      await press(page, 'pc-main');
      await page.locator('product-customizer #pc-review[open]').waitFor();
      await isSound(page, 'review');
      expect(await page.evaluate(misnamed)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'review and dark', OF_COLOURS);
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
      const page = await demo.open('photo-mug', width, height);
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
    const page = await demo.open('photo-mug', 320, 568);
    await fill(page, 'photo-mug');
    await page.evaluate(hideNothing);
    expect((await focusStops(page)).filter(({ seen }) => seen === 0).length).toBeGreaterThan(0);
    await page.close();
  });

  it('has nothing sticky at 400 % zoom, which is 320 × 256', async () => {
    const page = await demo.open('photo-mug', 320, 256);
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
      const page = await demo.open('photo-mug', 320, 760, { isPseudo });
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
    const page = await demo.open('photo-mug');
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
