import type { FileFacts } from '../values/file-facts.ts';

/** What can be wrong with a picture's bytes, as far as a structure reader can tell. */
export type StructureProblem = 'truncated' | 'corrupt' | 'unsupported';

/** What a structure reader says of one JPEG or PNG. Sizes are as stored, before any turning. */
export interface PictureStructure extends Pick<
  FileFacts,
  | 'storedWidthPx'
  | 'storedHeightPx'
  | 'orientation'
  | 'densityDpi'
  | 'bitDepth'
  | 'colorModel'
  | 'icc'
  | 'animated'
  | 'transparent'
  | 'gps'
  | 'trailingBytes'
> {
  /** `null` where nothing is wrong; the other facts are then all known. */
  readonly problem: StructureProblem | null;
}

/** Nothing known yet; readers fill in a copy as they walk. */
export const UNKNOWN_STRUCTURE: PictureStructure = {
  problem: null,
  storedWidthPx: 0,
  storedHeightPx: 0,
  orientation: 1,
  densityDpi: null,
  bitDepth: null,
  colorModel: null,
  icc: false,
  animated: false,
  transparent: false,
  gps: false,
  trailingBytes: 0,
};

/** The structure while a reader still fills it in. */
export type GrowingStructure = { -readonly [K in keyof PictureStructure]: PictureStructure[K] };

/** A density worth stating: positive, finite, rounded to hundredths; else `null`. */
export function roundDensity(densityDpi: number | null): number | null {
  if (densityDpi === null || !Number.isFinite(densityDpi)) return null;
  const rounded = Math.round(densityDpi * 100) / 100;
  return rounded > 0 ? rounded : null;
}
