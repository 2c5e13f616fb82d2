import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Demo, fill, isSound, OF_COLOURS, press } from './demo-page.ts';
import { cutWords, enlargeText, widerThanPage } from './measure-page.ts';
import { contrast, readPixels, type Pixels } from './pixels.ts';
import { readTree } from './read-tree.ts';

const SHOPS = ['fern-and-clay', 'maison-noord', 'pip-and-poppy', 'werkbank'];
/** What has the focus ring, and where it is seen: on the picture, in the form, in the list of errors, in the bar. */
const RINGED = ['#pc-undo', '.summary a', '#pc-control-caption', '.swatch input', '#pc-reset', '#pc-main'];

/** Every control of the filled mug as Chromium gives it to a screen reader; what stands between is text. */
const FILLED_MUG = [
  'image “Preview of Photo mug: Front”',
  'button “Undo”',
  'button “Redo” disabled true',
  'button “Zoom out”',
  'button “Zoom in”',
  'button “View full screen”',
  'button “View in 3D”',
  'heading “Make this mug yours”',
  'group “Photo”',
  'button “Replace lake-morning.jpg”',
  'button “Remove lake-morning.jpg”',
  'group “Position and size”',
  'button “Zoom out”',
  'slider “Zoom” = 1',
  'button “Zoom in”',
  'button “Rotate a quarter turn”',
  'group',
  'DisclosureTriangle “Move”',
  'meter “Print sharpness” = 600',
  'textbox “Text under the photo Optional” = Anna',
  'group “Lettering: Text under the photo Script”',
  'radio “Classic”',
  'radio “Modern”',
  'radio “Script” checked true',
  'radio “Mono”',
  'group “Text color: Text under the photo Ink”',
  'radio “Ink” checked true',
  'radio “Terracotta”',
  'radio “Navy”',
  'radio “Sage”',
  'group “Inside and handle Cloud”',
  'radio “Cloud” checked true',
  'radio “Sage · +$2.00”',
  'radio “Terracotta · +$2.00”',
  'radio “Navy · +$2.00”',
  'radio “Ink · +$2.00”',
  'radio “Butter · +$2.00”',
  'checkbox “This photo is mine, or I have permission to have it printed” checked true',
  'button “Start over”',
  'button “Review design”',
  'status',
];

let demo: Demo;
beforeAll(async () => {
  demo = await Demo.start();
});
afterAll(() => demo.stop());

const within = (selector: string): string => `product-customizer ${selector}`;

/** The box that is seen of a control, and how far from it its ring begins. */
async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const target = page.locator(within(selector)).first();
  return target.evaluate((element) => {
    const seen = (element.matches('input') && element.closest('label')) || element;
    seen.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = seen.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** How much the focus changes what is seen just above a control: the best contrast with what was there. */
function changed(before: Pixels, after: Pixels): number {
  const at = Math.floor(before.width / 2);
  const rows = Array.from({ length: before.height }, (_, y) => contrast(before.at(at, y), after.at(at, y)));
  return Math.max(...rows);
}

type Clip = Parameters<typeof readPixels>[1];

/** What is seen just above a control, from 7 px above to its edge, once what scrolling to it moved has settled. */
async function atRest(page: Page, selector: string): Promise<{ clip: Clip; pixels: Pixels }> {
  for (let before: { clip: Clip; pixels: Pixels } | null = null; ;) {
    const { x, y, width } = await boxOf(page, selector);
    const clip = { x: Math.round(x + width / 2) - 2, y: Math.floor(y) - 8, width: 5, height: 8 };
    const pixels = await readPixels(page, clip);
    const isSame = before?.clip.x === clip.x && before.clip.y === clip.y;
    if (before && isSame && changed(before.pixels, pixels) < 1.1) return { clip, pixels };
    before = { clip, pixels };
  }
}

const blur = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelector('product-customizer')?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur(),
  );

describe('what eyes see', () => {
  const looks = SHOPS.flatMap((shop) => [[shop, 'light'] as const, [shop, 'dark'] as const]);

  /** The same page in another shop's colours: what is filled and shown stays. */
  async function wear(page: Page, shop: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.selectOption('#shop', shop);
    await page.waitForFunction((name) => {
      const link = document.querySelector<HTMLLinkElement>('#shop-styles');
      return link?.hasAttribute('href') ? link.href.includes(name) && link.sheet !== null : name === 'fern-and-clay';
    }, shop);
  }

  describe('while answers are missing', () => {
    let page: Page;
    beforeAll(async () => {
      page = await demo.open('photo-mug', 1000, 900);
      await press(page, 'pc-main');
    });
    afterAll(() => page.close());

    it.each(looks)('%s, %s: words have contrast, focus a ring of 3 to 1', async (shop, scheme) => {
      await wear(page, shop, scheme);
      await isSound(page, `${shop}, wrong`, OF_COLOURS, [768]);
      await page.keyboard.press('Tab');
      for (const selector of RINGED) {
        await blur(page);
        const { clip, pixels: without } = await atRest(page, selector);
        await page.locator(within(selector)).first().focus();
        expect(changed(without, await readPixels(page, clip)), selector).toBeGreaterThanOrEqual(3);
      }
    });
  });

  describe('filled', () => {
    let page: Page;
    beforeAll(async () => {
      page = await demo.open('photo-mug', 1000, 900);
      await fill(page, 'photo-mug');
    });
    afterAll(() => page.close());

    it.each(looks)('%s, %s: words have contrast, and so have the edges of controls', async (shop, scheme) => {
      await wear(page, shop, scheme);
      await isSound(page, `${shop}, filled`, OF_COLOURS, [768]);
      const ink = await page.evaluate(() => {
        const root = document.querySelector('product-customizer')?.shadowRoot as ShadowRoot;
        const colorOf = (selector: string, property: string): string =>
          getComputedStyle(root.querySelector(selector) as Element).getPropertyValue(property);
        return {
          line: colorOf('.button:not(.primary)', 'border-top-color'),
          surface: colorOf('.bar', 'background-color'),
        };
      });
      expect(contrast(parse(ink.line), parse(ink.surface)), 'edges of controls').toBeGreaterThanOrEqual(3);
    });
  });

  it('no state is told by colour alone: in grey, chosen and wrong differ by shapes of 3 to 1', async () => {
    const page = await demo.open('photo-mug', 1000, 900);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const look = async (selector: string): Promise<Pixels> => {
      const box = await boxOf(page, selector);
      return readPixels(page, {
        x: Math.floor(box.x) - 4,
        y: Math.floor(box.y) - 4,
        width: Math.ceil(box.width) + 8,
        height: Math.ceil(box.height) + 8,
      });
    };
    const choose = (selector: string): Promise<unknown> =>
      page
        .locator(within(selector))
        .first()
        .evaluate((input) => (input as HTMLInputElement).click());
    const [swatch, card] = ['.swatch:nth-of-type(2) input', '.card:nth-of-type(2) input'] as const;
    const states: readonly (readonly [string, string, () => Promise<unknown>])[] = [
      ['a chosen colour', swatch, () => choose(swatch)],
      ['a chosen font', card, () => choose(card)],
      ['a photo that is missing', '[part=upload]', () => press(page, 'pc-main')],
    ];
    for (const [state, selector, enter] of states) {
      const before = await look(selector);
      await enter();
      await blur(page);
      const after = await look(selector);
      expect(before.differing(after, 3), state).toBeGreaterThan(30);
    }
    // What is wrong has a sign and words; the quality of a photo words; a link its line.
    const told = await page.evaluate(() => {
      const root = document.querySelector('product-customizer')?.shadowRoot as ShadowRoot;
      return [...root.querySelectorAll('.issue')].map(
        (issue) => issue.querySelector('svg') !== null && issue.textContent.trim().length > 10,
      );
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(false);
    const links = await page.evaluate(() =>
      [...(document.querySelector('product-customizer')?.shadowRoot?.querySelectorAll('a, .link') ?? [])].map(
        (link) => getComputedStyle(link).textDecorationLine,
      ),
    );
    expect(new Set(links)).toEqual(new Set(['underline']));
    await page.close();
  });

  it.each([320, 768, 1200])('in %i px with text alone twice as large nothing is cut or lost', async (width) => {
    const page = await demo.open('photo-mug', width, 900);
    await press(page, 'pc-main');
    const words = (): Promise<number> =>
      page.evaluate(
        () => document.querySelector('product-customizer')?.shadowRoot?.querySelectorAll('button').length ?? 0,
      );
    const before = await words();
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await page.evaluate(cutWords), 'root').toEqual([]);
    await page.evaluate(enlargeText, 2);
    expect(await page.evaluate(cutWords), 'wrong').toEqual([]);
    expect(await page.evaluate(widerThanPage)).toEqual([]);
    expect(await words()).toBe(before);
    await fill(page, 'photo-mug');
    await page.evaluate(enlargeText, 2);
    expect(await page.evaluate(cutWords), 'filled').toEqual([]);
    expect(await page.evaluate(widerThanPage)).toEqual([]);
    await page.close();
  });
});

describe('what a screen reader is given', () => {
  it('reads the filled mug in order, each control with name, role and state', async () => {
    const page = await demo.open('photo-mug', 1000, 900);
    await fill(page, 'photo-mug');
    expect(await readTree(page)).toEqual(FILLED_MUG);
    await page.close();
  });
});

function parse(color: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
