// Runs createInspector over the cases in real browsers, by way of Web Test Runner, and collects their facts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { launchEngines } from '../testing/engines.mjs';
import { viteForWtr } from '../testing/vite-for-wtr.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIST_PATH = '/corpus/list';
const FILE_PATH = '/corpus/file/';
const FACTS_PATH = '/corpus/facts';

/** Serves the list and the files, and takes the facts that a browser sends back. */
function serveCases(cases, receive) {
  return async (context, next) => {
    if (context.path === LIST_PATH) {
      context.body = JSON.stringify(cases.length);
    } else if (context.path.startsWith(FILE_PATH)) {
      const wanted = cases[Number(context.path.slice(FILE_PATH.length))];
      context.type = 'application/octet-stream';
      context.body = readFileSync(wanted.path);
    } else if (context.path === FACTS_PATH) {
      let text = '';
      for await (const part of context.req) text += part;
      receive(JSON.parse(text));
      context.body = 'thanks';
    } else {
      return next();
    }
  };
}

/**
 * @param {string} engine chromium, firefox or webkit.
 * @returns {Promise<{ facts: Record<string, object>, decodeMisses: readonly string[] } | null>} `null` where it is not installed.
 */
export async function runInEngine(engine, cases) {
  const { browsers } = await launchEngines([engine]).catch(() => ({ browsers: [] }));
  if (browsers.length === 0) return null;
  let received;
  const vite = viteForWtr({ root: ROOT, optimizeDeps: { noDiscovery: true, exclude: ['@web/test-runner-commands'] } });
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      rootDir: ROOT,
      files: 'tools/corpus/engine-test.mjs',
      nodeResolve: false,
      concurrency: 1,
      plugins: [vite.plugin],
      middleware: [serveCases(cases, (answer) => (received = answer)), vite.middleware],
      browsers,
      testFramework: { config: { timeout: 900_000 } },
      testsFinishTimeout: 900_000,
      browserStartTimeout: 60_000,
      reporters: [{ reportTestFileResults: ({ sessionsForTestFile }) => sessionsForTestFile.forEach(reportFailure) }],
    },
  });
  await new Promise((resolve) => runner.on('stopped', resolve));
  if (!received) throw new Error(`${engine} sent no facts`);
  const facts = {};
  const decodeMisses = [];
  received.forEach((answer, index) => {
    const { name } = cases[index];
    facts[name] = answer.facts;
    if (answer.decodeMiss) decodeMisses.push(`${name}: ${answer.decodeMiss}`);
  });
  return { facts, decodeMisses };
}

function reportFailure({ errors, testResults }) {
  const failed = testResults?.suites.flatMap(({ tests }) => tests).filter(({ error }) => error) ?? [];
  for (const error of [...errors, ...failed.map((test) => test.error)]) console.error(error.message, error.stack ?? '');
}
