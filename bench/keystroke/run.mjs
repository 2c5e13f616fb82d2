// npm run bench:keystroke [-- ROUNDS [PROFILE]]
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';
import { serveFolder } from '../serve.mjs';

const [ROUNDS, PROFILE] = [Number(process.argv[2] ?? 3), process.argv[3]];
const KEYSTROKES = 120;
const WARM_UP = 40;
const SLOWDOWN = 4;
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

async function measure(name, profileFile) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(server.origin);
  await page.waitForFunction('globalThis.bench');
  await page.evaluate((one) => globalThis.bench.open(one), name);
  await page.evaluate((count) => globalThis.bench.type(count), WARM_UP);
  await page.emulateCPUThrottling(SLOWDOWN);
  const session = profileFile ? await page.createCDPSession() : null;
  await session?.send('Profiler.enable');
  await session?.send('Profiler.setSamplingInterval', { interval: 200 });
  await session?.send('Profiler.start');
  const times = await page.evaluate((count) => globalThis.bench.type(count), KEYSTROKES);
  if (session) writeFileSync(profileFile, JSON.stringify((await session.send('Profiler.stop')).profile));
  await page.close();
  return times;
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => quantile(values, 0.5);
const rows = [
  ['script a keystroke, p95', 'script', 0.95, 4],
  ['script a keystroke, median', 'script', 0.5, null],
  ['call to paint, p95', 'paint', 0.95, 25],
  ['call to paint, median', 'paint', 0.5, null],
];

let isReached = true;
try {
  const rounds = { widget: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'widget']) rounds[name].push(await measure(name, null));
  }
  if (PROFILE) await measure('widget', PROFILE);
  for (const [what, key, share, limitMs] of rows) {
    const of = (name) => median(rounds[name].map((times) => quantile(times[key], share)));
    const [ours, bare] = [of('widget'), of('bare')];
    const isWithin = limitMs === null || ours <= limitMs;
    isReached &&= isWithin;
    const mark = limitMs === null ? '    ' : isWithin ? 'ok  ' : 'MISS';
    const limit = limitMs === null ? '' : `  (${limitMs})`;
    const numbers = `${ours.toFixed(1).padStart(7)} ms  bare ${bare.toFixed(1).padStart(6)} ms  ${(ours / bare).toFixed(2)} x`;
    console.log(`${mark} ${what.padEnd(30)} ${numbers}${limit}`);
  }
} finally {
  await browser.close();
  server.close();
}
process.exit(isReached ? 0 : 1);
