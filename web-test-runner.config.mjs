// ENGINES=chromium,firefox,webkit npx wtr   (chromium without it); REQUIRE_ENGINES=1 fails where one is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { bundledPackages } from './tools/build/bundled-packages.mjs';
import { launchEngines } from './tools/testing/engines.mjs';
import { viteForWtr } from './tools/testing/vite-for-wtr.mjs';

const engines = (process.env.ENGINES ?? 'chromium').split(',').map((name) => name.trim());

/** Counts tests for the one closing line that `npm test` prints; a file that could not run counts as a failure. */
const countTests = {
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.testResults) walk(session.testResults);
      if (session.status !== 'FINISHED' || session.errors.length > 0 || !session.testResults) counts.failed++;
    }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  },
};

const vite = viteForWtr({
  define: {
    'import.meta.env.GOLDENS': JSON.stringify(process.env.GOLDENS ?? ''),
    // A list of texts for every slot instead of the tests' own; see tools/corpus/text.
    'import.meta.env.TEXTS': process.env.TEXTS ? readFileSync(process.env.TEXTS, 'utf8') : '[]',
  },
  // Of its own: `npm start` may run beside, with other dependencies in its cache.
  cacheDir: 'node_modules/.vite-tests',
  plugins: [bundledPackages()],
  optimizeDeps: {
    // Named, not discovered: a dependency that is found late would reload the page under a test.
    noDiscovery: true,
    include: ['@open-wc/testing', 'axe-core', 'fast-check', 'lit', 'lit/directives/live.js', 'lit/directive.js'],
    // As they are bundled, not as they come.
    exclude: ['@web/test-runner-commands', 'konva', 'i18next'],
  },
});

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: false,
  concurrency: Number(process.env.WTR_CONCURRENCY ?? 1),
  concurrentBrowsers: 3,
  plugins: [vite.plugin],
  middleware: [vite.middleware],
  browsers: await launchEngines(engines),
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 1_200_000,
  browserStartTimeout: 60_000,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|\[vite\] connect/.test(String(args[0])),
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), countTests],
};
