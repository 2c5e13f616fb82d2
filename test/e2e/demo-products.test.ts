import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Payload } from '../../src/payload/payload-schema.ts';
import { openChromium } from './browser.ts';
import { arrowTo, tabTo } from './keyboard.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PHOTO = resolve(ROOT, 'demo/photos/lake-morning.jpg');

/** What the buyer enters, in the order of the fields. */
type Entry =
  | { readonly field: string; readonly type: 'text' | 'date'; readonly keys: string; readonly reads: string }
  | { readonly field: string; readonly type: 'photo' }
  | { readonly field: string; readonly type: 'radio' | 'select'; readonly choice: string };

const PRODUCTS: Readonly<Record<string, readonly Entry[]>> = {
  'photo-mug': [
    { field: 'photo', type: 'photo' },
    { field: 'caption', type: 'text', keys: 'Anna & Tom, 2026', reads: 'Anna & Tom, 2026' },
    { field: 'glaze', type: 'radio', choice: 'navy' },
  ],
  'engraved-pendant': [
    { field: 'name', type: 'text', keys: 'Amélie', reads: 'Amélie' },
    { field: 'day', type: 'date', keys: '06142026', reads: '14 · 06 · 2026' },
    { field: 'message', type: 'text', keys: 'With love', reads: 'With love' },
    { field: 'metal', type: 'radio', choice: 'silver' },
    { field: 'chain', type: 'select', choice: 'long' },
  ],
  'phone-case': [
    { field: 'model', type: 'radio', choice: 'pro' },
    { field: 'photo', type: 'photo' },
    { field: 'sticker', type: 'radio', choice: 'star' },
    { field: 'words', type: 'text', keys: 'Anna & Tom', reads: 'Anna & Tom' },
    { field: 'edge', type: 'radio', choice: 'sage' },
  ],
  'pet-tag': [
    { field: 'pet', type: 'text', keys: 'Milo', reads: 'Milo' },
    { field: 'phone', type: 'text', keys: '555 0147', reads: '555 0147' },
    { field: 'finish', type: 'radio', choice: 'blue' },
    { field: 'gift', type: 'radio', choice: 'box' },
    { field: 'note', type: 'text', keys: 'For Milo', reads: 'For Milo' },
  ],
  't-shirt': [
    { field: 'size', type: 'select', choice: 'm' },
    { field: 'picture', type: 'photo' },
    { field: 'slogan', type: 'text', keys: 'Go team', reads: 'Go team' },
    { field: 'player', type: 'text', keys: 'TOM', reads: 'TOM' },
    { field: 'number', type: 'text', keys: '7', reads: '7' },
  ],
  tumbler: [
    { field: 'photo', type: 'photo' },
    { field: 'caption', type: 'text', keys: 'Anna & Tom', reads: 'Anna & Tom' },
    { field: 'lid', type: 'radio', choice: 'sage' },
  ],
  'wood-sign': [
    { field: 'family', type: 'text', keys: 'The Millers', reads: 'The Millers' },
    { field: 'line', type: 'text', keys: 'est. 2026', reads: 'est. 2026' },
    { field: 'wood', type: 'radio', choice: 'walnut' },
  ],
};

let server: ViteDevServer;
let browser: Browser;
let started: string;
let isPayload: ValidateFunction;

beforeAll(async () => {
  // As `npm start` serves it, for the first of them, but that a file that changes meanwhile does not reload the page.
  const quiet = { host: '127.0.0.1', port: 0, watch: null, hmr: false as const };
  server = await createServer({ root: ROOT, logLevel: 'error', server: quiet });
  await server.listen();
  const at = server.httpServer?.address();
  started = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  browser = await openChromium();
  const schema = JSON.parse(readFileSync(resolve(ROOT, 'schema/payload.schema.json'), 'utf8')) as object;
  isPayload = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function enter(page: Page, entry: Entry): Promise<void> {
  switch (entry.type) {
    case 'text':
    case 'date': {
      await tabTo(
        page,
        ({ field, tag, type }) =>
          field === entry.field && (tag === 'textarea' || (tag === 'input' && type !== 'radio')),
      );
      await page.keyboard.type(entry.keys);
      return;
    }
    case 'photo': {
      await tabTo(page, ({ field, tag }) => field === entry.field && tag === 'button');
      // The picker itself is answered by the page's handler, which stands from the start.
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => {
        const value = document.querySelector('product-customizer')?.values[id];
        return value !== undefined && 'file' in value && value.file !== null;
      }, entry.field);
      return;
    }
    case 'radio':
      await tabTo(
        page,
        ({ field, type, name }) => field === entry.field && type === 'radio' && name.startsWith('option-'),
      );
      return arrowTo(page, entry.choice);
    case 'select':
      await tabTo(page, ({ field, tag }) => field === entry.field && tag === 'select');
      for (let presses = 0; presses < 12; presses++) {
        const { value } = await page.evaluate((id) => {
          const root = document.querySelector('product-customizer')?.shadowRoot;
          const select = root?.getElementById(`pc-control-${id}`);
          return { value: select instanceof HTMLSelectElement ? select.value : '' };
        }, entry.field);
        if (value === entry.choice) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`${entry.field}: ${entry.choice} is not reached by arrow keys`);
  }
}

describe('every demo product, by keyboard alone', () => {
  it.each(Object.keys(PRODUCTS))('%s: from empty to a payload of the published schema', async (product) => {
    const entries = PRODUCTS[product] ?? [];
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'en-US' });
    const complaints: string[] = [];
    page.on('filechooser', (picker) => void picker.setFiles(PHOTO));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (
        ['error', 'warning'].includes(message.type()) &&
        !/Lit is in dev mode|lit\.dev\/msg|\[vite\]|WebSocket/.test(message.text())
      )
        complaints.push(message.text());
    });
    const address = product === 'photo-mug' ? started : inject('demoAddress');
    await page.goto(`${address}/demo/?product=${product}&locale=en-US&market=US&theme=light`);
    await page.evaluate(() => {
      const customizer = document.querySelector('product-customizer');
      const shop = globalThis as unknown as { submitted: Promise<unknown> };
      shop.submitted = new Promise((resolve) => {
        customizer?.addEventListener('pc-submit', (event) => {
          const { payload, files } = (
            event as CustomEvent<{ payload: unknown; files: { field: string; sha256: string; file: File }[] }>
          ).detail;
          resolve({
            payload,
            files: files.map(({ field, sha256, file }) => ({ field, sha256, sizeBytes: file.size })),
          });
        });
      });
    });
    await page.waitForFunction(() => document.querySelector('product-customizer')?.isReady);

    for (const entry of entries) await enter(page, entry);
    const photo = entries.some(({ type }) => type === 'photo');
    if (photo) {
      await tabTo(page, ({ id }) => id === 'pc-rights');
      await page.keyboard.press('Space');
      // The hash and the deep check go on behind the preview; ordering waits for them.
      await page.waitForFunction(() =>
        document.querySelector('product-customizer')?.issues.every(({ code }) => code !== 'file.checking'),
      );
    }
    await tabTo(page, ({ id }) => id === 'pc-main');
    await page.keyboard.press('Enter');
    await tabTo(page, ({ id }) => id === 'pc-confirm', 40);
    await page.keyboard.press('Space');
    await tabTo(page, ({ id }) => id === 'pc-order');
    await page.keyboard.press('Enter');

    const submitted = (await page.evaluate(
      () => (globalThis as unknown as { submitted: Promise<unknown> }).submitted,
    )) as {
      payload: Payload;
      files: { field: string; sha256: string; sizeBytes: number }[];
    };
    expect(isPayload(submitted.payload), JSON.stringify(isPayload.errors, null, 1)).toBe(true);
    expect(submitted.payload.template.id).toBe(product);
    for (const entry of entries) {
      const answer = submitted.payload.answers.find(({ field }) => field === entry.field);
      if (entry.type === 'photo') expect(answer).toMatchObject({ type: 'image', fileName: 'lake-morning.jpg' });
      else if ('choice' in entry) expect(answer).toMatchObject({ type: 'option', choice: entry.choice });
      else expect(answer).toMatchObject({ text: entry.reads });
    }
    expect(submitted.files.map(({ sha256 }) => sha256)).toEqual(submitted.payload.files.map(({ sha256 }) => sha256));
    expect(submitted.payload.consents.map(({ kind }) => kind)).toContain('review');
    expect(submitted.payload.stills.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
