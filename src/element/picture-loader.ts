/** A picture that came, decoded. */
export interface LoadedPicture {
  readonly source: ImageBitmap | HTMLImageElement;
  /** It came without permission to read it: a canvas it is painted on can be shown, but not exported. */
  readonly isTainted: boolean;
}

/** A product picture of 100 megapixels weighs less. */
const MAX_BYTES = 50_000_000;

/** What went wrong with a picture; `timeout` may pass by itself. */
export class PictureError extends Error {
  readonly code: 'asset.timeout' | 'asset.failed';

  constructor(code: PictureError['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Runs a task until its deadline or the end of everything, whichever comes first.
 *
 * @throws {PictureError} `asset.timeout` at the deadline; `asset.failed` at the end; what the task throws.
 */
export async function within<T>(
  deadlineMs: number,
  end: AbortSignal,
  task: (signal: AbortSignal) => PromiseLike<T>,
): Promise<T> {
  const run = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  try {
    const interrupted = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PictureError('asset.timeout')), deadlineMs);
      stop = () => reject(new PictureError('asset.failed'));
      if (end.aborted) stop();
      end.addEventListener('abort', stop, { once: true });
    });
    return await Promise.race([task(run.signal), interrupted]);
  } finally {
    clearTimeout(timer);
    if (stop) end.removeEventListener('abort', stop);
    run.abort();
  }
}

/**
 * The bytes of an answer.
 *
 * @param check - Looks at the first piece, and throws where it is nothing that is wanted.
 * @throws `tooLarge` as soon as there are more than `maxBytes`; nothing more is then read.
 */
export async function readBounded(
  response: Response,
  maxBytes: number,
  tooLarge: Error,
  check: (start: Uint8Array) => void = () => undefined,
): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge;
  }
  if (response.body === null) return response.blob();
  const reader = response.body.getReader();
  const chunks: BlobPart[] = [];
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks, { type });
    sizeBytes += value.byteLength;
    try {
      if (chunks.length === 0) check(value);
      if (sizeBytes > maxBytes) throw tooLarge;
    } catch (error) {
      await reader.cancel();
      throw error;
    }
    chunks.push(value);
  }
}

/** Fetched and decoded off the main thread; needs CORS, and a page policy that lets us fetch. */
async function fetchBitmap(address: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(address, { mode: 'cors', credentials: 'same-origin', signal });
  if (!response.ok) throw new PictureError('asset.failed');
  const bitmap = await createImageBitmap(await readBounded(response, MAX_BYTES, new PictureError('asset.failed')));
  if (!signal.aborted) return bitmap;
  bitmap.close();
  throw new PictureError('asset.failed');
}

async function loadElement(address: string, withCors: boolean, signal: AbortSignal): Promise<HTMLImageElement> {
  const image = new Image();
  image.decoding = 'async';
  if (withCors) image.crossOrigin = 'anonymous';
  const drop = (): void => image.removeAttribute('src');
  signal.addEventListener('abort', drop, { once: true });
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    signal.removeEventListener('abort', drop);
  }
}

function isTainted(image: HTMLImageElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  try {
    context?.drawImage(image, 0, 0, 1, 1);
    context?.getImageData(0, 0, 1, 1);
    return false;
  } catch {
    return true;
  }
}

/**
 * Loads a picture: fetched and decoded off the main thread where that is allowed; as an element with CORS for what
 * fetching or bitmaps cannot do (SVG, a strict page policy); and without CORS at last, to be shown but not exported.
 *
 * @throws {PictureError} It did not come, or not within the deadline.
 */
export async function loadPicture(address: string, deadlineMs: number, end: AbortSignal): Promise<LoadedPicture> {
  return within(deadlineMs, end, async (signal) => {
    const ways: readonly (() => Promise<LoadedPicture>)[] = [
      async () => ({ source: await fetchBitmap(address, signal), isTainted: false }),
      async () => ({ source: await loadElement(address, true, signal), isTainted: false }),
      async () => {
        const source = await loadElement(address, false, signal);
        return { source, isTainted: isTainted(source) };
      },
    ];
    for (const way of ways) {
      try {
        return await way();
      } catch (error) {
        // Where the server answered that there is none, another way of asking does not help.
        if (signal.aborted || error instanceof PictureError) break;
      }
    }
    throw new PictureError('asset.failed');
  });
}
