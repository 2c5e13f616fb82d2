import type { Field } from './schema.ts';

/** The fields of one type. */
export type FieldOf<Kind extends Field['type']> = Extract<Field, { readonly type: Kind }>;

/** What stands where a field says nothing. */
export const DEFAULT_MAX_GRAPHEMES = 200;
export const DEFAULT_MAX_LINES = 1;
/** Initials of a monogram. */
export const MAX_INITIALS = 3;
export const DEFAULT_MAX_ZOOM = 4;
export const DEFAULT_DRAW_AS = 'YYYY-MM-DD';
