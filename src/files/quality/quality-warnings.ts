import type { QualityMeasures } from './measure-quality.ts';

/** What is likely to disappoint in print, with the number that says so. */
export interface QualityWarning {
  readonly kind: 'out-of-focus' | 'upscaled' | 'dark' | 'compressed' | 'screenshot';
  /** The measure that fell beyond its threshold. */
  readonly value: number;
}

/** Set on the generated pictures with even seeds and reported on those with odd ones; see `README.md`. */
export const QUALITY_THRESHOLDS = {
  leastFineDetail: 0.16,
  leastCoarseDetail: 0.2,
  leastHighlights: 80,
  mostBlockiness: 4,
  mostFlatShare: 0.6,
  /** Letters and bars are as sharp as pixels can be; no lens draws so. */
  leastScreenDetail: 0.6,
} as const;

/**
 * Finds what to warn of. They are warnings, never refusals: a blurred photo of a late grandmother is still the one
 * that is wanted. The detail of a screenshot or of a heavily compressed picture is not judged: bars and blocks have
 * edges of their own. A picture out of focus is not called upscaled as well.
 */
export function findQualityWarnings(measures: QualityMeasures): readonly QualityWarning[] {
  const limits = QUALITY_THRESHOLDS;
  const warnings: QualityWarning[] = [];
  const { fineDetail, coarseDetail, highlights, blockiness, flatShare } = measures;
  const isCompressed = blockiness > limits.mostBlockiness;
  const hasHardEdges = fineDetail !== null && fineDetail >= limits.leastScreenDetail;
  const isScreenshot = flatShare > limits.mostFlatShare && hasHardEdges && !isCompressed;
  if (isScreenshot) warnings.push({ kind: 'screenshot', value: flatShare });
  else if (isCompressed) warnings.push({ kind: 'compressed', value: blockiness });
  else if (coarseDetail !== null && coarseDetail < limits.leastCoarseDetail) {
    warnings.push({ kind: 'out-of-focus', value: coarseDetail });
  } else if (fineDetail !== null && fineDetail < limits.leastFineDetail) {
    warnings.push({ kind: 'upscaled', value: fineDetail });
  }
  if (highlights < limits.leastHighlights) warnings.push({ kind: 'dark', value: highlights });
  return warnings;
}
