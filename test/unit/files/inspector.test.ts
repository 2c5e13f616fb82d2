import { afterEach, describe, expect, it, vi } from 'vitest';
import { createInspector } from '../../../src/files/inspector.ts';
import type { Reply, Request } from '../../../src/files/inspector-protocol.ts';
import { DEFAULT_FILE_LIMITS, type FileFacts } from '../../../src/values/file-facts.ts';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import { buildJpeg } from '../../fixtures/files/build-jpeg.ts';
import { buildPng } from '../../fixtures/files/build-png.ts';
import { seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';

const asFile = (bytes: Uint8Array, name = 'photo'): File => new File([bytes as Uint8Array<ArrayBuffer>], name);
const live = (): AbortSignal => new AbortController().signal;

/** A worker that is played by hand: it comes up, and answers when the test says so. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly requests: Request[] = [];
  isTerminated = false;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: reply });
  }
}

function stubWorker(constructor: unknown): void {
  vi.stubGlobal('Worker', constructor);
  vi.stubGlobal('location', new URL('https://shop.example/'));
}

/** Waits until the inspector has sent so many requests. */
async function sent(count: number): Promise<FakeWorker> {
  await vi.waitFor(() => expect(FakeWorker.last.requests.length).toBeGreaterThanOrEqual(count), { interval: 1 });
  return FakeWorker.last;
}

const someFacts = (name: string): FileFacts => ({
  ...({} as FileFacts),
  verdict: 'accept',
  reason: null,
  sha256: name,
});

afterEach(() => vi.unstubAllGlobals());

describe('an inspector without a worker', () => {
  it('gives the facts of inspectImage in two stages', async () => {
    const bytes = buildJpeg({ isProgressive: true, exif: { orientation: 6 } });
    const inspector = createInspector();
    const whole = await inspectImage(bytes);
    const structure = await inspector.inspect(asFile(bytes), DEFAULT_FILE_LIMITS, { signal: live() });
    expect(structure).toEqual({ ...whole, sha256: null });
    const heard: FileFacts[] = [];
    const facts = await inspector.finish(asFile(bytes), structure, {
      signal: live(),
      onFacts: (known) => heard.push(known),
    });
    expect(facts).toEqual(whole);
    expect(heard).toEqual([whole]);
    inspector.close();
  });

  it('finds damage only in the second stage', async () => {
    const file = asFile(buildPng({ damage: (data) => data.with(data.length - 1, data.at(-1)! ^ 1) }));
    const inspector = createInspector();
    const structure = await inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal: live() });
    expect(structure.verdict).toBe('accept');
    expect(await inspector.finish(file, structure, { signal: live() })).toMatchObject({
      reason: 'corrupt',
      sha256: null,
    });
    inspector.close();
  });

  it('never hands a refused file to a decoder', async () => {
    const decoder = vi.fn();
    vi.stubGlobal('createImageBitmap', decoder);
    const file = asFile(buildPng());
    const inspector = createInspector();
    const facts = await inspector.inspect(file, { ...DEFAULT_FILE_LIMITS, maxPixels: 10 }, { signal: live() });
    expect(facts.reason).toBe('too-many-pixels');
    await expect(inspector.decode(file, facts, 100, { signal: live() })).rejects.toThrow(RangeError);
    expect(decoder).not.toHaveBeenCalled();
    inspector.close();
  });

  it('takes the page where the worker cannot be made or does not come up', async () => {
    const file = asFile(buildPng());
    stubWorker(() => {
      throw new Error('forbidden');
    });
    const first = createInspector();
    expect(await first.inspect(file, DEFAULT_FILE_LIMITS, { signal: live() })).toMatchObject({ verdict: 'accept' });
    stubWorker(FakeWorker);
    const second = createInspector();
    const answer = second.inspect(file, DEFAULT_FILE_LIMITS, { signal: live() });
    FakeWorker.last.onerror?.(new Event('error'));
    expect(await answer).toMatchObject({ verdict: 'accept' });
    expect(FakeWorker.last.isTerminated).toBe(true);
    expect(FakeWorker.last.requests).toEqual([]);
  });
});

describe('an inspector with a worker', () => {
  it('passes progress, facts and the answer on', async () => {
    stubWorker(FakeWorker);
    const inspector = createInspector();
    FakeWorker.last.say({ id: 0, kind: 'ready' });
    const heard: unknown[] = [];
    const answer = inspector.inspect(asFile(buildPng()), DEFAULT_FILE_LIMITS, {
      signal: live(),
      onProgress: (fraction) => heard.push(fraction),
      onFacts: ({ sha256 }) => heard.push(sha256),
    });
    const worker = await sent(1);
    worker.say({ id: 1, kind: 'facts', facts: someFacts('early') });
    worker.say({ id: 1, kind: 'progress', fraction: 0.5 });
    worker.say({ id: 1, kind: 'done', result: someFacts('final') });
    expect((await answer).sha256).toBe('final');
    expect(heard).toEqual(['early', 0.5]);
  });

  it('rejects at once when stopped, tells the worker, and closes a picture that comes too late', async () => {
    stubWorker(FakeWorker);
    const inspector = createInspector();
    FakeWorker.last.say({ id: 0, kind: 'ready' });
    const run = new AbortController();
    const answer = inspector.decode(asFile(buildPng()), someFacts(''), 100, { signal: run.signal });
    const worker = await sent(1);
    run.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.requests[1]).toEqual({ id: 1, task: null });
    const close = vi.fn();
    worker.say({ id: 1, kind: 'done', result: { width: 1, height: 1, close } });
    expect(close).toHaveBeenCalledOnce();
  });

  it('passes a failure on under its name', async () => {
    stubWorker(FakeWorker);
    const inspector = createInspector();
    FakeWorker.last.say({ id: 0, kind: 'ready' });
    const answer = inspector.inspect(asFile(buildPng()), DEFAULT_FILE_LIMITS, { signal: live() });
    (await sent(1)).say({ id: 1, kind: 'failed', name: 'NotReadableError', message: 'gone' });
    await expect(answer).rejects.toMatchObject({ name: 'NotReadableError', message: 'gone' });
  });

  it('ends everything when closed', async () => {
    stubWorker(FakeWorker);
    const inspector = createInspector();
    FakeWorker.last.say({ id: 0, kind: 'ready' });
    const answer = inspector.inspect(asFile(buildPng()), DEFAULT_FILE_LIMITS, { signal: live() });
    const worker = await sent(1);
    inspector.close();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isTerminated).toBe(true);
    await expect(inspector.finish(asFile(buildPng()), someFacts(''), { signal: live() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a hundred orders of choosing, replacing, removing and leaving', () => {
  const FILES = [
    buildJpeg(),
    buildJpeg({ isProgressive: true }),
    buildPng(),
    buildPng({ widthPx: 200, heightPx: 200 }),
  ];

  it.each(Array.from({ length: 100 }, (_, seed) => seed))(
    'leave the last choice and nothing else, seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const inspector = createInspector();
      let run: AbortController | undefined;
      let chosen = null as Uint8Array | null;
      let shown = null as FileFacts | null;
      const work: Promise<void>[] = [];
      const choose = (bytes: Uint8Array): void => {
        run?.abort();
        const mine = (run = new AbortController());
        chosen = bytes;
        shown = null;
        const answer = async (): Promise<void> => {
          const structure = await inspector.inspect(asFile(bytes), DEFAULT_FILE_LIMITS, { signal: mine.signal });
          shown = structure;
          shown = await inspector.finish(asFile(bytes), structure, {
            signal: mine.signal,
            onFacts: (facts) => (shown = facts),
          });
        };
        work.push(answer().catch((error: unknown) => expect(error).toMatchObject({ name: 'AbortError' })));
      };
      const remove = (): void => {
        run?.abort();
        chosen = null;
        shown = null;
      };
      let isClosed = false;
      for (let i = 0; i < 8 && !isClosed; i++) {
        const act = random();
        if (act < 0.6) choose(FILES[seededIndex(random, FILES.length)]!);
        else if (act < 0.8) remove();
        else if (act < 0.85) {
          inspector.close();
          chosen = null;
          shown = null;
          isClosed = true;
        }
        for (let turns = seededIndex(random, 6); turns > 0; turns--)
          await new Promise((resolve) => setImmediate(resolve));
      }
      await Promise.all(work);
      expect(shown).toEqual(chosen === null ? null : await inspectImage(chosen));
      inspector.close();
    },
  );
});
