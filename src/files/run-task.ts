import type { FileFacts } from '../values/file-facts.ts';
import { decodePicture } from './decode-picture.ts';
import type { Task, TaskResult } from './inspector-protocol.ts';
import { finishFile, inspectFile, type TaskOptions } from './inspector-tasks.ts';

export type RunTask = (task: Task, options: TaskOptions) => Promise<TaskResult>;

/**
 * Makes what does the tasks of one thread. Decoding has precedence: the buyer waits for the picture, and the deep
 * check for nobody, so that it rests while a picture is on its way.
 */
export function createTaskRunner(): RunTask {
  const decoding = new Set<Promise<unknown>>();
  const waitFor = (): Promise<unknown> | null => (decoding.size > 0 ? Promise.allSettled(decoding) : null);
  return (task, options) => {
    switch (task.kind) {
      case 'inspect':
        return inspectFile(task.file, task.limits, options);
      case 'finish':
        return finishFile(task.file, task.facts, { ...options, waitFor });
      case 'decode': {
        const picture = decodePicture(task.file, task.facts, task.maxSidePx, options.signal);
        const settled = picture.catch(() => undefined).finally(() => decoding.delete(settled));
        decoding.add(settled);
        return picture;
      }
      case 'measure':
        return measure(task.file, task.facts, options.signal);
    }
  };
}

/** Loaded behind the picture that is already shown. */
async function measure(file: Blob, facts: FileFacts, signal: AbortSignal): Promise<TaskResult> {
  const { measurePicture } = await import('./measure-picture.ts').catch(() => {
    throw new DOMException('What measures pictures could not be loaded', 'NotSupportedError');
  });
  signal.throwIfAborted();
  return measurePicture(file, facts, signal);
}
