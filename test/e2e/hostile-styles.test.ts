import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './browser.ts';
import { reviewMug, untilReady } from './fill-mug.ts';
import { mugPage, serveShop, type Shop } from './serve-shop.ts';

/**
 * What shops' style sheets say of everything. `body *` where it would otherwise meet the page's own root: what is faded
 * there is faded with all that the page holds. Not among them what a shop may say of the element: its place among its
 * neighbours, its size, whether it is shown, and the font's family.
 */
const SHEETS: readonly string[] = [
  '* { box-sizing: content-box !important; margin: 9px; padding: 7px }',
  'button, input, textarea, select, label { all: unset; text-transform: uppercase; font: 30px cursive !important }',
  'img, canvas, svg { max-width: 40px !important; height: auto !important; opacity: 0.3; transform: rotate(9deg) }',
  'div, p, span, section { display: inline !important; float: left; line-height: 3; letter-spacing: 4px }',
  'html { font-size: 4px; word-spacing: 20px; text-indent: 40px; text-align: right; hyphens: auto }',
  'body { font: italic 700 30px/3 fantasy; text-transform: uppercase; letter-spacing: 5px; visibility: visible }',
  '.root, .own, .layout, .panel, .stage, .field, .issue, .button, .vh { display: none !important }',
  ':root { --pc: red; --stage: 1; --gap: 90px }',
  'dialog, fieldset, legend { position: fixed !important; inset: 0; z-index: 9 } ::selection { color: red }',
  `body * { background: red !important; border: 5px solid red !important; outline: 9px dashed red !important;
    outline-offset: -30px !important; padding: 11px !important; box-shadow: inset 0 0 20px red !important;
    text-decoration: underline 4px red !important }`,
  `body * { transform: rotate(3deg) !important; translate: 9px 9px !important; rotate: 2deg !important;
    scale: 0.9 !important; zoom: 1.3 !important; position: fixed !important; columns: 3 !important }`,
  `body * { filter: invert(1) !important; opacity: 0.4 !important; clip-path: circle(30%) !important;
    mask: linear-gradient(#000, transparent) !important; mix-blend-mode: difference !important }`,
  `*::before, *::after { content: "x" !important; display: block !important; background: red !important;
    font-size: 60px !important }`,
  `* { font-size: 40px !important; font-weight: 900 !important; font-style: italic !important; color: red !important;
    line-height: 3 !important; letter-spacing: 9px !important; word-spacing: 9px !important; direction: rtl !important;
    text-transform: uppercase !important; text-shadow: 2px 2px red !important; text-align: center !important;
    text-indent: 30px !important; word-break: break-all !important; -webkit-text-stroke: 2px red !important }`,
];

/** Four at a time: a picture takes a second or two. */
const TOGETHER = [0, 4, 8, 12].map((at) => SHEETS.slice(at, at + 4).join('\n'));

interface View {
  /** How the buyer comes there. */
  readonly open: (page: Page) => Promise<Locator>;
  readonly sheets: readonly string[];
}

/** What the buyer may look at. */
const VIEWS: Readonly<Record<string, View>> = {
  'the form, with something missing': {
    open: async (page) => {
      await page.locator('product-customizer #pc-control-caption').fill('Anna & Tom');
      await page.locator('product-customizer #pc-main').click();
      await page.locator('product-customizer #pc-summary').waitFor();
      return page.locator('product-customizer');
    },
    sheets: SHEETS,
  },
  'the review step': {
    open: async (page) => {
      await reviewMug(page, 'Anna & Tom');
      return page.locator('product-customizer #pc-review');
    },
    sheets: TOGETHER,
  },
  'full screen': {
    open: async (page) => {
      await page.locator('product-customizer #pc-control-caption').fill('Anna & Tom');
      await page.locator('product-customizer #pc-full').click();
      const dialog = page.locator('product-customizer #pc-full-dialog[open]');
      await dialog.waitFor();
      return dialog;
    },
    sheets: TOGETHER,
  },
};

let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  const page = mugPage({ attributes: 'no-save' });
  shop = await serveShop({ page: (path) => (path === '/' ? page : undefined) });
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** Share of pixels of two pictures that differ by more than a shade. */
async function unlike(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${base64}`;
          await picture.decode();
          const canvas = Object.assign(document.createElement('canvas'), {
            width: picture.naturalWidth,
            height: picture.naturalHeight,
          });
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (!first || !second || first.width !== second.width || first.height !== second.height) return 1;
      let count = 0;
      for (let i = 0; i < first.data.length; i += 4) {
        const isUnlike = [0, 1, 2].some((at) => Math.abs((first.data[i + at] ?? 0) - (second.data[i + at] ?? 0)) > 8);
        if (isUnlike) count++;
      }
      return count / (first.data.length / 4);
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
}

/** Opens the mug in a place of its own, with what a shop may say of the element said already. */
async function openInPlace(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(shop.address);
  await untilReady(page);
  await page.evaluate(() => {
    const style = (element: HTMLElement, said: Record<string, string>): void => {
      for (const [name, value] of Object.entries(said)) element.style.setProperty(name, value, 'important');
    };
    const place = document.createElement('div');
    style(place, { all: 'initial', display: 'block', position: 'absolute', left: '0', top: '0', width: '800px' });
    const element = document.querySelector('product-customizer') as HTMLElement;
    style(element, { display: 'block', width: '800px', height: 'auto', margin: '0', float: 'none', inset: 'auto' });
    place.append(element);
    const own = document.createElement('p');
    own.id = 'own';
    own.textContent = 'The page’s own words';
    document.body.append(place, own);
  });
  await untilReady(page);
  return page;
}

describe('a page with styles for everything', () => {
  it.each(Object.entries(VIEWS))(
    'moves no more than a thousandth of the pixels: %s',
    async (_name, { open, sheets }) => {
      const page = await openInPlace();
      const view = await open(page);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const picture = async (): Promise<Buffer> => {
        // Where the page's own words grow, it may scroll; what is sticky goes along.
        await page.evaluate(() => scrollTo(0, 0));
        return view.screenshot({ animations: 'disabled', caret: 'hide' });
      };
      // Until what was opened has settled.
      let plain = await picture();
      for (let before: Buffer | null = null; !before?.equals(plain); plain = await picture()) before = plain;
      const moved: Record<string, number> = {};
      for (const sheet of sheets) {
        const style = await page.addStyleTag({ content: sheet });
        moved[sheet] = await unlike(page, plain, await picture());
        await style.evaluate((node) => node.parentNode?.removeChild(node));
      }
      expect(Object.fromEntries(Object.entries(moved).filter(([, share]) => share > 0.001))).toEqual({});
      await page.close();
    },
  );

  it('gets none of the widget’s', async () => {
    const page = await openInPlace();
    const own = await page.evaluate(() => {
      const { color, fontSize, display } = getComputedStyle(document.getElementById('own') as HTMLElement);
      return { color, fontSize, display };
    });
    expect(own).toEqual({ color: 'rgb(0, 0, 0)', fontSize: '16px', display: 'block' });
    await page.close();
  });

  it('has its say on place, size, tokens and whether the widget is shown', async () => {
    const page = await openInPlace();
    const found = await page.evaluate(() => {
      const element = document.querySelector('product-customizer') as HTMLElement;
      for (const each of [element, element.parentElement]) each?.removeAttribute('style');
      const style = document.createElement('style');
      style.textContent = `product-customizer { margin: 10px auto 7px; width: 90%; max-width: 500px; --pc-surface: rgb(1, 2, 3) }
        .away product-customizer, product-customizer.away { display: none } .dark { visibility: hidden }`;
      document.head.append(style);
      const root = element.shadowRoot as ShadowRoot;
      const inside = root.querySelector('.own') as HTMLElement;
      const { marginTop, marginBottom } = getComputedStyle(element);
      const seen = (): string[] => [getComputedStyle(element).display, getComputedStyle(inside).visibility];
      const shown = {
        marginTop,
        marginBottom,
        widthPx: inside.getBoundingClientRect().width,
        background: getComputedStyle(inside).backgroundColor,
        plain: seen(),
      };
      element.hidden = true;
      const hidden = seen();
      element.hidden = false;
      document.body.className = 'away';
      const away = seen();
      document.body.className = 'dark';
      return { ...shown, hidden, away, dark: seen() };
    });
    expect(found).toEqual({
      marginTop: '10px',
      marginBottom: '7px',
      widthPx: 500,
      background: 'rgb(1, 2, 3)',
      plain: ['block', 'visible'],
      hidden: ['none', 'visible'],
      away: ['none', 'visible'],
      dark: ['block', 'hidden'],
    });
    await page.close();
  });
});
