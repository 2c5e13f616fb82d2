import type { FileFacts, FileLimits } from '../values/file-facts.ts';
import { checkDeep } from './check-deep.ts';
import { hashBytes } from './hash-bytes.ts';
import { inspectBytes } from './inspect-image.ts';
import { byteSource, inspectHead, type HeadFacts } from './inspect-head.ts';
import type { RunOptions } from './steps.ts';

/** How a task is watched and stopped. */
export interface TaskOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Told what is known so far, before the whole answer is. */
  readonly onFacts?: ((facts: FileFacts) => void) | undefined;
}

/** A frame of one pixel, and nothing behind it. */
const ONE_PIXEL = [255, 216, 255, 192, 0, 11, 8, 0, 1, 0, 1, 1, 1, 17, 0];

/** What the beginning of a file tells, which is told at once unless it is a refusal. */
export async function readHead(file: Blob, limits: FileLimits, { signal, onFacts }: TaskOptions): Promise<HeadFacts> {
  const head = await inspectHead(byteSource(file), limits);
  signal.throwIfAborted();
  if (!head.isFinal && head.facts.storedWidthPx > 0) onFacts?.(head.facts);
  return head;
}

/** Gives `readHead` once something was read: compiling what reads takes longer than reading. */
export async function prepareReadHead(limits: FileLimits): Promise<typeof readHead> {
  await inspectHead(byteSource(new Blob([Uint8Array.from(ONE_PIXEL)])), limits);
  return readHead;
}

/**
 * Reads head and structure; the verdict then gates the preview.
 *
 * @param known - What the head has told already, where it was read and refused nothing.
 */
export async function inspectFile(
  file: Blob,
  limits: FileLimits,
  known: FileFacts | undefined,
  options: TaskOptions,
): Promise<FileFacts> {
  const { facts, isFinal } = known ? { facts: known, isFinal: false } : await readHead(file, limits, options);
  if (isFinal) return facts;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return inspectBytes(bytes, limits, facts, options);
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
