/** What makes a photo disappoint in print beyond too few pixels. */
export type QualityKind = 'out-of-focus' | 'upscaled' | 'dark' | 'compressed' | 'screenshot';

/** One of them, found in a photo, with the number that says so; `src/files/quality/README.md` tells what it measures. */
export interface QualityWarning {
  readonly kind: QualityKind;
  /** The measure that fell beyond its threshold. */
  readonly value: number;
  /** The threshold. */
  readonly limit: number;
}
