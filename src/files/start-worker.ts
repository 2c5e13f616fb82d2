import type * as WorkerCode from './inspector-worker.ts';
import workerHref from './inspector-worker.ts?worker&url';

/** As much of Trusted Types as is needed here; the DOM's types do not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(href: string): string },
  ): { createScriptURL(href: string): unknown };
}

/** Pages that list their policies must list this one; it is made once, since a second of its name is refused. */
const POLICY_NAME = 'product-customizer';
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Only our own worker's address passes. */
function trust(href: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return href;
  policy ??= trustedTypes.createPolicy(POLICY_NAME, { createScriptURL: (allowed) => allowed });
  return policy.createScriptURL(href) as string;
}

const urlOf = (): URL => new URL(workerHref, import.meta.url);

/** The worker's code for the page itself. A template, or Vite's server would bring its client along. */
export const importWorkerCode = (): Promise<typeof WorkerCode> =>
  import(/* @vite-ignore */ `${urlOf()}`) as Promise<typeof WorkerCode>;

/**
 * Starts the worker from its own file, so that a page whose policy allows our scripts allows it too. Where the
 * scripts come from another origin, a worker of the page's origin imports it.
 *
 * @throws Where a policy or the browser forbids workers; some tell only by an `error` event.
 */
export function startWorker(): Worker {
  const { href, origin } = urlOf();
  if (origin === location.origin) return new Worker(trust(href), { type: 'module' });
  const source = new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' });
  const objectUrl = URL.createObjectURL(source);
  const worker = new Worker(trust(objectUrl), { type: 'module' });
  const release = (): void => URL.revokeObjectURL(objectUrl);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
