import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Demo, fill, isSound, OF_COLOURS, OF_PLACES, press, setDirection, WIDTHS } from './demo-page.ts';
import { clipped, focusStops, hideNothing, misnamed, smallTargets, widerThanPage } from './measure-page.ts';
import { pseudo } from './pseudo-locale.ts';

const PRODUCTS = ['photo-mug', 'engraved-pendant', 'phone-case', 'pet-tag', 't-shirt', 'tumbler', 'wood-sign'];

let demo: Demo;
beforeAll(async () => {
  demo = await Demo.start();
});
afterAll(() => demo.stop());

// ALL_WIDTHS=1 looks at every state of every product at every width, in twice the time.
describe('every demo product has nothing that axe finds', () => {
  it.each(PRODUCTS)(
    '%s: empty, wrong, filled with targets for fingers, dark, forced colours, mirrored, full screen, review',
    async (product) => {
      const widths = product === PRODUCTS[0] || process.env['ALL_WIDTHS'] ? WIDTHS : [320];
      const page = await demo.open(product);
      await isSound(page, 'empty');
      await press(page, 'pc-main');
      await isSound(page, 'wrong');
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'wrong and dark', OF_COLOURS, widths);
      await page.emulateMedia({ colorScheme: 'light' });
      await fill(page, product);
      await isSound(page, 'filled');
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate(smallTargets)).toEqual([]);
      expect(await page.evaluate(misnamed)).toEqual([]);
      expect((await page.locator('product-customizer #pc-main').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'dark', OF_COLOURS, widths);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await isSound(page, 'forced colours', OF_COLOURS, widths);
      await page.emulateMedia({ forcedColors: 'none' });
      await setDirection(page, 'rtl');
      await isSound(page, 'mirrored', OF_PLACES, widths);
      await setDirection(page, 'ltr');
      await press(page, 'pc-full');
      await page.locator('product-customizer #pc-full-dialog[open]').waitFor();
      await isSound(page, 'full screen', undefined, widths);
      await page.keyboard.press('Escape');
      await press(page, 'pc-main');
      await page.locator('product-customizer #pc-review[open]').waitFor();
      await isSound(page, 'review', undefined, widths);
      expect(await page.evaluate(misnamed)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isSound(page, 'review and dark', OF_COLOURS, widths);
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
