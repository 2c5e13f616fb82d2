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
        return withChunk(
          () => import('./measure-picture.ts'),
          ({ measurePicture }) => measurePicture(task.file, task.facts, options.signal),
        );
      case 'convert':
        return withChunk(
          () => import('./to-jpeg.ts'),
          ({ toJpeg }) => toJpeg(task.source, task.maxPixels, options.signal),
        );
    }
  };
}

/** What few tasks need is loaded with the first of them. */
async function withChunk<T>(load: () => Promise<T>, work: (chunk: T) => Promise<TaskResult>): Promise<TaskResult> {
  const chunk = await load().catch(() => {
    throw new DOMException('A part of the inspector could not be loaded', 'NotSupportedError');
  });
  return work(chunk);
}
