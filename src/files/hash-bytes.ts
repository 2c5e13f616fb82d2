import type { RunOptions } from './steps.ts';

/**
 * SHA-256 of the bytes in lower-case hex, by the platform where it offers it: pages served without https
 * have no `crypto.subtle`, and there it is worked out in slices.
 *
 * @throws `AbortError` when the signal says so.
 */
export async function hashBytes(bytes: Uint8Array, options: RunOptions = {}): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (!subtle) return (await import('./hash-in-slices.ts')).hashInSlices(bytes, options);
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  options.signal?.throwIfAborted();
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
