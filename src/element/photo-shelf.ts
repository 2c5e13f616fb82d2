import type { FileFacts } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import type { FileReference } from '../values/values.ts';

/** One photo of the buyer: the file as it is ordered, what is true of it, and the picture that the preview draws. */
export interface ShelvedPhoto {
  readonly file: File;
  facts: FileFacts;
  /** Name of the buyer's own file where `file` is a JPEG that was made of it. */
  readonly convertedFrom: string | null;
  /** Upright, no larger than the preview needs; `null` until it is decoded. */
  bitmap: ImageBitmap | null;
  /** What was measured in the picture; `null` until it was. */
  quality: readonly QualityWarning[] | null;
  /** `checking` until the hash is known and the deep check has passed. */
  status: 'checking' | 'checked' | 'unreadable';
}

/**
 * Keeps the bytes beside the values. Values are plain data that undo may bring back; the reference in them is the key,
 * so a photo that was replaced is still here when the buyer wants it back.
 */
export class PhotoShelf {
  readonly #photos = new Map<FileReference, ShelvedPhoto>();

  put(reference: FileReference, photo: ShelvedPhoto): void {
    this.#photos.set(reference, photo);
  }

  get(reference: FileReference | null): ShelvedPhoto | null {
    return (reference && this.#photos.get(reference)) ?? null;
  }

  /** The reference of a photo with these bytes, so that values a host brings back find their file again. */
  findByHash(sha256: string): FileReference | null {
    for (const [reference, photo] of this.#photos) if (photo.facts.sha256 === sha256) return reference;
    return null;
  }

  /** Lets go of one photo that nothing refers to any more. */
  drop(reference: FileReference): void {
    this.#photos.get(reference)?.bitmap?.close();
    this.#photos.delete(reference);
  }

  dispose(): void {
    for (const photo of this.#photos.values()) photo.bitmap?.close();
    this.#photos.clear();
  }
}
