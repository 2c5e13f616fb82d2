import type { ImageField } from '../template/schema.ts';
import type { UploadState } from '../validation/facts.ts';
import { DEFAULT_FILE_LIMITS, type FileFacts, type FileLimits } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import type { FileReference } from '../values/values.ts';
import type { PictureSource } from '../files/to-jpeg.ts';
import { EarlyPicture } from './early-picture.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import type { PhotoShelf, ShelvedPhoto } from './photo-shelf.ts';

/** What checks and decodes files off the main thread; `files/inspector.ts` makes one. */
export interface FileInspector {
  inspect(file: File, limits: FileLimits, options: InspectOptions): Promise<FileFacts>;
  finish(file: File, facts: FileFacts, options: InspectOptions): Promise<FileFacts>;
  decode(file: File, facts: FileFacts, maxSidePx: number, options: { signal: AbortSignal }): Promise<ImageBitmap>;
  measure(file: File, facts: FileFacts, options: { signal: AbortSignal }): Promise<readonly QualityWarning[]>;
  convert(source: PictureSource, maxPixels: number, options: { signal: AbortSignal }): Promise<Blob>;
  close(): void;
}

interface InspectOptions {
  signal: AbortSignal;
  onProgress?: (fraction: number) => void;
  onFacts?: (facts: FileFacts) => void;
}

/** The preview is rarely wider than 1,200 px on screen; twice that stays crisp when the buyer zooms in. */
const WORKING_SIDE_PX = 2048;

export interface UploadEvents {
  /** The file passed the structure check: it may become the field's value. */
  accepted(fieldId: string, reference: FileReference): void;
  /** A deeper look found damage in a file that was accepted before. */
  withdrawn(fieldId: string, reference: FileReference): void;
  /** Facts, progress or the working picture changed. */
  changed(fieldId: string): void;
  /** The photo that the field's value refers to now. */
  standing(fieldId: string): FileReference | null;
}

/** What a first look at a file gave. */
interface Look {
  /** What will be ordered: the buyer's file, or the JPEG that was made of it. */
  readonly file: File;
  readonly facts: FileFacts;
  readonly early: EarlyPicture;
  /** Name of the buyer's file where a JPEG was made of it. */
  readonly convertedFrom: string | null;
}

/** Limits of one field: the template's own, or the defaults. */
export function limitsOf(field: ImageField): FileLimits {
  return {
    ...DEFAULT_FILE_LIMITS,
    maxBytes: field.maxBytes ?? DEFAULT_FILE_LIMITS.maxBytes,
    maxPixels: field.maxPixels ?? DEFAULT_FILE_LIMITS.maxPixels,
  };
}

/** Checks the file last given to each field; an older answer never overwrites a newer one. */
export class UploadController {
  readonly #inspector: () => FileInspector;
  readonly #shelf: PhotoShelf;
  readonly #events: UploadEvents;
  readonly #heicDecoder: () => HeicDecoder | null;
  readonly #runs = new Map<string, AbortController>();
  /** Files that have not become the field's value: still being read, refused, or unreadable. */
  readonly #attempts = new Map<string, UploadState>();
  readonly #progress = new Map<string, number>();

  constructor(
    inspector: () => FileInspector,
    shelf: PhotoShelf,
    events: UploadEvents,
    heicDecoder: () => HeicDecoder | null = () => null,
  ) {
    this.#heicDecoder = heicDecoder;
    this.#inspector = inspector;
    this.#shelf = shelf;
    this.#events = events;
  }

  /** What validation may know of a field: its newest attempt, else the photo that its value refers to. */
  stateOf(fieldId: string, reference: FileReference | null): UploadState | null {
    const attempt = this.#attempts.get(fieldId);
    if (attempt) return attempt;
    const photo = this.#shelf.get(reference);
    if (!photo || !reference) return null;
    const { name } = reference;
    const { facts, file, quality, convertedFrom } = photo;
    if (photo.status === 'unreadable') return { status: 'unreadable', name };
    const known = { name, facts, browserType: file.type };
    if (photo.status === 'checking') return { status: 'checking', ...known };
    return {
      status: 'checked',
      ...known,
      ...(quality ? { quality } : {}),
      ...(convertedFrom ? { convertedFrom } : {}),
    };
  }

  /** A file was refused while the field kept its earlier photo, of which all is known that an order needs. */
  isRefusalBesidePhoto(fieldId: string, reference: FileReference | null): boolean {
    const attempt = this.#attempts.get(fieldId);
    const isKept = this.#shelf.get(reference)?.status === 'checked';
    return isKept && attempt !== undefined && attempt.status !== 'checking';
  }

  /** From 0 to 1 while a file is read; `null` while none is. */
  progressOf(fieldId: string): number | null {
    return this.#progress.get(fieldId) ?? null;
  }

  /** The buyer is about to choose a file: what checks it begins to load. */
  warmUp(): void {
    this.#inspector();
  }

  /** Resolves when all that can be known of the file is known, or when a newer act took its place. Never rejects. */
  async add(field: ImageField, file: File): Promise<void> {
    const run = this.#begin(field.id);
    this.#attempts.set(field.id, { status: 'checking', name: file.name, facts: null });
    this.#events.changed(field.id);
    try {
      const inspector = this.#inspector();
      const look = await this.#look(inspector, field, file, run);
      if (run.signal.aborted) {
        look.early.drop();
        return;
      }
      const { facts } = look;
      if (facts.verdict === 'accept') {
        const reference = this.#accept(field.id, look);
        await this.#complete(field.id, reference, run, look.early);
      } else {
        this.#fail(field.id, { status: 'checked', name: look.file.name, facts, browserType: look.file.type });
      }
    } catch {
      // Removed from the device or no permission: one code for all, unless a newer act took over.
      if (!run.signal.aborted) this.#fail(field.id, { status: 'unreadable', name: file.name });
    } finally {
      this.#end(field.id, run);
    }
    // A refused file leaves the earlier photo in place, whose own check it may have cut short.
    if (!run.signal.aborted) await this.resume(field.id, this.#events.standing(field.id));
  }

  /** The buyer removed the file, or acted on the field after a refusal: the attempt is over. */
  clear(fieldId: string): void {
    this.#runs.get(fieldId)?.abort();
    this.#runs.delete(fieldId);
    this.#progress.delete(fieldId);
    this.#attempts.delete(fieldId);
  }

  /** Undo or a host brought a photo back whose check was cut short: go on with it. */
  async resume(fieldId: string, reference: FileReference | null): Promise<void> {
    const photo = this.#shelf.get(reference);
    if (!photo || !reference || isComplete(photo) || this.#runs.has(fieldId)) return;
    const run = this.#begin(fieldId);
    await this.#complete(fieldId, reference, run);
    this.#end(fieldId, run);
  }

  dispose(): void {
    for (const run of this.#runs.values()) run.abort();
    this.#runs.clear();
    this.#attempts.clear();
    this.#progress.clear();
  }

  /** The structure check, with the picture begun beside it; of a HEIC photo, if it can be read here, that of its JPEG. */
  async #look(inspector: FileInspector, field: ImageField, file: File, run: AbortController): Promise<Look> {
    const { signal } = run;
    const limits = limitsOf(field);
    const early = new EarlyPicture((facts, stop) => inspector.decode(file, facts, WORKING_SIDE_PX, { signal: stop }));
    let isAccepted = false;
    try {
      const onFacts = (known: FileFacts): void => early.begin(known, signal);
      const facts = await inspector.inspect(file, limits, { ...this.#options(field.id, run), onFacts });
      isAccepted = facts.verdict === 'accept';
      if (facts.type === 'heic' && facts.reason === 'type') {
        const { convertHeic } = await import('./convert-heic.ts');
        const jpeg = await convertHeic(file, limits, { inspector, decoder: this.#heicDecoder(), signal });
        if (jpeg) return { ...(await this.#look(inspector, field, jpeg, run)), convertedFrom: file.name };
      }
      return { file, facts, early, convertedFrom: null };
    } finally {
      if (!isAccepted) early.drop();
    }
  }

  #accept(fieldId: string, { file, facts, convertedFrom }: Look): FileReference {
    const { type, sizeBytes, widthPx, heightPx } = facts;
    const reference: FileReference = { name: file.name, type, sizeBytes, widthPx, heightPx, sha256: null };
    this.#shelf.put(reference, { file, facts, convertedFrom, bitmap: null, quality: null, status: 'checking' });
    this.#attempts.delete(fieldId);
    this.#events.accepted(fieldId, reference);
    return reference;
  }

  /** The working picture, hash and deeper look side by side, then its quality; the photo is usable from the first on. */
  async #complete(
    fieldId: string,
    reference: FileReference,
    run: AbortController,
    early: EarlyPicture | null = null,
  ): Promise<void> {
    const photo = this.#shelf.get(reference);
    if (!photo) return;
    const { signal } = run;
    const { file } = photo;
    const isOver = (): boolean => signal.aborted;
    try {
      const inspector = this.#inspector();
      const finishing =
        photo.status === 'checking'
          ? inspector.finish(file, photo.facts, this.#options(fieldId, run))
          : Promise.resolve(photo.facts);
      // The picture may fail first, and then nobody asks any more.
      finishing.catch(() => undefined);
      if (!photo.bitmap) {
        const pending = early?.take(photo.facts) ?? inspector.decode(file, photo.facts, WORKING_SIDE_PX, { signal });
        this.#keep(reference, await pending);
        if (isOver()) return;
        this.#events.changed(fieldId);
      }
      const facts = await finishing;
      photo.facts = facts;
      photo.status = 'checked';
      if (isOver()) return;
      this.#progress.delete(fieldId);
      if (facts.verdict === 'reject') {
        this.#attempts.set(fieldId, { status: 'checked', name: reference.name, facts, browserType: file.type });
        this.#events.withdrawn(fieldId, reference);
      } else {
        this.#events.changed(fieldId);
        photo.quality ??= await measured(inspector, photo, signal);
        if (isOver()) return;
      }
    } catch (error) {
      if (isOver()) return;
      photo.status = 'unreadable';
      this.#attempts.set(fieldId, refusalFor(error, photo));
      this.#events.withdrawn(fieldId, reference);
    }
    this.#events.changed(fieldId);
  }

  /** A picture that comes when its photo has already gone has nobody else to let it go. */
  #keep(reference: FileReference, bitmap: ImageBitmap): void {
    const photo = this.#shelf.get(reference);
    if (photo && !photo.bitmap) photo.bitmap = bitmap;
    else bitmap.close();
  }

  #options(fieldId: string, run: AbortController): InspectOptions {
    return {
      signal: run.signal,
      onProgress: (fraction) => {
        if (run.signal.aborted) return;
        this.#progress.set(fieldId, fraction);
        this.#events.changed(fieldId);
      },
    };
  }

  #fail(fieldId: string, state: UploadState): void {
    this.#attempts.set(fieldId, state);
    this.#events.changed(fieldId);
  }

  #begin(fieldId: string): AbortController {
    this.#runs.get(fieldId)?.abort();
    const run = new AbortController();
    this.#runs.set(fieldId, run);
    this.#progress.set(fieldId, 0);
    return run;
  }

  #end(fieldId: string, run: AbortController): void {
    if (this.#runs.get(fieldId) !== run) return;
    this.#runs.delete(fieldId);
    this.#progress.delete(fieldId);
    this.#events.changed(fieldId);
  }
}

/** Nothing is left to be found out about it. */
function isComplete({ status, facts, quality }: ShelvedPhoto): boolean {
  return status === 'unreadable' || (status === 'checked' && (facts.verdict === 'reject' || quality !== null));
}

/** Warnings are a service: where they cannot be had, there are none. `null` where it was stopped. */
async function measured(
  inspector: FileInspector,
  { file, facts }: ShelvedPhoto,
  signal: AbortSignal,
): Promise<readonly QualityWarning[] | null> {
  try {
    return await inspector.measure(file, facts, { signal });
  } catch {
    return signal.aborted ? null : [];
  }
}

/** A decoder that gave up on a whole file cannot show its kind; anything else means that the file is no longer there. */
function refusalFor(error: unknown, { file, facts }: ShelvedPhoto): UploadState {
  const { name, type: browserType } = file;
  const isUndecodable = error instanceof DOMException && ['EncodingError', 'InvalidStateError'].includes(error.name);
  if (!isUndecodable) return { status: 'unreadable', name };
  return { status: 'checked', name, facts: { ...facts, verdict: 'reject', reason: 'unsupported' }, browserType };
}
