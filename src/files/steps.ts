/**
 * Work cut into steps: a generator that yields its progress, 0 to 1, every few milliseconds and returns
 * its answer. The readers are written so, hence the same code runs at one go in a worker and in slices
 * on the main thread.
 */
export type Steps<T> = Generator<number, T, void>;

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told between slices, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** What has precedence, if anything: between slices the steps wait until it is over. */
  readonly waitFor?: (() => Promise<unknown> | null) | undefined;
  /** Longest time at a stretch before others get a turn. */
  readonly sliceMs?: number;
}

/** A third of a frame: input and painting keep up on the main thread. */
const DEFAULT_SLICE_MS = 5;

/** Bytes a reader may walk before it yields: about a millisecond of marker search or checksum. */
export const STEP_BYTES = 1 << 18;

/**
 * Runs steps to their end, giving way to other tasks after each slice.
 *
 * @throws The signal's reason (`AbortError` unless the caller chose another), also when it comes during the last slice.
 */
export async function runSteps<T>(steps: Steps<T>, options: RunOptions = {}): Promise<T> {
  const { signal, onProgress, sliceMs = DEFAULT_SLICE_MS } = options;
  signal?.throwIfAborted();
  let sliceEndMs = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEndMs) continue;
    onProgress?.(step.value);
    await (options.waitFor?.() ?? giveWay());
    signal?.throwIfAborted();
    sliceEndMs = performance.now() + sliceMs;
  }
}

/** Runs steps to their end at once; for small inputs. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A message turn: unlike a timer it is not held back to 4 ms, and events and painting come in between. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
