/**
 * What a shop may bring to read HEIC where the browser cannot: called with the buyer's file only when one was chosen,
 * never beyond the field's limits, and given up after half a minute. Its answer is upright: a picture, its pixels, or
 * a file that every browser reads. It may reject.
 */
export type HeicDecoder = (
  file: File,
  options: { readonly signal: AbortSignal },
) => Promise<ImageBitmap | ImageData | Blob>;
