// `npm run size`: weighs what a buyer loads from the built page pass, and fails beyond the budgets. That a buyer loads
// just these files is held by `test/e2e/form-post.test.ts`.
import { ENTRY, weighPage } from './build/journey.mjs';

/** Bytes; see README, "Weight". The goal for a journey with a JPEG is 90,000. */
const BUDGET = { entryGzip: 10_000, jpegBrotli: 111_500, adviceBrotli: 115_000, pngBrotli: 115_500 };

const files = weighPage().sort((a, b) => b.brotli - a.brotli);
const brotliOf = (some) => some.reduce((sum, { brotli }) => sum + brotli, 0);
const ofKind = (kind) => files.filter((file) => file.kind === kind);
const [locale] = ofKind('locale');
const jpeg = [...ofKind('journey'), locale];

for (const { name, kind, gzip, brotli } of files) {
  const what = jpeg.some((file) => file.name === name) ? '' : `  (${kind})`;
  console.log(`${String(gzip).padStart(8)} gzip ${String(brotli).padStart(8)} brotli  ${name}${what}`);
}
const rows = [
  ['the file a page includes, gzip', files.find(({ name }) => name === ENTRY).gzip, BUDGET.entryGzip],
  ['all a buyer loads with a JPEG and the largest locale, brotli', brotliOf(jpeg), BUDGET.jpegBrotli],
  [
    'the same once a text is written, advice on it included, brotli',
    brotliOf([...jpeg, ...ofKind('text advice')]),
    BUDGET.adviceBrotli,
  ],
  ['the same with a PNG, brotli', brotliOf([...jpeg, ...ofKind('png')]), BUDGET.pngBrotli],
];
for (const [what, bytes, most] of rows) {
  console.log(`${bytes <= most ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${most} bytes`);
}
process.exit(rows.every(([, bytes, most]) => bytes <= most) ? 0 : 1);
