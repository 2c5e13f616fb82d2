// `npm run size`: weighs what a buyer loads from the built page pass, and fails beyond the budgets.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const ENTRY = 'product-customizer.js';
const LOCALE = /^chunks\/[a-z]{2}-[A-Z]{2}-/;
/** Loaded only where a page forbids workers, and then instead of the worker. */
const FALLBACK = /^chunks\/run-task-/;
/** Bytes; see README, "Weight". */
const BUDGET = { entryGzip: 10_000, journeyBrotli: 132_000 };
/** What we want to come down to; printed, not enforced yet. */
const GOAL_BROTLI = 90_000;

if (!existsSync(join(DIST, ENTRY))) {
  console.error('Nothing is built: run `npm run build` first.');
  process.exit(1);
}

const files = [ENTRY, ...list('chunks'), ...list('assets')].map((name) => {
  const bytes = readFileSync(join(DIST, name));
  return { name, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
});

function list(folder) {
  if (!existsSync(join(DIST, folder))) return [];
  return readdirSync(join(DIST, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);
}

const locales = files.filter(({ name }) => LOCALE.test(name)).sort((a, b) => b.brotli - a.brotli);
const journey = files.filter(({ name }) => !LOCALE.test(name) && !FALLBACK.test(name)).concat(locales.slice(0, 1));
const entry = files.find(({ name }) => name === ENTRY);
const total = journey.reduce((sum, { brotli }) => sum + brotli, 0);

for (const { name, gzip, brotli } of journey.sort((a, b) => b.brotli - a.brotli)) {
  console.log(`${String(gzip).padStart(8)} gzip ${String(brotli).padStart(8)} brotli  ${name}`);
}
const rows = [
  ['the file a page includes, gzip', entry.gzip, BUDGET.entryGzip],
  ['all a buyer loads with a photo and the largest locale, brotli', total, BUDGET.journeyBrotli],
];
for (const [what, bytes, most] of rows) {
  console.log(`${bytes <= most ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${most} bytes`);
}
console.log(`goal for the second: ${GOAL_BROTLI} bytes, ${Math.max(0, total - GOAL_BROTLI)} to go`);
process.exit(rows.every(([, bytes, most]) => bytes <= most) ? 0 : 1);
