// npm run corpus:text -- FOLDER: scores our handling of texts on GraphemeBreakTest.txt, LineBreakTest.txt,
// emoji-test.txt, blns.json and evil-patterns.timed.json, whichever of them the folder holds.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The longest a page may be held up. */
const LONGEST_TASK_MS = 50;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run corpus:text -- FOLDER');
  process.exit(2);
}

async function load() {
  const out = mkdtempSync(join(ROOT, 'node_modules/.corpus-text-'));
  const contents = `export * from './src/shared/graphemes.ts'; export * from './src/shared/pattern/pattern.ts';
export * from './src/shared/tidy-text.ts'; export * from './src/shared/characters.ts';
export * from './src/scene/line-break/break-opportunities.ts';`;
  const outfile = join(out, 'core.mjs');
  await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, format: 'esm', outfile, logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(out, { recursive: true });
  }
}

const core = await load();
let isReached = true;
const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null);
const fromHex = (codes) =>
  String.fromCodePoint(
    ...codes
      .trim()
      .split(/\s+/)
      .map((code) => parseInt(code, 16)),
  );
function report(what, right, all, least, misses) {
  isReached &&= right >= least;
  console.log(`${right >= least ? 'ok  ' : 'FAIL'} ${what}: ${right} of ${all}`);
  for (const miss of misses.slice(0, 10)) console.log(`       ${miss}`);
}

const breaks = read('GraphemeBreakTest.txt');
if (breaks) {
  const rows = breaks
    .split('\n')
    .map((line) => line.split('#')[0].trim())
    .filter(Boolean);
  const misses = rows.filter((row) => {
    const clusters = row
      .split('÷')
      .filter((part) => part.trim())
      .map((part) => fromHex(part.replaceAll('×', ' ')));
    // We count after NFC, and two clusters never compose to one.
    return core.splitGraphemes(clusters.join('')).join('|') !== clusters.map((one) => one.normalize('NFC')).join('|');
  });
  // One row of Unicode 17 is newer than the engines' segmenters.
  report('rows of GraphemeBreakTest', rows.length - misses.length, rows.length, rows.length - 1, misses);
}

const lines = read('LineBreakTest.txt');
if (lines) {
  const rows = lines
    .split('\n')
    .map((line) => line.split('#')[0].trim())
    .filter(Boolean)
    // The only one of its shape whose answer differs by design is told apart: Hangul breaks at spaces here. A paragraph
    // holds no line ends, and controls are refused.
    .map((row) => ({ row, codes: row.match(/[0-9A-F]{4,}/g) }));
  const differs = ({ codes }) => /\p{Script=Hangul}/u.test(fromHex(codes.join(' ')));
  const isParagraph = ({ codes }) => codes.every((code) => !/^(000[A-D]|0085|2028|2029)$/.test(code));
  const paragraphs = rows.filter(isParagraph);
  const scored = paragraphs.filter((one) => !differs(one));
  const answer = ({ codes }) => {
    const units = core.unitsOf(fromHex(codes.join(' ')));
    const breaks = new Set(core.breakOpportunities(units).map((at) => units[at].begin));
    let at = 0;
    const parts = codes.map((code) => {
      const sign = at > 0 && breaks.has(at) ? '÷' : '×';
      at += fromHex(code).length;
      return `${sign} ${code}`;
    });
    return `${parts.join(' ')} ÷`;
  };
  const misses = scored.filter((one) => answer(one) !== one.row).map((one) => `${one.row}   ours: ${answer(one)}`);
  report('rows of LineBreakTest', scored.length - misses.length, scored.length, scored.length, misses);
  console.log(
    `     left out: ${rows.length - paragraphs.length} with line ends, ${paragraphs.length - scored.length} Hangul`,
  );
}

const emoji = read('emoji-test.txt');
if (emoji) {
  const rows = emoji
    .split('\n')
    .filter((line) => /^[0-9A-F]/.test(line))
    .map((line) => fromHex(line.split(';')[0]));
  const misses = rows.filter((one) => core.countGraphemes(one) !== 1);
  report('emoji counted as one', rows.length - misses.length, rows.length, rows.length, misses);
}

const naughty = read('blns.json');
if (naughty) {
  const texts = JSON.parse(naughty);
  const misses = texts.filter((text) => {
    const tidy = core.tidyText(text);
    return (
      core.tidyText(tidy) !== tidy || core.countGraphemes(tidy) < 0 || !Array.isArray(core.findHiddenCharacters(tidy))
    );
  });
  report('naughty strings tidied and counted', texts.length - misses.length, texts.length, texts.length, misses);
}

const evil = read('evil-patterns.timed.json');
if (evil) {
  const expand = (attack) => {
    if (typeof attack === 'string') return attack;
    const { prefixHead, length, tail } = attack;
    return prefixHead.repeat(Math.ceil(length / prefixHead.length)).slice(0, length - tail.length) + tail;
  };
  const timed = JSON.parse(evil).map(({ pattern, attack }) => {
    const text = expand(attack);
    const begin = performance.now();
    const compiled = core.compilePattern(pattern);
    if (compiled.ok) core.matchesPattern(compiled.value, text);
    return { pattern, ms: performance.now() - begin };
  });
  const slow = timed
    .filter(({ ms }) => ms > LONGEST_TASK_MS)
    .map(({ pattern, ms }) => `${ms.toFixed(0)} ms ${pattern}`);
  report(`patterns within ${LONGEST_TASK_MS} ms`, timed.length - slow.length, timed.length, timed.length, slow);
  console.log(`     slowest ${Math.max(...timed.map(({ ms }) => ms)).toFixed(1)} ms`);
}
process.exit(isReached ? 0 : 1);
