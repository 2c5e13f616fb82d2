import type { FileFacts, FileLimits } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import type { Task, TaskResult } from './inspector-protocol.ts';
import type { RunTask } from './run-task.ts';
import { startWorker } from './start-worker.ts';
import type { PictureSource } from './to-jpeg.ts';
import { WorkerLink } from './worker-link.ts';

export interface InspectorOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, a few times a second while the work goes on. */
  readonly onProgress?: (fraction: number) => void;
  /**
   * Told what is known so far: type, size and limits within milliseconds, the hash before the deep check ends. With
   * the first of them a picture may be decoded already, to be shown only once `inspect` has accepted the file.
   */
  readonly onFacts?: (facts: FileFacts) => void;
}

/**
 * Inspects and decodes files off the main thread. Everything rejects with `AbortError` once its signal is
 * aborted, even where the answer is already on its way, so a late one never overwrites a newer one; and with
 * `NotReadableError` where the file has gone or changed on disk. It asks nothing of the network but its own code.
 */
export interface Inspector {
  /** Type, limits and structure: the verdict that gates the preview. `sha256` is `null` yet. */
  inspect(file: Blob, limits: FileLimits, options: InspectorOptions): Promise<FileFacts>;
  /** Hash and deep check: the verdict that gates the payload. Facts of a refused file come back as they are. */
  finish(file: Blob, facts: FileFacts, options: InspectorOptions): Promise<FileFacts>;
  /** The working picture: upright, its longer side at most `maxSidePx`, never enlarged. The caller closes it. */
  decode(
    file: Blob,
    facts: FileFacts,
    maxSidePx: number,
    options: Pick<InspectorOptions, 'signal'>,
  ): Promise<ImageBitmap>;
  /** What makes the picture disappoint in print, to be told once it is shown; at most one task more a photo. */
  measure(file: Blob, facts: FileFacts, options: Pick<InspectorOptions, 'signal'>): Promise<readonly QualityWarning[]>;
  /** A JPEG of a picture of another type; rejects where this browser cannot read it or it exceeds `maxPixels`. */
  convert(source: PictureSource, maxPixels: number, options: Pick<InspectorOptions, 'signal'>): Promise<Blob>;
  /** Ends the worker; what is still under way rejects with `AbortError`. */
  close(): void;
}

/** Makes an inspector and starts its worker, so that the first file need not wait for it. */
export function createInspector(): Inspector {
  const closing = new AbortController();
  const link = openLink();
  let pageRunner: Promise<RunTask> | undefined;
  const runInPage: RunTask = async (task, options) => {
    pageRunner ??= import('./run-task.ts').then(({ createTaskRunner }) => createTaskRunner());
    return (await pageRunner)(task, options);
  };
  const run: RunTask = async (task, options) => {
    if (!link || !(await link.isUp)) return runInPage(task, options);
    options.signal.throwIfAborted();
    try {
      return await link.run(task, options);
    } catch (error) {
      // Older workers have no canvas, or a reader did not come; the page has them.
      if (error instanceof DOMException && error.name === 'NotSupportedError') return runInPage(task, options);
      throw error;
    }
  };
  const perform = async (task: Task, options: InspectorOptions): Promise<TaskResult> => {
    const stop = new AbortController();
    const { signal, onProgress, onFacts } = options;
    const isLive = (): boolean => !stop.signal.aborted;
    return settleUnlessAborted([signal, closing.signal], stop, () =>
      run(task, {
        signal: stop.signal,
        onProgress: (fraction) => isLive() && onProgress?.(fraction),
        onFacts: (facts) => isLive() && onFacts?.(facts),
      }),
    );
  };
  return {
    inspect: async (file, limits, options) => (await perform({ kind: 'inspect', file, limits }, options)) as FileFacts,
    finish: async (file, facts, options) => (await perform({ kind: 'finish', file, facts }, options)) as FileFacts,
    decode: async (file, facts, maxSidePx, options) =>
      (await perform({ kind: 'decode', file, facts, maxSidePx }, options)) as ImageBitmap,
    measure: async (file, facts, options) =>
      (await perform({ kind: 'measure', file, facts }, options)) as readonly QualityWarning[],
    convert: async (source, maxPixels, options) =>
      (await perform({ kind: 'convert', source, maxPixels }, options)) as Blob,
    close: () => {
      closing.abort();
      link?.close();
    },
  };
}

/** `null` where workers are forbidden or missing. */
function openLink(): WorkerLink | null {
  try {
    return new WorkerLink(startWorker());
  } catch {
    return null;
  }
}

/** Rejects at once when any of the signals aborts, stops the work, and closes a picture that comes too late. */
function settleUnlessAborted(
  signals: readonly AbortSignal[],
  stop: AbortController,
  work: () => Promise<TaskResult>,
): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop.abort();
      reject(new DOMException('The inspection was stopped', 'AbortError'));
    };
    if (signals.some((signal) => signal.aborted)) {
      abort();
      return;
    }
    for (const signal of signals) signal.addEventListener('abort', abort, { once: true });
    work()
      .then((result) => {
        if (!stop.signal.aborted) resolve(result);
        else if ('close' in result) result.close();
      }, reject)
      .finally(() => {
        for (const signal of signals) signal.removeEventListener('abort', abort);
      });
  });
}
