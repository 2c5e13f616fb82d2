/** A value, or what was wrong; failures that somebody can mend are returned, never thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
