// npm run bench:drag [-- ROUNDS [PROFILE]]
import { existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';
import { serveFolder } from '../serve.mjs';

const [ROUNDS, PROFILE] = [Number(process.argv[2] ?? 3), process.argv[3]];
const PRODUCTS = ['t-shirt', 'photo-mug'];
const SLOWDOWN = 4;
const WARM_UP_MS = 600;
const DRAG_MS = 2500;
/** As often as a mouse tells of itself; the browser gathers these into one a frame. */
const MOVE_MS = 8;
const REACH_PX = [40, 20];
const ROOT = join(import.meta.dirname, '../..');

if (!existsSync(join(ROOT, 'dist/product-customizer.js')))
  throw new Error('Nothing is built: run `npm run build` first');
const found = await findChromium();
if (!found) throw new Error('No Chromium found');

const server = await serveFolder(import.meta.dirname);
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: true,
  args: chromiumArgs(found, false),
});

/** Moves the pressed mouse to and fro around a point, as often as a real one, whether or not the page keeps up. */
async function drag(session, [x, y], forMs) {
  const sent = [];
  const from = performance.now();
  for (let n = 0; ; n++) {
    const sinceMs = performance.now() - from;
    if (sinceMs > forMs) break;
    const at = { x: x + REACH_PX[0] * Math.sin(sinceMs / 150), y: y + REACH_PX[1] * Math.sin(sinceMs / 110) };
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 }));
    const restMs = (n + 1) * MOVE_MS - (performance.now() - from);
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  await Promise.all(sent);
}

async function measure(name, product, profileFile) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900, deviceScaleFactor: 2 });
  await page.goto(server.origin);
  await page.waitForFunction('globalThis.bench');
  const [x, y] = await page.evaluate((...given) => globalThis.bench.open(...given), name, product);
  const session = await page.createCDPSession();
  await page.emulateCPUThrottling(SLOWDOWN);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await drag(session, [x, y], WARM_UP_MS);
  if (profileFile) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }
  await session.send('Performance.enable');
  const countMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return ['ScriptDuration', 'TaskDuration'].map((key) => metrics.find((one) => one.name === key).value * 1000);
  };
  await page.evaluate(() => globalThis.bench.watch());
  const before = await countMs();
  await drag(session, [x, y], DRAG_MS);
  const after = await countMs();
  const got = await page.evaluate(() => globalThis.bench.end());
  if (profileFile) writeFileSync(profileFile, JSON.stringify((await session.send('Profiler.stop')).profile));
  await page.mouse.up();
  await page.close();
  const [allScriptMs, allMs] = after.map((ms, i) => (ms - before[i]) / got.script.length);
  return { ...got, allScriptMs, allMs };
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => quantile(values, 0.5);
const rows = [
  ['script a move, p95', ({ script }) => quantile(script, 0.95), 'ms', 1.5],
  ['script a move, median', ({ script }) => median(script), 'ms', null],
  ['frames a second', ({ fps }) => fps, '', 58],
  ['all script, mean a move', ({ allScriptMs }) => allScriptMs, 'ms', null],
  ['all of the main thread, mean a move', ({ allMs }) => allMs, 'ms', null],
];

let isReached = true;
try {
  const loadBefore = loadavg()[0];
  const rounds = new Map(PRODUCTS.map((product) => [product, { bare: [], widget: [] }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [product, runs] of rounds) {
      for (const name of ['bare', 'widget']) runs[name].push(await measure(name, product, null));
    }
  }
  if (PROFILE) await measure('widget', PRODUCTS[0], PROFILE);
  console.log(`load ${loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
  for (const [product, runs] of rounds) {
    for (const [what, of, unit, limit] of rows) {
      const [ours, bare] = [runs.widget, runs.bare].map((some) => median(some.map(of)));
      const isMore = unit === '';
      const isWithin = limit === null || (isMore ? ours >= limit : ours <= limit);
      isReached &&= isWithin;
      const mark = limit === null ? '    ' : isWithin ? 'ok  ' : 'MISS';
      const numbers = `${ours.toFixed(1).padStart(6)} ${unit.padEnd(2)}  bare ${bare.toFixed(1).padStart(6)}  ${(ours / bare).toFixed(2)} x`;
      console.log(`${mark} ${`${product}: ${what}`.padEnd(48)} ${numbers}${limit === null ? '' : `  (${limit})`}`);
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exit(isReached ? 0 : 1);
