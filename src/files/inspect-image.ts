import { DEFAULT_FILE_LIMITS, type FileFacts, type FileLimits } from '../values/file-facts.ts';
import { checkDeep } from './check-deep.ts';
import { hashBytes } from './hash-bytes.ts';
import { byteSource, inspectHead } from './inspect-head.ts';
import { UNKNOWN_STRUCTURE } from './picture-structure.ts';
import { loadReader } from './readers.ts';
import { runSteps, type RunOptions } from './steps.ts';
import { buildFacts } from './structure.ts';

export interface InspectOptions {
  readonly signal?: AbortSignal;
  /** Also decode the picture's data without building it; default true. Without it, damaged pixels go unseen. */
  readonly deep?: boolean;
  /** Also hash the original bytes; default true. */
  readonly hash?: boolean;
}

/**
 * Says what a file really is and whether it can be printed from: the same answer in a browser and in Node.
 * Nothing is decoded, and of a file over a limit only the beginning is read. Refused files are not hashed.
 *
 * @param limits - What differs from {@link DEFAULT_FILE_LIMITS}.
 * @throws `AbortError` when the signal says so; never for what the bytes hold.
 */
export async function inspectImage(
  input: Blob | Uint8Array,
  limits: Partial<FileLimits> = {},
  options: InspectOptions = {},
): Promise<FileFacts> {
  const { signal, deep = true, hash = true } = options;
  const source = byteSource(input);
  const allLimits = { ...DEFAULT_FILE_LIMITS, ...limits };
  signal?.throwIfAborted();
  const head = await inspectHead(source, allLimits);
  signal?.throwIfAborted();
  if (head.isFinal) return head.facts;
  const bytes = await source.read(source.sizeBytes);
  const facts = await inspectBytes(bytes, allLimits, head.facts, { signal });
  if (facts.verdict === 'reject') return facts;
  const checked = deep ? await checkDeep(bytes, facts, { signal }) : facts;
  if (checked.verdict === 'reject' || !hash) return checked;
  return { ...checked, sha256: await hashBytes(bytes, { signal }) };
}

/** Reads the structure of a whole file whose beginning passed. */
export async function inspectBytes(
  bytes: Uint8Array,
  limits: FileLimits,
  headFacts: FileFacts,
  options: RunOptions,
): Promise<FileFacts> {
  const reader = await loadReader(headFacts.type);
  const structure = reader ? await runSteps(reader.readStructure(bytes, true), options) : UNKNOWN_STRUCTURE;
  return buildFacts(headFacts.type, bytes.length, structure, limits);
}
