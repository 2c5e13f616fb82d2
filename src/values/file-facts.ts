/** What the bytes of a file say it is. `unknown` is everything we do not name. */
export type FileType =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'jxl'
  | 'jp2'
  | 'tiff'
  | 'bmp'
  | 'ico'
  | 'svg'
  | 'pdf'
  | 'psd'
  | 'zip'
  | 'mp4'
  | 'html'
  | 'text'
  | 'unknown';

/** Why a file is refused; permanent names, part of the public contract. */
export type RejectReason = 'empty' | 'type' | 'too-large' | 'too-many-pixels' | 'truncated' | 'corrupt' | 'unsupported';

/** Most that a file may weigh and measure before anything decodes it. */
export interface FileLimits {
  /** Most bytes; equal is accepted. 20 MB means 20,000,000. */
  readonly maxBytes: number;
  /** Most pixels, width × height; equal is accepted. */
  readonly maxPixels: number;
  /** Types that are accepted, by content. */
  readonly types: readonly FileType[];
}

export const DEFAULT_FILE_LIMITS: FileLimits = {
  maxBytes: 20_000_000,
  maxPixels: 100_000_000,
  types: ['jpeg', 'png'],
};

/**
 * What is true of one uploaded file, read from its bytes; never from its name.
 * Sizes are 0 where the file states none that can be trusted.
 */
export interface FileFacts {
  readonly verdict: 'accept' | 'reject';
  /** `null` exactly when the verdict is `accept`. */
  readonly reason: RejectReason | null;
  readonly type: FileType;
  readonly sizeBytes: number;
  /** Upright width: the EXIF orientation is already applied. */
  readonly widthPx: number;
  /** Upright height: the EXIF orientation is already applied. */
  readonly heightPx: number;
  readonly storedWidthPx: number;
  readonly storedHeightPx: number;
  /** EXIF orientation, 1 to 8; 1 where none is stated. */
  readonly orientation: number;
  /** Stated density in dots per inch, or `null`; never used for effective resolution. */
  readonly densityDpi: number | null;
  /** Bits a channel, or `null` where not known. */
  readonly bitDepth: number | null;
  readonly colorModel: 'gray' | 'rgb' | 'indexed' | 'cmyk' | 'ycck' | null;
  /** CMYK or YCCK. */
  readonly cmyk: boolean;
  readonly icc: boolean;
  readonly animated: boolean;
  readonly transparent: boolean;
  /** The metadata holds a location. */
  readonly gps: boolean;
  /** Bytes after the end of the picture: motion photos, appended archives. */
  readonly trailingBytes: number;
  /** Lower-case hex of the original bytes; `null` until it is known. */
  readonly sha256: string | null;
}
