import type { Reply, Request, TaskResult } from './inspector-protocol.ts';
import { createTaskRunner } from './run-task.ts';

/** For the page, which imports this very file, so that it is loaded once for both. */
export { prepareReadHead } from './inspector-tasks.ts';

/** Nobody waits for this thread but its own messages. */
const SLICE_MS = 12;
const PROGRESS_STEP = 0.05;

/** The part of a worker's global scope that is used here; the DOM's types have the page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer?: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

function listen(): void {
  const runTask = createTaskRunner();
  const running = new Map<number, AbortController>();
  scope.onmessage = ({ data: { id, task } }) => {
    if (!task) {
      running.get(id)?.abort();
      return;
    }
    const run = new AbortController();
    running.set(id, run);
    void runTask(task, {
      signal: run.signal,
      sliceMs: SLICE_MS,
      onProgress: reportProgress(id),
      onFacts: (facts) => scope.postMessage({ id, kind: 'facts', facts }),
    })
      .then(
        (result) => reply(id, result),
        (error: unknown) => {
          const { name, message } = error instanceof Error ? error : new Error(String(error));
          scope.postMessage({ id, kind: 'failed', name, message });
        },
      )
      .finally(() => running.delete(id));
  };
  scope.postMessage({ id: 0, kind: 'ready' });
}

/** Tells of every twentieth part and no more. */
function reportProgress(id: number): (fraction: number) => void {
  let told = 0;
  return (fraction) => {
    if (fraction < told + PROGRESS_STEP) return;
    told = fraction;
    scope.postMessage({ id, kind: 'progress', fraction });
  };
}

function reply(id: number, result: TaskResult): void {
  const transfer = 'close' in result ? [result] : [];
  scope.postMessage({ id, kind: 'done', result }, transfer);
}

if (typeof document === 'undefined') listen();
