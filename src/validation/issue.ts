/** Codes of everything a buyer can be told; public and permanent. Sentences stand in `locales/` under `issue.`. */
export type IssueCode =
  | 'field.required-text'
  | 'field.required-option'
  | 'field.required-image'
  | 'field.required-number'
  | 'field.required-date'
  | 'field.required-rights'
  | 'field.required-review'
  | 'field.required-acknowledgement'
  | 'text.too-long'
  | 'text.too-short'
  | 'text.too-many-lines'
  | 'text.does-not-fit'
  | 'text.glyph-missing'
  | 'text.emoji-not-allowed'
  | 'text.control-character'
  | 'text.blocked-word'
  | 'text.stacked-marks'
  | 'text.character-not-allowed'
  | 'text.pattern'
  | 'text.refused'
  | 'text.checking'
  | 'text.unchecked'
  | 'text.check-spelling'
  | 'text.low-contrast'
  | 'text.font-not-loaded'
  | 'text.shrunk'
  | 'number.pattern'
  | 'number.too-small'
  | 'number.too-large'
  | 'number.too-many-digits'
  | 'date.pattern'
  | 'date.too-early'
  | 'date.too-late'
  | 'option.unavailable'
  | 'option.unknown'
  | 'file.type'
  | 'file.heic'
  | 'file.mismatch'
  | 'file.too-big'
  | 'file.too-many-pixels'
  | 'file.empty'
  | 'file.truncated'
  | 'file.damaged'
  | 'file.unsupported'
  | 'file.unreadable'
  | 'file.missing'
  | 'file.checking'
  | 'file.animated'
  | 'file.cmyk'
  | 'file.location'
  | 'file.transparent'
  | 'file.converted'
  | 'image.dpi-too-low'
  | 'image.dpi-fair'
  | 'image.out-of-focus'
  | 'image.upscaled'
  | 'image.dark'
  | 'image.compressed'
  | 'image.screenshot'
  | 'image.refused'
  | 'image.checking'
  | 'image.unchecked';

/** `error` blocks, `warning` asks to be acknowledged before ordering, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** Raw values for the sentence; a name's ending says the unit (`widthMm`, `maxBytes`, `actualDpi`, `fixZoom`). */
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

/** What mends an issue with one press. */
export type Fix =
  | { readonly kind: 'zoom'; readonly zoom: number }
  | { readonly kind: 'replace' }
  | { readonly kind: 'font'; readonly font: string }
  | { readonly kind: 'color'; readonly color: string }
  /** The text to write instead. */
  | { readonly kind: 'text'; readonly text: string }
  /** What did not load is asked for again. */
  | { readonly kind: 'retry' };

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Id of the field, or `null` where it concerns the whole. */
  readonly field: string | null;
  readonly params: IssueParams;
  readonly fixes: readonly Fix[];
}

/** What a check found in one field; the runner adds the field's id and the code's severity. */
export interface Finding {
  readonly code: IssueCode;
  readonly params: IssueParams;
  readonly fixes: readonly Fix[];
}

/** A finding, in one line. */
export function finding(code: IssueCode, params: IssueParams = {}, fixes: readonly Fix[] = []): Finding {
  return { code, params, fixes };
}
