import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openChromium } from './browser.ts';
import { widerThanPage } from './measure-page.ts';
import { pseudoLocale } from './pseudo-locale.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [320, 768, 1200];
/** What of axe depends on colours, and what on places; all else is of the document, which neither changes. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
export const OF_PLACES = ['target-size', 'scrollable-region-focusable', 'color-contrast'];

/** The demo in a browser. */
export class Demo {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<Demo> {
    return new Demo(await openChromium());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  /** @param more - `isPseudo`: words 40 % longer; `shop`: one of the demo's. */
  async open(
    product: string,
    width = 320,
    height = 760,
    { isPseudo = false, shop = 'fern-and-clay' }: { isPseudo?: boolean; shop?: string } = {},
  ): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width, height }, locale: 'en-US' });
    if (isPseudo) {
      const words: unknown = JSON.parse(readFileSync(resolve(ROOT, 'locales/en-US.json'), 'utf8'));
      const body = `export default ${JSON.stringify(pseudoLocale(words))}`;
      await page.route(/\/locales\/en-US\.json/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    }
    await page.goto(`${inject('demoAddress')}/demo/?product=${product}&locale=en-US&market=US&theme=auto&shop=${shop}`);
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);
    // The shop's own style sheet.
    await page.waitForFunction(() => {
      const link = document.querySelector<HTMLLinkElement>('#shop-styles');
      return !link?.hasAttribute('href') || link.sheet !== null;
    });
    return page;
  }
}

/** Answers every field as a host could, and waits until nothing is being checked. */
export async function fill(page: Page, product: string): Promise<void> {
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

/** @param rules - Only these of axe's; without them all of WCAG 2.2 AA. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const widget = document.querySelector('product-customizer') as Element;
      // What is behind an open dialog cannot be reached, which axe does not know.
      const reached = widget.shadowRoot?.querySelector('dialog:modal') ?? widget;
      const { violations: found } = await axe.run(reached, { runOnly, resultTypes: ['violations'] });
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: TAGS },
  );
}

/** Nothing that axe finds, and no line wider than the page, at each width. */
export async function isSound(page: Page, state: string, rules?: readonly string[], widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page, rules), `${state}, ${width} px`).toEqual([]);
    expect(await page.evaluate(widerThanPage), `${state}, ${width} px`).toEqual([]);
  }
}

export const press = (page: Page, id: string): Promise<void> => page.locator(`product-customizer #${id}`).click();
export const setDirection = (page: Page, dir: string): Promise<void> =>
  page.evaluate(
    (value) =>
      document.querySelector('product-customizer')?.shadowRoot?.querySelector('.root')?.setAttribute('dir', value),
    dir,
  );
