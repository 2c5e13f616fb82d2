import type { FileType } from '../values/file-facts.ts';
import { readJpeg } from './jpeg-structure.ts';
import { loadPart } from './load-part.ts';
import type { PictureStructure, StructureProblem } from './picture-structure.ts';
import type { Steps } from './steps.ts';

/** Knows how one type of picture is built. */
export interface PictureReader {
  /** @param isWhole - False when `bytes` is only the file's beginning; `truncated` then asks for more of it. */
  readStructure(bytes: Uint8Array, isWhole: boolean): Steps<PictureStructure>;
}

/** Takes the bytes of a file whose structure was accepted. */
export type DataCheck = (bytes: Uint8Array) => Steps<StructureProblem | null>;

const JPEG_READER: PictureReader = { readStructure: readJpeg };

/**
 * The reader of a type, or `null` where it is none that is read further. Nearly all photos are JPEG, so that their
 * reader is at hand; the one for PNG is loaded with the first PNG.
 *
 * @throws `NotSupportedError` where the reader could not be loaded into this thread.
 */
export async function loadReader(type: FileType): Promise<PictureReader | null> {
  if (type === 'jpeg') return JPEG_READER;
  return type === 'png' ? loadPart(import('./png.ts')) : null;
}

/**
 * What decodes a type's data without building the picture, or `null` where nothing does. Nobody waits for it while it
 * is loaded: it runs behind the preview.
 *
 * @throws `NotSupportedError` where it could not be loaded into this thread.
 */
export async function loadDataCheck(type: FileType): Promise<DataCheck | null> {
  if (type === 'jpeg') return (await loadPart(import('./jpeg-data.ts'))).checkJpegData;
  return type === 'png' ? (await loadPart(import('./png.ts'))).checkData : null;
}
