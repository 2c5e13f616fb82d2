/**
 * Waits for a part of this folder that few files need.
 *
 * @throws `NotSupportedError` where it did not come, as to a worker whose policy forbids it: the page then has it.
 */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch {
    throw new DOMException('A part of the reader could not be loaded', 'NotSupportedError');
  }
}
