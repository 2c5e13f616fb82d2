import type { FileFacts, FileLimits } from '../values/file-facts.ts';
import { detectType } from './detect-type.ts';
import { UNKNOWN_STRUCTURE } from './picture-structure.ts';
import { loadReader } from './readers.ts';
import { runAtOnce } from './steps.ts';
import { buildFacts } from './structure.ts';

/** How much of a file is looked at, in turn, until its header is complete: nearly always the first is enough. */
const HEAD_BYTES: readonly number[] = [1 << 16, 1 << 20];

/** A file's bytes, however they are held. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** The first `length` bytes, or all of a shorter file. */
  read(length: number): Promise<Uint8Array>;
}

export interface HeadFacts {
  readonly facts: FileFacts;
  /** Nothing further in the file can change the verdict; it is a refusal then. */
  readonly isFinal: boolean;
}

/** Reads a `Blob` or bytes alike. */
export function byteSource(input: Blob | Uint8Array): ByteSource {
  if (input instanceof Uint8Array) {
    return { sizeBytes: input.length, read: (length) => Promise.resolve(input.subarray(0, length)) };
  }
  return {
    sizeBytes: input.size,
    read: (length) => readStart(input.slice(0, length)),
  };
}

/**
 * A stream gives bytes as they come, where `arrayBuffer()` also waits for word of their end: on a busy phone half of
 * the time until a photo's size is known.
 */
async function readStart(blob: Blob): Promise<Uint8Array> {
  try {
    const reader = blob.stream().getReader();
    const bytes = new Uint8Array(blob.size);
    for (let at = 0; at < bytes.length;) {
      const { value } = await reader.read();
      if (!value) return bytes.subarray(0, at);
      bytes.set(value, at);
      at += value.length;
    }
    void reader.cancel();
    return bytes;
  } catch {
    // A browser without streams; or the file has gone, which this tells by its proper name.
    return new Uint8Array(await blob.arrayBuffer());
  }
}

/**
 * Says within milliseconds what a file's beginning tells: its type, size, orientation and whether a limit is
 * exceeded. Reads 64 KiB, at most 1 MiB, and never a byte of a file that is refused for it.
 */
export async function inspectHead(source: ByteSource, limits: FileLimits): Promise<HeadFacts> {
  let head: Uint8Array = new Uint8Array(0);
  for (const headBytes of HEAD_BYTES) {
    head = await source.read(headBytes);
    const answer = await checkHead(head, source.sizeBytes, limits);
    if (answer) return answer;
  }
  const facts = buildFacts(await detectType(head), source.sizeBytes, null, limits);
  return { facts, isFinal: facts.verdict === 'reject' };
}

/** `null` where more of the file must be read to know. */
async function checkHead(head: Uint8Array, sizeBytes: number, limits: FileLimits): Promise<HeadFacts | null> {
  const type = await detectType(head);
  if (!limits.types.includes(type)) return { facts: buildFacts(type, sizeBytes, null, limits), isFinal: true };
  const reader = await loadReader(type);
  const structure = reader ? runAtOnce(reader.readStructure(head, false)) : UNKNOWN_STRUCTURE;
  const isHeaderCut = structure.problem === 'truncated';
  const facts = buildFacts(type, sizeBytes, structure, limits);
  if (facts.reason === 'too-many-pixels' || (facts.reason !== null && !isHeaderCut)) return { facts, isFinal: true };
  if (!isHeaderCut) return { facts, isFinal: false };
  return head.length < sizeBytes ? null : { facts, isFinal: true };
}
