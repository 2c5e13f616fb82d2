import { decodePicture } from './decode-picture.ts';
import type { Task, TaskResult } from './inspector-protocol.ts';
import { finishFile, inspectFile, type TaskOptions } from './inspector-tasks.ts';
import { loadPart } from './load-part.ts';
import { measurePicture } from './measure-picture.ts';

export type RunTask = (task: Task, options: TaskOptions) => Promise<TaskResult>;

/** A picture takes a few frames from here to the buyer's eyes, and where cores are few they are needed for that. */
const SHOWING_MS = 100;

/**
 * Makes what does the tasks of one thread. Decoding has precedence: the buyer waits for the picture, and the deep
 * check for nobody, so that it rests until a picture on its way is seen.
 */
export function createTaskRunner(): RunTask {
  const decoding = new Set<Promise<unknown>>();
  const waitFor = (): Promise<unknown> | null => (decoding.size > 0 ? Promise.allSettled(decoding) : null);
  return (task, options) => {
    switch (task.kind) {
      case 'inspect':
        return inspectFile(task.file, task.limits, task.known, options);
      case 'finish':
        return finishFile(task.file, task.facts, { ...options, waitFor });
      case 'decode': {
        const picture = decodePicture(task.file, task.facts, task.maxSidePx, options.signal);
        const settled = picture.then(pause, () => undefined).finally(() => decoding.delete(settled));
        decoding.add(settled);
        return picture;
      }
      case 'measure':
        return measurePicture(task.file, task.facts, options.signal);
      case 'convert':
        return loadPart(import('./to-jpeg.ts')).then(({ toJpeg }) =>
          toJpeg(task.source, task.maxPixels, options.signal),
        );
    }
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SHOWING_MS));
