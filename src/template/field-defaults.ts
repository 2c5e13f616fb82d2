import type { Field } from './schema.ts';

/** The fields of one type. */
export type FieldOf<Kind extends Field['type']> = Extract<Field, { readonly type: Kind }>;

/** What stands where a field says nothing. */
export const DEFAULT_MAX_GRAPHEMES = 200;
export const DEFAULT_MAX_LINES = 1;
/** Initials of a monogram. */
export const MAX_INITIALS = 3;
export const DEFAULT_MAX_ZOOM = 4;
/** Ten a millimetre: a line every tenth, as engravers are set to when they come. */
export const DEFAULT_DOTS_PER_INCH = 254;
export const DEFAULT_DRAW_AS = 'YYYY-MM-DD';

/** What a field asks of a photo's pixels under one printed inch; 0 asks nothing. */
export interface Resolution {
  /** Below it the photo is refused; equal is accepted. */
  readonly minDpi: number;
  /** Between `minDpi` and this the buyer is warned; equal is good. Never below `minDpi`. */
  readonly goodDpi: number;
}

/** Paper is read from a hand's distance, cloth is not, and its threads blur what is finer. */
const PROFILES: Readonly<Record<NonNullable<FieldOf<'image'>['quality']>, Resolution>> = {
  paper: { minDpi: 150, goodDpi: 300 },
  apparel: { minDpi: 100, goodDpi: 150 },
};

/** The thresholds of a field: its own numbers, then those of its profile. */
export function resolutionOf(field: Pick<FieldOf<'image'>, 'quality' | 'minDpi' | 'goodDpi'>): Resolution {
  const profile = field.quality ? PROFILES[field.quality] : { minDpi: 0, goodDpi: 0 };
  const minDpi = field.minDpi ?? profile.minDpi;
  return { minDpi, goodDpi: Math.max(minDpi, field.goodDpi ?? profile.goodDpi) };
}
