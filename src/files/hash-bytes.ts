import { Sha256 } from '../shared/sha256.ts';
import { runSteps, STEP_BYTES, type RunOptions, type Steps } from './steps.ts';

/**
 * SHA-256 of the bytes in lower-case hex, by the platform where it offers it: pages served without https
 * have no `crypto.subtle`, and there it is worked out in slices.
 *
 * @throws `AbortError` when the signal says so.
 */
export async function hashBytes(bytes: Uint8Array, options: RunOptions = {}): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (!subtle) return runSteps(hashSteps(bytes), options);
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  options.signal?.throwIfAborted();
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function* hashSteps(bytes: Uint8Array): Steps<string> {
  const hash = new Sha256();
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    hash.update(bytes.subarray(at, at + STEP_BYTES));
    yield at / bytes.length;
  }
  return hash.finish();
}
