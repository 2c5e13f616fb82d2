import { pointerTo } from './json-pointer.ts';
import type { Result } from './result.ts';

/** Most that a copy may hold; equal is accepted. */
export interface CopyLimits {
  /** Objects and arrays within each other. */
  readonly maxDepth: number;
  /** Values of all kinds, the root included. */
  readonly maxNodes: number;
  /** UTF-16 units of one string or one key. */
  readonly maxStringUnits: number;
}

export const DEFAULT_COPY_LIMITS: CopyLimits = { maxDepth: 40, maxNodes: 50_000, maxStringUnits: 100_000 };

/**
 * Why a value could not be copied. `kind`: not JSON (a function, a date, an instance, a hole, `undefined` in an
 * array); `number`: not finite; `key`: a name that could reach a prototype; `unreadable`: a getter or proxy threw.
 */
export type CopyFailureReason = 'kind' | 'number' | 'key' | 'cycle' | 'depth' | 'nodes' | 'string' | 'unreadable';

export interface CopyFailure {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly reason: CopyFailureReason;
}

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

class Refusal extends Error {
  readonly failure: CopyFailure;
  constructor(pointer: string, reason: CopyFailureReason) {
    super(reason);
    this.failure = { pointer, reason };
  }
}

/**
 * Copies what may be a live, hostile object into plain JSON data. Only own enumerable members with string keys are
 * read, each once; members that are `undefined` are left out, as `JSON.stringify` does; -0 becomes 0; `toJSON` is
 * never called. The work is bounded by the limits.
 */
export function copyJson(value: unknown, limits: CopyLimits = DEFAULT_COPY_LIMITS): Result<unknown, CopyFailure> {
  const ancestors: object[] = [];
  let nodes = 0;

  const copy = (node: unknown, pointer: string): unknown => {
    if (++nodes > limits.maxNodes) throw new Refusal(pointer, 'nodes');
    if (node === null || typeof node === 'boolean') return node;
    if (typeof node === 'string') {
      if (node.length > limits.maxStringUnits) throw new Refusal(pointer, 'string');
      return node;
    }
    if (typeof node === 'number') {
      if (!Number.isFinite(node)) throw new Refusal(pointer, 'number');
      return node === 0 ? 0 : node;
    }
    if (typeof node !== 'object') throw new Refusal(pointer, 'kind');
    if (ancestors.includes(node)) throw new Refusal(pointer, 'cycle');
    if (ancestors.length >= limits.maxDepth) throw new Refusal(pointer, 'depth');
    ancestors.push(node);
    // Asked of a revoked proxy, even this throws.
    const isList = guarded(pointer, () => Array.isArray(node));
    const copied = isList ? copyArray(node as readonly unknown[], pointer) : copyObject(node, pointer);
    ancestors.pop();
    return copied;
  };

  const copyArray = (list: readonly unknown[], pointer: string): unknown[] => {
    const length = guarded(pointer, () => list.length);
    // Before its items are visited: a list of a million is refused at once.
    if (length > limits.maxNodes - nodes) throw new Refusal(pointer, 'nodes');
    return Array.from({ length }, (_, index) => {
      const place = pointerTo(pointer, index);
      return copy(
        guarded(place, () => list[index]),
        place,
      );
    });
  };

  const copyObject = (source: object, pointer: string): object => {
    // An object of another frame has another `Object.prototype`; what all of those share is that nothing is above.
    const isPlain = guarded(pointer, () => {
      const prototype: unknown = Object.getPrototypeOf(source);
      return prototype === null || Object.getPrototypeOf(prototype) === null;
    });
    if (!isPlain) throw new Refusal(pointer, 'kind');
    const keys = guarded(pointer, () => Object.keys(source));
    if (keys.length > limits.maxNodes - nodes) throw new Refusal(pointer, 'nodes');
    const copied: Record<string, unknown> = {};
    for (const key of keys) {
      if (key.length > limits.maxStringUnits) throw new Refusal(pointer, 'string');
      const place = pointerTo(pointer, key);
      if (FORBIDDEN_KEYS.includes(key)) throw new Refusal(place, 'key');
      const member = guarded(place, () => (source as Record<string, unknown>)[key]);
      if (member !== undefined) copied[key] = copy(member, place);
    }
    return copied;
  };

  try {
    return { ok: true, value: copy(value, '') };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    throw error;
  }
}

/** Runs what may be a getter or a proxy's trap of somebody else. */
function guarded<T>(pointer: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new Refusal(pointer, 'unreadable');
  }
}

/**
 * Writes plain JSON data as text in which equal data give equal text: keys sorted by UTF-16 unit, no white space.
 * Independent of `toJSON`, which old script libraries hang on every array.
 *
 * @throws {TypeError} The value is not plain JSON data; `copyJson` lets none through.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`canonicalJson: a ${typeof value} (or a number that is not finite) is not JSON data`);
}
