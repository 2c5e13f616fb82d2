import { DEFAULT_FILE_LIMITS, type FileFacts, type FileLimits } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import type { Task, TaskResult } from './inspector-protocol.ts';
import type { readHead as ReadHead } from './inspector-tasks.ts';
import type { RunTask } from './run-task.ts';
import { importWorkerCode, startWorker } from './start-worker.ts';
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
  // The page reads the beginning of a file itself: the way to the worker and back takes longer than that. It takes
  // the worker's own code, once the worker has brought it into the browser's cache.
  let readHead: typeof ReadHead | undefined;
  link?.isUp
    .then(importWorkerCode)
    .then(({ prepareReadHead }) => prepareReadHead(DEFAULT_FILE_LIMITS))
    .then((prepared) => (readHead = prepared))
    .catch(() => undefined);
  const run: RunTask = async (asked, options) => {
    let task = asked;
    if (task.kind === 'inspect') {
      // What fails here may do in the worker, or fails there again.
      const head = await readHead?.(task.file, task.limits, options).catch(() => null);
      if (head?.isFinal) return head.facts;
      task = { ...task, known: head?.facts };
    }
    const isUp = await link?.isUp;
    options.signal.throwIfAborted();
    if (!link || !isUp) return runInPage(task, options);
    try {
      return await link.run(task, options);
    } catch (error) {
      // Older workers have no canvas, or a reader did not come; the page has them.
      if (error instanceof DOMException && error.name === 'NotSupportedError') return runInPage(task, options);
      throw error;
    }
  };
  /** What a task gives goes by its kind: the casts below are all there are. */
  const perform = (task: Task, { signal, onProgress, onFacts }: InspectorOptions): Promise<TaskResult> => {
    const stop = new AbortController();
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
    inspect: (file, limits, options) => perform({ kind: 'inspect', file, limits }, options) as Promise<FileFacts>,
    finish: (file, facts, options) => perform({ kind: 'finish', file, facts }, options) as Promise<FileFacts>,
    decode: (file, facts, maxSidePx, options) =>
      perform({ kind: 'decode', file, facts, maxSidePx }, options) as Promise<ImageBitmap>,
    measure: (file, facts, options) =>
      perform({ kind: 'measure', file, facts }, options) as Promise<readonly QualityWarning[]>,
    convert: (source, maxPixels, options) => perform({ kind: 'convert', source, maxPixels }, options) as Promise<Blob>,
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
