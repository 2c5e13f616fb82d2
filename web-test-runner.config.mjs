// ENGINES=chromium,firefox,webkit npx wtr   (chromium without it); REQUIRE_ENGINES=1 fails where one is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { bundledTests } from './tools/testing/bundled-tests.mjs';
import { launchEngines } from './tools/testing/engines.mjs';

const { names, browsers } = await launchEngines(
  (process.env.ENGINES ?? 'chromium').split(',').map((name) => name.trim()),
);

/**
 * Counts tests for the one closing line that `npm test` prints; a file that could not run counts as a failure. Files in
 * which a browser died are named instead: `npm test` runs them once more.
 */
const countTests = {
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0, died: [] };
    const walk = (suite) => {
      for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.errors.some(({ message }) => message.includes('browser disconnected'))) {
        counts.died.push(session.testFile);
        continue;
      }
      if (session.testResults) walk(session.testResults);
      if (session.status !== 'FINISHED' || session.errors.length > 0 || !session.testResults) counts.failed++;
    }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  },
};

const tests = bundledTests({
  folder: 'test/browser',
  define: {
    'import.meta.env.ENGINES': JSON.stringify(names),
    'import.meta.env.GOLDENS': JSON.stringify(process.env.GOLDENS ?? ''),
    // A list of texts for every slot instead of the tests' own; see tools/corpus/text.
    'import.meta.env.TEXTS': process.env.TEXTS ? readFileSync(process.env.TEXTS, 'utf8') : '[]',
  },
});

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: false,
  concurrency: Number(process.env.WTR_CONCURRENCY ?? 1),
  concurrentBrowsers: 3,
  plugins: [tests.plugin],
  middleware: [tests.middleware],
  browsers,
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 1_200_000,
  browserStartTimeout: 60_000,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), countTests],
};
