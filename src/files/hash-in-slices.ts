import { Sha256 } from '../shared/sha256.ts';
import { runSteps, STEP_BYTES, type RunOptions, type Steps } from './steps.ts';

/**
 * SHA-256 in slices, for pages without `crypto.subtle`: loaded only there.
 *
 * @throws `AbortError` when the signal says so.
 */
export function hashInSlices(bytes: Uint8Array, options: RunOptions): Promise<string> {
  return runSteps(hashSteps(bytes), options);
}

function* hashSteps(bytes: Uint8Array): Steps<string> {
  const hash = new Sha256();
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    hash.update(bytes.subarray(at, at + STEP_BYTES));
    yield at / bytes.length;
  }
  return hash.finish();
}
