// Facts against what is expected of each case.
const DENSITY_TOLERANCE_DPI = 1;
/** Accepting one of these would put a file on the press that cannot be printed. */
const GRAVE_REASONS = ['type', 'truncated', 'too-large', 'too-many-pixels', 'empty'];

class Tally {
  right = 0;
  total = 0;
  add(isRight) {
    this.total++;
    if (isRight) this.right++;
  }
  get share() {
    return this.total === 0 ? 1 : this.right / this.total;
  }
  toString() {
    return `${String(this.right)}/${String(this.total)} ${(100 * this.share).toFixed(2)} %`;
  }
}

function isTrue(key, stated, actual) {
  if (key !== 'densityDpi') return stated === actual;
  if (stated === null || actual === null) return stated === actual;
  return Math.abs(stated - actual) <= DENSITY_TOLERANCE_DPI;
}

/**
 * @param {readonly object[]} cases From `loadCases`.
 * @param {Readonly<Record<string, object>>} factsByName `FileFacts` by the case's name.
 * @returns {{ table: string, misses: readonly string[], isReached: boolean }}
 */
export function scoreFacts(cases, factsByName) {
  const tallies = {};
  const misses = [];
  let graveMisses = 0;
  const tally = (key, isRight) => (tallies[key] ??= new Tally()).add(isRight);
  for (const { name, expected, acceptableReasons, isDoubtful, truth } of cases) {
    const facts = factsByName[name] ?? { verdict: 'none', reason: null };
    const isAccepted = facts.verdict === 'accept';
    const isRight = facts.verdict === (expected === 'accept' ? 'accept' : 'reject');
    tally(isDoubtful ? 'doubtful verdicts' : 'firm verdicts', isRight);
    if (isDoubtful) continue;
    const expectedReason = expected === 'accept' ? null : expected.slice('reject:'.length);
    if (!isRight) {
      misses.push(`${name}: expected ${expected}, got ${facts.verdict} ${String(facts.reason)}`);
      if (expectedReason === null || GRAVE_REASONS.includes(expectedReason)) graveMisses++;
    } else if (!isAccepted) {
      const isAcceptable = facts.reason === expectedReason || acceptableReasons.includes(facts.reason);
      tally('reasons', isAcceptable);
      if (!isAcceptable) misses.push(`${name}: expected ${expected}, got reason ${facts.reason}`);
    } else {
      for (const [key, stated] of Object.entries(truth)) {
        const isFactRight = isTrue(key, stated, facts[key]);
        tally(`fact ${key}`, isFactRight);
        if (!isFactRight) misses.push(`${name}: ${key} is ${String(stated)}, got ${String(facts[key])}`);
      }
    }
  }
  const isReached =
    graveMisses === 0 &&
    tallies['firm verdicts'].share >= 0.999 &&
    (tallies['reasons']?.share ?? 1) >= 0.98 &&
    Object.entries(tallies).every(([key, { share }]) => !key.startsWith('fact ') || share === 1);
  const table = Object.entries(tallies).map(([key, value]) => `  ${key.padEnd(20)} ${String(value)}`);
  return { table: table.join('\n'), misses, isReached };
}

/** @returns {readonly string[]} Where two places differ in any fact of any case. */
export function compareFacts(cases, first, second) {
  return cases.flatMap(({ name }) => {
    const [a, b] = [first[name] ?? {}, second[name] ?? {}];
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys]
      .filter((key) => a[key] !== b[key])
      .map((key) => `${name}: ${key} is ${String(a[key])} in Node, ${String(b[key])} here`);
  });
}
