import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductCustomizer } from '../../src/element/product-customizer.ts';
import { openChromium } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const PAGE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title><body>
<script type="module" src="/dist/product-customizer.js"></script>
<product-customizer template="/demo/templates/photo-mug.json" market="US" locale="en-US" no-save></product-customizer>
<script>
  document.querySelector('product-customizer').modelViewer =
    () => import('/node_modules/@google/model-viewer/dist/model-viewer.min.js');
</script>`;

/** Discs on the photo, in millimetres of the print area; the photo covers its box exactly. */
const RED = { xMm: 20, yMm: 15 };
const BLUE = { xMm: 55, yMm: 60 };
const RADIUS_MM = 41;

type Disc = typeof RED;
interface Camera {
  readonly orbit: { readonly theta: number; readonly phi: number; readonly radius: number };
  readonly target: { readonly x: number; readonly y: number; readonly z: number };
  readonly fovDeg: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
interface Seen {
  readonly red: readonly [number, number];
  readonly blue: readonly [number, number];
  readonly darkPixels: number;
}

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    try {
      const body = readFileSync(join(ROOT, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 640, height: 560 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    // Textures that the artwork's canvas was given to, 75 × 85 mm at 16 px a millimetre.
    const live = new Set<WebGLTexture>();
    const { prototype } = WebGL2RenderingContext;
    const { deleteTexture } = prototype;
    for (const name of ['texImage2D', 'texSubImage2D'] as const) {
      const give = prototype[name] as (...all: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGL2RenderingContext, ...all: unknown[]) {
          const source = all.at(-1);
          if (source instanceof HTMLCanvasElement && source.width === 1200 && source.height === 1360)
            live.add(this.getParameter(this.TEXTURE_BINDING_2D) as WebGLTexture);
          give.apply(this, all);
        },
      });
    }
    prototype.deleteTexture = function (texture) {
      if (texture) live.delete(texture);
      deleteTexture.call(this, texture);
    };
    Object.assign(window, { liveTextures: live });
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

const liveTextures = (): Promise<number> =>
  page.evaluate(() => (window as unknown as { liveTextures: Set<unknown> }).liveTextures.size);

async function open(): Promise<Camera> {
  await page.locator('#pc-model').click();
  await page.locator('.model .tools [aria-disabled="false"][aria-label="Zoom in"]').waitFor({ timeout: 120_000 });
  return page.evaluate(() => {
    const viewer = document.querySelector('product-customizer')?.shadowRoot?.querySelector('model-viewer');
    const camera = viewer as unknown as {
      getCameraOrbit(): Camera['orbit'];
      getCameraTarget(): Camera['target'];
      getFieldOfView(): number;
    } & Element;
    const { theta, phi, radius } = camera.getCameraOrbit();
    const { x, y, z } = camera.getCameraTarget();
    const { left, top, width, height } = camera.getBoundingClientRect();
    return {
      orbit: { theta, phi, radius },
      target: { x, y, z },
      fovDeg: camera.getFieldOfView(),
      box: { x: left, y: top, width, height },
    };
  });
}

/** Where a point of the print area is seen. */
function project({ xMm, yMm }: Disc, { orbit, target, fovDeg, box }: Camera): readonly [number, number] {
  const angle = (xMm - 37.5) / RADIUS_MM;
  const point = [RADIUS_MM * Math.sin(angle), 90 - yMm, RADIUS_MM * Math.cos(angle)].map((mm) => mm / 1000);
  const [sinT, cosT, sinP, cosP] = [
    Math.sin(orbit.theta),
    Math.cos(orbit.theta),
    Math.sin(orbit.phi),
    Math.cos(orbit.phi),
  ];
  const back = [sinP * sinT, cosP, sinP * cosT];
  const right = [cosT, 0, -sinT];
  const up = [-cosP * sinT, sinP, -cosP * cosT];
  const from = [target.x, target.y, target.z].map((value, axis) => value + orbit.radius * (back[axis] ?? 0));
  const along = (way: readonly number[]): number =>
    point.reduce((sum, value, axis) => sum + (value - (from[axis] ?? 0)) * (way[axis] ?? 0), 0);
  const scale = box.height / 2 / Math.tan((fovDeg * Math.PI) / 360) / -along(back);
  return [box.x + box.width / 2 + along(right) * scale, box.y + box.height / 2 - along(up) * scale];
}

/** What the screen shows now: the middles of the discs, and how much of the caption's place is dark. */
async function look(caption: readonly [number, number]): Promise<Seen> {
  const picture = (await page.screenshot({ timeout: 120_000 })).toString('base64');
  return page.evaluate(
    async ({ picture, caption: [middleX, middleY] }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      const sums = { red: [0, 0, 0], blue: [0, 0, 0] } as Record<'red' | 'blue', [number, number, number]>;
      let darkPixels = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
        const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
        const disc = r > g + 90 && r > b + 90 ? sums.red : b > g + 60 && b > r + 90 ? sums.blue : null;
        if (disc) {
          disc[0] += x + 0.5;
          disc[1] += y + 0.5;
          disc[2]++;
        }
        if (Math.abs(x - middleX) < 60 && Math.abs(y - middleY) < 12 && r + g + b < 240) darkPixels++;
      }
      const middle = ([x, y, count]: [number, number, number]) => [x / count, y / count] as const;
      return { red: middle(sums.red), blue: middle(sums.blue), darkPixels };
    },
    { picture, caption },
  );
}

it('shows the demo’s mug with the live design where it is printed, and lets go of it', async () => {
  const { port } = server.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/`);
  const photo = page.locator('#pc-picker-photo');
  await photo.waitFor({ state: 'attached' });
  const bytes = await page.evaluate(
    (discs) => {
      // 20 px a millimetre of a box of 69 × 64 mm that begins at 3, 3.
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1380, 1280];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#f4f4f0';
      context.fillRect(0, 0, 1380, 1280);
      for (const [color, { xMm, yMm }] of discs) {
        context.fillStyle = color;
        context.beginPath();
        context.arc((xMm - 3) * 20, (yMm - 3) * 20, 60, 0, 2 * Math.PI);
        context.fill();
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [
      ['#d81010', RED],
      ['#1020d0', BLUE],
    ] as const,
  );
  await photo.setInputFiles({ name: 'discs.png', mimeType: 'image/png', buffer: Buffer.from(bytes, 'base64') });
  await page.locator('[data-field="photo"] .file').waitFor();
  expect(await page.evaluate(() => customElements.get('model-viewer') === undefined)).toBe(true);

  const camera = await open();
  const caption = project({ xMm: 37.5, yMm: 76 }, camera);
  const before = await look(caption);
  for (const [seen, disc] of [
    [before.red, RED],
    [before.blue, BLUE],
  ] as const) {
    const [x, y] = project(disc, camera);
    expect(Math.hypot(seen[0] - x, seen[1] - y), `${String(seen)} beside ${x},${y}`).toBeLessThan(2.5);
  }

  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const widget = document.querySelector('product-customizer') as ProductCustomizer;
    return (await axe.run(widget, { runOnly, resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
  });
  expect(violations).toEqual([]);

  await page.evaluate(() => document.querySelector('product-customizer')?.setValue('caption', 'MMMMMMMM'));
  await expect
    .poll(async () => (await look(caption)).darkPixels, { timeout: 120_000 })
    .toBeGreaterThan(before.darkPixels + 50);

  expect(await liveTextures()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('product-customizer')?.shadowRoot?.activeElement?.id)).toBe(
    'pc-model',
  );
  expect(await page.locator('model-viewer').count()).toBe(0);
  await expect.poll(liveTextures, { timeout: 60_000 }).toBe(0);
});
