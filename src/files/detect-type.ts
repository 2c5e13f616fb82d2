import type { FileType } from '../values/file-facts.ts';
import { hasText } from './byte-reader.ts';
import { loadPart } from './load-part.ts';

/**
 * Names what a file really is from its first bytes; its name and the browser's `type` are never asked.
 * A name is a claim only: whether the file is whole is for the structure readers to say.
 *
 * @param head - At least the first 4 KiB, or the whole of a shorter file.
 * @throws `NotSupportedError` where what names the other types could not be loaded into this thread.
 */
export async function detectType(head: Uint8Array): Promise<FileType> {
  if (hasText(head, 0, '\xff\xd8')) return 'jpeg';
  if (hasText(head, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  return (await loadPart(import('./detect-other.ts'))).detectOther(head);
}
