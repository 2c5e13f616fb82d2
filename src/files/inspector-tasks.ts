import type { FileFacts, FileLimits } from '../values/file-facts.ts';
import { checkDeep } from './check-deep.ts';
import { hashBytes } from './hash-bytes.ts';
import { inspectBytes } from './inspect-image.ts';
import { byteSource, inspectHead } from './inspect-head.ts';
import type { RunOptions } from './steps.ts';

/** How a task is watched and stopped. */
export interface TaskOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Told what is known so far, before the whole answer is. */
  readonly onFacts?: ((facts: FileFacts) => void) | undefined;
}

/** Reads head and structure; the verdict then gates the preview. */
export async function inspectFile(file: Blob, limits: FileLimits, options: TaskOptions): Promise<FileFacts> {
  const head = await inspectHead(byteSource(file), limits);
  options.signal.throwIfAborted();
  if (head.isFinal) return head.facts;
  if (head.facts.storedWidthPx > 0) options.onFacts?.(head.facts);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return inspectBytes(bytes, limits, head.facts, options);
}

/** Hashes the original bytes and checks the picture's data; the verdict then gates the payload. */
export async function finishFile(file: Blob, facts: FileFacts, options: TaskOptions): Promise<FileFacts> {
  if (facts.verdict === 'reject') return facts;
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  const hashed = { ...facts, sha256: await hashBytes(bytes, { ...options, onProgress: undefined }) };
  options.onFacts?.(hashed);
  const checked = await checkDeep(bytes, hashed, options);
  return checked.verdict === 'reject' ? { ...checked, sha256: null } : checked;
}
