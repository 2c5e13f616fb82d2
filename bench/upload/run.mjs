// npm run bench:upload [-- ROUNDS]
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';
import { makeBombs } from './make-files.mjs';
import { watchMemory } from './memory.mjs';

const ROUNDS = Number(process.argv[2] ?? 3);
/** Chromium does away with the layers of the page before a second after it has gone, and the main thread waits for it. */
const SETTLE_MS = 1500;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

const folder = mkdtempSync(join(tmpdir(), 'bench-upload-'));
const photoPath = join(folder, 'photo.jpg');

async function serve() {
  const site = join(folder, 'site');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    worker: {
      format: 'es',
      // The page imports the worker's file too, as in vite.config.ts.
      plugins: () => [
        { name: 'worker-exports', options: (given) => ({ ...given, preserveEntrySignatures: 'allow-extension' }) },
      ],
    },
    build: { outDir: site, emptyOutDir: true, target: 'es2022' },
  });
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const parts = [];
      for await (const part of request) parts.push(part);
      writeFileSync(photoPath, Buffer.concat(parts));
      response.end();
      return;
    }
    const path = normalize(new URL(request.url, 'http://local').pathname);
    const file = path === '/' ? '/index.html' : path;
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(join(site, file))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const found = await findChromium();
if (!found) throw new Error('No Chromium found');
const server = await serve();
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: true,
  args: chromiumArgs(found, false),
});
const address = `http://127.0.0.1:${server.address().port}/`;

async function openPage(slowdown = 1) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('globalThis.bench');
  if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
  return page;
}

/**
 * Opens a page, has it wait for a file, chooses one, and gives what the page answers and the memory it took. Weighing
 * reads all of /proc again and again: what is timed is not weighed.
 */
async function choose(path, method, { slowdown = 1, isWeighed = false } = {}) {
  const page = await openPage(slowdown);
  const answer = page.evaluate((name) => globalThis.bench[name](), method);
  await pause(SETTLE_MS);
  const endMemory = isWeighed ? watchMemory(browser.process().pid) : () => 0;
  const input = await page.$('input');
  await input.uploadFile(path);
  const value = await answer;
  const memoryMib = endMemory();
  await page.close();
  return { value, memoryMib };
}

let isReached = true;
function row(name, value, limit, unit) {
  const isWithin = value <= limit;
  isReached &&= isWithin;
  console.log(
    `${isWithin ? 'ok  ' : 'MISS'} ${name.padEnd(58)} ${value.toFixed(1).padStart(8)} ${unit}  (${limit.toFixed(0)})`,
  );
}

try {
  const page = await openPage();
  await page.evaluate(() => globalThis.bench.sendPhoto(8192, 6144, 17e6, 20e6));
  await page.close();
  const bombs = makeBombs(folder);

  const [ours, weighed, baseline] = [[], [], []];
  const facts = { 1: [], 4: [] };
  const bareReads = { 1: [], 4: [] };
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await choose(photoPath, 'runOurs'));
    baseline.push(await choose(photoPath, 'runBaseline'));
    weighed.push(await choose(photoPath, 'runOurs', { isWeighed: true }));
    for (const slowdown of [1, 4]) {
      facts[slowdown].push(await choose(photoPath, 'runFacts', { slowdown }));
      bareReads[slowdown].push(await choose(photoPath, 'runBareRead', { slowdown }));
    }
  }
  const of = (runs, key) => median(runs.map(({ value }) => value[key]));
  const bare = of(baseline, 'finishedMs');
  const shown = median(ours.map(({ value }) => Math.max(value.shownMs, value.hashedMs)));
  row('facts and limits after the choice', of(facts[1], 'factsMs'), 5, 'ms');
  row('the same, slowed to a quarter', of(facts[4], 'factsMs'), 10, 'ms');
  const [bareReadMs, slowedReadMs] = [1, 4].map((slowdown) => of(bareReads[slowdown], 'readMs').toFixed(1));
  console.log(`     reading the first 64 KiB, nothing else: ${bareReadMs} ms; slowed ${slowedReadMs} ms`);
  row('20 MB, 50 MP: structure, hash and picture', shown, Math.max(260, 1.2 * bare), 'ms');
  console.log(`     scaled decode and hash in a worker, nothing else: ${bare.toFixed(0)} ms`);
  console.log(`     the same: longest gap on the main thread: ${of(baseline, 'longestGapMs').toFixed(0)} ms`);
  row('the same: memory', median(weighed.map(({ memoryMib }) => memoryMib)), 100, 'MiB');
  row('the same: longest gap on the main thread', of(ours, 'longestGapMs'), 8, 'ms');
  row('the same: deep check done', of(ours, 'finishedMs'), 1500, 'ms');
  for (const [name, path] of Object.entries(bombs)) {
    const { value, memoryMib } = await choose(path, 'runOurs', { isWeighed: true });
    row(`${name}: refused as ${value.verdict}`, value.finishedMs, 100, 'ms');
    row(`${name}: memory`, memoryMib, 50, 'MiB');
    row(`${name}: calls of a decoder`, value.decoderCalls, 0, '');
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
process.exit(isReached ? 0 : 1);
