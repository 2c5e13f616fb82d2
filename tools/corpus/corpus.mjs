// npm run corpus -- FOLDER [--engines chromium,firefox,webkit]
import { parseArgs } from 'node:util';
import { loadCases } from './load-cases.mjs';
import { runInEngine } from './run-in-engines.mjs';
import { runInNode } from './run-in-node.mjs';
import { compareFacts, scoreFacts } from './score-facts.mjs';

const SHOWN_MISSES = 40;

const { values, positionals } = parseArgs({
  options: { engines: { type: 'string', default: '' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: npm run corpus -- FOLDER [--engines chromium,firefox,webkit]');
  process.exit(2);
}

let isReached = true;

function report(place, cases, facts, furtherMisses = []) {
  const score = scoreFacts(cases, facts);
  const misses = [...score.misses, ...furtherMisses];
  isReached &&= score.isReached && furtherMisses.length === 0;
  console.log(`${place}\n${score.table}`);
  for (const miss of misses.slice(0, SHOWN_MISSES)) console.log(`  miss  ${miss}`);
  if (misses.length > SHOWN_MISSES) console.log(`  … and ${misses.length - SHOWN_MISSES} more`);
}

const cases = loadCases(folder);
console.log(`${cases.length} cases`);
const inNode = await runInNode(cases);
report('node', cases, inNode.facts);
console.log(`  slowest              ${inNode.slowest.name} ${inNode.slowest.ms.toFixed(0)} ms`);

for (const engine of values.engines.split(',').filter(Boolean)) {
  const answer = await runInEngine(engine, cases);
  if (!answer) {
    console.log(`${engine}\n  not installed here`);
    continue;
  }
  const differences = compareFacts(cases, inNode.facts, answer.facts);
  report(engine, cases, answer.facts, differences);
  console.log(`  facts unlike Node's  ${differences.length}`);
  console.log(`  not decoded right    ${answer.decodeMisses.length}`);
  for (const miss of answer.decodeMisses.slice(0, SHOWN_MISSES)) console.log(`        ${miss}`);
}
process.exit(isReached ? 0 : 1);
