import type { FileFacts } from '../values/file-facts.ts';
import { loadDataCheck } from './readers.ts';
import { runSteps, type RunOptions } from './steps.ts';

/**
 * Decodes the picture's data without building the picture, which tells the damage that every browser shows
 * with glitches. Memory is bounded however large the picture says it is.
 *
 * @param bytes - The whole file whose structure was accepted.
 * @param facts - What the structure check found; facts of a refused file come back as they are.
 * @returns The same facts, or refused as `truncated`, `corrupt` or `unsupported`.
 * @throws `AbortError` when the signal says so, `NotSupportedError` where the check could not be loaded into this thread.
 */
export async function checkDeep(bytes: Uint8Array, facts: FileFacts, options: RunOptions = {}): Promise<FileFacts> {
  if (facts.verdict === 'reject') return facts;
  const check = await loadDataCheck(facts.type);
  const problem = check ? await runSteps(check(bytes), options) : null;
  return problem ? { ...facts, verdict: 'reject', reason: problem } : facts;
}
