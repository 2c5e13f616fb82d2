import type { FileFacts } from '../../values/file-facts.ts';
import type { QualityWarning } from '../../values/photo-quality.ts';
import type { QualityMeasures } from './measure-quality.ts';

/** Set on the generated pictures with even seeds and reported on those with odd ones; see `README.md`. */
export const QUALITY_THRESHOLDS = {
  leastFineDetail: 0.16,
  leastCoarseDetail: 0.2,
  leastHighlights: 80,
  mostBlockiness: 4,
  mostFlatShare: 0.6,
  /** Letters and bars are as sharp as pixels can be; no lens draws so, and drawing programs smooth what is not upright. */
  leastScreenDetail: 0.7,
  /** Screens are longer than wide, from 4 : 3 on; logos and drawings as hard and flat are mostly square or see-through. */
  leastScreenRatio: 1.3,
  /** The longest screens are monitors of 3440 × 1440; names drawn in one line are longer. */
  mostScreenRatio: 2.4,
} as const;

/**
 * Finds what to warn of. They are warnings, never refusals: a blurred photo of a late grandmother is still the one
 * that is wanted. The detail of a screenshot or of a heavily compressed picture is not judged: bars and blocks have
 * edges of their own. A picture out of focus is not called upscaled as well.
 *
 * @param facts - Without them every picture may be a screenshot, whatever its shape.
 */
export function findQualityWarnings(
  measures: QualityMeasures,
  facts: Pick<FileFacts, 'widthPx' | 'heightPx' | 'transparent'> | null = null,
): readonly QualityWarning[] {
  const limits = QUALITY_THRESHOLDS;
  const warnings: QualityWarning[] = [];
  const { fineDetail, coarseDetail, highlights, blockiness, flatShare } = measures;
  const isCompressed = blockiness > limits.mostBlockiness;
  const hasHardEdges = fineDetail !== null && fineDetail >= limits.leastScreenDetail;
  const isScreenshot = flatShare > limits.mostFlatShare && hasHardEdges && !isCompressed && isScreenLike(facts);
  if (isScreenshot) warnings.push({ kind: 'screenshot', value: flatShare, limit: limits.mostFlatShare });
  else if (isCompressed) warnings.push({ kind: 'compressed', value: blockiness, limit: limits.mostBlockiness });
  else if (coarseDetail !== null && coarseDetail < limits.leastCoarseDetail) {
    warnings.push({ kind: 'out-of-focus', value: coarseDetail, limit: limits.leastCoarseDetail });
  } else if (fineDetail !== null && fineDetail < limits.leastFineDetail) {
    warnings.push({ kind: 'upscaled', value: fineDetail, limit: limits.leastFineDetail });
  }
  if (highlights < limits.leastHighlights) {
    warnings.push({ kind: 'dark', value: highlights, limit: limits.leastHighlights });
  }
  return warnings;
}

function isScreenLike(facts: Pick<FileFacts, 'widthPx' | 'heightPx' | 'transparent'> | null): boolean {
  if (!facts) return true;
  const { widthPx, heightPx, transparent } = facts;
  const ratio = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx);
  const { leastScreenRatio, mostScreenRatio } = QUALITY_THRESHOLDS;
  return !transparent && ratio >= leastScreenRatio && ratio <= mostScreenRatio;
}
