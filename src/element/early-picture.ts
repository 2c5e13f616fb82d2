import type { FileFacts } from '../values/file-facts.ts';

/**
 * A picture that is decoded while its file is still being looked at, to be shown only once the file is accepted.
 * Whoever begins one takes or drops it.
 */
export class EarlyPicture {
  readonly #decode: (facts: FileFacts, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly #stop = new AbortController();
  #begun: { readonly facts: FileFacts; readonly picture: Promise<ImageBitmap> } | null = null;

  constructor(decode: (facts: FileFacts, signal: AbortSignal) => Promise<ImageBitmap>) {
    this.#decode = decode;
  }

  /** Starts with the first facts that passed every limit; later ones change nothing. */
  begin(facts: FileFacts, signal: AbortSignal): void {
    if (this.#begun || facts.verdict !== 'accept') return;
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
    const picture = this.#decode(facts, this.#stop.signal);
    // Who takes it hears of its failure.
    picture.catch(() => undefined);
    this.#begun = { facts, picture };
  }

  /** The picture, or `null` where none was begun or it was turned as is now known to be wrong. */
  take(facts: FileFacts): Promise<ImageBitmap> | null {
    // A PNG's orientation may stand behind its data.
    if (this.#begun?.facts.orientation === facts.orientation) return this.#begun.picture;
    this.drop();
    return null;
  }

  /** Stops decoding, and lets go of what was decoded. */
  drop(): void {
    this.#stop.abort();
    void this.#begun?.picture.then(
      (picture) => picture.close(),
      () => undefined,
    );
    this.#begun = null;
  }
}
