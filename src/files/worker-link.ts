import type { Reply, Request, Task, TaskResult } from './inspector-protocol.ts';
import type { TaskOptions } from './inspector-tasks.ts';

/** A worker that has not come up by then never will: some browsers block it without a word. */
const START_TIMEOUT_MS = 3000;

interface Pending {
  readonly options: TaskOptions;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Carries tasks to a worker and their answers back. */
export class WorkerLink {
  /** True once the worker has come up; false when it never will. */
  readonly isUp: Promise<boolean>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.isUp = new Promise((resolve) => {
      const settle = (isUp: boolean): void => {
        clearTimeout(timer);
        if (!isUp) worker.terminate();
        resolve(isUp);
      };
      const timer = setTimeout(() => settle(false), START_TIMEOUT_MS);
      worker.onerror = (event) => {
        event.preventDefault();
        settle(false);
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.kind === 'ready') settle(true);
        else this.#take(data);
      };
    });
  }

  /** Has the worker do a task. The caller sees to aborting; this only tells the worker to stop. */
  run(task: Task, options: TaskOptions): Promise<TaskResult> {
    const id = ++this.#lastId;
    const stop = (): void => {
      this.#send({ id, task: null });
      this.#pending.delete(id);
    };
    options.signal.addEventListener('abort', stop, { once: true });
    return new Promise<TaskResult>((resolve, reject) => {
      this.#pending.set(id, { options, resolve, reject });
      this.#send({ id, task });
    }).finally(() => options.signal.removeEventListener('abort', stop));
  }

  close(): void {
    this.#worker.terminate();
    this.#pending.clear();
  }

  #send(request: Request): void {
    this.#worker.postMessage(request);
  }

  #take(reply: Exclude<Reply, { readonly kind: 'ready' }>): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) {
      // Its task was stopped while it was on the way: let the picture's memory go at once.
      if (reply.kind === 'done' && 'close' in reply.result) reply.result.close();
      return;
    }
    const { options, resolve, reject } = pending;
    if (reply.kind === 'progress') options.onProgress?.(reply.fraction);
    else if (reply.kind === 'facts') options.onFacts?.(reply.facts);
    else {
      this.#pending.delete(reply.id);
      if (reply.kind === 'done') resolve(reply.result);
      else reject(new DOMException(reply.message, reply.name));
    }
  }
}
