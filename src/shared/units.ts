/** 1 in = 25.4 mm exactly: NIST SP 811 (2008), appendix B.8. */
export const MM_PER_INCH = 25.4;

export interface SizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Millimetres to typographic points, 72 to the inch. */
export function mmToPt(mm: number): number {
  return (mm / MM_PER_INCH) * 72;
}

/** Whole pixels that `mm` need at `dpi`; rounded up, so that the answer always suffices. */
export function mmToPx(mm: number, dpi: number): number {
  return Math.ceil((mm / MM_PER_INCH) * dpi - 1e-6);
}
