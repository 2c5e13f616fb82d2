import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import type { Request } from '../../../src/files/inspector-protocol.ts';
import { inspectFile } from '../../../src/files/inspector-tasks.ts';
import { createInspector, type Inspector } from '../../../src/files/inspector.ts';
import * as workerScript from '../../../src/files/start-worker.ts';
import { STANDARD_TABLES } from '../../../src/files/jpeg-standard-tables.ts';
import { DEFAULT_FILE_LIMITS, type FileFacts } from '../../../src/values/file-facts.ts';
import { buildJpeg } from '../../fixtures/files/build-jpeg.ts';
import { buildPng } from '../../fixtures/files/build-png.ts';

vi.mock('../../../src/files/start-worker.ts', () => ({
  startWorker: vi.fn(),
  importWorkerCode: vi.fn(() => import('../../../src/files/inspector-tasks.ts')),
}));

const asFile = (bytes: Uint8Array): File => new File([bytes as Uint8Array<ArrayBuffer>], 'photo');
const live = (): AbortSignal => new AbortController().signal;

/** A worker that comes up and never answers. */
function playWorker(): { readonly requests: Request[]; comeUp(): void } {
  const requests: Request[] = [];
  const worker = {
    postMessage: (request: Request) => requests.push(request),
    terminate: () => undefined,
    onmessage: null as ((event: { data: unknown }) => void) | null,
  };
  vi.mocked(workerScript.startWorker).mockReturnValue(worker as unknown as Worker);
  return { requests, comeUp: () => worker.onmessage?.({ data: { id: 0, kind: 'ready' } }) };
}

describe('the beginning of a file', () => {
  let inspector: Inspector;
  let worker: ReturnType<typeof playWorker>;

  beforeEach(async () => {
    worker = playWorker();
    inspector = createInspector();
    worker.comeUp();
    // The page has the code, and has tried it, once a refusal is told without the worker.
    const empty = { ...DEFAULT_FILE_LIMITS, types: [] };
    await vi.waitFor(
      async () => {
        const stop = new AbortController();
        const answer = inspector.inspect(asFile(buildJpeg()), empty, { signal: stop.signal }).catch(() => null);
        setImmediate(() => setImmediate(() => stop.abort()));
        expect(await answer).toMatchObject({ reason: 'type' });
      },
      { interval: 1 },
    );
    worker.requests.length = 0;
  });

  afterEach(() => {
    inspector.close();
    vi.restoreAllMocks();
  });

  it.each([
    ['JPEG', buildJpeg({ exif: { orientation: 6 } })],
    ['PNG', buildPng()],
  ])('is read by the page itself, and not once more by the worker: %s', async (_name, bytes) => {
    const heard: FileFacts[] = [];
    const file = asFile(bytes);
    const onFacts = (facts: FileFacts): void => {
      expect(worker.requests).toEqual([]);
      heard.push(facts);
    };
    inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal: live(), onFacts }).catch(() => undefined);
    await vi.waitFor(() => expect(worker.requests).toHaveLength(1), { interval: 1 });
    const whole = await inspectImage(bytes, {}, { hash: false });
    expect(heard).toEqual([{ ...whole, trailingBytes: 0 }]);
    expect(worker.requests[0]).toMatchObject({ task: { kind: 'inspect', known: heard[0] } });

    const slice = vi.spyOn(file, 'slice');
    const again = vi.fn();
    const options = { signal: live(), onFacts: again };
    expect(await inspectFile(file, DEFAULT_FILE_LIMITS, heard[0], options)).toEqual(whole);
    expect(slice).not.toHaveBeenCalled();
    expect(again).not.toHaveBeenCalled();
  });

  it('refuses what exceeds a limit without asking the worker', async () => {
    const read = vi.spyOn(Blob.prototype, 'slice');
    const limits = { ...DEFAULT_FILE_LIMITS, maxPixels: 10 };
    const facts = await inspector.inspect(asFile(buildPng()), limits, { signal: live() });
    expect(facts).toMatchObject({ verdict: 'reject', reason: 'too-many-pixels' });
    expect(worker.requests).toEqual([]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('leaves to the worker what the page cannot read', async () => {
    const file = asFile(buildJpeg());
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotReadableError');
    });
    inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal: live() }).catch(() => undefined);
    await vi.waitFor(() => expect(worker.requests).toHaveLength(1), { interval: 1 });
    expect(worker.requests[0]).toMatchObject({ task: { kind: 'inspect', known: undefined } });
  });
});

describe('the tables that Motion JPEG leaves out', () => {
  it('hold every run and size once, in the order of annex K.3', () => {
    for (const { counts, symbols } of [...STANDARD_TABLES.ac, ...STANDARD_TABLES.dc]) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(symbols.length);
      expect(new Set(symbols).size).toBe(symbols.length);
    }
    expect(STANDARD_TABLES.ac.map(({ symbols }) => symbols.length)).toEqual([162, 162]);
    // The first and the last of the longest codes, K.5 and K.6.
    expect([...STANDARD_TABLES.ac[0]!.symbols.slice(37, 41)]).toEqual([0x09, 0x0a, 0x16, 0x17]);
    expect([...STANDARD_TABLES.ac[1]!.symbols.slice(43, 47)]).toEqual([0x17, 0x18, 0x19, 0x1a]);
    expect(STANDARD_TABLES.ac.map(({ symbols }) => symbols[161])).toEqual([0xfa, 0xfa]);
  });
});
