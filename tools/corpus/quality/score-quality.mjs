// npm run quality -- [PICTURES PER KIND]: precision and recall of the quality warnings on generated, labelled pictures.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const COUNT = Number(process.argv[2] ?? 20);

const folder = mkdtempSync(join(tmpdir(), 'quality-'));
const outfile = join(folder, 'quality.mjs');
const contents = [
  'src/files/quality/measure-quality.ts',
  'src/files/quality/quality-warnings.ts',
  'test/fixtures/files/build-scene.ts',
  'test/fixtures/files/build-logo.ts',
]
  .map((path) => `export * from './${path}';`)
  .join('\n');
const resolveDir = new URL('../../..', import.meta.url).pathname;
await build({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', outfile });
const { buildLogo, buildScene, findQualityWarnings, logoSize, measureQuality, SCENE_KINDS, SCREEN_SIZES } =
  await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

const counts = Object.fromEntries(SCENE_KINDS.map((kind) => [kind, { hit: 0, missed: 0, wrong: 0 }]));
const ranges = {};
/** Even seeds set the thresholds; odd ones report. */
for (let seed = 0; seed < 2 * COUNT; seed++) {
  for (const kind of SCENE_KINDS) {
    const measures = measureQuality(buildScene(kind, seed));
    if (seed % 2 === 0) {
      for (const [name, value] of Object.entries(measures)) ((ranges[name] ??= {})[kind] ??= []).push(value ?? NaN);
      continue;
    }
    const kinds = findQualityWarnings(measures).map((warning) => warning.kind);
    const found = kinds.length === 0 ? ['sound'] : kinds;
    if (found.includes(kind)) counts[kind].hit++;
    else counts[kind].missed++;
    for (const other of found) if (other !== kind) counts[other].wrong++;
  }
}

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
console.log('measure on even seeds: lowest, 5 %, median, 95 %, highest');
for (const [name, byKind] of Object.entries(ranges)) {
  for (const [kind, values] of Object.entries(byKind)) {
    const row = [0, 0.05, 0.5, 0.95, 1].map((share) => at(values, share).toFixed(2).padStart(8));
    console.log(`  ${name.padEnd(13)} ${kind.padEnd(13)} ${row.join('')}`);
  }
}
console.log('odd seeds: precision, recall');
for (const [kind, { hit, missed, wrong }] of Object.entries(counts)) {
  const precision = hit / Math.max(1, hit + wrong);
  console.log(`  ${kind.padEnd(13)} ${precision.toFixed(3)}  ${(hit / (hit + missed)).toFixed(3)}`);
}

// Screenshots at the sizes of screens, against opaque logos as long as logos are; half of each, by seed, sets the limits.
const isScreenshot = (pixels, size) =>
  findQualityWarnings(measureQuality(pixels), { ...size, transparent: false }).some(
    ({ kind }) => kind === 'screenshot',
  );
const seeds = Array.from({ length: COUNT }, (_, i) => 2 * i + 1);
const screens = seeds.filter((seed) =>
  isScreenshot(buildScene('screenshot', seed), SCREEN_SIZES[seed % SCREEN_SIZES.length]),
).length;
const logos = seeds.filter((seed) => isScreenshot(buildLogo(seed), logoSize(seed))).length;
console.log(`whole screens among oblong logos: ${screens} of ${COUNT} found, ${logos} of ${COUNT} logos called so`);
console.log(`  screenshot    ${(screens / Math.max(1, screens + logos)).toFixed(3)}  ${(screens / COUNT).toFixed(3)}`);
