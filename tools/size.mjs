// `npm run size`: weighs what a buyer loads from the built page pass, and fails beyond the budgets. That a buyer loads
// just these files is held by `test/e2e/form-post.test.ts`.
import { weighHost, weighPage } from './build/journey.mjs';

/** Bytes; see README, "Weight". */
const BUDGET = { entryGzip: 10_000, jpegBrotli: 90_000, englishBrotli: 90_000, pngBrotli: 90_000, hostBrotli: 2_000 };

const files = weighPage().sort((a, b) => b.brotli - a.brotli);
const brotliOf = (some) => some.reduce((sum, { brotli }) => sum + brotli, 0);
const ofKind = (kind) => files.filter((file) => file.kind === kind);
const [locale] = ofKind('locale');
const english = ofKind('locale').find(({ name }) => name.includes('/en-US-'));
// What stands on the page at once: the file that is included, and what that imports.
const first = files.filter(({ isFirst }) => isFirst);
const jpeg = [...ofKind('journey'), ...ofKind('jpeg'), locale];

for (const { name, kind, gzip, brotli } of files) {
  const what = jpeg.some((file) => file.name === name) ? '' : `  (${kind})`;
  console.log(`${String(gzip).padStart(8)} gzip ${String(brotli).padStart(8)} brotli  ${name}${what}`);
}
const rows = [
  [
    'the file a page includes and what it imports, gzip',
    first.reduce((sum, { gzip }) => sum + gzip, 0),
    BUDGET.entryGzip,
  ],
  ['all a buyer loads with a JPEG and the largest locale, brotli', brotliOf(jpeg), BUDGET.jpegBrotli],
  ['the same in English, brotli', brotliOf([...ofKind('journey'), ...ofKind('jpeg'), english]), BUDGET.englishBrotli],
  [
    'the same with a PNG instead, brotli',
    brotliOf([...ofKind('journey'), ...ofKind('png'), english]),
    BUDGET.pngBrotli,
  ],
  ['the script of a page that holds the iframe, brotli', weighHost(), BUDGET.hostBrotli],
];
for (const [what, bytes, most] of rows) {
  console.log(`${bytes <= most ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${most} bytes`);
}
process.exit(rows.every(([, bytes, most]) => bytes <= most) ? 0 : 1);
