import type { FileFacts, FileLimits, FileType, RejectReason } from '../values/file-facts.ts';
import { UNKNOWN_STRUCTURE, type PictureStructure } from './picture-structure.ts';

/**
 * Puts the facts of a file together and gives the verdict. The first that applies is the reason: `empty`,
 * `type`, `too-large`, `too-many-pixels`, then what is wrong with the structure.
 *
 * @param structure - `null` where none was read.
 */
export function buildFacts(
  type: FileType,
  sizeBytes: number,
  structure: PictureStructure | null,
  limits: FileLimits,
): FileFacts {
  const known = structure ?? UNKNOWN_STRUCTURE;
  const isTurned = known.orientation >= 5;
  const reason = findReason(type, sizeBytes, structure, limits);
  return {
    verdict: reason ? 'reject' : 'accept',
    reason,
    type,
    sizeBytes,
    widthPx: isTurned ? known.storedHeightPx : known.storedWidthPx,
    heightPx: isTurned ? known.storedWidthPx : known.storedHeightPx,
    storedWidthPx: known.storedWidthPx,
    storedHeightPx: known.storedHeightPx,
    orientation: known.orientation,
    densityDpi: known.densityDpi,
    bitDepth: known.bitDepth,
    colorModel: known.colorModel,
    cmyk: known.colorModel === 'cmyk' || known.colorModel === 'ycck',
    icc: known.icc,
    animated: known.animated,
    transparent: known.transparent,
    gps: known.gps,
    trailingBytes: known.trailingBytes,
    sha256: null,
  };
}

function findReason(
  type: FileType,
  sizeBytes: number,
  structure: PictureStructure | null,
  limits: FileLimits,
): RejectReason | null {
  if (sizeBytes === 0) return 'empty';
  if (!limits.types.includes(type)) return 'type';
  if (sizeBytes > limits.maxBytes) return 'too-large';
  if (!structure) return null;
  if (structure.storedWidthPx * structure.storedHeightPx > limits.maxPixels) return 'too-many-pixels';
  return structure.problem;
}
