// `npm test`: types, lint, generated files, unit tests, build and size, browser tests, end-to-end tests; one closing line.
// ENGINES=chromium,firefox,webkit and REQUIRE_ENGINES=1 as in web-test-runner.config.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'product-customizer-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function run(title, binary, args, env = {}) {
  const startedMs = Date.now();
  console.log(`\n── ${title}`);
  const script = binary.startsWith('tools/') ? join(root, binary) : join(root, 'node_modules', binary);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A step without tests of its own counts as one check. */
function check(title, binary, args) {
  total[run(title, binary, args) ? 'passed' : 'failed']++;
}

/** A step that writes a report; a step that failed without a failing test (a crash) counts as one failure. */
function suite(title, binary, args, reportName, read, env = {}) {
  const file = join(reports, reportName);
  const once = () => run(title, binary, args, { ...env, COUNTS_FILE: file, UNIT_REPORT: file });
  let ok = once();
  // Nothing was reported: a browser died under its driver, and the runner with it. A failing test always reports.
  if (!ok && !existsSync(file)) {
    console.log(`── ${title}: ended without a report; all of it once more`);
    ok = once();
  }
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += !ok && counts.failed === 0 ? 1 : counts.failed;
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

check('generated files are fresh', 'tools/generate-schema.mjs', ['--check']);
check('types', 'typescript/bin/tsc', ['--noEmit']);
check('types of the core, without a DOM', 'typescript/bin/tsc', ['--noEmit', '-p', 'src/tsconfig.core.json']);
check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']);
check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
suite('unit tests', 'vitest/vitest.mjs', ['run'], 'unit.json', vitestCounts);
check('build', 'tools/build.mjs', []);
check('size', 'tools/size.mjs', []);
suite('browser tests', '@web/test-runner/dist/bin.js', [], 'browser.json', (counts) => counts);
suite('end-to-end tests', 'vitest/vitest.mjs', ['run', '--config', 'vitest.e2e.config.ts'], 'e2e.json', vitestCounts);

rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
