import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseFullTemplate } from '../../src/template/parse-full-template.ts';
import { buildHeicHead } from '../fixtures/files/build-heic.ts';
import { openChromium } from './browser.ts';
import { PHOTO_SHA256, reviewMug, untilReady } from './fill-mug.ts';
import { ROOT, serveShop, type Preloads, type Shop } from './serve-shop.ts';

/** Every snippet of the README by its language and what it begins with, as it is printed there. */
const SNIPPETS = new Map(
  [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => [`${language} ${text.split('\n')[0]?.slice(0, 32) ?? ''}`.trim(), text],
  ),
);
const seen = new Set<string>();

/** The one snippet that begins so; it counts as run. */
function snippet(beginning: string): string {
  const [found, ...more] = [...SNIPPETS].filter(([name]) => name.startsWith(beginning));
  if (!found || more.length > 0) throw new Error(`README: ${more.length + 1} snippets begin with ${beginning}`);
  seen.add(found[0]);
  return found[1];
}

let browser: Browser;
let shop: Shop;
let page: Page;
/** What the shop's page is, and whatever else it serves of its own. */
let pages: Record<string, string> = {};
let policy: string | null = null;
/** Paths in the order in which they were asked for. */
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openChromium();
  shop = await serveShop({
    page: (path) => pages[path],
    // As the README has it: what `npm run build` wrote in a folder of its name, templates and their files elsewhere.
    fileOf: (path) =>
      join(
        ROOT,
        path
          .replace(/^\/product-customizer\//, '/dist/')
          .replace(/^\/(templates|products|fonts|photos)\//, '/demo/$1/'),
      ),
    asked: (path) => void asked.push(path),
    headers: () => (policy === null ? {} : { 'content-security-policy': policy }),
  });
});

afterAll(async () => {
  await browser.close();
  await shop.close();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

async function open(address = shop.address): Promise<Page> {
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return page;
}

const asPage = (body: string): string =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Shop</title>${body}`;

describe('the README’s snippets, as they are printed', () => {
  it('are commands of the project', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = snippet('sh npm start')
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/)[1] ?? '');
    expect(commands).toEqual(['start', 'test']);
    for (const command of commands) expect(scripts[command]).toBeTruthy();
  });

  it('are a page that sends an order, and tells it to its script', async () => {
    pages = { '/': asPage(snippet('html <script type="module"')) };
    await open();
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await untilReady(page);
    await reviewMug(page, 'Anna');
    await Promise.all([page.waitForURL('**/cart/add'), page.locator('product-customizer #pc-order').click()]);
    const [order] = shop.posted.splice(0);
    expect(order?.fields).toMatchObject({ sku: 'MUG-11', customization: expect.stringContaining('"Anna"') as string });
    expect(order?.files.map(({ sha256 }) => sha256)).toContain(PHOTO_SHA256);
    expect(logged).toHaveLength(1);
  });

  it('are preloads of what the widget asks for, each once', async () => {
    const preloads = JSON.parse(readFileSync(join(ROOT, 'dist/preload.json'), 'utf8')) as Preloads;
    const named = [...preloads.scripts, preloads.locales['en-GB'] ?? ''];
    let head = snippet('html <link rel="modulepreload"');
    // As printed, but for the parts of names that change with each version.
    for (const path of named) head = head.replace(path.replace(/-[\w-]{8}\.js$/, '-HASH.js'), path);
    const addresses = [...head.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.slice(0, -1)).toEqual(named.map((path) => `/product-customizer/${path}`));
    pages = { '/': asPage(head + snippet('html <script type="module"')) };
    asked.length = 0;
    await open();
    await untilReady(page);
    for (const address of addresses) expect(asked.filter((path) => path === address)).toEqual([address]);
  });

  it('are a policy under which that page does the same', async () => {
    const text = snippet('default-src');
    // Scripts in the page need a nonce or a hash of the shop's own; the widget needs none.
    const [, included = ''] = /(<script type="module" src[^\n]*)/.exec(snippet('html <script type="module"')) ?? [];
    const [, form = ''] = /(<form[\s\S]*<\/form>)/.exec(snippet('html <script type="module"')) ?? [];
    pages = { '/': asPage(included + form) };
    policy = text.trim().replaceAll('\n', ' ');
    await open();
    await untilReady(page);
    await reviewMug(page, 'Anna');
    await Promise.all([page.waitForURL('**/cart/add'), page.locator('product-customizer #pc-order').click()]);
    policy = null;
    expect(shop.posted.splice(0)).toHaveLength(1);
  });

  it('are a frame of another origin, which is filled and read from outside', async () => {
    const widgets = 'https://widgets.example';
    const script = snippet('js import { embed }');
    pages = {
      '/': asPage(`<div id="place"></div><script type="module">${script}
        globalThis.embedded = { frame, getPayload };
        globalThis.isReady = false;
        frame.addEventListener('pc-ready', () => { globalThis.isReady = true; });</script>`),
    };
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    // The widget's own site: the same files, its page naming the shop.
    await page.route(`${widgets}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathname
        .replace(/^\/product-customizer\//, '/dist/')
        .replace(/^\/(templates|products|fonts|photos)\//, '/demo/$1/');
      const file = readFileSync(join(ROOT, path));
      const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.html') ? 'text/html' : undefined;
      const body = path.endsWith('embed.html')
        ? file.toString().replace('name="pc-hosts" content=""', `name="pc-hosts" content="${shop.address}"`)
        : file;
      await route.fulfill({ body, ...(type ? { contentType: type } : {}) });
    });
    await page.goto(shop.address);
    await page.waitForFunction(() => (globalThis as unknown as { isReady: boolean }).isReady);
    const frame = page.frameLocator('iframe').locator('product-customizer');
    expect(await frame.evaluate((widget) => getComputedStyle(widget).getPropertyValue('--pc-accent').trim())).toBe(
      '#335577',
    );
    expect(await frame.getAttribute('locale')).toBe(null);
    expect(await frame.evaluate((widget) => (widget as unknown as { market: string }).market)).toBe('GB');
    const refused = await page.evaluate(async () => {
      const { getPayload } = (globalThis as unknown as { embedded: { getPayload(): Promise<unknown> } }).embedded;
      return getPayload().then(
        () => [],
        (error: unknown) => (error as { issues: { code: string }[] }).issues.map(({ code }) => code),
      );
    });
    expect(refused).toEqual(['field.required-image']);
  });

  it('are a template that the widget opens', async () => {
    const text = snippet('json {');
    const parsed = parseFullTemplate(JSON.parse(text));
    expect(parsed.ok || parsed.error).toBe(true);
    pages = {
      '/': asPage(
        '<product-customizer template="/mine/mug.json" market="DE" locale="de-DE"></product-customizer>' +
          '<script type="module" src="/product-customizer/product-customizer.js"></script>',
      ),
    };
    page = await browser.newPage();
    await page.route('**/mine/*', (route) => {
      const name = route.request().url().split('/').at(-1) ?? '';
      const files: Record<string, string> = {
        'front.jpg': 'demo/photos/lake-morning.jpg',
        'script.woff2': 'demo/fonts/dancing-script-latin.woff2',
      };
      return route.fulfill({ body: name === 'mug.json' ? text : readFileSync(join(ROOT, files[name] ?? '')) });
    });
    await page.goto(shop.address);
    await untilReady(page);
    const widget = page.locator('product-customizer');
    expect(await widget.locator('#pc-control-caption').count()).toBe(1);
    expect(await widget.locator('input[type="radio"]').count()).toBe(2);
  });

  it('are a decoder for HEIC that is fetched with the first such photo', async () => {
    const decoder = `export const decode = (file, signal) => {
      globalThis.decoded = [file.name, signal instanceof AbortSignal];
      return new ImageData(1200, 1000);
    };`;
    const script = snippet('js widget.heicDecoder');
    pages = {
      '/': asPage(
        '<product-customizer template="/templates/photo-mug.json" market="US" locale="en-US"></product-customizer>' +
          '<script type="module" src="/product-customizer/product-customizer.js"></script>' +
          `<script type="module">const widget = document.querySelector('product-customizer');${script}</script>`,
      ),
    };
    await open();
    let asked = 0;
    await page.route('**/my-heic-decoder.js', (route) => {
      asked++;
      return route.fulfill({ body: decoder, contentType: 'text/javascript' });
    });
    await untilReady(page);
    expect(asked).toBe(0);
    await page.locator('product-customizer #pc-picker-photo').setInputFiles({
      name: 'IMG_1.HEIC',
      mimeType: 'image/heic',
      buffer: Buffer.from(buildHeicHead(1200, 1000)),
    });
    await page.waitForFunction(() =>
      JSON.stringify(document.querySelector('product-customizer')?.values).includes('IMG_1.jpg'),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { decoded: unknown }).decoded)).toEqual([
      'IMG_1.HEIC',
      true,
    ]);
    expect(asked).toBe(1);
  });

  it('are the shop’s own checks: one refuses the text in its words, the other takes the photo', async () => {
    const [, included = ''] = /(<script type="module" src[^\n]*)/.exec(snippet('html <script type="module"')) ?? [];
    const widget = '<product-customizer template="/templates/photo-mug.json" locale="en-GB" market="GB" no-save>';
    const script = `const element = document.querySelector('product-customizer');${snippet('js element.checks')}`;
    pages = { '/': asPage(`${included}${widget}</product-customizer><script type="module">${script}</script>`) };
    await open();
    await untilReady(page);
    await page.evaluate(async () => {
      const element = document.querySelector('product-customizer');
      const photo = await (await fetch('/photos/lake-morning.jpg')).blob();
      await element?.addFile('photo', new File([photo], 'lake-morning.jpg', { type: 'image/jpeg' }));
      await element?.setValue('caption', 'Anna');
    });
    await page.waitForFunction(() => {
      const issues = document.querySelector('product-customizer')?.issues ?? [];
      return issues.some(({ code }) => code === 'text.refused') && !issues.some(({ code }) => /checking$/.test(code));
    });
    const issues = await page.evaluate(() => document.querySelector('product-customizer')?.issues ?? []);
    expect(
      issues
        .filter(({ code }) => /refused$|unchecked$/.test(code))
        .map(({ code, params }) => [code, params['message']]),
    ).toEqual([['text.refused', 'For the buyer']]);
  });

  it('are a model, and a viewer that is fetched with the first look at it', async () => {
    const mug = JSON.parse(readFileSync(join(ROOT, 'demo/templates/photo-mug.json'), 'utf8')) as object;
    const model = JSON.parse(
      `{${snippet('jsonc')
        .replace(/\/\/.*$/gm, '')
        .trim()
        .replace(/,$/, '')}}`,
    ) as object;
    const parsed = parseFullTemplate({ ...mug, ...model });
    expect(parsed.ok || parsed.error).toBe(true);
    pages = {
      '/': asPage(
        '<script type="importmap">{"imports":{"@google/model-viewer":"/viewer.js"}}</script>' +
          '<product-customizer market="US" locale="en-US"></product-customizer>' +
          '<script type="module" src="/product-customizer/product-customizer.js"></script>' +
          `<script type="module">const widget = document.querySelector('product-customizer');
          ${snippet('js widget.modelViewer')}
          widget.template = '/templates/photo-mug.json';</script>`,
      ),
    };
    await open();
    let asked = 0;
    await page.route('**/viewer.js', (route) => {
      asked++;
      return route.fulfill({
        body: "customElements.define('model-viewer', class extends HTMLElement {});",
        contentType: 'text/javascript',
      });
    });
    await untilReady(page);
    const door = page.locator('product-customizer #pc-model');
    await door.waitFor();
    expect(asked).toBe(0);
    await door.click();
    await page.waitForFunction(() => customElements.get('model-viewer') !== undefined);
    expect(asked).toBe(1);
  });

  it('are types that frameworks find', () => {
    const text = snippet('ts import type');
    const complain = (source: string): string[] => {
      const file = join(ROOT, 'readme-snippet.ts');
      const options: ts.CompilerOptions = {
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        target: ts.ScriptTarget.ES2022,
        // Neither React nor Vue nor Svelte is installed here.
        skipLibCheck: true,
        noEmit: true,
        types: [],
      };
      const host = ts.createCompilerHost(options);
      const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
      host.readFile = (name) => (name === file ? source : read(name));
      host.fileExists = (name) => name === file || exists(name);
      const program = ts.createProgram([file], options, host);
      return ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    };
    expect(complain(text)).toEqual([]);
    expect(complain(text.replace('/vue', '/angular'))).toHaveLength(1);
  });

  it('are all of them run', () => {
    expect([...SNIPPETS.keys()].filter((name) => !seen.has(name))).toEqual([]);
    expect(SNIPPETS.size).toBeGreaterThan(6);
  });
});
