import { createInspector } from '../../src/files/inspector.ts';
import { DEFAULT_FILE_LIMITS, type FileFacts } from '../../src/values/file-facts.ts';

const PREVIEW_SIDE_PX = 1024;
const REST_MS = 1;
/** As much of a file as is read for its facts. */
const HEAD_BYTES = 1 << 16;

/** Milliseconds after the choice; `null` where it did not come to that. */
export interface UploadTimes {
  readonly factsMs: number;
  readonly shownMs: number | null;
  readonly hashedMs: number | null;
  readonly finishedMs: number;
  readonly longestGapMs: number;
  readonly verdict: string;
  readonly decoderCalls: number;
}

/**
 * Longest time that the main thread answered no message. It rests a millisecond between two of them: asked without a
 * rest, it is a third thread at full load on two cores, and its events are the most of what the page takes in memory.
 */
function watchGaps(): () => number {
  const { port1, port2 } = new MessageChannel();
  let lastMs = performance.now();
  let longestMs = 0;
  let isOver = false;
  port1.onmessage = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    if (!isOver) setTimeout(() => port2.postMessage(0), REST_MS);
  };
  port2.postMessage(0);
  return () => {
    isOver = true;
    return longestMs;
  };
}

function nextChoice(): Promise<File> {
  const input = document.querySelector('input');
  return new Promise((resolve) => {
    input?.addEventListener('change', () => resolve(input.files?.[0] ?? new File([], '')), { once: true });
  });
}

function show(picture: ImageBitmap): void {
  const canvas = document.querySelector('canvas');
  canvas?.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
}

async function runOurs(): Promise<UploadTimes> {
  const inspector = createInspector();
  const { signal } = new AbortController();
  let decoderCalls = 0;
  const decodeInPage = globalThis.createImageBitmap;
  globalThis.createImageBitmap = ((...parts: Parameters<typeof decodeInPage>) => {
    decoderCalls++;
    return decodeInPage(...parts);
  }) as typeof decodeInPage;
  const file = await nextChoice();
  const startMs = performance.now();
  const since = (): number => performance.now() - startMs;
  const endGaps = watchGaps();
  let factsMs: number | null = null;
  const decoding: { picture: Promise<ImageBitmap> | null } = { picture: null };
  const structure = await inspector.inspect(file, DEFAULT_FILE_LIMITS, {
    signal,
    onFacts: (facts) => {
      factsMs ??= since();
      decoderCalls++;
      decoding.picture = inspector.decode(file, facts, PREVIEW_SIDE_PX, { signal });
    },
  });
  factsMs ??= since();
  if (structure.verdict === 'reject' || !decoding.picture) {
    return {
      factsMs,
      shownMs: null,
      hashedMs: null,
      finishedMs: since(),
      longestGapMs: endGaps(),
      verdict: String(structure.reason),
      decoderCalls,
    };
  }
  let hashedMs: number | null = null;
  const finishing = inspector.finish(file, structure, { signal, onFacts: () => (hashedMs ??= since()) });
  show(await decoding.picture);
  const shownMs = since();
  const facts: FileFacts = await finishing;
  return {
    factsMs,
    shownMs,
    hashedMs,
    finishedMs: since(),
    longestGapMs: endGaps(),
    verdict: facts.verdict,
    decoderCalls,
  };
}

/** The facts alone, on a page that does nothing else. */
async function runFacts(): Promise<{ readonly factsMs: number }> {
  const inspector = createInspector();
  const file = await nextChoice();
  const startMs = performance.now();
  return new Promise((resolve, reject) => {
    const onFacts = (): void => resolve({ factsMs: performance.now() - startMs });
    inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal: new AbortController().signal, onFacts }).catch(reject);
  });
}

async function runBaseline(): Promise<Pick<UploadTimes, 'finishedMs' | 'longestGapMs'>> {
  const worker = new Worker(new URL('./baseline-worker.ts', import.meta.url), { type: 'module' });
  const next = (): Promise<ImageBitmap> =>
    new Promise((resolve) =>
      worker.addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => resolve(data), { once: true }),
    );
  await next();
  const file = await nextChoice();
  const startMs = performance.now();
  const endGaps = watchGaps();
  worker.postMessage(file);
  show(await next());
  return { finishedMs: performance.now() - startMs, longestGapMs: endGaps() };
}

/** The first read of a chosen file, which no reader can be quicker than: a stream's first bytes come before its end. */
async function runBareRead(): Promise<{ readonly readMs: number; readonly readBytes: number }> {
  const file = await nextChoice();
  const startMs = performance.now();
  const { value } = await file.slice(0, HEAD_BYTES).stream().getReader().read();
  return { readMs: performance.now() - startMs, readBytes: value?.byteLength ?? 0 };
}

/** A photo of the size that is asked for, with enough noise in it to weigh what is asked for. */
async function drawPhoto(widthPx: number, heightPx: number, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('drawPhoto: no canvas');
  const tilePx = 512;
  const tile = context.createImageData(tilePx, tilePx);
  let state = 12_345;
  for (let y = 0; y < heightPx; y += tilePx) {
    for (let x = 0; x < widthPx; x += tilePx) {
      for (let at = 0; at < tile.data.length; at += 4) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const noise = (state >>> 24) / 8;
        tile.data[at] = 90 + (x / widthPx) * 100 + noise;
        tile.data[at + 1] = 120 + (y / heightPx) * 60 + noise;
        tile.data[at + 2] = 160 - (x / widthPx) * 80 + noise;
        tile.data[at + 3] = 255;
      }
      context.putImageData(tile, x, y);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function sendPhoto(widthPx: number, heightPx: number, leastBytes: number, mostBytes: number): Promise<void> {
  let [low, high] = [0.3, 1];
  for (let tries = 0; tries < 8; tries++) {
    const photo = await drawPhoto(widthPx, heightPx, (low + high) / 2);
    if (photo.size < leastBytes) low = (low + high) / 2;
    else if (photo.size > mostBytes) high = (low + high) / 2;
    else {
      await fetch('/photo', { method: 'POST', body: photo });
      return;
    }
  }
  throw new Error('sendPhoto: no quality gives that size');
}

Object.assign(globalThis, { bench: { runOurs, runFacts, runBaseline, runBareRead, sendPhoto } });
