// npm run bench:preview [-- ROUNDS]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';
import { drawPhoto } from '../draw-photo.js';
import { TYPES } from '../serve.mjs';
import { pageOf, PRODUCT } from './pages.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SLOWDOWN = 4;
/** Chromium's "Slow 4G". */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 188_743, uploadThroughput: 86_400 };
const DEADLINE_MS = 30_000;
const ROOT = join(import.meta.dirname, '../..');
const PACKED = ['.js', '.json'];

if (!existsSync(join(ROOT, 'dist/product-customizer.js')))
  throw new Error('Nothing is built: run `npm run build` first');
const found = await findChromium();
if (!found) throw new Error('No Chromium found');

const script = readFileSync(join(import.meta.dirname, 'page.js'), 'utf8');
let photo = Buffer.alloc(0);

/** An ordinary template: of the demo's mug one photo and one text, without samples, colors to choose and the view in 3D. */
function template() {
  const mug = JSON.parse(readFileSync(join(ROOT, 'demo/templates/photo-mug.json'), 'utf8'));
  const fields = mug.fields.filter(({ type }) => type !== 'option').map((field) => ({ ...field, sample: undefined }));
  return Buffer.from(JSON.stringify({ ...mug, fields, model: undefined }));
}

const kept = new Map();

/** A file as a shop's network of servers gives it: scripts and JSON packed with brotli, once. */
function fileAt(path) {
  if (kept.has(path)) return kept.get(path);
  const isOurs = /^[/](dist|demo)[/]/.test(path) && existsSync(join(ROOT, path));
  const bytes = path === '/demo/templates/bench.json' ? template() : isOurs ? readFileSync(join(ROOT, path)) : null;
  const file = bytes && { bytes: PACKED.includes(extname(path)) ? brotliCompressSync(bytes) : bytes };
  kept.set(path, file);
  return file;
}

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://local').pathname);
  if (request.method === 'POST') {
    const parts = [];
    for await (const part of request) parts.push(part);
    photo = Buffer.concat(parts);
    response.end();
    return;
  }
  const name = path.slice(1);
  response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
  if (name === 'prepare') response.end('<!doctype html><title>prepare</title>');
  else if (name === 'photo.jpg') response.end(photo);
  else if (name === 'bare' || name === 'widget') {
    const given = { productBytes: statSync(join(ROOT, PRODUCT.src)).size, photoBytes: photo.length };
    response.end(pageOf(name, given, script));
  } else {
    const file = fileAt(path);
    response.setHeader('cache-control', 'max-age=600');
    if (file && PACKED.includes(extname(path))) response.setHeader('content-encoding', 'br');
    response.writeHead(file ? 200 : 404).end(file?.bytes);
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: true,
  args: chromiumArgs(found, false),
});

/** Opens a page with nothing kept but the buyer's photo, and gives what was seen when. */
async function measure(name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
  await page.goto(`${address}/prepare`);
  await page.evaluate(async () => (await caches.open('device')).add('/photo.jpg'));
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.emulateCPUThrottling(SLOWDOWN);
  await page.goto(`${address}/${name}`, { waitUntil: 'domcontentloaded' });
  const isDone = page.waitForFunction('seen.product && seen.photo && seen.text', {
    polling: 200,
    timeout: DEADLINE_MS,
  });
  await isDone.catch(() => null);
  const seen = await page.evaluate(() => globalThis.seen);
  const missing = ['product', 'photo', 'text'].filter((what) => !seen[what]);
  if (missing.length > 0) throw new Error(`${name}: ${missing.join(', ')} not seen within ${DEADLINE_MS / 1000} s`);
  await context.close();
  const fullMs = Math.max(seen.photo, seen.text, seen.own ?? 0);
  const tasks = seen.longTasks.filter(([from]) => from < fullMs).map(([, forMs]) => forMs);
  return {
    ...seen,
    fullMs,
    blockedMs: tasks.reduce((sum, forMs) => sum + forMs - 50, 0),
    longestMs: Math.max(0, ...tasks),
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [
  ['product seen', ({ product }) => product, 1.02, null],
  ['the widget’s own picture of it', ({ own, product }) => own ?? product, null, null],
  ['photo and text seen', ({ fullMs }) => fullMs, 1.06, null],
  ['product not seen in between', ({ goneMs }) => goneMs ?? 0, null, null],
  ['blocking time', ({ blockedMs }) => blockedMs, null, 80],
  ['longest task (0: none over 50)', ({ longestMs }) => longestMs, null, 60],
];

let isReached = true;
try {
  const page = await browser.newPage();
  await page.goto(`${address}/prepare`);
  await page.evaluate(`(${drawPhoto})().then((body) => fetch('/photo.jpg', { method: 'POST', body }))`);
  await page.close();
  const loadBefore = loadavg()[0];
  // Packs what the page asks for.
  await measure('widget');
  const rounds = { bare: [], widget: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'widget']) rounds[name].push(await measure(name));
  }
  console.log(`load ${loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
  for (const [what, of, mostTimes, mostMs] of rows) {
    const [ours, bare] = [rounds.widget, rounds.bare].map((some) => median(some.map(of)));
    const times = ours / bare;
    const isWithin = (mostTimes === null || times <= mostTimes) && (mostMs === null || ours <= mostMs);
    isReached &&= isWithin;
    const limit = mostTimes ?? mostMs;
    const mark = limit === null ? '    ' : isWithin ? 'ok  ' : 'MISS';
    const numbers = `${ours.toFixed(0).padStart(6)} ms  bare ${bare.toFixed(0).padStart(5)} ms  ${bare > 0 ? `${times.toFixed(3)} x` : ''}`;
    console.log(`${mark} ${what.padEnd(32)} ${numbers}${limit === null ? '' : `  (${limit})`}`);
  }
} finally {
  await browser.close();
  server.close();
}
process.exit(isReached ? 0 : 1);
