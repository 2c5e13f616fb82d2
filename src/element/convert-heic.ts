import { HEIC_HEAD_BYTES, heicPixels } from '../files/heic-pixels.ts';
import type { FileLimits } from '../values/file-facts.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import type { FileInspector } from './upload-controller.ts';

/** A decoder that has not answered by then never will as far as the buyer cares. */
const TIMEOUT_MS = 30_000;
const HEIC_ENDING = /\.(?:heic|heif|hif)$/i;

/**
 * Makes a JPEG of a HEIC photo: by the browser itself where it can, else by the shop's decoder.
 *
 * @returns `null` where neither can, where the photo exceeds a limit or does not state its size.
 * @throws `AbortError` when the signal says so; a failing decoder is no failure.
 */
export async function convertHeic(
  file: File,
  limits: FileLimits,
  { inspector, decoder, signal }: { inspector: FileInspector; decoder: HeicDecoder | null; signal: AbortSignal },
): Promise<File | null> {
  const head = new Uint8Array(await file.slice(0, HEIC_HEAD_BYTES).arrayBuffer());
  const pixels = heicPixels(head);
  if (file.size > limits.maxBytes || pixels === 0 || pixels > limits.maxPixels) return null;
  const convert = (source: Parameters<FileInspector['convert']>[0], stop: AbortSignal): Promise<Blob> =>
    inspector.convert(source, limits.maxPixels, { signal: stop });
  const jpeg =
    (await inTime(signal, (stop) => convert(file, stop))) ??
    (decoder && (await inTime(signal, async (stop) => convert(await decoder(file, { signal: stop }), stop))));
  if (!jpeg) return null;
  const name = `${file.name.replace(HEIC_ENDING, '')}.jpg`;
  return new File([jpeg], name, { type: 'image/jpeg', lastModified: file.lastModified });
}

/** What the work gives within the time; `null` where it fails or takes longer. */
async function inTime<T>(signal: AbortSignal, work: (stop: AbortSignal) => Promise<T>): Promise<T | null> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  const follow = (): void => stop.abort();
  signal.addEventListener('abort', follow, { once: true });
  const stopped = new Promise<null>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    return await Promise.race([work(stop.signal), stopped]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', follow);
    signal.throwIfAborted();
  }
}
