// `npm test`: types, lint, generated files, unit tests, build and size, browser tests, end-to-end tests; one closing line.
// ENGINES=chromium,firefox,webkit and REQUIRE_ENGINES=1 as in web-test-runner.config.mjs.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'product-customizer-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param isHeld Says all that the step says once it has ended: others run beside it. */
function run(title, binary, args, { env = {}, isHeld = false } = {}) {
  const startedMs = Date.now();
  if (!isHeld) console.log(`\n── ${title}`);
  const script = binary.startsWith('tools/') ? join(root, binary) : join(root, 'node_modules', binary);
  const step = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', ...(isHeld ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [step.stdout, step.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((resolve, reject) => {
    step.once('error', reject);
    step.once('close', (status) => {
      if (isHeld) process.stdout.write(`\n── ${title}\n${Buffer.concat(said)}`);
      console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
      resolve(status === 0);
    });
  });
}

/** A step without tests of its own counts as one check. */
async function check(title, binary, args, isHeld = false) {
  total[(await run(title, binary, args, { isHeld })) ? 'passed' : 'failed']++;
}

/** Checks one after the other, beside others. */
async function inTurn(...checks) {
  for (const [title, binary, ...args] of checks) await check(title, binary, args, true);
}

/** A step that writes a report; a step that failed without a failing test (a crash) counts as one failure. */
async function suite(title, binary, args, reportName, read) {
  const file = join(reports, reportName);
  const once = async (more = []) => {
    rmSync(file, { force: true });
    const ok = await run(title, binary, [...args, ...more], { env: { COUNTS_FILE: file, UNIT_REPORT: file } });
    const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : null;
    const { failed = 0, died = [] } = counts ?? {};
    return { counts: counts ?? {}, died, failed: ok || failed > 0 || died.length > 0 ? failed : 1 };
  };
  const { counts, died, failed } = await once();
  total.passed += counts.passed ?? 0;
  total.skipped += counts.skipped ?? 0;
  total.failed += failed;
  if (died.length === 0) return;
  // A failing test always reports; a browser that dies takes its report along.
  console.log(`── ${title}: a browser died in ${died.length} of the files; these once more`);
  const again = await once(['--files', ...new Set(died)]);
  total.failed += again.failed + again.died.length;
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

await check('generated files are fresh', 'tools/generate-schema.mjs', ['--check']);
await Promise.all([
  inTurn(['lint', 'eslint/bin/eslint.js', '.', '--max-warnings=0']),
  inTurn(
    ['types', 'typescript/bin/tsc', '--noEmit'],
    ['types of the core, without a DOM', 'typescript/bin/tsc', '--noEmit', '-p', 'src/tsconfig.core.json'],
    ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ),
]);
await suite('unit tests', 'vitest/vitest.mjs', ['run'], 'unit.json', vitestCounts);
await check('build', 'tools/build.mjs', []);
await check('size', 'tools/size.mjs', []);
await suite('browser tests', '@web/test-runner/dist/bin.js', [], 'browser.json', (counts) => counts);
const e2e = ['run', '--config', 'vitest.e2e.config.ts'];
await suite('end-to-end tests', 'vitest/vitest.mjs', e2e, 'e2e.json', vitestCounts);

rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
